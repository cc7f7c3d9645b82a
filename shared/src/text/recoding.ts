import type { BreakReason } from "../areas/recodable.ts";
import { defineText } from "./define-text.ts";

type RecodingKey = `break.${BreakReason}` | "recoded" | "recoded-how" | "boundaries" | "not-moved";

/** Words of figures on other boundaries: what was recalculated, and why a series breaks. */
export const recodingText = defineText<RecodingKey>(
  {
    recoded: "herberekend",
    "recoded-how": "Herberekend naar de gemeentegrenzen van {year}.",
    boundaries: "Grenzen van {year}",
    "not-moved":
      "{count, plural, one {Bij # kleine grenswijziging is} other {Bij # kleine grenswijzigingen is}} geen cijfer verplaatst.",
    "break.split":
      "Breuk: een gemeente is verdeeld. Wij verdeelden de cijfers naar inwoners. Vergelijk de jaren ervoor en erna niet.",
    "break.split-not-by-inhabitants":
      "Breuk: een gemeente is verdeeld, en dit cijfer is niet naar inwoners te verdelen.",
    "break.median": "Breuk door een herindeling: een middelste waarde is niet op te tellen.",
    "break.no-sum": "Breuk door een herindeling: dit cijfer is niet op te tellen.",
    "break.survey": "Breuk door een herindeling: uitkomsten van een enquête zijn niet samen te voegen.",
    "break.model": "Breuk door een herindeling: een geschat cijfer is niet samen te voegen.",
    "break.yes-or-no": "Breuk door een herindeling: ja en nee zijn niet op te tellen.",
    "break.parts-unknown": "Breuk door een herindeling: teller en noemer zijn niet van elk deel bekend.",
    "break.later-boundaries": "Breuk: dit cijfer is gemaakt voor latere grenzen en niet terug te rekenen.",
    "break.mixed-boundaries": "Breuk: niet alle cijfers van dit jaar gaan over dezelfde grenzen.",
    "break.code-not-in-use": "Breuk: dit cijfer staat op een gemeentecode die toen niet gold.",
  },
  {
    recoded: "recalculated",
    "recoded-how": "Recalculated to the municipal boundaries of {year}.",
    boundaries: "Boundaries of {year}",
    "not-moved":
      "{count, plural, one {For # small change of a boundary} other {For # small changes of boundaries}} no figure was moved.",
    "break.split":
      "Break: a municipality was divided. We divided the figures by inhabitants. Do not compare the years before and after.",
    "break.split-not-by-inhabitants":
      "Break: a municipality was divided, and this figure cannot be divided by inhabitants.",
    "break.median": "Break by a reorganisation: a middle value cannot be summed.",
    "break.no-sum": "Break by a reorganisation: this figure cannot be summed.",
    "break.survey": "Break by a reorganisation: results of a survey cannot be joined.",
    "break.model": "Break by a reorganisation: an estimated figure cannot be joined.",
    "break.yes-or-no": "Break by a reorganisation: yes and no cannot be summed.",
    "break.parts-unknown":
      "Break by a reorganisation: numerator and denominator are not known for every part.",
    "break.later-boundaries": "Break: this figure was made for later boundaries and cannot be brought back.",
    "break.mixed-boundaries": "Break: not all figures of this year are about the same boundaries.",
    "break.code-not-in-use": "Break: this figure stands on a municipal code that was not in use then.",
  },
);
