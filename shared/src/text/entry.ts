import { defineText } from "./define-text.ts";

/** Words of entry and approval that server and screen share; the screens' own labels stand in `entry-screens.ts`. */
export const entryText = defineText(
  {
    "doubt.much-higher": "{now} is veel hoger dan {before} in {period}. Klopt dat?",
    "doubt.much-lower": "{now} is veel lager dan {before} in {period}. Klopt dat?",
    "doubt.more-decimals": "Dit cijfer heeft gewoonlijk {decimals} decimalen. Klopt {now}?",
    "check.same-as-last-year":
      "Gelijk aan vorige keer: de waarde {now} is precies die van {period}. Vink aan dat dit klopt en leg uit waarom, of verbeter de waarde.",
    "check.jump":
      "Sprong: de waarde {now} is veel {side, select, higher {hoger} other {lager}} dan {before} in {period}. Verbeter de waarde, of leg uit waarom zij klopt.",
    "check.jump-history":
      "Sprong: de waarde {now} is veel {side, select, higher {hoger} other {lager}} dan in {years, plural, one {# eerder jaar} other {# eerdere jaren}}: die waren {low} tot {high}, het laatst {before} in {period}. Verbeter de waarde, of leg uit waarom zij klopt.",
    "check.unit-slip":
      "Eenheid: de waarde {now} is ongeveer {factor} keer zo {side, select, higher {hoog} other {laag}} als {before} in {period}. Is het dezelfde eenheid? Verbeter de waarde, of leg uit waarom zij klopt.",
    "check.unit-slip-peers":
      "Eenheid: de waarde {now} is ongeveer {factor} keer zo {side, select, higher {hoog} other {laag}} als {median}, het midden van {count} organisaties. Is het dezelfde eenheid? Verbeter de waarde, of leg uit waarom zij klopt.",
    "check.peers":
      "Anderen: de waarde {now} is veel {side, select, higher {hoger} other {lager}} dan bij {count} organisaties: de meeste hebben {low} tot {high}, het midden is {median}. Verbeter de waarde, of leg uit waarom zij klopt.",
    "check.denominator":
      "Noemer: {now} is veel {side, select, higher {hoger} other {lager}} dan {before} in {period}. Verbeter teller en noemer, of leg uit waarom zij kloppen.",
    "check.decimals":
      "Decimalen: de waarde {now} heeft er meer dan de {decimals, plural, =0 {0} other {#}} van dit cijfer. Kijk of zij klopt.",
    "check.rule": "{message} ({values})",
    "check.rule-value": "{name}: {value}",
    "check.rule-value-before": "{name}, {years, plural, one {# jaar eerder} other {# jaar eerder}}: {value}",
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
    "check.same-as-last-year":
      "Same as last time: the value {now} is exactly that of {period}. Tick that this is right and explain why, or correct the value.",
    "check.jump":
      "Jump: the value {now} is much {side, select, higher {higher} other {lower}} than {before} in {period}. Correct the value, or explain why it is right.",
    "check.jump-history":
      "Jump: the value {now} is much {side, select, higher {higher} other {lower}} than in {years, plural, one {# earlier year} other {# earlier years}}: those were {low} to {high}, the last {before} in {period}. Correct the value, or explain why it is right.",
    "check.unit-slip":
      "Unit: the value {now} is about {factor} times as {side, select, higher {high} other {low}} as {before} in {period}. Is it the same unit? Correct the value, or explain why it is right.",
    "check.unit-slip-peers":
      "Unit: the value {now} is about {factor} times as {side, select, higher {high} other {low}} as {median}, the middle of {count} organisations. Is it the same unit? Correct the value, or explain why it is right.",
    "check.peers":
      "Others: the value {now} is much {side, select, higher {higher} other {lower}} than with {count} organisations: most have {low} to {high}, the middle is {median}. Correct the value, or explain why it is right.",
    "check.denominator":
      "Denominator: {now} is much {side, select, higher {higher} other {lower}} than {before} in {period}. Correct numerator and denominator, or explain why they are right.",
    "check.decimals":
      "Decimals: the value {now} has more than the {decimals, plural, =0 {0} other {#}} of this figure. See whether it is right.",
    "check.rule": "{message} ({values})",
    "check.rule-value": "{name}: {value}",
    "check.rule-value-before": "{name}, {years, plural, one {# year before} other {# years before}}: {value}",
    "source.own-entry": "own entry",
    "return-reason.needs-explanation": "A value needs more explanation",
    "return-reason.wrong-figure": "A value is not right",
    "return-reason.wrong-definition": "Something else was measured than asked",
    "return-reason.incomplete": "Something is missing",
    "return-reason.other": "Something else",
  },
);
