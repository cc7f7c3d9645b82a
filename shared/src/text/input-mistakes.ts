import { defineText } from "./define-text.ts";

/** What is wrong with a part of a request, as a person says it. */
export const inputMistakes = defineText(
  {
    tooShort: "Te kort: schrijf minstens {count, plural, one {1 teken} other {# tekens}}.",
    tooLong: "Te lang: schrijf hoogstens {count, plural, one {1 teken} other {# tekens}}.",
    tooSmall: "Te klein: het kleinste getal is {limit}.",
    tooLarge: "Te groot: het grootste getal is {limit}.",
    tooFew: "Te weinig: kies er minstens {limit}.",
    tooMany: "Te veel: kies er hoogstens {limit}.",
    email: "Dit is geen e-mailadres.",
    url: "Dit is geen webadres.",
    date: "Dit is geen datum.",
  },
  {
    tooShort: "Too short: write at least {count, plural, one {1 character} other {# characters}}.",
    tooLong: "Too long: write at most {count, plural, one {1 character} other {# characters}}.",
    tooSmall: "Too small: the smallest number is {limit}.",
    tooLarge: "Too large: the largest number is {limit}.",
    tooFew: "Too few: choose at least {limit}.",
    tooMany: "Too many: choose at most {limit}.",
    email: "This is not a mail address.",
    url: "This is not a web address.",
    date: "This is not a date.",
  },
);
