import type { Layer } from "../areas/area.ts";
import type { Direction } from "../framework/indicator.ts";
import type { Colour } from "../scores/colour.ts";
import type { GoalScore } from "../scores/goal-score.ts";
import type { NotScorableReason } from "../scores/scorable.ts";
import type { AggregateGap, NoScoreReason, RelativePosition } from "../scores/verdicts.ts";
import { defineText, type Locale } from "./define-text.ts";

type ScoreTextKey =
  | `position.${RelativePosition}`
  | `position.${"better" | "worse"}.${"province" | "water-board" | "other"}`
  | `no-score.${NoScoreReason}`
  | `not-scorable.${NotScorableReason}`
  | `aggregate.${AggregateGap}`
  | `colour.${Colour}`
  | `direction.${Direction}`
  | "synthetic-share"
  | "coverage"
  | "years-used"
  | "decided-by"
  | "decided-by-one"
  | "example-basket"
  | "approximate";

/**
 * Words of scores. Thresholds are proposals, so words are relative to the other areas of the layer.
 * No word praises, blames or claims that something was reached.
 */
export const scoreText = defineText<ScoreTextKey>(
  {
    "position.better": "beter dan de meeste gemeenten",
    "position.middle": "rond het midden",
    "position.worse": "minder goed dan de meeste",
    "position.too-few": "te weinig cijfers",
    "position.better.province": "beter dan de meeste provincies",
    "position.worse.province": "minder goed dan de meeste",
    "position.better.water-board": "beter dan de meeste waterschappen",
    "position.worse.water-board": "minder goed dan de meeste",
    "position.better.other": "beter dan de meeste",
    "position.worse.other": "minder goed dan de meeste",
    "no-score.no-indicators-in-basket": "Geen score: in deze selectie zit geen indicator voor dit doel.",
    "no-score.too-few-indicators":
      "Geen score: er {count, plural, =0 {is nog geen cijfer} one {is maar # cijfer} other {zijn maar # cijfers}}. Voor een score zijn er minstens 3 nodig.",
    "no-score.below-half":
      "Geen score: er {count, plural, one {is # cijfer} other {zijn # cijfers}} van de {basketCount}. Voor een score is minstens de helft nodig.",
    "not-scorable.unknown-indicator": "Telt niet mee: deze indicator staat niet in de catalogus.",
    "not-scorable.measure": "Telt niet mee: dit is een maat om mee te rekenen, geen indicator.",
    "not-scorable.other-layer": "Telt niet mee: deze indicator is van een andere bestuurslaag.",
    "not-scorable.no-goal": "Telt niet mee: deze indicator hoort niet bij één doel.",
    "not-scorable.context": "Telt niet mee: dit is achtergrond die een gemeente zelf niet kan veranderen.",
    "not-scorable.contested-direction": "Telt niet mee: het is niet duidelijk of meer of minder beter is.",
    "not-scorable.no-direction": "Telt niet mee: er is niet vastgelegd of meer of minder beter is.",
    "not-scorable.no-bounds": "Telt niet mee: er is geen onder- en bovengrens vastgelegd.",
    "not-scorable.bounds-against-direction": "Telt niet mee: de grenzen passen niet bij de richting.",
    "not-scorable.unverified-source": "Telt nog niet mee: de bron is nog niet nagekeken.",
    "aggregate.not-computable": "Niet te berekenen: dit cijfer kan niet worden opgeteld of gemiddeld.",
    "aggregate.coverage-too-low":
      "Niet te berekenen: van minder dan de helft van de inwoners is er een cijfer.",
    "aggregate.population-unknown": "Niet te berekenen: niet van elk gebied is het aantal inwoners bekend.",
    "aggregate.no-figures": "Er zijn geen cijfers.",
    "colour.green": "groen",
    "colour.yellow": "geel",
    "colour.orange": "oranje",
    "colour.red": "rood",
    "colour.grey": "grijs: te weinig cijfers",
    "direction.higher": "hoger is beter",
    "direction.lower": "lager is beter",
    "synthetic-share":
      "{syntheticCount} van de {count} {count, plural, one {cijfer} other {cijfers}} {syntheticCount, plural, one {is een voorbeeld} other {zijn voorbeelden}}",
    coverage:
      "{count} van de {basketCount} {basketCount, plural, one {indicator} other {indicatoren}} {count, plural, one {heeft} other {hebben}} een cijfer",
    "years-used": "{same, select, yes {cijfers van {to}} other {cijfers van {from} tot en met {to}}}",
    "decided-by":
      "De kleur komt van de twee indicatoren die het verst achterblijven bij hun drempelwaarden: {first} en {second}.",
    "decided-by-one": "De kleur komt van één indicator: {first}.",
    "example-basket": "Voorbeeld: niet alle bronnen zijn nagekeken.",
    approximate: "bij benadering: gewogen naar inwoners",
  },
  {
    "position.better": "better than most municipalities",
    "position.middle": "around the middle",
    "position.worse": "less good than most",
    "position.too-few": "too few figures",
    "position.better.province": "better than most provinces",
    "position.worse.province": "less good than most",
    "position.better.water-board": "better than most water boards",
    "position.worse.water-board": "less good than most",
    "position.better.other": "better than most",
    "position.worse.other": "less good than most",
    "no-score.no-indicators-in-basket": "No score: this selection has no indicator for this goal.",
    "no-score.too-few-indicators":
      "No score: there {count, plural, =0 {is no figure yet} one {is only # figure} other {are only # figures}}. A score needs at least 3.",
    "no-score.below-half":
      "No score: there {count, plural, one {is # figure} other {are # figures}} out of {basketCount}. A score needs at least half.",
    "not-scorable.unknown-indicator": "Does not count: this indicator is not in the catalogue.",
    "not-scorable.measure": "Does not count: this is a measure to calculate with, not an indicator.",
    "not-scorable.other-layer": "Does not count: this indicator belongs to another layer of government.",
    "not-scorable.no-goal": "Does not count: this indicator does not belong to one goal.",
    "not-scorable.context": "Does not count: this is background that a municipality cannot itself change.",
    "not-scorable.contested-direction": "Does not count: it is not clear whether more or less is better.",
    "not-scorable.no-direction": "Does not count: it is not laid down whether more or less is better.",
    "not-scorable.no-bounds": "Does not count: no lower and upper bound are laid down.",
    "not-scorable.bounds-against-direction": "Does not count: the bounds do not match the direction.",
    "not-scorable.unverified-source": "Does not count yet: the source has not been checked.",
    "aggregate.not-computable": "Not computable: this figure cannot be added up or averaged.",
    "aggregate.coverage-too-low": "Not computable: there is a figure for less than half of the residents.",
    "aggregate.population-unknown": "Not computable: the number of residents is not known for every area.",
    "aggregate.no-figures": "There are no figures.",
    "colour.green": "green",
    "colour.yellow": "yellow",
    "colour.orange": "orange",
    "colour.red": "red",
    "colour.grey": "grey: too few figures",
    "direction.higher": "higher is better",
    "direction.lower": "lower is better",
    "synthetic-share":
      "{syntheticCount} of the {count} {count, plural, one {figure} other {figures}} {syntheticCount, plural, one {is an example} other {are examples}}",
    coverage:
      "{count} of the {basketCount} {basketCount, plural, one {indicator} other {indicators}} {count, plural, one {has} other {have}} a figure",
    "years-used": "{same, select, yes {figures of {to}} other {figures of {from} to {to}}}",
    "decided-by":
      "The colour comes from the two indicators that are furthest behind their thresholds: {first} and {second}.",
    "decided-by-one": "The colour comes from one indicator: {first}.",
    "example-basket": "Example: not all sources have been checked.",
    approximate: "approximately: weighted by residents",
  },
);

/** The relative word of a position among the areas of a layer. */
export function positionText(position: RelativePosition, layer: Layer, locale: Locale): string {
  const text = scoreText(locale);
  if (position === "middle" || position === "too-few" || layer === "municipality") {
    return text(`position.${position}`);
  }
  const among = layer === "province" || layer === "water-board" ? layer : "other";
  return text(`position.${position}.${among}`);
}

/** Why a goal has no score, as a sentence; null when it has one. */
export function noScoreText(
  score: Pick<GoalScore, "reason" | "count" | "basketCount">,
  locale: Locale,
): string | null {
  if (score.reason === null) return null;
  return scoreText(locale)(`no-score.${score.reason}`, {
    count: score.count,
    basketCount: score.basketCount,
  });
}

/** The years of the figures behind a score; null without figures. Years are text, so that they get no thousands mark. */
export function yearsUsedText(years: GoalScore["years"], locale: Locale): string | null {
  if (years === null) return null;
  const same = years.from === years.to ? "yes" : "no";
  return scoreText(locale)("years-used", { same, from: String(years.from), to: String(years.to) });
}

/** "5 van de 9 cijfers zijn voorbeelden"; null when every figure is real. */
export function syntheticShareText(syntheticCount: number, count: number, locale: Locale): string | null {
  return syntheticCount === 0 ? null : scoreText(locale)("synthetic-share", { syntheticCount, count });
}
