import { defineText } from "./define-text.ts";

/** Why long work failed, whatever it was for. */
export const workText = defineText(
  {
    unexpected: "Er ging iets onverwacht mis. Noem de helpdesk dit nummer: {id}.",
    "broken-off": "Het werk is drie keer afgebroken.",
    "disk-full": "De schijf van de server is vol. Vraag de beheerder om ruimte te maken.",
    "publication-gone": "De publicatie van dit hoofdstuk is er niet meer.",
    "chapter-late": "Het hoofdstuk maken duurde langer dan {seconds} seconden en is gestopt.",
    "chapter-memory": "Het hoofdstuk maken kost meer dan {limit} MB geheugen en is gestopt.",
  },
  {
    unexpected: "Something went wrong that nobody expected. Tell the helpdesk this number: {id}.",
    "broken-off": "The work was broken off three times.",
    "disk-full": "The disk of the server is full. Ask the administrator to make room.",
    "publication-gone": "The publication of this chapter is no longer there.",
    "chapter-late": "The chapter took longer than {seconds} seconds and was stopped.",
    "chapter-memory": "The chapter needs more than {limit} MB of memory and was stopped.",
  },
);
