import type { FactQuery } from "./fact-query.ts";

/** Counts over the whole chapter, and of one area: asked for by their own words. */
export function countsSought({ statistics, words, goals, areas, bound }: FactQuery): string[] {
  const isAbout =
    words === "" ||
    /^(?:gemeenten|municipalities|doelen|goals|indicatoren|indicators|inwoners|inhabitants|residents|cijfers|figures)$/.test(
      words,
    );
  if (!isAbout || bound) return [];
  const counts: string[] = [];
  const places = areas.length > 0 ? areas : ["NL01"];
  for (const goal of goals)
    counts.push(`goal-${goal}/NL01/all/indicators`, `goal-${goal}/NL01/all/practices`);
  if (goals.length > 0) return statistics.length === 0 ? counts.slice(0, 1) : counts;
  if (statistics.includes("members")) counts.push(...places.map((area) => `chapter/${area}/all/members`));
  if (statistics.includes("practices")) counts.push("chapter/NL01/all/practices");
  if (
    statistics.includes("inhabitants") ||
    /^(?:inwoners|inhabitants|residents)$/.test(words) ||
    (words === "" && statistics.length === 0)
  )
    counts.push(...areas.map((area) => `chapter/${area}/latest/inhabitants`));
  if (statistics.includes("municipalities") || /^(?:gemeenten|municipalities)$/.test(words))
    counts.push("chapter/NL01/all/municipalities");
  if (/^(?:doelen|goals)$/.test(words))
    counts.push(
      ...["with-figures", "with-score", "without-figures"].map((period) => `chapter/NL01/${period}/goals`),
    );
  if (/^(?:indicatoren|indicators)$/.test(words))
    counts.push("chapter/NL01/with-figures/indicators", "chapter/NL01/all/synthetic-indicators");
  if (/^(?:cijfers|figures)$/.test(words))
    counts.push(...areas.map((area) => `chapter/${area}/latest/with-figure`));
  return counts;
}
