import { defineText } from "./define-text.ts";

/** Words of the start page. */
export const homeText = defineText(
  {
    title: "Nederland op 17 doelen",
    lead: "Voor {count} van de 17 doelen heeft minstens de helft van de gemeenten een score. Zoek uw gemeente, of bekijk hieronder elk doel.",
    "lead-none": "Er zijn nog geen scores. Zoek uw gemeente, of bekijk de indicatoren.",
    find: "Hoe staat uw gemeente ervoor?",
    "find-hint": "{count} gemeenten. Naam of code, zoals Utrecht of GM0344.",
    compare: "Vergelijk gemeenten",
    indicators: "Kies een indicator",
    data: "Haal de gegevens op",
    goal: "Doel op de kaart",
    "goal-option": "{number}. {name}",
    "provinces-title": "Doel {number} per provincie",
    "provinces-text":
      "De score van de middelste gemeente van elke provincie, op een schaal van 0 tot 100. Scores van verschillende doelen zijn niet te vergelijken.",
    "all-goals": "Alle doelen op één maat",
    scale:
      "0 is de laagste score, 100 de hoogste. Elk streepje is een gemeente, de lichte band is 8 van de 10 gemeenten, de dikke streep is de middelste gemeente.",
    relative:
      "Een score vergelijkt gemeenten met elkaar. De drempelwaarden zijn een voorstel: ze geven nog geen oordeel.",
    "column-goal": "Doel",
    "column-spread": "Spreiding, 0 tot 100",
    "column-middle": "Middelste gemeente",
    "column-coverage": "Gemeenten met een score",
    "column-indicators": "Indicatoren",
    "column-examples": "Voorbeelden",
    "no-score": "geen score",
    "coverage-of": "{count} van {total}",
    "examples-share": "{share} procent",
    "axis-title": "Doel {number}: spreiding van {count} gemeenten",
    publications: "Wat is er nieuw",
    "publications-text": "VNG publiceert goedgekeurde cijfers. Dit zijn de publicaties tot nu toe.",
    "publication-line": "{date}, gegevensversie {version}, scores over {year}",
    "source-scores":
      "Bron: eigen berekening uit de cijfers van {count} indicatoren, {year}. Grenzen van {boundaryYear}.",
    "to-goal": "Naar doel {number}",
  },
  {
    title: "The Netherlands on 17 goals",
    lead: "For {count} of the 17 goals at least half of the municipalities have a score. Find your municipality, or look at each goal below.",
    "lead-none": "There are no scores yet. Find your municipality, or look at the indicators.",
    find: "How is your municipality doing?",
    "find-hint": "{count} municipalities. Name or code, such as Utrecht or GM0344.",
    compare: "Compare municipalities",
    indicators: "Choose an indicator",
    data: "Get the data",
    goal: "Goal on the map",
    "goal-option": "{number}. {name}",
    "provinces-title": "Goal {number} per province",
    "provinces-text":
      "The score of the middle municipality of each province, on a scale from 0 to 100. Scores of different goals cannot be compared.",
    "all-goals": "All goals on one scale",
    scale:
      "0 is the lowest score, 100 the highest. Every tick is a municipality, the light band is 8 out of 10 municipalities, the thick bar is the middle municipality.",
    relative:
      "A score compares municipalities with each other. The thresholds are a proposal: they do not judge yet.",
    "column-goal": "Goal",
    "column-spread": "Spread, 0 to 100",
    "column-middle": "Middle municipality",
    "column-coverage": "Municipalities with a score",
    "column-indicators": "Indicators",
    "column-examples": "Examples",
    "no-score": "no score",
    "coverage-of": "{count} of {total}",
    "examples-share": "{share} per cent",
    "axis-title": "Goal {number}: spread of {count} municipalities",
    publications: "What is new",
    "publications-text": "VNG publishes approved figures. These are the publications so far.",
    "publication-line": "{date}, data version {version}, scores for {year}",
    "source-scores":
      "Source: our own calculation from the figures of {count} indicators, {year}. Boundaries of {boundaryYear}.",
    "to-goal": "To goal {number}",
  },
);
