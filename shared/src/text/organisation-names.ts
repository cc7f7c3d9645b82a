import type { Locale } from "./define-text.ts";

/**
 * The name of a source in the reader's language. Names of organisations and registers stay as they are; the common
 * Dutch nouns that stand for a kind of organisation are said in English.
 */
export function organisationName(name: string, locale: Locale): string {
  if (locale === "nl") return name;
  return nouns.reduce((words, [dutch, english]) => words.replaceAll(dutch, english), name);
}

/** Longer ones first: `ministerie van BZK` before `ministerie`. */
const nouns: readonly (readonly [RegExp, string])[] = [
  [/\bministerie van Economische Zaken\b/g, "Ministry of Economic Affairs"],
  [/\bministerie van BZK\b/g, "Ministry of the Interior"],
  [/\bministerie\b/g, "ministry"],
  [/\bvoortgangsrapportage natuur\b/g, "progress report on nature"],
  [/\btoezicht op gemeenten\b/g, "supervision of municipalities"],
  [/\bbeoordeling keringen\b/g, "assessment of flood defences"],
  [/\bregionale ETHOS-telling\b/g, "regional ETHOS count"],
  [/\bmonumentenmonitor\b/g, "monitor of monuments"],
  [/\bklimaatmonitor\b/g, "climate monitor"],
  [/\bbomen per buurt\b/g, "trees per neighbourhood"],
  [/\bdrinkwaterbedrijven\b/g, "drinking water companies"],
  [/\bzuivering\b/g, "waste water treatment"],
  [/\beigen opgave\b/g, "own report"],
  [/\bpolitie\b/g, "police"],
  [/\bprovincies\b/g, "provinces"],
  [/\bwaterschappen\b/g, "water boards"],
];
