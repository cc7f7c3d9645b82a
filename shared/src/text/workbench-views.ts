import { defineText } from "./define-text.ts";

/** Words of the pictures and tables of the workbench: what each of them measures, shows and leaves out. */
export const workbenchViewsText = defineText(
  {
    "file.drawn": "De cijfers van deze figuur",
    "file.raw": "De gepubliceerde cijfers erachter",
    "file.raw-scores": "De scores erachter, van alle gemeenten",
    "file.not-recoded": "(niet herberekend)",
    "file.failed": "Het bestand is niet gelukt. Probeer het opnieuw.",

    "heat.doelen":
      "Score van 0 tot 100 per doel. Hoe hoog een score is, zegt niets over andere doelen: lees per kolom.",
    "heat.indicatoren": "Elke kolom is een indicator met een eigen eenheid. Lees per kolom.",
    "heat.more": "U ziet de eerste {shown} van de {total} gemeenten; de tabel heeft ze alle.",
    "single.measure": "{name}, {unit}. Stippellijn: de middelste van alle gemeenten.",
    "single.none": "Van {name} is er geen cijfer",
    "single.none-text": "Kies een ander onderwerp of een ander jaar.",
    "overview.measure":
      "Score van 0 tot 100, en waar 8 van de 10 gemeenten staan. Een score zegt niets over andere doelen: lees per doel.",
    "slope.measure": "{name}, {unit}, in {from} en in {to}. Grijs: {group}.",
    "slope.one-year": "Voor dit beeld zijn twee jaren nodig. Er is één jaar: {year}.",
    "slope.first-later":
      "Voor dit beeld zijn twee jaren nodig. Het eerste jaar dat u koos ({first}) ligt niet voor het jaar dat u ziet ({year}). Kies bij Meer keuzes een eerder jaar.",
    "slope.first-later-title": "Het eerste jaar ligt niet voor het laatste",
    "pairs.measure": "{x} en {y}. Elke stip is een gemeente. Samenhang is nog geen oorzaak.",
    "level-change.measure":
      "{name}, {unit}: hoe hoog het nu is, en hoe het ging van {from} tot {to}. Elke stip is een gemeente.",
    "pairs.hint": "Kies bij Meer keuzes een tweede indicator of doel, en zie hoe de twee samenhangen.",
    "panels.areas": "{name}, {unit}. Elke gemeente op dezelfde schaal. Stippellijn: de middelste gemeente.",
    "panels.subjects": "Elke indicator heeft een eigen schaal. Stippellijn: de middelste gemeente.",
    "panels.none": "Kies eerst een of meer gemeenten",
    "panels.none-text": "Zoek hierboven een gemeente.",
    "panels.some":
      "Van de {total} gemeenten in de vergelijking staan hier de gekozen gemeenten: meer kleine figuren zijn niet te overzien.",
    "panels.nearest":
      "Van de {total} gemeenten in de vergelijking staan hier de gekozen gemeenten, en die er het meest op lijken.",
    "course.not-drawn": "In deze figuur passen drie gemeenten. Niet getekend: {names}.",
    "course.panels": "Bekijk ze allemaal naast elkaar",
    "course.recoded": "Reken alle jaren om naar de grenzen van {year}",
    "course.own-target": "Het eigen doel in deze figuur is van {name}.",
    "course.other-targets":
      "Niet getekend: {count, plural, one {het eigen doel} other {de eigen doelen}} van {names}.",
    "only-first": "Deze weergave toont één onderwerp. Toon hier in plaats daarvan:",
    "only-first-two": "Deze weergave toont twee onderwerpen. Toon hier in plaats van het tweede:",
    "only-first.table": "Bekijk ze samen in een tabel",
    "not-here.doelen": "Deze weergave toont de 17 doelen. Hier niet getekend: {names}.",
    "not-here.indicatoren":
      "Deze weergave toont de indicatoren van doel {goal}. Hier niet getekend: {names}.",
    "not-here.panels": "Er passen {count} kleine figuren naast elkaar. Toon hier in plaats van de laatste:",
    "not-here.areas": "Bij meer onderwerpen ziet u hier de eigen gemeente. Niet getekend: {names}.",
    "not-here.more": "Er passen {count} indicatoren in deze tabel. Doel {goal} heeft er {total}.",
    "not-here.influence": "Niet getekend, want een gemeente kan dit niet zelf veranderen: {names}.",
    "bands.measure":
      "Tussen welke plaatsen elke gemeente staat, als gewichten, rekenwijze, indicatoren en toeval anders uitvallen.",
  },
  {
    "file.drawn": "The figures of this picture",
    "file.raw": "The published figures behind it",
    "file.raw-scores": "The scores behind it, of all municipalities",
    "file.not-recoded": "(not recalculated)",
    "file.failed": "The file could not be made. Try again.",

    "heat.doelen":
      "Score from 0 to 100 per goal. How high a score is says nothing about other goals: read by column.",
    "heat.indicatoren": "Every column is an indicator with its own unit. Read by column.",
    "heat.more": "You see the first {shown} of the {total} municipalities; the table has them all.",
    "single.measure": "{name}, {unit}. Dotted line: the middle one of all municipalities.",
    "single.none": "There is no figure of {name}",
    "single.none-text": "Choose another subject or another year.",
    "overview.measure":
      "Score from 0 to 100, and where 8 of the 10 municipalities stand. A score says nothing about other goals: read by goal.",
    "slope.measure": "{name}, {unit}, in {from} and in {to}. Grey: {group}.",
    "slope.one-year": "This picture needs two years. There is one year: {year}.",
    "slope.first-later":
      "This picture needs two years. The first year that you chose ({first}) is not before the year that you see ({year}). Choose an earlier year under More choices.",
    "slope.first-later-title": "The first year is not before the last",
    "pairs.measure": "{x} and {y}. Every dot is a municipality. A relation is not yet a cause.",
    "level-change.measure":
      "{name}, {unit}: how high it is now, and how it went from {from} to {to}. Every dot is a municipality.",
    "pairs.hint": "Choose a second indicator or goal under More choices, and see how the two relate.",
    "panels.areas":
      "{name}, {unit}. Every municipality on the same scale. Dotted line: the middle municipality.",
    "panels.subjects": "Every indicator has a scale of its own. Dotted line: the middle municipality.",
    "panels.none": "First choose one or more municipalities",
    "panels.none-text": "Find a municipality above.",
    "panels.some":
      "Of the {total} municipalities compared, the chosen ones are shown here: more small figures would be too many to take in.",
    "panels.nearest":
      "Of the {total} municipalities compared, the chosen ones and those most like them are shown here.",
    "course.not-drawn": "There is room for three municipalities in this figure. Not drawn: {names}.",
    "course.panels": "See all of them side by side",
    "course.recoded": "Recalculate all years to the boundaries of {year}",
    "course.own-target": "The own target in this figure is that of {name}.",
    "course.other-targets": "Not drawn: the own {count, plural, one {target} other {targets}} of {names}.",
    "only-first": "This view shows one subject. Show here instead:",
    "only-first-two": "This view shows two subjects. Show here instead of the second:",
    "only-first.table": "See them together in a table",
    "not-here.doelen": "This view shows the 17 goals. Not drawn here: {names}.",
    "not-here.indicatoren": "This view shows the indicators of goal {goal}. Not drawn here: {names}.",
    "not-here.panels":
      "There is room for {count} small figures side by side. Show here instead of the last one:",
    "not-here.areas": "With several subjects you see your own municipality here. Not drawn: {names}.",
    "not-here.more": "There is room for {count} indicators in this table. Goal {goal} has {total}.",
    "not-here.influence": "Not drawn, as a municipality cannot change this itself: {names}.",
    "bands.measure":
      "Between which places each municipality stands, if weights, method, indicators and chance turn out otherwise.",
  },
);
