import type { ExpressionMistake } from "../entry/rule-expression-tokens.ts";
import { defineText, type Locale } from "./define-text.ts";

/** What is not right in a rule between indicators, and what to do about it. */
export const ruleMistakes = defineText<ExpressionMistake["text"]>(
  {
    "mistake.empty": "Schrijf een regel, zoals deel <= geheel.",
    "mistake.too-long": "Een regel heeft hoogstens {limit} tekens. Maak er twee regels van.",
    "mistake.character": "Het teken {found} hoort niet in een regel.",
    "mistake.number":
      "{found} is geen getal dat een regel leest. Schrijf een getal met een punt: 0.2 of 1500.",
    "mistake.code":
      "{found} is geen code van een indicator. Een code heeft kleine letters, cijfers en streepjes. Zet spaties om een min: a - b.",
    "mistake.expected-value": "Hier hoort een code, een getal of een haakje open.",
    "mistake.expected-word": "Hier hoort {word}.",
    "mistake.expected-end":
      "Hier had de regel klaar moeten zijn. Ontbreekt er een teken, of and of or, vóór dit deel?",
    "mistake.needs-condition": "Hier hoort een voorwaarde, zoals a <= b. Dit is alleen een getal.",
    "mistake.needs-number": "Hier hoort een getal. Dit is een voorwaarde.",
    "mistake.chained": "Vergelijk twee dingen per keer, of schrijf: a between 0 and 1.",
    "mistake.previous-of-code": "Tussen de haakjes van previous hoort één code.",
    "mistake.previous-years": "Schrijf hoeveel jaar terug: een geheel getal van 1 tot en met {limit}.",
    "mistake.too-deep": "Er zitten meer dan {limit} haakjes in elkaar. Maak er twee regels van.",
    "mistake.too-many": "Een regel noemt hoogstens {limit} cijfers. Maak er twee regels van.",
    "mistake.no-operand":
      "Noem ten minste één indicator van dit jaar: anders is er niets dat iemand kan verbeteren.",
    "mistake.unknown-code":
      "Er is geen indicator met de code {found}.{near, select, none {} other { Bedoelt u {near}?}}",
    "mistake.other-layer": "{found} hoort niet bij de organisaties van deze regel.",
  },
  {
    "mistake.empty": "Write a rule, such as part <= whole.",
    "mistake.too-long": "A rule has at most {limit} characters. Make it two rules.",
    "mistake.character": "The character {found} does not belong in a rule.",
    "mistake.number": "{found} is not a number that a rule reads. Write a number with a point: 0.2 or 1500.",
    "mistake.code":
      "{found} is not the code of an indicator. A code has small letters, digits and hyphens. Put spaces around a minus: a - b.",
    "mistake.expected-value": "A code, a number or an opening bracket belongs here.",
    "mistake.expected-word": "{word} belongs here.",
    "mistake.expected-end":
      "The rule should have ended here. Is a sign missing before this part, or and or or?",
    "mistake.needs-condition": "A condition belongs here, such as a <= b. This is only a number.",
    "mistake.needs-number": "A number belongs here. This is a condition.",
    "mistake.chained": "Compare two things at a time, or write: a between 0 and 1.",
    "mistake.previous-of-code": "One code belongs between the brackets of previous.",
    "mistake.previous-years": "Write how many years back: a whole number from 1 to {limit}.",
    "mistake.too-deep": "More than {limit} brackets are inside each other. Make it two rules.",
    "mistake.too-many": "A rule names at most {limit} figures. Make it two rules.",
    "mistake.no-operand":
      "Name at least one indicator of this year: else there is nothing that anybody can correct.",
    "mistake.unknown-code":
      "There is no indicator with the code {found}.{near, select, none {} other { Do you mean {near}?}}",
    "mistake.other-layer": "{found} does not belong to the organisations of this rule.",
  },
);

const places = defineText(
  {
    at: "Bij teken {place} («{part}»): {sentence}",
    end: "Aan het eind: {sentence}",
  },
  {
    at: "At character {place} («{part}»): {sentence}",
    end: "At the end: {sentence}",
  },
);

/** The sentence of a mistake in a rule, with its place: `Bij teken 6 («&»): …`. */
export function ruleMistakeText(
  { from, to, text, values }: ExpressionMistake,
  expression: string,
  locale: Locale,
): string {
  const sentence = ruleMistakes(locale)(text, values);
  if (text === "mistake.empty" || text === "mistake.too-long") return sentence;
  const whole = expression.slice(from, to);
  const part = whole.length > 40 ? `${whole.slice(0, 39)}…` : whole;
  return from >= expression.trimEnd().length || part === ""
    ? places(locale)("end", { sentence })
    : places(locale)("at", { place: from + 1, part, sentence });
}

/** The analyst's page with the rules between indicators. */
export const checkRuleScreens = defineText(
  {
    title: "Controleregels",
    lead: "Regels tussen indicatoren. Een medewerker ziet bij het invullen wat niet past, met de waarden erbij.",
    "only-analysts": "Controleregels beheert een analist van VNG.",
    "new-rule": "Nieuwe regel",
    all: "Alle regels",
    "none-title": "Er zijn nog geen regels",
    "none-text": "Maak de eerste regel en probeer haar op goedgekeurde cijfers.",
    "not-found": "Deze regel is er niet",
    code: "Naam van de regel",
    "code-hint": "Kleine letters, cijfers en streepjes, zoals restafval-is-een-deel. De naam blijft.",
    "code-taken": "Er is al een regel met deze naam. Kies een andere naam.",
    layer: "Voor wie",
    "layer.municipality": "Gemeenten",
    "layer.province": "Provincies",
    "layer.water-board": "Waterschappen",
    rule: "De regel",
    state: "Stand",
    "not-right": "De regel klopt nog niet",
    expression: "Regel: dit hoort te kloppen",
    "expression-hint":
      "Bijvoorbeeld: deel <= geheel. Met codes van indicatoren, + - * /, =, <, <=, between … and …, and, or, not, abs(…) en previous(code) voor het jaar ervoor.",
    severity: "Als het niet klopt",
    "severity.block": "Houdt indienen tegen",
    "severity.explain": "Vraagt uitleg",
    "severity.note": "Is een opmerking",
    "message-nl": "Wat de medewerker leest, Nederlands",
    "message-en": "Wat de medewerker leest, Engels",
    "message-hint": "Zeg wat niet past en wat zij kan doen. De waarden komen er vanzelf achter.",
    "message-short": "Schrijf een zin van ten minste 10 tekens.",
    active: "De regel geldt",
    "active-yes": "Ja",
    "active-no": "Nee, zij is uitgezet",
    on: "Geldt",
    off: "Uitgezet",
    change: "Verander",
    version: "Versie",
    "version-line": "Versie {version}, van {who} op {when}.",
    nobody: "het programma",
    unreadable: "Deze regel kan niet meer worden gelezen en geldt daarom niet.",
    try: "Probeer op goedgekeurde cijfers",
    trying: "De regel wordt geprobeerd …",
    "trial-title": "Zo werkt de regel op goedgekeurde cijfers",
    "trial-note": "Concepten tellen nooit mee.",
    "trial-none": "De regel was nergens van toepassing: er zijn geen cijfers die zij vergelijkt.",
    "trial-holds": "De regel klopt overal: {checked} keer bekeken, in de jaren {years}.",
    "trial-flags":
      "De regel klopt niet bij {areas, plural, one {# organisatie} other {# organisaties}}: {flagged} van de {checked} keer, in de jaren {years}.",
    "trial-examples": "Voorbeelden, de laatste jaren eerst",
    "trial-more": "De eerste {shown} van {flagged}.",
    organisation: "Organisatie",
    year: "Jaar",
    values: "Waarden",
    "try-first": "Probeer de regel eerst: dan ziet u wat zij doet.",
    save: "Bewaar de regel",
    busy: "Wordt bewaard …",
    refused: "De regel is niet bewaard",
    "trial-refused": "De regel kan niet worden geprobeerd",
    mistakes:
      "{count, plural, one {Eén ding klopt niet} other {# dingen kloppen niet}}. Bij elk veld staat wat.",
    "read-again": "Lees de regel opnieuw",
    saved: "Bewaard als versie {version}",
    "saved-text": "De regel geldt vanaf nu bij het invullen.",
    "saved-off": "De regel is uitgezet en geldt niet.",
    "codes-find": "Zet een indicator in de regel",
    "codes-hint": "Zoek op naam. De code komt op de plaats van de cursor.",
    found:
      "{count, plural, =0 {Geen indicator gevonden} one {Eén indicator gevonden} other {# indicatoren gevonden}}",
    foundMore: "{count} indicatoren gevonden, de eerste {shown} staan in de lijst",
  },
  {
    title: "Check rules",
    lead: "Rules between indicators. Whoever enters figures sees what does not fit, with the values.",
    "only-analysts": "Check rules are kept by an analyst of VNG.",
    "new-rule": "New rule",
    all: "All rules",
    "none-title": "There are no rules yet",
    "none-text": "Make the first rule and try it on approved figures.",
    "not-found": "There is no such rule",
    code: "Name of the rule",
    "code-hint": "Small letters, digits and hyphens, such as residual-waste-is-a-part. The name stays.",
    "code-taken": "There is a rule with this name already. Choose another name.",
    layer: "For whom",
    "layer.municipality": "Municipalities",
    "layer.province": "Provinces",
    "layer.water-board": "Water boards",
    rule: "The rule",
    state: "State",
    "not-right": "The rule is not right yet",
    expression: "Rule: this is to be true",
    "expression-hint":
      "For example: part <= whole. With codes of indicators, + - * /, =, <, <=, between … and …, and, or, not, abs(…) and previous(code) for the year before.",
    severity: "When it is not",
    "severity.block": "Stops submitting",
    "severity.explain": "Asks for an explanation",
    "severity.note": "Is a note",
    "message-nl": "What the officer reads, Dutch",
    "message-en": "What the officer reads, English",
    "message-hint": "Say what does not fit and what she can do. The values follow by themselves.",
    "message-short": "Write a sentence of at least 10 characters.",
    active: "The rule is in force",
    "active-yes": "Yes",
    "active-no": "No, it is switched off",
    on: "In force",
    off: "Switched off",
    change: "Change",
    version: "Version",
    "version-line": "Version {version}, by {who} on {when}.",
    nobody: "the program",
    unreadable: "This rule can no longer be read and so is not in force.",
    try: "Try on approved figures",
    trying: "The rule is being tried …",
    "trial-title": "This is what the rule does with approved figures",
    "trial-note": "Drafts never count.",
    "trial-none": "The rule did not apply anywhere: there are no figures that it compares.",
    "trial-holds": "The rule holds everywhere. Number of times looked at: {checked}, in the years {years}.",
    "trial-flags":
      "The rule does not hold for {areas, plural, one {# organisation} other {# organisations}}: {flagged} of the {checked} times that it was looked at, in the years {years}.",
    "trial-examples": "Examples, the last years first",
    "trial-more": "The first {shown} of {flagged}.",
    organisation: "Organisation",
    year: "Year",
    values: "Values",
    "try-first": "Try the rule first: then you see what it does.",
    save: "Save the rule",
    busy: "Saving …",
    refused: "The rule was not saved",
    "trial-refused": "The rule cannot be tried",
    mistakes:
      "{count, plural, one {One thing is not right} other {# things are not right}}. Each field says what.",
    "read-again": "Read the rule again",
    saved: "Saved as version {version}",
    "saved-text": "The rule is in force from now on when figures are entered.",
    "saved-off": "The rule is switched off and not in force.",
    "codes-find": "Put an indicator in the rule",
    "codes-hint": "Find it by its name. The code comes where the cursor is.",
    found: "{count, plural, =0 {No indicator found} one {One indicator found} other {# indicators found}}",
    foundMore: "{count} indicators found, the first {shown} are in the list",
  },
);
