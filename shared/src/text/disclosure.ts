import { defineText } from "./define-text.ts";

/**
 * Why a figure is not shown. `limit` is a number of people. The public reads `withheld`: whoever tells a figure about
 * few people from one that only protects it gives half of it away. The others are for the organisation itself and VNG.
 */
export const disclosureText = defineText(
  {
    withheld:
      "Niet getoond: het gaat om minder dan {limit} mensen, of zo'n cijfer van een ander zou eruit volgen.",
    few: "Niet getoond: het gaat om minder dan {limit} mensen.",
    "few-others": "Niet getoond: voor minder dan {limit} mensen geldt het niet.",
    "protects-another": "Niet getoond: het cijfer van een ander over weinig mensen zou eruit volgen.",
    confidential: "Niet getoond: dit cijfer is geheim.",
    "left-out":
      "{count, plural, one {Eén gemeente telt niet mee: haar cijfer is niet openbaar.} other {{number} gemeenten tellen niet mee: hun cijfers zijn niet openbaar.}}",
    rule: "Een cijfer over minder dan {limit} mensen is niet openbaar, ook niet als het uit andere cijfers volgt.",
  },
  {
    withheld:
      "Not shown: it is about fewer than {limit} people, or such a figure of another would follow from it.",
    few: "Not shown: it is about fewer than {limit} people.",
    "few-others": "Not shown: it does not hold for fewer than {limit} people.",
    "protects-another": "Not shown: another's figure about few people would follow from it.",
    confidential: "Not shown: this figure is confidential.",
    "left-out":
      "{count, plural, one {One municipality is left out: its figure is not public.} other {{number} municipalities are left out: their figures are not public.}}",
    rule: "A figure about fewer than {limit} people is not public, not even where it follows from other figures.",
  },
);
