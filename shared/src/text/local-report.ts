import { defineText } from "./define-text.ts";

/** The report of one municipality on the Global Goals. Words compare; none praises or blames. */
const nl = {
  title: "De Global Goals in {name}",
  subtitle: "Lokaal rapport: wat er gemeten is, en wat nog niet",
  edition: "Lokaal rapport, {publication}",
  "about.heading": "Over dit rapport",
  "about.of": "Dit rapport gaat over de gemeente {name} in de provincie {province}.",
  "about.of-no-province": "Dit rapport gaat over {name}.",
  "about.publication": "De cijfers komen uit de publicatie {name} van {date}.",
  "about.publication-day": "De cijfers komen uit de publicatie van {date}.",
  "about.snapshot": "Momentopname {id}, gegevensversie {version}, gemeentegrenzen van {year}.",
  "about.made":
    "Het programma maakt dit rapport. Alleen de toelichting en de goede voorbeelden zijn van mensen.",
  "about.page": "De nieuwste cijfers staan op {address}",
  "read.heading": "Zo leest u dit rapport",
  "read.size":
    "De middelste van de grootteklasse: van de gemeenten met ongeveer evenveel inwoners heeft de helft een lager cijfer en de helft een hoger.",
  "read.all":
    "Er zijn te weinig gemeenten met ongeveer evenveel inwoners. Daarom staat naast elk cijfer de middelste van alle gemeenten.",
  "read.similar": "De gelijkende gemeenten zijn {areas}. Zij zijn gekozen op kenmerken, niet op resultaat.",
  "read.no-similar": "Er zijn geen gelijkende gemeenten gevonden: daarvoor zijn er te weinig cijfers.",
  "read.words":
    "Hoger en lager zijn geen oordeel. Of meer of minder beter is, hangt af van de indicator en van de plaats.",
  "read.cause": "Een verschil of verandering staat hier zonder oorzaak. Die is niet gemeten.",
  "summary.heading": "In het kort",
  "summary.inhabitants": "{name} heeft {inhabitants} inwoners en hoort bij de gemeenten met {class}.",
  "summary.inhabitants-only": "{name} heeft {inhabitants} inwoners.",
  "summary.figures":
    "Er {figuresCount, plural, one {is {figures} indicator} other {zijn {figures} indicatoren}} met een cijfer voor deze gemeente.",
  "summary.none": "Voor deze gemeente zijn er in deze publicatie geen cijfers.",
  "summary.examples": "Bij {examples} daarvan is het cijfer een voorbeeld.",
  "goals.finding": "De 17 doelen in {name}",
  "goals.measure":
    "Score van 0 tot 100. De streep is de middelste gemeente, de lichte band 8 van de 10 gemeenten. Arcering: te weinig cijfers voor een score.",
  "goals.alt": "Staven van 0 tot 100 per doel. {list}.",
  "goals.alt.one": "Doel {number}, {name}: {score}, middelste gemeente {middle}",
  "goals.alt.none": "Doel {number}, {name}: geen score",
  "table.caption": "Waar {name} staat op de 17 doelen",
  "table.measure":
    "Score van 0 tot 100. Bij alle gemeenten en bij gelijkende gemeenten staat hoe de score zich verhoudt tot die van de anderen. Verloop: alleen wat groter is dan toeval.",
  "col.goal": "Doel",
  "col.score": "Score",
  "col.middle": "Middelste gemeente",
  "col.all": "Naast alle gemeenten",
  "col.similar": "Naast gelijkende",
  "col.trend": "Verloop",
  "col.figures": "Cijfers",
  "figures.of": "{count} van {total}",
  "goals.heading": "Doel voor doel",
  "goals.lead":
    "Per doel staan de indicatoren van deze gemeente naast de middelste van {group, select, size {haar grootteklasse} other {alle gemeenten}}. Daarna volgt de toelichting die de gemeente zelf gaf.",
  "goal.scored":
    "De score op dit doel is {score}; die van de middelste gemeente is {middle}. Naast alle gemeenten is dat {all}, naast gelijkende {similar}.",
  "goal.unscored": "Er zijn te weinig cijfers voor een score op dit doel.",
  "goal.none": "Voor dit doel is er van deze gemeente geen cijfer.",
  "goal.caption": "Indicatoren van doel {goal} in {name}",
  "goal.measure":
    "Het laatste cijfer, het eerste waarmee het te vergelijken is, en waar {name} naast de middelste gemeente staat.",
  "group.size": "Middelste van de grootteklasse",
  "group.all": "Middelste van alle gemeenten",
  "col.indicator": "Indicator",
  "col.first": "Eerste jaar",
  "col.last": "Laatste jaar",
  "col.change": "Verschil",
  "col.beside": "Daarnaast",
  "beside.higher": "hoger",
  "beside.lower": "lager",
  "beside.equal": "gelijk",
  yes: "ja",
  no: "nee",
  "yes.of": "{yes} van {n} ja",
  "trend.finding": "{indicator}: in {from} {first}, in {to} {last}",
  "trend.finding.one": "{indicator}: {last} in {to}",
  "trend.measure":
    "{unit}. De lijn is {name}{band, select, none {} real {, de grijze band is 8 van de 10 gemeenten} example {, de omtrek met streepjes is 8 van de 10 gemeenten} other {, de grijze band, of de omtrek met streepjes, is 8 van de 10 gemeenten}}.",
  "trend.alt": "Lijn van {name} per jaar: {points}.",
  "trend.alt.one": "{year}: {value}",
  "col.year": "Jaar",
  "explained.by": "Toelichting van {name} bij {indicator} ({period}): ",
  "practices.heading": "Goede voorbeelden van {name}",
  "practices.none": "De gemeente heeft in de menukaart nog geen goed voorbeeld beschreven.",
  "gaps.heading": "Wat we nog niet weten",
  "gaps.none": "Van elke indicator voor gemeenten is er een cijfer dat jong genoeg is.",
  "gaps.lead":
    "De tabel noemt de indicatoren zonder cijfer dat meetelt. Ontbreken en vertrouwelijk zijn verschillende dingen.",
  "gaps.caption": "Indicatoren zonder cijfer voor {name}",
  "gaps.measure": "Met het laatste jaar waarvan er wel een cijfer is.",
  "gaps.col.why": "Wat er aan de hand is",
  "gaps.col.last": "Laatste cijfer",
  "method.heading": "Methode en bronnen",
  "method.list":
    "Een score loopt van 0 (ondergrens) tot 100 (beste grens) en is het gemiddelde van de indicatoren van het doel. Er is een score als er minstens drie cijfers zijn, en van minstens de helft van de indicatoren.",
  "method.years": "Van elke indicator telt het laatste jaar met een cijfer van deze gemeente.",
  "method.base":
    "Een eerste jaar is te vergelijken als de definitie gelijk bleef en beide cijfers echt zijn, of beide een voorbeeld. De jaren 2020, 2021 en 2022 openen of sluiten geen vergelijking.",
  "method.group":
    "Van een groep met minder dan vijf cijfers staat er geen middelste: één gemeente zou eruit te lezen zijn.",
  "method.trend":
    "Van verloop spreken we alleen als een toets over hoogstens acht jaar meer dan toeval laat zien.",
  "method.basket": "De scores volgen {basket}, versie {version}, rekenwijze {method}.",
};

const en: Record<keyof typeof nl, string> = {
  title: "The Global Goals in {name}",
  subtitle: "Local report: what was measured, and what not yet",
  edition: "Local report, {publication}",
  "about.heading": "About this report",
  "about.of": "This report is about the municipality of {name} in the province of {province}.",
  "about.of-no-province": "This report is about {name}.",
  "about.publication": "The figures come from the publication {name} of {date}.",
  "about.publication-day": "The figures come from the publication of {date}.",
  "about.snapshot": "Snapshot {id}, data version {version}, municipal boundaries of {year}.",
  "about.made": "The program makes this report. Only the explanations and the good practices are by people.",
  "about.page": "The newest figures stand at {address}",
  "read.heading": "How to read this report",
  "read.size":
    "The middle one of the size class: of the municipalities with about as many residents, half have a lower figure and half a higher one.",
  "read.all":
    "Too few municipalities have about as many residents. So the middle one of all municipalities stands beside each figure.",
  "read.similar": "The similar municipalities are {areas}. They were chosen by features, not by results.",
  "read.no-similar": "No similar municipalities were found: there are too few figures for that.",
  "read.words":
    "Higher and lower are no judgement. Whether more or less is better depends on the indicator and on the place.",
  "read.cause": "A difference or change stands here without a cause. That was not measured.",
  "summary.heading": "In short",
  "summary.inhabitants": "{name} has {inhabitants} residents and is one of the municipalities with {class}.",
  "summary.inhabitants-only": "{name} has {inhabitants} residents.",
  "summary.figures":
    "There {figuresCount, plural, one {is {figures} indicator} other {are {figures} indicators}} with a figure for this municipality.",
  "summary.none": "This publication has no figures for this municipality.",
  "summary.examples": "In {examples} of these the figure is an example.",
  "goals.finding": "The 17 goals in {name}",
  "goals.measure":
    "Score from 0 to 100. The line across is the middle municipality, the light band 8 out of 10 municipalities. Hatching: too few figures for a score.",
  "goals.alt": "Bars from 0 to 100 by goal. {list}.",
  "goals.alt.one": "Goal {number}, {name}: {score}, middle municipality {middle}",
  "goals.alt.none": "Goal {number}, {name}: no score",
  "table.caption": "Where {name} stands on the 17 goals",
  "table.measure":
    "Score from 0 to 100. The columns on all and on similar municipalities say how the score compares with those of the others. Development: only what is larger than chance.",
  "col.goal": "Goal",
  "col.score": "Score",
  "col.middle": "Middle municipality",
  "col.all": "Beside all municipalities",
  "col.similar": "Beside similar ones",
  "col.trend": "Development",
  "col.figures": "Figures",
  "figures.of": "{count} of {total}",
  "goals.heading": "Goal by goal",
  "goals.lead":
    "For each goal the indicators of this municipality stand beside the middle one of {group, select, size {its size class} other {all municipalities}}. The explanation that the municipality gave itself follows.",
  "goal.scored":
    "The score on this goal is {score}; that of the middle municipality is {middle}. Beside all municipalities this is {all}, beside similar ones {similar}.",
  "goal.unscored": "There are too few figures for a score on this goal.",
  "goal.none": "There is no figure of this municipality for this goal.",
  "goal.caption": "Indicators of goal {goal} in {name}",
  "goal.measure":
    "The last figure, the first that it can be compared with, and where {name} stands beside the middle municipality.",
  "group.size": "Middle one of the size class",
  "group.all": "Middle one of all municipalities",
  "col.indicator": "Indicator",
  "col.first": "First year",
  "col.last": "Last year",
  "col.change": "Difference",
  "col.beside": "Beside it",
  "beside.higher": "higher",
  "beside.lower": "lower",
  "beside.equal": "the same",
  yes: "yes",
  no: "no",
  "yes.of": "{yes} of {n} yes",
  "trend.finding": "{indicator}: {first} in {from} and {last} in {to}",
  "trend.finding.one": "{indicator}: {last} in {to}",
  "trend.measure":
    "{unit}. The line is {name}{band, select, none {} real {, the grey band is 8 out of 10 municipalities} example {, the dashed outline is 8 out of 10 municipalities} other {, the grey band, or the dashed outline, is 8 out of 10 municipalities}}.",
  "trend.alt": "Line of {name} by year: {points}.",
  "trend.alt.one": "{year}: {value}",
  "col.year": "Year",
  "explained.by": "Explanation by {name} of {indicator} ({period}): ",
  "practices.heading": "Good practices of {name}",
  "practices.none": "The municipality has not described a good practice in the menu yet.",
  "gaps.heading": "What we do not know yet",
  "gaps.none": "Every indicator for municipalities has a figure that is recent enough.",
  "gaps.lead":
    "The table names the indicators without a figure that counts. Missing and confidential are different things.",
  "gaps.caption": "Indicators without a figure for {name}",
  "gaps.measure": "With the last year that does have a figure.",
  "gaps.col.why": "What is the matter",
  "gaps.col.last": "Last figure",
  "method.heading": "Method and sources",
  "method.list":
    "A score runs from 0 (lower bound) to 100 (best bound) and is the mean of the indicators of the goal. There is a score when there are at least three figures, and for at least half of the indicators.",
  "method.years": "Of each indicator the last year with a figure of this municipality counts.",
  "method.base":
    "A first year can be compared with when the definition stayed the same and both figures are real, or both an example. The years 2020, 2021 and 2022 open or close no comparison.",
  "method.group":
    "Of a group with fewer than five figures no middle one is shown: a single municipality could be read from it.",
  "method.trend":
    "We speak of a development only when a test over at most eight years shows more than chance.",
  "method.basket": "The scores follow {basket}, version {version}, method {method}.",
};

export type LocalReportKey = keyof typeof nl;
export const localReportText = defineText<LocalReportKey>(nl, en);
