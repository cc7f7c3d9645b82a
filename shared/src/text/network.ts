import { defineText } from "./define-text.ts";

/** Practices and members: what is wrong with what was filled in, and the roles of government. */
export const networkText = defineText(
  {
    "joined-in-future": "De dag van aansluiten, {date}, moet nog komen.",
    "joined-before-goals":
      "De dag van aansluiten, {date}, ligt voor 25 september 2015. Toen bestonden de doelen nog niet.",
    "goal-twice": "Doel {goal} staat er twee keer.",
    "one-language": "Schrijf dit in beide talen, of laat beide leeg.",
    regulate: "Regels stellen",
    direct: "Regie voeren",
    stimulate: "Stimuleren",
    facilitate: "Mogelijk maken",
    "let-go": "Loslaten",
  },
  {
    "joined-in-future": "The day of joining, {date}, is still to come.",
    "joined-before-goals":
      "The day of joining, {date}, is before 25 September 2015. The goals did not exist then.",
    "goal-twice": "Goal {goal} is there twice.",
    "one-language": "Write this in both languages, or leave both empty.",
    regulate: "Regulate",
    direct: "Direct",
    stimulate: "Stimulate",
    facilitate: "Facilitate",
    "let-go": "Let go",
  },
);
