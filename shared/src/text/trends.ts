import type { DifferenceVerdict, NoDifferenceReason } from "../comparison/difference-reasons.ts";
import type { Projection } from "../scores/trends/projection.ts";
import type {
  NoChanceReason,
  NoGoalTrendReason,
  NoPaceReason,
  NoProjectionReason,
  NoTrendReason,
  TrendVerdict,
} from "../scores/trends/verdicts.ts";
import { defineText, type Locale } from "./define-text.ts";
import { formatNumber } from "./number.ts";

type TrendTextKey =
  | `trend.${TrendVerdict}`
  | `trend-sentence.${Exclude<TrendVerdict, "too-few">}`
  | `trend-reason.${NoTrendReason | NoGoalTrendReason}`
  | `chance-reason.${NoChanceReason | NoProjectionReason}`
  | `pace-reason.${NoPaceReason}`
  | `difference.${DifferenceVerdict}`
  | `difference-reason.${NoDifferenceReason}`
  | "rest-of-the-country"
  | "tested-together"
  | "projection"
  | "shrunken";

/**
 * Words of trends, projections and differences that need no target: what changed, never what was reached.
 * Words about a target (on track, likely to be met) stand in `thresholds.ts`, and are only had with its decision.
 */
export const trendText = defineText<TrendTextKey>(
  {
    "trend.better": "duidelijk beter",
    "trend.no-change": "geen duidelijke verandering",
    "trend.worse": "duidelijk slechter",
    "trend.too-few": "te weinig jaren",
    "trend-sentence.better": "Van {from} tot en met {to} werd dit duidelijk beter.",
    "trend-sentence.no-change": "Van {from} tot en met {to} is er geen duidelijke verandering.",
    "trend-sentence.worse": "Van {from} tot en met {to} werd dit duidelijk slechter.",
    "trend-reason.no-figures": "Er is geen cijfer in een jaar dat hiervoor telt.",
    "trend-reason.too-few-points": "Er zijn te weinig jaren met een cijfer: 5 zijn er nodig.",
    "trend-reason.ends-missing": "Er mist een cijfer aan het begin of aan het eind van de acht jaar.",
    "trend-reason.no-direction": "We weten niet of meer of minder beter is. Daarom staat er geen oordeel.",
    "trend-reason.not-computable": "Met deze cijfers kunnen we geen verandering berekenen.",
    "trend-reason.too-few-indicators": "Minder dan 3 indicatoren van dit doel hebben genoeg jaren.",
    "trend-reason.below-half": "Minder dan de helft van de indicatoren van dit doel heeft genoeg jaren.",
    "chance-reason.no-figures": "Zonder cijfers kunnen we niet vooruitkijken.",
    "chance-reason.too-few-points": "Om vooruit te kijken zijn cijfers van minstens 8 jaar nodig.",
    "chance-reason.year-not-ahead": "Dat jaar ligt niet na het laatste cijfer.",
    "chance-reason.no-variation":
      "De cijfers zijn elk jaar gelijk, of liggen precies op een lijn. Hoe zeker de toekomst is, zien we daaraan niet.",
    "chance-reason.beyond-limits":
      "Als het zo doorgaat, komt het cijfer voorbij wat mogelijk is. Daarom kijken we niet zo ver vooruit.",
    "chance-reason.not-computable": "Met deze cijfers kunnen we niet vooruitkijken.",
    "chance-reason.no-direction": "We weten niet of meer of minder beter is. Daarom noemen we geen kans.",
    "chance-reason.context":
      "Dit is achtergrond, die een gemeente zelf niet verandert. Daarom noemen we geen kans.",
    "chance-reason.unverified-source": "Deze bron is nog niet nagekeken. Daarom noemen we geen kans.",
    "chance-reason.target-outside-limits": "De waarde van het doel kan bij dit cijfer niet voorkomen.",
    "pace-reason.no-figures": "Er zijn geen cijfers om een tempo uit te berekenen.",
    "pace-reason.ends-missing": "Voor een tempo mist een cijfer aan het begin of aan het eind.",
    "pace-reason.no-direction": "We weten niet of meer of minder beter is. Daarom noemen we geen tempo.",
    "pace-reason.context":
      "Dit is achtergrond, die een gemeente zelf niet verandert. Daarom noemen we geen tempo.",
    "pace-reason.unverified-source": "Deze bron is nog niet nagekeken. Daarom noemen we geen tempo.",
    "pace-reason.target-year-passed": "De cijfers beginnen pas na het jaar van het doel.",
    "pace-reason.not-computable": "Met deze cijfers kunnen we geen tempo berekenen.",
    "difference.better": "duidelijk beter dan {other}",
    "difference.no-clear-difference": "geen duidelijk verschil met {other}",
    "difference.worse": "duidelijk slechter dan {other}",
    "difference.unknown": "niet te zeggen of dit verschilt van {other}",
    "difference-reason.no-figure": "Van een van de twee is er geen cijfer.",
    "difference-reason.no-error-model": "Van dit cijfer is niet bekend hoe zeker het is.",
    "difference-reason.no-counts": "De aantallen achter dit cijfer zijn niet bekend.",
    "difference-reason.no-margin": "De bron noemt geen marge bij dit cijfer.",
    "difference-reason.too-few-years": "Er zijn te weinig jaren om toeval te herkennen.",
    "difference-reason.not-computable": "Met deze cijfers kunnen we geen verschil toetsen.",
    "rest-of-the-country": "de rest van Nederland",
    "tested-together":
      "We toetsen {count, plural, one {# verschil} other {# verschillen tegelijk}}. Van de verschillen die we duidelijk noemen, is naar verwachting hoogstens 1 op de 10 toeval.",
    projection:
      "Als het zo doorgaat, ligt het cijfer in {year} met 90 procent kans tussen {low} en {high}{unit}.",
    shrunken:
      "In een kleine gemeente maakt toeval veel uit. Een rustiger schatting is {value}{unit}: het eigen cijfer telt daarin voor {share} procent mee, dat van alle gemeenten samen voor de rest.",
  },
  {
    "trend.better": "clearly better",
    "trend.no-change": "no clear change",
    "trend.worse": "clearly worse",
    "trend.too-few": "too few years",
    "trend-sentence.better": "From {from} to {to} this clearly became better.",
    "trend-sentence.no-change": "From {from} to {to} there is no clear change.",
    "trend-sentence.worse": "From {from} to {to} this clearly became worse.",
    "trend-reason.no-figures": "There is no figure in a year that counts for this.",
    "trend-reason.too-few-points": "There are too few years with a figure: 5 are needed.",
    "trend-reason.ends-missing": "A figure at the start or at the end of the eight years is missing.",
    "trend-reason.no-direction": "We do not know whether more or less is better. So there is no verdict.",
    "trend-reason.not-computable": "With these figures we cannot compute a change.",
    "trend-reason.too-few-indicators": "Fewer than 3 indicators of this goal have enough years.",
    "trend-reason.below-half": "Fewer than half of the indicators of this goal have enough years.",
    "chance-reason.no-figures": "Without figures we cannot look ahead.",
    "chance-reason.too-few-points": "Looking ahead takes figures of at least 8 years.",
    "chance-reason.year-not-ahead": "That year does not lie after the last figure.",
    "chance-reason.no-variation":
      "The figures are equal every year, or lie exactly on a line. They do not show how sure the future is.",
    "chance-reason.beyond-limits":
      "If this goes on, the figure passes what is possible. So we do not look that far ahead.",
    "chance-reason.not-computable": "With these figures we cannot look ahead.",
    "chance-reason.no-direction": "We do not know whether more or less is better. So we name no chance.",
    "chance-reason.context":
      "This is background that a municipality does not change itself. So we name no chance.",
    "chance-reason.unverified-source": "This source has not been checked yet. So we name no chance.",
    "chance-reason.target-outside-limits": "The value of the target cannot occur with this figure.",
    "pace-reason.no-figures": "There are no figures to compute a pace from.",
    "pace-reason.ends-missing": "For a pace, a figure at the start or at the end is missing.",
    "pace-reason.no-direction": "We do not know whether more or less is better. So we name no pace.",
    "pace-reason.context":
      "This is background that a municipality does not change itself. So we name no pace.",
    "pace-reason.unverified-source": "This source has not been checked yet. So we name no pace.",
    "pace-reason.target-year-passed": "The figures only begin after the year of the target.",
    "pace-reason.not-computable": "With these figures we cannot compute a pace.",
    "difference.better": "clearly better than {other}",
    "difference.no-clear-difference": "no clear difference from {other}",
    "difference.worse": "clearly worse than {other}",
    "difference.unknown": "not possible to say whether this differs from {other}",
    "difference-reason.no-figure": "One of the two has no figure.",
    "difference-reason.no-error-model": "It is not known how sure this figure is.",
    "difference-reason.no-counts": "The numbers behind this figure are not known.",
    "difference-reason.no-margin": "The source names no margin for this figure.",
    "difference-reason.too-few-years": "There are too few years to recognise chance.",
    "difference-reason.not-computable": "With these figures we cannot test a difference.",
    "rest-of-the-country": "the rest of the Netherlands",
    "tested-together":
      "We test {count, plural, one {# difference} other {# differences together}}. Of the differences that we call clear, at most 1 in 10 is expected to be chance.",
    projection:
      "If this goes on, the figure in {year} lies between {low} and {high}{unit} with a chance of 90 per cent.",
    shrunken:
      "In a small municipality chance matters a lot. A steadier estimate is {value}{unit}: its own figure counts for {share} per cent of it, that of all municipalities together for the rest.",
  },
);

/** How a figure of an indicator is written: `unitName` follows the number after a space, null where it needs none. */
export interface ShownUnit {
  decimals: number;
  unitName: string | null;
}

/** "Als het zo doorgaat, ligt het cijfer in 2030 met 90 procent kans tussen 3,1 en 4,8 procent." */
export function projectionText(
  { year, low, high }: Pick<Projection, "year" | "low" | "high">,
  { decimals, unitName }: ShownUnit,
  locale: Locale,
): string {
  return trendText(locale)("projection", {
    year: String(year),
    low: formatNumber(low, decimals, locale),
    high: formatNumber(high, decimals, locale),
    unit: unitName === null ? "" : ` ${unitName}`,
  });
}
