import type { SimilarArea } from "../comparison/similar-areas.ts";
import type { LeftOutReason, NoSimilarReason } from "../comparison/similar-reasons.ts";
import { defineText, type Locale } from "./define-text.ts";

type SimilarAreasKey =
  | `left-out.${LeftOutReason}`
  | `none.${NoSimilarReason}`
  | "title"
  | "how"
  | "why"
  | "distance"
  | "part"
  | "stable"
  | "stable-unknown"
  | "changed"
  | "common"
  | "used"
  | "weights";

/** Words of similar municipalities: which they are, why, and how sure that is. Names and figures come as text. */
export const similarAreasText = defineText<SimilarAreasKey>(
  {
    title: "Gemeenten die lijken op {name}",
    how: "Wij vergelijken kenmerken van gemeenten, zoals inwoners, dichtheid, leeftijd en grondgebruik. Hoe kleiner de afstand, hoe meer twee gemeenten op elkaar lijken. Bij afstand 0 zijn alle kenmerken gelijk.",
    why: "{variable}: {own} in {ownName} tegenover {other} in {otherName}",
    distance: "afstand {distance}",
    part: "{share} procent van het verschil",
    stable: "In {among} van de {of} jaren ervoor ook bij de {count} die het meest lijken",
    "stable-unknown": "Of dit in eerdere jaren ook zo was, is niet bekend: de cijfers zijn van één jaar.",
    changed: "In die jaren kwamen er nieuwe cijfers over: {variables}.",
    common: "Niet alle kenmerken zijn bekend: {share} procent telt mee.",
    used: "Deze kenmerken tellen mee",
    weights: "U kunt kiezen hoe zwaar elk kenmerk telt.",
    "left-out.excluded": "Telt niet mee: dit kenmerk is wat u vergelijkt, of een deel daarvan.",
    "left-out.no-weight": "Telt niet mee: het gewicht is 0.",
    "left-out.no-figures": "Telt niet mee: er zijn geen cijfers.",
    "left-out.no-spread": "Telt niet mee: het cijfer is in elke gemeente gelijk.",
    "left-out.no-own-figure": "Telt niet mee: deze gemeente heeft zelf geen cijfer.",
    "none.unknown-area": "Deze gemeente hoort niet bij de gemeenten waaruit wij kiezen.",
    "none.no-other-areas": "Er zijn geen andere gemeenten om mee te vergelijken.",
    "none.too-few-variables":
      "Er zijn te weinig kenmerken bekend om te zeggen welke gemeenten op deze lijken.",
  },
  {
    title: "Municipalities that are like {name}",
    how: "We compare characteristics of municipalities, such as residents, density, age and land use. The smaller the distance, the more two municipalities are alike. At distance 0 all characteristics are equal.",
    why: "{variable}: {own} in {ownName} against {other} in {otherName}",
    distance: "distance {distance}",
    part: "{share} per cent of the difference",
    stable: "Among the {count} most alike in {among} of the {of} years before as well",
    "stable-unknown": "Whether this was so in earlier years is not known: the figures are of one year.",
    changed: "In those years new figures came in on: {variables}.",
    common: "Not all characteristics are known: {share} per cent counts.",
    used: "These characteristics count",
    weights: "You can choose how much each characteristic counts.",
    "left-out.excluded": "Does not count: this characteristic is what you compare, or a part of it.",
    "left-out.no-weight": "Does not count: its weight is 0.",
    "left-out.no-figures": "Does not count: there are no figures.",
    "left-out.no-spread": "Does not count: the figure is the same in every municipality.",
    "left-out.no-own-figure": "Does not count: this municipality has no figure itself.",
    "none.unknown-area": "This municipality is not one of those that we choose from.",
    "none.no-other-areas": "There are no other municipalities to compare with.",
    "none.too-few-variables":
      "Too few characteristics are known to say which municipalities are like this one.",
  },
);

/** How stable a neighbour was, in one sentence. */
export function stabilityText(stability: SimilarArea["stability"], count: number, locale: Locale): string {
  const text = similarAreasText(locale);
  return stability ? text("stable", { ...stability, count }) : text("stable-unknown");
}
