import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { DocumentTag, FigureTag } from "@lokaal17/shared/annex/fact-tag";
import { type AnnexFigure, factTexts, hasExample } from "@lokaal17/shared/annex/fact-texts";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { ApiContext } from "../context.ts";
import type { View } from "../publications/views.ts";
import { annexFigures, documentTexts, readFigures } from "./annex-view.ts";
import { isConfidentialIn } from "./figures.ts";

/** What a figure of a file says in the publication of now. */
export interface FreshFigure {
  text: string;
  /** The year of the figure now; that of the file where there is none. */
  period: string;
  name: string;
  /** What it was may not be shown any more. */
  isWithheldNow: boolean;
}

/** The figures of now for the tags of a file; null: the publication does not know the indicator or the municipality. */
export interface FreshFacts {
  figure(tag: FigureTag): FreshFigure | null;
  document(tag: DocumentTag): string | null;
  /** Of the figures in the file. */
  syntheticCount: number;
  figureCount: number;
}

/** Reads what a file needs: only figures that the reader of the view may see. */
export async function freshFacts(
  context: ApiContext,
  view: View,
  actor: Actor | null,
  { figures, areas, locale }: { figures: readonly FigureTag[]; areas: readonly AreaCode[]; locale: Locale },
): Promise<FreshFacts> {
  const found = new Map<AreaCode, { figures: Map<IndicatorCode, AnnexFigure>; peers: string[] }>();
  for (const area of areas) {
    if (view.reference.areaOf.get(area)?.layer !== "municipality") continue;
    const wanted = new Set(figures.filter((tag) => tag.area === area).map(({ indicator }) => indicator));
    const { figures: published, peers } = await annexFigures(context, view, actor, area);
    // Those that have no figure any more: what is said of them is said as well.
    const gone = [...wanted].flatMap((code) =>
      published.has(code) ? [] : (view.definitions.get(code) ?? []),
    );
    const municipal = gone.filter(({ layer }) => layer === "municipality");
    const rest = municipal.length > 0 ? await readFigures(context, view, actor, area, municipal) : null;
    const all = new Map([...published, ...(rest?.figures ?? [])]);
    found.set(area, { figures: new Map([...all].filter(([code]) => wanted.has(code))), peers });
  }
  const { demonstration } = context;
  const every = [...found.values()].flatMap((one) => [...one.figures.values()]);
  const counts = {
    figureCount: every.length,
    syntheticCount: every.filter((one) => hasExample(one, demonstration)).length,
  };
  return {
    ...counts,
    figure(tag) {
      const annexed = found.get(tag.area)?.figures.get(tag.indicator);
      const definition = view.definitions.get(tag.indicator);
      if (!annexed || !definition) return null;
      const said = tag.locale ?? locale;
      return {
        text: factTexts(annexed, { locale: said, demonstration })[tag.fact],
        period: annexed.figure ? String(annexed.figure.year) : tag.period,
        name: definition.name[said],
        isWithheldNow: isConfidentialIn(view, tag.area, tag.indicator, Number(tag.period.slice(0, 4))),
      };
    },
    document(tag) {
      const area = found.get(tag.area);
      if (!area) return null;
      const name = view.reference.areaOf.get(tag.area)?.name ?? tag.area;
      const texts = documentTexts(view, { name, peers: area.peers, ...counts }, tag.locale ?? locale);
      return { head: texts.edition, mark: texts.mark, share: texts.share, peers: texts.peers }[tag.fact];
    },
  };
}
