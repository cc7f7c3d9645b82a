import { defineText } from "./define-text.ts";

/** Why submitting is not possible now: what stands beside the button. */
export const submittingText = defineText(
  {
    contributor: "U hoeft niet in te dienen. Dat doet uw contactpersoon van {name}.",
    "no-right": "Uw account kan niet indienen voor {name}.",
    excused: "{name} doet niet mee aan deze ronde.",
    "not-yet": "Deze ronde begint op {opens}.",
    closed: "Deze ronde is gesloten sinds {closes}.",
    waiting: "Wat u indiende, wacht op een besluit.",
    nothing: "Er is niets nieuws om in te dienen.",
    explanations:
      "{count, plural, one {1 waarde heeft nog geen toelichting} other {# waarden hebben nog geen toelichting}}.",
    rules:
      "{count, plural, one {1 waarde past niet bij een andere} other {# waarden passen niet bij een andere}}.",
    reasons: "{count, plural, one {1 waarde heeft nog geen reden} other {# waarden hebben nog geen reden}}.",
  },
  {
    contributor: "You need not submit. Your contact at {name} does that.",
    "no-right": "Your account cannot submit for {name}.",
    excused: "{name} does not take part in this round.",
    "not-yet": "This round begins on {opens}.",
    closed: "This round closed on {closes}.",
    waiting: "What you submitted waits for a decision.",
    nothing: "There is nothing new to submit.",
    explanations:
      "{count, plural, one {1 value still has no explanation} other {# values still have no explanation}}.",
    rules: "{count, plural, one {1 value does not fit another} other {# values do not fit another}}.",
    reasons: "{count, plural, one {1 value still has no reason} other {# values still have no reason}}.",
  },
);
