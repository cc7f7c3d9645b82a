import type { Layer } from "../areas/area.ts";
import { defineText, type Locale } from "../text/define-text.ts";

export type FindingKey =
  | "no-figures"
  | `distribution.${"half" | "about-half" | "count" | "all"}`
  | "yes"
  | `map.${"differ" | "same" | "too-few"}`
  | `own.${"changed" | "same" | "one-year" | "and-changed" | "and-same" | "and-one-year" | "and-from" | "and-still"}`
  | `middle.${"above" | "below" | "same" | "no-figure"}`;

/** Sentences of computed findings. Neutral by rule: higher and lower, never good and bad; no causes. */
export const findingText = defineText<FindingKey>(
  {
    "no-figures": "Er zijn geen cijfers van {areas}",
    "distribution.half":
      "In de helft van de {areas} is het cijfer {same, select, yes {{low}} other {{low} tot {high}}}{unit}",
    "distribution.about-half":
      "In ongeveer de helft van de {areas} is het cijfer {same, select, yes {{low}} other {{low} tot {high}}}{unit}",
    "distribution.count":
      "In {count} van de {total} {areas} is het cijfer {same, select, yes {{low}} other {{low} tot {high}}}{unit}",
    "distribution.all":
      "In alle {areas} met een cijfer is dat {same, select, yes {{low}} other {{low} tot {high}}}{unit}",
    yes: "In {count} van de {total} {areas} is het antwoord ja",
    "map.differ":
      "Per provincie loopt het cijfer van {middleArea} van {low} tot {high}{unit}{all, select, yes {} other {, in de {count} provincies met genoeg cijfers}}",
    "map.same":
      "Het cijfer van {middleArea} is in elke provincie{all, select, yes {} other { met genoeg cijfers}} gelijk: {low}{unit}",
    "map.too-few": "Er zijn te weinig cijfers om provincies naast elkaar te zetten",
    "own.changed": "In {name} ging het van {from} in {first} naar {to} in {last}",
    "own.same": "In {name} bleef het gelijk: {to} in {first} en in {last}",
    "own.one-year": "In {name} was het {to} in {last}",
    "own.and-changed": "in {name} van {from} in {first} naar {to} in {last}",
    "own.and-same": "in {name} bleef het gelijk: {to} in {first} en in {last}",
    "own.and-one-year": "in {name} was het {to} in {last}",
    "own.and-from": "in {name} van {from} naar {to}",
    "own.and-still": "in {name} bleef het gelijk: {to}",
    "middle.above": "{name} ligt boven {middleArea}: {own} tegen {middle}{unit}",
    "middle.below": "{name} ligt onder {middleArea}: {own} tegen {middle}{unit}",
    "middle.same": "{name} is gelijk aan {middleArea}: {own}{unit}",
    "middle.no-figure": "Van {name} is er geen cijfer",
  },
  {
    "no-figures": "There are no figures of {areas}",
    "distribution.half":
      "In half of the {areas} the figure is {same, select, yes {{low}} other {{low} to {high}}}{unit}",
    "distribution.about-half":
      "In about half of the {areas} the figure is {same, select, yes {{low}} other {{low} to {high}}}{unit}",
    "distribution.count":
      "In {count} of the {total} {areas} the figure is {same, select, yes {{low}} other {{low} to {high}}}{unit}",
    "distribution.all":
      "In all {areas} with a figure it is {same, select, yes {{low}} other {{low} to {high}}}{unit}",
    yes: "In {count} of the {total} {areas} the answer is yes",
    "map.differ":
      "By province the figure of {middleArea} runs from {low} to {high}{unit}{all, select, yes {} other {, in the {count} provinces with enough figures}}",
    "map.same":
      "The figure of {middleArea} is the same in every province{all, select, yes {} other { with enough figures}}: {low}{unit}",
    "map.too-few": "There are too few figures to set provinces side by side",
    "own.changed": "In {name} it went from {from} in {first} to {to} in {last}",
    "own.same": "In {name} it stayed the same: {to} in {first} and in {last}",
    "own.one-year": "In {name} it was {to} in {last}",
    "own.and-changed": "in {name} from {from} in {first} to {to} in {last}",
    "own.and-same": "in {name} it stayed the same: {to} in {first} and in {last}",
    "own.and-one-year": "in {name} it was {to} in {last}",
    "own.and-from": "in {name} from {from} to {to}",
    "own.and-still": "in {name} it stayed the same: {to}",
    "middle.above": "{name} is above {middleArea}: {own} against {middle}{unit}",
    "middle.below": "{name} is below {middleArea}: {own} against {middle}{unit}",
    "middle.same": "{name} is equal to {middleArea}: {own}{unit}",
    "middle.no-figure": "There is no figure of {name}",
  },
);

const areaWords = defineText<`${"areas" | "middle"}.${Layer}`>(
  {
    "areas.municipality": "gemeenten",
    "areas.province": "provincies",
    "areas.water-board": "waterschappen",
    "areas.country": "landen",
    "areas.other-body": "organisaties",
    "middle.municipality": "de middelste gemeente",
    "middle.province": "de middelste provincie",
    "middle.water-board": "het middelste waterschap",
    "middle.country": "het middelste land",
    "middle.other-body": "de middelste organisatie",
  },
  {
    "areas.municipality": "municipalities",
    "areas.province": "provinces",
    "areas.water-board": "water boards",
    "areas.country": "countries",
    "areas.other-body": "organisations",
    "middle.municipality": "the middle municipality",
    "middle.province": "the middle province",
    "middle.water-board": "the middle water board",
    "middle.country": "the middle country",
    "middle.other-body": "the middle organisation",
  },
);

/** The areas of a layer, as a plural: "gemeenten". */
export function areasWord(layer: Layer, locale: Locale): string {
  return areaWords(locale)(`areas.${layer}`);
}

/** The area at the median, with its article: "de middelste gemeente". */
export function middleAreaWord(layer: Layer, locale: Locale): string {
  return areaWords(locale)(`middle.${layer}`);
}
