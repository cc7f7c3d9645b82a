import type { listEditionFigures, NamedFact, SectionView } from "@lokaal17/shared/contract/edition-sections";
import type { SectionSummary } from "@lokaal17/shared/contract/editions";
import type { ResponseOf } from "@lokaal17/shared/contract/endpoint";

type EditionFigures = ResponseOf<typeof listEditionFigures>;

/** What the things are called that a text names; read from the server as they are needed. */
export interface Names {
  /** `Woninginbraken per 1.000 inwoners, Nederland, 2025`; empty as long as it is not known. */
  fact(reference: string): string;
  /** A figure that a text can show; null: there is none with this id, or it is not known yet. */
  figure(id: string): OfferedFigure | null;
  /** Of what a text refers to: `7.11. Duurzame steden` or `Figuur 7.11.2`; null: there is none. */
  target(id: string): string | null;
  /** The same with the title of a figure or table. */
  wholeTarget(id: string): string | null;
  /** What can be put into a text. */
  offered: readonly OfferedFigure[];
  /** What a text can refer to. */
  figures: EditionFigures["figures"];
  sections: readonly NamedSection[];
}

type NamedSection = Pick<SectionSummary, "key" | "number" | "title">;

export type OfferedFigure = EditionFigures["offered"][number];

export const noFigures: EditionFigures = { figures: [], offered: [] };

export function namesOf(
  { figures, offered }: EditionFigures,
  sections: readonly NamedSection[],
  { facts, stale }: Pick<SectionView, "facts" | "stale">,
): Names {
  const labels = new Map(figures.map(({ id, label }) => [id, label]));
  const titles = new Map(figures.map(({ id, label, title }) => [id, `${label}. ${title}`]));
  const shown = new Map(offered.map((figure) => [figure.id, figure]));
  const headings = new Map<string, string>(
    sections.map(({ key, number, title }) => [key, `${number}. ${title}`]),
  );
  const named = new Map([
    ...stale.map(({ fact, name }) => [fact, name] as const),
    ...facts.map((one) => [one.fact, nameOf(one)] as const),
  ]);
  return {
    fact: (reference) => named.get(reference) ?? "",
    figure: (id) => shown.get(id) ?? null,
    target: (id) => labels.get(id) ?? headings.get(id) ?? null,
    wholeTarget: (id) => titles.get(id) ?? headings.get(id) ?? null,
    offered,
    figures,
    sections,
  };
}

/** `Woninginbraken per 1.000 inwoners, Utrecht, 2025` */
export function nameOf({ name, areaName, statistic, period }: NamedFact): string {
  return [name, areaName, statistic, period].filter(Boolean).join(", ");
}
