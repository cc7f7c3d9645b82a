import type { Aggregation } from "../scores/sensitivity/aggregations.ts";
import type { GoalDrivers } from "../scores/sensitivity/drivers.ts";
import type {
  NotRankedReason,
  RankBand,
  SourceShares,
  UncertaintySource,
} from "../scores/sensitivity/rank-band-model.ts";
import { defineText, type Locale } from "./define-text.ts";
import { formatNumber, roundAsShown } from "./number.ts";

type QualityFlag = "extreme" | "constant" | "coverage" | "alike" | "contrary" | "alpha";

type SensitivityTextKey =
  | "band"
  | "band.one-place"
  | "band.how"
  | "not-rankable"
  | "not-rankable.why"
  | `not-ranked.${NotRankedReason}`
  | `source.${UncertaintySource}`
  | "source.share"
  | "source.none"
  | `aggregation.${Aggregation}`
  | `aggregation.${Aggregation}.why`
  | `driver.${"strongest" | "none" | "only" | "contribution" | "other-figures" | "difference" | "same"}`
  | `quality.${QualityFlag}`
  | `quality.${QualityFlag}.why`
  | "quality.not-computable";

/** How sure a place is, what a score leans on, and how well the indicators of a framework fit together. */
export const sensitivityText = defineText<SensitivityTextKey>(
  {
    band: "tussen plaats {low} en {high} van {count}",
    "band.one-place": "rond plaats {low} van {count}",
    "band.how":
      "We hebben {draws} keer gerekend, elke keer met andere keuzes. In 9 van de 10 keer lag de plaats hiertussen. Er staan {count} gebieden in de lijst: die met dezelfde doelen.",
    "not-rankable": "niet te rangschikken",
    "not-rankable.why":
      "De plaats hangt te veel af van de manier van rekenen. Daarom laten we geen plaats zien.",
    "not-ranked.no-scores": "Geen plaats: er zijn geen scores.",
    "not-ranked.other-goals": "Geen plaats: dit gebied heeft scores voor andere doelen dan de lijst.",
    "not-ranked.no-others": "Geen plaats: er is geen ander gebied om mee te vergelijken.",
    "source.weights": "hoe zwaar elk onderdeel telt",
    "source.aggregation": "de manier van middelen",
    "source.left-out": "welk onderdeel niet meetelt",
    "source.errors": "onzekerheid in de cijfers zelf",
    "source.share": "{source}: {share} procent",
    "source.none": "Geen van deze keuzes verandert de volgorde.",
    "aggregation.arithmetic": "gewoon gemiddelde",
    "aggregation.arithmetic.why": "Elk onderdeel telt even zwaar. Een hoge score maakt een lage score goed.",
    "aggregation.geometric": "meetkundig gemiddelde",
    "aggregation.geometric.why": "Een lage score telt zwaarder dan een hoge. Onder 1 punt telt als 1 punt.",
    "aggregation.minimum": "laagste score",
    "aggregation.minimum.why": "Alleen het onderdeel met de laagste score telt.",
    "aggregation.weighted": "gewogen gemiddelde",
    "aggregation.weighted.why": "Sommige onderdelen tellen zwaarder. De gewichten staan erbij.",
    "driver.strongest":
      "{indicator} bepaalt deze score het meest. Zonder dit cijfer is de score {points} {count, plural, one {punt} other {punten}} {higher, select, yes {hoger} other {lager}}.",
    "driver.none": "Geen enkel cijfer verandert de score als we het weglaten.",
    "driver.only": "De score komt van één cijfer: {indicator}.",
    "driver.contribution":
      "{indicator}: {points} {count, plural, one {punt} other {punten}} {higher, select, yes {erbij} other {eraf}}",
    "driver.other-figures":
      "Andere gebieden hebben ook cijfers die hier ontbreken, of andersom: {points} {count, plural, one {punt} other {punten}} {higher, select, yes {erbij} other {eraf}}",
    "driver.difference":
      "De score is {points} {count, plural, one {punt} other {punten}} {higher, select, yes {hoger} other {lager}} dan gemiddeld in {peers, plural, one {# andere gemeente} other {# andere gemeenten}}.",
    "driver.same":
      "De score is gelijk aan het gemiddelde van {peers, plural, one {# andere gemeente} other {# andere gemeenten}}.",
    "quality.extreme": "uitschieters",
    "quality.extreme.why":
      "Een paar waarden liggen heel ver van de rest (scheefheid {skewness}, welving {kurtosis}). Kijk of de grenzen kloppen.",
    "quality.constant": "overal gelijk",
    "quality.constant.why": "Elk gebied heeft dezelfde waarde. De indicator laat geen verschil zien.",
    "quality.coverage": "dekking",
    "quality.coverage.why": "{count} van de {total} gebieden hebben een cijfer ({share} procent).",
    "quality.alike": "bijna hetzelfde",
    "quality.alike.why":
      "{first} en {second} gaan bijna gelijk op (r = {r}, {count} gebieden). Misschien telt hetzelfde twee keer.",
    "quality.contrary": "tegen elkaar in",
    "quality.contrary.why":
      "Waar {first} hoger scoort, scoort {second} vaak lager (r = {r}, {count} gebieden). In het gemiddelde heffen ze elkaar deels op.{clear, select, yes {} other { Het verschil met toeval is niet duidelijk.}}",
    "quality.alpha": "samenhang",
    "quality.alpha.why":
      "Cronbachs alfa is {alpha}, over {count} gebieden die alle cijfers hebben. Dicht bij 1: de indicatoren meten hetzelfde. Laag: ze meten verschillende dingen, en dat mag.",
    "quality.not-computable": "niet te berekenen: te weinig cijfers",
  },
  {
    band: "between place {low} and {high} of {count}",
    "band.one-place": "around place {low} of {count}",
    "band.how":
      "We calculated {draws} times, each time with other choices. In 9 out of 10 the place lay between these. There are {count} areas in the list: those with the same goals.",
    "not-rankable": "cannot be ranked",
    "not-rankable.why": "The place depends too much on the way of calculating. That is why we show no place.",
    "not-ranked.no-scores": "No place: there are no scores.",
    "not-ranked.other-goals": "No place: this area has scores for other goals than the list.",
    "not-ranked.no-others": "No place: there is no other area to compare with.",
    "source.weights": "how much each part weighs",
    "source.aggregation": "the way of averaging",
    "source.left-out": "which part is left out",
    "source.errors": "uncertainty in the figures themselves",
    "source.share": "{source}: {share} per cent",
    "source.none": "None of these choices changes the order.",
    "aggregation.arithmetic": "ordinary mean",
    "aggregation.arithmetic.why": "Every part weighs the same. A high score makes up for a low one.",
    "aggregation.geometric": "geometric mean",
    "aggregation.geometric.why":
      "A low score weighs more than a high one. Less than 1 point counts as 1 point.",
    "aggregation.minimum": "lowest score",
    "aggregation.minimum.why": "Only the part with the lowest score counts.",
    "aggregation.weighted": "weighted mean",
    "aggregation.weighted.why": "Some parts weigh more. The weights are shown.",
    "driver.strongest":
      "{indicator} decides most about this score. Without this figure the score is {points} {count, plural, one {point} other {points}} {higher, select, yes {higher} other {lower}}.",
    "driver.none": "No single figure changes the score when it is left out.",
    "driver.only": "The score comes from one figure: {indicator}.",
    "driver.contribution":
      "{indicator}: {points} {count, plural, one {point} other {points}} {higher, select, yes {more} other {less}}",
    "driver.other-figures":
      "Other areas also have figures that are missing here, or the reverse: {points} {count, plural, one {point} other {points}} {higher, select, yes {more} other {less}}",
    "driver.difference":
      "The score is {points} {count, plural, one {point} other {points}} {higher, select, yes {higher} other {lower}} than the mean of {peers, plural, one {# other municipality} other {# other municipalities}}.",
    "driver.same":
      "The score equals the mean of {peers, plural, one {# other municipality} other {# other municipalities}}.",
    "quality.extreme": "outliers",
    "quality.extreme.why":
      "A few values lie very far from the rest (skewness {skewness}, kurtosis {kurtosis}). Check the bounds.",
    "quality.constant": "the same everywhere",
    "quality.constant.why": "Every area has the same value. The indicator shows no difference.",
    "quality.coverage": "coverage",
    "quality.coverage.why": "{count} of the {total} areas have a figure ({share} per cent).",
    "quality.alike": "almost the same",
    "quality.alike.why":
      "{first} and {second} move almost together (r = {r}, {count} areas). The same thing may be counted twice.",
    "quality.contrary": "against each other",
    "quality.contrary.why":
      "Where {first} scores higher, {second} often scores lower (r = {r}, {count} areas). In the mean they partly cancel out.{clear, select, yes {} other { The difference from chance is not clear.}}",
    "quality.alpha": "consistency",
    "quality.alpha.why":
      "Cronbach's alpha is {alpha}, over {count} areas that have all figures. Close to 1: the indicators measure the same. Low: they measure different things, and that is allowed.",
    "quality.not-computable": "not computable: too few figures",
  },
);

/** "tussen plaats 12 en 40 van 342", "niet te rangschikken", or why there is no place. */
export function rankBandText(band: RankBand, rankedCount: number, locale: Locale): string {
  const text = sensitivityText(locale);
  if ("notRanked" in band) return text(`not-ranked.${band.notRanked}`);
  if (!band.rankable) return text("not-rankable");
  const count = formatNumber(rankedCount, 0, locale);
  const low = formatNumber(band.low, 0, locale);
  if (band.low === band.high) return text("band.one-place", { low, count });
  return text("band", { low, high: formatNumber(band.high, 0, locale), count });
}

/** The sources of uncertainty with their shares in whole per cents, the largest first; one sentence when none counts. */
export function sourceSharesText(shares: SourceShares | null, locale: Locale): string[] {
  const text = sensitivityText(locale);
  if (!shares) return [text("source.none")];
  const sources: UncertaintySource[] = ["weights", "aggregation", "left-out", "errors"];
  return sources
    .sort((one, other) => shares[other] - shares[one])
    .map((source) =>
      text("source.share", {
        source: text(`source.${source}`),
        share: formatNumber(100 * shares[source], 0, locale),
      }),
    );
}

/** Which indicator moves a goal's score most, as a sentence. */
export function strongestDriverText(
  drivers: GoalDrivers,
  nameOf: (indicator: GoalDrivers["indicators"][number]["indicator"]) => string,
  locale: Locale,
): string {
  const text = sensitivityText(locale);
  const [first] = drivers.indicators;
  if (first && drivers.indicators.length === 1)
    return text("driver.only", { indicator: nameOf(first.indicator) });
  const points = pointsOf(first?.changeWithout ?? 0, locale);
  if (!first || points.count === 0) return text("driver.none");
  return text("driver.strongest", { indicator: nameOf(first.indicator), ...points });
}

/** What an indicator adds to the difference with other areas: "Zonnestroom: 2,5 punten erbij". */
export function contributionText(name: string, contribution: number, locale: Locale): string {
  return sensitivityText(locale)("driver.contribution", {
    indicator: name,
    ...pointsOf(contribution, locale),
  });
}

/** The difference with the mean of other areas, as a sentence; null without any. */
export function peerDifferenceText(drivers: GoalDrivers, locale: Locale): string | null {
  if (!drivers.peers) return null;
  const { count: peers, difference } = drivers.peers;
  const points = pointsOf(difference, locale);
  const text = sensitivityText(locale);
  return points.count === 0
    ? text("driver.same", { peers })
    : text("driver.difference", { peers, ...points });
}

/** Points as they are read: without a sign, with one decimal; `count` chooses between "punt" and "punten". */
function pointsOf(value: number, locale: Locale): { points: string; count: number; higher: "yes" | "no" } {
  const count = Math.abs(roundAsShown(value, 1));
  return { points: formatNumber(count, 1, locale), count, higher: value > 0 ? "yes" : "no" };
}
