import type { Workbench } from "@lokaal17/shared/contract/workbench";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { structuredText } from "@lokaal17/shared/text/structured-data";

/** So many municipalities stand in a title; a tab and a search engine show no more of it. */
const mostNamed = 3;

/** What a comparison is about, for the tab and for who sends its address: subjects, and who was chosen. */
export function compareTitle({ subjects, chosen, areas }: Workbench, locale: Locale): string | undefined {
  const text = structuredText(locale);
  const [first] = subjects;
  if (!first) return undefined;
  const names = subjects.map(({ indicator, goal, name }) =>
    indicator === null ? text("compare-goal", { number: goal ?? "", name }) : name,
  );
  const said = subjects.length === 17 ? text("compare-goals") : shortened(names, 2, locale);
  const nameOf = new Map(areas.codes.map((code, place) => [code, areas.names[place] ?? code]));
  const named = chosen.map((code) => nameOf.get(code) ?? code);
  return named.length === 0
    ? text("compare-title", { subjects: said })
    : text("compare-title-areas", { subjects: said, areas: shortened(named, mostNamed, locale) });
}

function shortened(names: readonly string[], most: number, locale: Locale): string {
  const rest = names.length - most;
  const shown = names.slice(0, most).join(", ");
  return rest > 0 ? `${shown} ${structuredText(locale)("compare-more", { count: rest })}` : shown;
}
