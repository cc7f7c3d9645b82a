import { defineText } from "./define-text.ts";

/** Words of entry and approval that server and screen share; the screens' own labels stand in `entry-screens.ts`. */
export const entryText = defineText(
  {
    "doubt.much-higher": "{now} is veel hoger dan {before} in {period}. Klopt dat?",
    "doubt.much-lower": "{now} is veel lager dan {before} in {period}. Klopt dat?",
    "doubt.more-decimals": "Dit cijfer heeft gewoonlijk {decimals} decimalen. Klopt {now}?",
    "source.own-entry": "eigen opgave",
    "return-reason.needs-explanation": "Een waarde heeft meer uitleg nodig",
    "return-reason.wrong-figure": "Een waarde klopt niet",
    "return-reason.wrong-definition": "Er is iets anders gemeten dan gevraagd",
    "return-reason.incomplete": "Er ontbreekt iets",
    "return-reason.other": "Iets anders",
  },
  {
    "doubt.much-higher": "{now} is much higher than {before} in {period}. Is that right?",
    "doubt.much-lower": "{now} is much lower than {before} in {period}. Is that right?",
    "doubt.more-decimals": "This figure usually has {decimals} decimals. Is {now} right?",
    "source.own-entry": "own entry",
    "return-reason.needs-explanation": "A value needs more explanation",
    "return-reason.wrong-figure": "A value is not right",
    "return-reason.wrong-definition": "Something else was measured than asked",
    "return-reason.incomplete": "Something is missing",
    "return-reason.other": "Something else",
  },
);
