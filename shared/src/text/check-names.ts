import type { Bilingual } from "../framework/indicator.ts";
import { defineText } from "./define-text.ts";

/** What the gates of a chapter look at, and what they found. */
export const checkText = defineText(
  {
    structure: "Opbouw voor schermlezers",
    numbers: "Getallen gelijk in alle vormen",
    frames: "Figuren binnen hun kader",
    language: "Eén taal in de hele tekst",
    "broken-text": "Geen kapotte tekst",
    links: "Verwijzingen kloppen",
    none: "Geen fouten",
    found: "{count, plural, one {# fout} other {# fouten}}",
  },
  {
    structure: "Structure for screen readers",
    numbers: "Numbers the same in all formats",
    frames: "Figures within their frame",
    language: "One language throughout",
    "broken-text": "No broken text",
    links: "References are right",
    none: "No errors",
    found: "{count, plural, one {# error} other {# errors}}",
  },
);

type Check = Exclude<Parameters<ReturnType<typeof checkText>>[0], "none" | "found">;

/** For a file that goes to people of both languages. */
export function inWords({ check, problems }: { check: Check; problems: readonly string[] }): {
  name: Bilingual;
  result: Bilingual;
} {
  const result = (locale: "nl" | "en") =>
    checkText(locale)(problems.length === 0 ? "none" : "found", { count: problems.length });
  return {
    name: { nl: checkText("nl")(check), en: checkText("en")(check) },
    result: { nl: result("nl"), en: result("en") },
  };
}
