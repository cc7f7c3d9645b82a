import { defineText } from "./define-text.ts";

/** The finding of the page that tells what a score rests on: apart from its other words, for a reader gets these first. */
export const scoreBasisHeadText = defineText(
  {
    "title.score":
      "De score {score} van {name} op doel\u00a0{goal} rust op {count} van de {total} indicatoren{example, select, yes { (voorbeeld)} other {}}",
    "title.none": "{name} heeft geen score voor doel\u00a0{goal}",
    position: "Vergeleken met andere gemeenten: {position}.",
    "trend.better": "Sinds {from} duidelijk beter.",
    "trend.no-change": "Sinds {from} geen duidelijke verandering.",
    "trend.worse": "Sinds {from} duidelijk slechter.",
    "trend.none": "Over de jaren is er nog niets te zeggen.",
    gone: "Scores zijn er alleen voor gemeenten met de grenzen van {boundaryYear}.",
    meta: "Doel {goal}: {name}. Scores over {year}.",
    "fact.score": "score, van 0 tot 100",
    "fact.coverage": "indicatoren met een cijfer",
    "fact.years": "jaren van de cijfers",
    "fact.of": "{count} van {total}",
    "to-goal": "Doel {goal} in alle gemeenten",
    "to-compare": "Vergelijk {name} op dit doel",
  },
  {
    "title.score":
      "The score {score} of {name} on goal\u00a0{goal} rests on {count} of the {total} indicators{example, select, yes { (example)} other {}}",
    "title.none": "{name} has no score for goal\u00a0{goal}",
    position: "Compared with other municipalities: {position}.",
    "trend.better": "Clearly better since {from}.",
    "trend.no-change": "No clear change since {from}.",
    "trend.worse": "Clearly worse since {from}.",
    "trend.none": "Nothing can be said over the years yet.",
    gone: "Only municipalities within the boundaries of {boundaryYear} have scores.",
    meta: "Goal {goal}: {name}. Scores for {year}.",
    "fact.score": "score, from 0 to 100",
    "fact.coverage": "indicators with a figure",
    "fact.years": "years of the figures",
    "fact.of": "{count} of {total}",
    "to-goal": "Goal {goal} in all municipalities",
    "to-compare": "Compare {name} on this goal",
  },
);
