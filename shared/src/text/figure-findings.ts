import { defineText } from "./define-text.ts";

type FigureFindingKey =
  | `slope.${"lower" | "higher" | "equal" | "none"}`
  | `scatter.${"both" | "few"}`
  | `level.${"own" | "higher" | "lower" | "equal" | "none"}`
  | `rank.${"band" | "wide" | "none" | "many-wide" | "all-rankable"}`
  | `heat.${"differ" | "same" | "ends" | "equal" | "one" | "few"}`
  | `panels.${"lower" | "higher" | "equal" | "indicators" | "none"}`
  | `goals.${"beside" | "none"}`
  | `target.${"adopted" | "own"}`
  | "empty-title"
  | "empty-text";

/**
 * Titles of figures by rule. They say what can be read from the shown numbers: higher and lower, risen and fallen. No
 * causes, no praise and no blame; nothing is said across goals.
 */
export const figureFindingText = defineText<FigureFindingKey>(
  {
    "slope.lower": "In {count} van de {total} {areas} is het cijfer in {last} lager dan in {first}",
    "slope.higher": "In {count} van de {total} {areas} is het cijfer in {last} hoger dan in {first}",
    "slope.equal": "In {count} van de {total} {areas} is het cijfer in {last} gelijk aan dat in {first}",
    "slope.none": "Tussen {first} en {last} is er geen verandering te tonen",
    "scatter.both":
      "Van de {total} {areas} boven het midden bij {x} {count, plural, one {ligt er # ook boven het midden bij {y}} other {liggen er # ook boven het midden bij {y}}}",
    "scatter.few": "Te weinig {areas} om te zien of {x} en {y} samengaan",
    "level.own":
      "{name} ligt {side, select, above {boven} below {onder} other {gelijk met}} {middle} ({own} tegen {median}); {way, select, up {het cijfer steeg sinds {first} van {from} naar {own}} down {het cijfer daalde sinds {first} van {from} naar {own}} other {het cijfer is gelijk aan dat van {first}}}",
    "level.higher": "In {count} van de {total} {areas} steeg het cijfer van {first} tot {last}",
    "level.lower": "In {count} van de {total} {areas} daalde het cijfer van {first} tot {last}",
    "level.equal": "In {count} van de {total} {areas} bleef het cijfer gelijk van {first} tot {last}",
    "level.none": "Er zijn geen cijfers van {first} en {last} om naast elkaar te zetten",
    "rank.band": "In 9 van de 10 berekeningen staat {name} tussen plaats {low} en {high} van de {count}",
    "rank.wide": "De plaats van {name} is te onzeker om te noemen",
    "rank.none": "{name} krijgt geen plaats{reason}",
    "rank.many-wide": "Van {wide} van de {total} getoonde {areas} is de plaats te onzeker om te noemen",
    "rank.all-rankable": "Hoe zeker de plaats is van {total} {areas}",
    "heat.differ":
      "De scores van de getoonde {areas} liggen het verst uit elkaar bij ‘{far}’ ({farLow} tot {farHigh}) en het dichtst bij elkaar bij ‘{near}’ ({nearLow} tot {nearHigh})",
    "heat.same": "De getoonde {areas} liggen overal even ver uit elkaar",
    "heat.ends": "Bij ‘{title}’ loopt het cijfer van de getoonde {areas} van {low} tot {high}",
    "heat.equal": "Bij ‘{title}’ is het cijfer van de getoonde {areas} overal {low}",
    "heat.one": "Van {name} {count, plural, one {is er # cijfer} other {zijn er # cijfers}} van de {total}",
    "heat.few": "Er zijn te weinig cijfers om {areas} naast elkaar te zetten",
    "panels.lower": "In {count} van de {total} {areas} werd het cijfer lager",
    "panels.higher": "In {count} van de {total} {areas} werd het cijfer hoger",
    "panels.equal": "In {count} van de {total} {areas} bleef het cijfer gelijk",
    "panels.indicators":
      "Van de {total} cijfers {up, plural, one {ging er # omhoog} other {gingen er # omhoog}} en {down, plural, one {# omlaag} other {# omlaag}}",
    "panels.none": "Er zijn te weinig jaren om een verandering te zien",
    "goals.beside":
      "{name} op de 17 doelen, naast de middelste gemeente{missing, plural, =0 {} one {; 1 doel heeft geen score} other {; # doelen hebben geen score}}",
    "goals.none": "{name} heeft nog geen scores",
    "target.adopted":
      "In {name} was het {value} in {year}; de vastgestelde streefwaarde is {target} in {targetYear}",
    "target.own": "In {name} was het {value} in {year}; het eigen doel is {target} in {targetYear}",
    "empty-title": "Hier zijn geen cijfers om te tekenen",
    "empty-text": "Kies een ander jaar, een andere indicator of andere gemeenten.",
  },
  {
    "slope.lower": "In {count} of the {total} {areas} the figure in {last} is lower than in {first}",
    "slope.higher": "In {count} of the {total} {areas} the figure in {last} is higher than in {first}",
    "slope.equal": "In {count} of the {total} {areas} the figure in {last} is equal to that in {first}",
    "slope.none": "There is no change to show between {first} and {last}",
    "scatter.both":
      "Of the {total} {areas} above the middle on {x}, {count, plural, one {# is also above the middle on {y}} other {# are also above the middle on {y}}}",
    "scatter.few": "Too few {areas} to see whether {x} and {y} go together",
    "level.own":
      "{name} is {side, select, above {above} below {below} other {level with}} {middle} ({own} against {median}); {way, select, up {the figure went up from {from} to {own} since {first}} down {the figure went down from {from} to {own} since {first}} other {the figure is equal to that of {first}}}",
    "level.higher": "In {count} of the {total} {areas} the figure went up from {first} to {last}",
    "level.lower": "In {count} of the {total} {areas} the figure went down from {first} to {last}",
    "level.equal": "In {count} of the {total} {areas} the figure stayed the same from {first} to {last}",
    "level.none": "There are no figures of {first} and {last} to set side by side",
    "rank.band": "In 9 of 10 calculations {name} stands between place {low} and {high} of {count}",
    "rank.wide": "The place of {name} is too uncertain to name",
    "rank.none": "{name} gets no place{reason}",
    "rank.many-wide": "Of {wide} of the {total} {areas} shown, the place is too uncertain to name",
    "rank.all-rankable": "How sure the place is of {total} {areas}",
    "heat.differ":
      "The scores of the {areas} shown are furthest apart on ‘{far}’ ({farLow} to {farHigh}) and closest together on ‘{near}’ ({nearLow} to {nearHigh})",
    "heat.same": "The {areas} shown are equally far apart everywhere",
    "heat.ends": "On ‘{title}’ the figure of the {areas} shown reaches from {low} to {high}",
    "heat.equal": "On ‘{title}’ the figure of the {areas} shown is {low} everywhere",
    "heat.one": "Of {name} there {count, plural, one {is # figure} other {are # figures}} out of {total}",
    "heat.few": "There are too few figures to set {areas} side by side",
    "panels.lower": "In {count} of the {total} {areas} the figure became lower",
    "panels.higher": "In {count} of the {total} {areas} the figure became higher",
    "panels.equal": "In {count} of the {total} {areas} the figure stayed the same",
    "panels.indicators":
      "Of the {total} figures {up, plural, one {# went up} other {# went up}} and {down, plural, one {# went down} other {# went down}}",
    "panels.none": "There are too few years to see a change",
    "goals.beside":
      "{name} on the 17 goals, beside the middle municipality{missing, plural, =0 {} one {; 1 goal has no score} other {; # goals have no score}}",
    "goals.none": "{name} has no scores yet",
    "target.adopted": "In {name} it was {value} in {year}; the adopted target is {target} in {targetYear}",
    "target.own": "In {name} it was {value} in {year}; the council's own target is {target} in {targetYear}",
    "empty-title": "There are no figures to draw here",
    "empty-text": "Choose another year, another indicator or other municipalities.",
  },
);
