import type { Block } from "./blocks.ts";
import { changesAnnex, glossary, originAnnex } from "./edition-annex.ts";
import { indicatorsAnnex, methodAnnex } from "./method-annex.ts";
import { municipalitiesAnnex } from "./municipalities-annex.ts";
import type { Writing } from "./section.ts";
import { sectionHeading } from "./section-heading.ts";
import { sourcesAnnex } from "./sources-annex.ts";
import { gapsAnnex, targetsAnnex } from "./targets-annex.ts";
import { typedNumbersAnnex, typedNumbersNote } from "./typed-numbers.ts";

/** The annexes: all of them for the UN; method, gaps, sources, changes and typed numbers for parliament. */
export function annexes(w: Writing): Block[] {
  const heading = { ...sectionHeading(w), newPage: w.profile === "vnr" };
  if (w.profile === "parliament")
    return [
      heading,
      ...methodAnnex(w),
      ...gapsAnnex(w),
      ...sourcesAnnex(w),
      ...changesAnnex(w),
      ...typedNumbersNote(w),
    ];
  return [
    heading,
    ...methodAnnex(w),
    ...glossary(w),
    ...sourcesAnnex(w),
    ...gapsAnnex(w),
    ...targetsAnnex(w),
    ...indicatorsAnnex(w),
    ...municipalitiesAnnex(w),
    ...changesAnnex(w),
    ...originAnnex(w),
    ...typedNumbersAnnex(w),
  ];
}
