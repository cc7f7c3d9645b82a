import type { AdoptedDecision } from "../framework/threshold.ts";
import type { Colour } from "../scores/colour.ts";
import type { Pace } from "../scores/trends/pace-rule.ts";
import type { TargetBasis } from "../scores/trends/target-basis.ts";
import type { ChanceWord } from "../scores/trends/verdicts.ts";
import { defineText, type Locale } from "./define-text.ts";
import { formatDate, formatNumber } from "./number.ts";

/**
 * Words that judge. They exist only beside a decision: every function below takes it, so that "voldoet", "op koers" and
 * "gehaald" cannot be said of a threshold that nobody adopted.
 */
export const verdictText = defineText(
  {
    "colour.green":
      "groen: voldoet aan de norm van {side, select, lower {hoogstens} other {minstens}} {green} ({decision})",
    "colour.yellow": "geel: nog niet op de norm van {green}, wel dichterbij dan bij {red} ({decision})",
    "colour.orange": "oranje: nog ver van de norm van {green}, dichter bij {red} ({decision})",
    "colour.red": "rood: {side, select, lower {hoger} other {lager}} dan de grens van {red} ({decision})",
    decision: "{example, select, yes {voorbeeld van een besluit} other {besluit}} van {decidedBy} van {date}",
    "decision-own":
      "{example, select, yes {voorbeeld van een eigen besluit} other {eigen besluit}} van {decidedBy} van {date}",
    "pace.on-track": "op koers voor {value} in {year} ({decision})",
    "pace.moderately-improving": "gaat vooruit, maar te langzaam voor {value} in {year} ({decision})",
    "pace.stagnating": "komt bijna niet dichter bij {value} in {year} ({decision})",
    "pace.decreasing": "gaat weg van {value} in {year} ({decision})",
    "pace-met": "de streefwaarde van {value} is gehaald ({decision})",
    "pace-met-worsening":
      "de streefwaarde van {value} is gehaald, maar het cijfer gaat de verkeerde kant op ({decision})",
    "chance.likely": "waarschijnlijk wordt {value} in {year} gehaald ({decision})",
    "chance.uncertain": "het is onzeker of {value} in {year} wordt gehaald ({decision})",
    "chance.unlikely": "het is onwaarschijnlijk dat {value} in {year} wordt gehaald ({decision})",
  },
  {
    "colour.green":
      "green: meets the norm of at {side, select, lower {most} other {least}} {green} ({decision})",
    "colour.yellow": "yellow: not yet at the norm of {green}, but closer to it than to {red} ({decision})",
    "colour.orange": "orange: still far from the norm of {green}, closer to {red} ({decision})",
    "colour.red": "red: {side, select, lower {above} other {below}} the limit of {red} ({decision})",
    decision: "{example, select, yes {example of a decision} other {decision}} by {decidedBy} of {date}",
    "decision-own":
      "{example, select, yes {example of an own decision} other {own decision}} by {decidedBy} of {date}",
    "pace.on-track": "on track for {value} in {year} ({decision})",
    "pace.moderately-improving": "improving, but too slowly for {value} in {year} ({decision})",
    "pace.stagnating": "hardly coming closer to {value} in {year} ({decision})",
    "pace.decreasing": "moving away from {value} in {year} ({decision})",
    "pace-met": "the target of {value} has been reached ({decision})",
    "pace-met-worsening":
      "the target of {value} has been reached, but the figure is going the wrong way ({decision})",
    "chance.likely": "{value} in {year} is likely to be reached ({decision})",
    "chance.uncertain": "it is uncertain whether {value} in {year} will be reached ({decision})",
    "chance.unlikely": "it is unlikely that {value} in {year} will be reached ({decision})",
  },
);

const adoptionTexts = defineText(
  {
    none: "De drempelwaarden zijn niet vastgesteld: ze geven nog geen oordeel. De woorden vergelijken gemeenten met elkaar.",
    some: "Van {adopted} van de {total} indicatoren van deze selectie zijn de drempelwaarden vastgesteld. Alleen daar staat een oordeel, met het besluit erbij. Alle andere woorden vergelijken gemeenten met elkaar.",
    all: "De drempelwaarden van deze selectie zijn vastgesteld. Bij elk oordeel staat het besluit. De andere woorden vergelijken gemeenten met elkaar.",
  },
  {
    none: "The thresholds are not adopted: they do not judge yet. The words compare municipalities with each other.",
    some: "The thresholds of {adopted} of the {total} indicators of this selection are adopted. Only there is a verdict, with its decision. All other words compare municipalities with each other.",
    all: "The thresholds of this selection are adopted. Every verdict has its decision beside it. The other words compare municipalities with each other.",
  },
);

/** What the words of a page are worth, by how many of the thresholds behind it are adopted: none, some or all. */
export function adoptionText(
  { adoptedCount, thresholdCount }: { adoptedCount: number; thresholdCount: number },
  locale: Locale,
): string {
  const said = adoptionTexts(locale);
  if (adoptedCount === 0) return said("none");
  if (adoptedCount === thresholdCount) return said("all");
  const count = (number: number) => formatNumber(number, 0, locale);
  return said("some", { adopted: count(adoptedCount), total: count(thresholdCount) });
}

/** How a decision is named. `example`: it was made up in a demonstration. */
interface Said {
  locale: Locale;
  example: boolean;
}

/** The thresholds as people read them, with their unit, and which way is better. */
export interface ShownThresholds {
  red: string;
  green: string;
  direction: "higher" | "lower";
}

/** The colour of a value in words, with the decision that makes it a norm; null for grey. */
export function colourVerdict(
  colour: Colour,
  { red, green, direction }: ShownThresholds,
  decision: AdoptedDecision,
  said: Said,
): string | null {
  if (colour === "grey") return null;
  const values = { side: direction, red, green, decision: decisionText(decision, said) };
  return verdictText(said.locale)(`colour.${colour}`, values);
}

/**
 * The pace towards a target that somebody decided. `met` says that the last figure is there already.
 * @param value the target as people read it, with its unit
 */
export function paceVerdict(
  { pace, met, worsening }: { pace: Pace; met: boolean; worsening: boolean },
  value: string,
  target: TargetBasis,
  said: Said,
): string {
  const key = met ? (worsening ? "pace-met-worsening" : "pace-met") : (`pace.${pace}` as const);
  return verdictText(said.locale)(key, targetValues(value, target, said));
}

/** The chance that a target that somebody decided is met in its year, in a word. */
export function chanceVerdict(word: ChanceWord, value: string, target: TargetBasis, said: Said): string {
  return verdictText(said.locale)(`chance.${word}`, targetValues(value, target, said));
}

function targetValues(value: string, target: TargetBasis, said: Said) {
  return { value, year: String(target.year), decision: decisionText(target, said) };
}

function decisionText(decision: AdoptedDecision | TargetBasis, { locale, example }: Said): string {
  const own = "kind" in decision && decision.kind === "own";
  return verdictText(locale)(own ? "decision-own" : "decision", {
    example: example ? "yes" : "no",
    decidedBy: decision.decidedBy,
    date: formatDate(decision.decidedOn, locale),
  });
}
