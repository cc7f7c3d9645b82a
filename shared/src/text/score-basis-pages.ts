import type { NotRankedReason } from "../scores/sensitivity/rank-band-model.ts";
import { defineText } from "./define-text.ts";

/** Reasons that only a page can have, beside those of the list itself (`NotRankedReason` in `sensitivity.ts`). */
type NoPlaceReason = Exclude<"layer-not-scored" | "other-boundaries", NotRankedReason>;

type ScoreBasisKey =
  | `sure.${"title" | "title-none" | "coverage" | "coverage-text" | "no-years" | "trend" | "place" | "how" | "draws" | "place-none"}`
  | `sure.trend-${"since" | "years" | "indicators"}`
  | `no-place.${NoPlaceReason}`
  | "colour"
  | "trend.none"
  | "trend.context"
  | "trend.arrow"
  | `drivers.${"title" | "lead" | "caption" | "indicator" | "score" | "others" | "adds" | "without" | "other-figures" | "difference" | "rounding"}`
  | `figures.${"title" | "title-none" | "lead" | "caption" | "trend" | "from-to" | "not-in" | "none"}`
  | `targets.${"title" | "lead" | "none" | "to-thresholds" | "calibration" | "calibration-link"}`
  | "to-basis.of"
  | `basis.${"title" | "line" | "basket" | "method" | "fixed" | "fixed-text"}`
  | `area.${"trend" | "explain" | "sure"}`
  | `order.${"title" | "counts" | "none" | "typical" | "widest" | "why" | "shares" | "parts" | "coverage" | "how"}`
  | `compare.${"caption" | "trend" | "place" | "places-how"}`;

/** Words of the page that tells what a score rests on, and of what other pages say about it. */
export const scoreBasisText = defineText<ScoreBasisKey>(
  {
    "sure.title": "Hoe zeker is deze score?",
    "sure.title-none": "Waarom er geen score is",
    "sure.coverage": "Dekking",
    "sure.coverage-text": "Dat is {share} procent van de selectie.",
    "sure.no-years": "Er zijn geen cijfers die jong genoeg zijn.",
    "sure.trend": "Verloop",
    "sure.place": "Plaats onder gemeenten",
    "sure.how": "Wat de plaatsen in deze lijst onzeker maakt",
    "sure.draws":
      "We rekenden {draws} keer met andere keuzes, over {count} gemeenten met dezelfde indicatoren.",
    "sure.place-none": "Zonder score is er geen plaats.",
    "sure.trend-since": "{trend} sinds {from}",
    "sure.trend-years": "We gebruiken de jaren {from} tot en met {to}.",
    "sure.trend-indicators":
      "{count} van de {total} indicatoren {count, plural, one {heeft} other {hebben}} daarvoor genoeg jaren.",
    "no-place.layer-not-scored": "Geen plaats: alleen gemeenten hebben scores.",
    "no-place.other-boundaries": "Geen plaats: deze gemeente bestaat niet meer.",

    "trend.none": "geen oordeel",
    "trend.context":
      "Dit is achtergrond, die een gemeente zelf niet verandert. Daarom staat er geen oordeel.",
    "trend.arrow":
      "De pijl en het woord zeggen of het beter of slechter ging, niet of het getal steeg of daalde.",

    "drivers.title": "Wat stuwt deze score?",
    "drivers.lead":
      "Elke indicator telt even zwaar. Bovenaan staat het cijfer dat de score het meest verandert.",
    "drivers.caption": "Wat elk cijfer met de score van {name} op doel {goal} doet, in punten",
    "drivers.indicator": "Indicator",
    "drivers.score": "Score van dit cijfer",
    "drivers.others": "Gemiddelde van andere gemeenten",
    "drivers.adds": "Draagt bij aan het verschil",
    "drivers.without": "Doelscore zonder dit cijfer",
    "drivers.other-figures": "Cijfers die alleen hier of alleen elders zijn",
    "drivers.difference": "Verschil met andere gemeenten",
    "drivers.rounding": "Door afronding wijkt de som van de bijdragen iets af.",

    "figures.title": "De cijfers en hun verloop",
    "figures.title-none": "De cijfers die er wel zijn",
    colour: "Kleur van dit doel: {colour}.",
    "figures.lead":
      "Het verloop gaat over hoogstens acht jaar. We zeggen alleen ‘duidelijk’ als toeval dat in minder dan 5 van de 100 gevallen zou geven.",
    "figures.caption": "De cijfers van {name} voor doel {goal}",
    "figures.trend": "Verloop",
    "figures.from-to": "{from} tot en met {to}",
    "figures.not-in": "Zit niet in de selectie.",
    "figures.none": "Voor dit doel is er nog geen cijfer van {name}",

    "targets.title": "Vastgestelde streefwaarden",
    "targets.lead": "Alleen bij een besluit zeggen we hoe het ervoor staat.",
    "targets.calibration":
      "Een kans zegt wat er gebeurt als de cijfers doorgaan zoals ze gingen. Dat doen ze lang niet altijd.",
    "targets.calibration-link": "Hoe vaak zulke kansen uitkwamen",
    "targets.none":
      "Niemand heeft voor deze cijfers een streefwaarde vastgesteld. Daarom zeggen we niets over een tempo of een kans.",
    "targets.to-thresholds": "Bekijk de voorstellen voor drempelwaarden",

    "to-basis.of": "doel {goal}",

    "basis.title": "Waar dit op gemaakt is",
    "basis.line": "Gegevensversie {version}. Scores over {year}, grenzen van {boundaryYear}.",
    "basis.basket": "Selectie: {basket}, versie {version}.",
    "basis.method": "Methode versie {version}.",
    "basis.fixed": "Vast adres van deze cijfers",
    "basis.fixed-text": "Dat adres laat ook later precies deze cijfers zien.",

    "area.trend": "Verloop",
    "area.explain": "uitleg",
    "area.sure":
      "Hoe zeker is een score? Achter ‘uitleg’ staat per doel op welke cijfers hij rust, tussen welke plaatsen de gemeente ligt en wat andere methoden zeggen.",

    "order.title": "Hoe zeker is de volgorde?",
    "order.counts":
      "Van de {ranked} gemeenten met dezelfde cijfers {rankable, plural, =0 {is er geen} one {is er 1} other {zijn er {shown}}} waarvan de plaats vast genoeg is om te noemen.",
    "order.none": "Er is geen lijst: te weinig gemeenten hebben een score voor dit doel.",
    "order.typical": "De band van een gewone gemeente is {places} plaatsen breed.",
    "order.widest": "De breedste band is {places} plaatsen breed.",
    "order.why":
      "Is de band breder dan een derde van de lijst, dan noemen we geen plaats. Een volgorde is geen oordeel.",
    "order.shares": "Waar de onzekerheid vandaan komt",
    "order.parts":
      "Deze gemeenten hebben alle {count, plural, one {ene cijfer} other {# cijfers}} van de lijst.",
    "order.coverage": "{ranked} van de {total} gemeenten staan in de lijst.",
    "order.how": "We rekenden {draws} keer, steeds met andere gewichten, manieren van middelen en cijfers.",

    "compare.trend": "Verloop",
    "compare.caption": "{name}: verloop van de gekozen gebieden",
    "compare.place": "Plaats in {year}",
    "compare.places-how": "Een plaats is een band. Is die te breed, dan staat er geen plaats.",
  },
  {
    "sure.title": "How sure is this score?",
    "sure.title-none": "Why there is no score",
    "sure.coverage": "Coverage",
    "sure.coverage-text": "That is {share} per cent of the selection.",
    "sure.no-years": "There are no figures that are recent enough.",
    "sure.trend": "Over time",
    "sure.place": "Place among municipalities",
    "sure.how": "What makes the places in this list uncertain",
    "sure.draws":
      "We calculated {draws} times with other choices, over {count} municipalities with the same indicators.",
    "sure.place-none": "Without a score there is no place.",
    "sure.trend-since": "{trend} since {from}",
    "sure.trend-years": "We use the years {from} to {to}.",
    "sure.trend-indicators":
      "{count} of the {total} indicators {count, plural, one {has} other {have}} enough years for that.",
    "no-place.layer-not-scored": "No place: only municipalities have scores.",
    "no-place.other-boundaries": "No place: this municipality no longer exists.",

    "trend.none": "no verdict",
    "trend.context": "This is background that a municipality does not change itself. So there is no verdict.",
    "trend.arrow":
      "The arrow and the word say whether it went better or worse, not whether the number rose or fell.",

    "drivers.title": "What drives this score?",
    "drivers.lead": "Every indicator weighs the same. The figure that changes the score most is at the top.",
    "drivers.caption": "What each figure does to the score of {name} on goal {goal}, in points",
    "drivers.indicator": "Indicator",
    "drivers.score": "Score of this figure",
    "drivers.others": "Mean of other municipalities",
    "drivers.adds": "Adds to the difference",
    "drivers.without": "Goal score without this figure",
    "drivers.other-figures": "Figures that only exist here or only elsewhere",
    "drivers.difference": "Difference from other municipalities",
    "drivers.rounding": "Because of rounding the contributions do not add up exactly.",

    "figures.title": "The figures over the years",
    "figures.title-none": "The figures that do exist",
    colour: "Colour of this goal: {colour}.",
    "figures.lead":
      "‘Over time’ covers eight years. We only say ‘clearly’ if chance would give that in fewer than 5 out of 100 cases.",
    "figures.caption": "The figures of {name} for goal {goal}",
    "figures.trend": "Over time",
    "figures.from-to": "{from} to {to}",
    "figures.not-in": "Is not in the selection.",
    "figures.none": "There is no figure of {name} for this goal yet",

    "targets.title": "Targets that were adopted",
    "targets.lead": "Only beside a decision do we say how things stand.",
    "targets.calibration":
      "A chance tells what happens if the figures go on as they went. Often they do not.",
    "targets.calibration-link": "How often such chances came true",
    "targets.none":
      "Nobody has adopted a target for these figures. That is why we say nothing about a pace or a chance.",
    "targets.to-thresholds": "See the proposed thresholds",

    "to-basis.of": "goal {goal}",

    "basis.title": "What this was made of",
    "basis.line": "Data version {version}. Scores for {year}, boundaries of {boundaryYear}.",
    "basis.basket": "Selection: {basket}, version {version}.",
    "basis.method": "Method version {version}.",
    "basis.fixed": "Fixed address of these figures",
    "basis.fixed-text": "That address will show exactly these figures later on, too.",

    "area.trend": "Over time",
    "area.explain": "explanation",
    "area.sure":
      "How sure is a score? Behind ‘explanation’ each goal shows which figures it rests on, between which places the municipality lies and what other methods say.",

    "order.title": "How sure is the order?",
    "order.counts":
      "Of the {ranked} municipalities with the same figures {rankable, plural, =0 {none has} one {1 has} other {{shown} have}} a place that is firm enough to name.",
    "order.none": "There is no list: too few municipalities have a score for this goal.",
    "order.typical": "The band of an ordinary municipality covers {places} places.",
    "order.widest": "The widest band covers {places} places.",
    "order.why":
      "If the band is wider than a third of the list, we name no place. An order is not a verdict.",
    "order.shares": "Where the uncertainty comes from",
    "order.parts":
      "These municipalities have all {count, plural, one {# figure} other {# figures}} of the list.",
    "order.coverage": "{ranked} of the {total} municipalities are in the list.",
    "order.how": "We calculated {draws} times, each time with other weights, ways of averaging and figures.",

    "compare.trend": "Over time",
    "compare.caption": "{name}: the chosen areas over time",
    "compare.place": "Place in {year}",
    "compare.places-how": "A place is a band. Where it is too wide, there is no place.",
  },
);
