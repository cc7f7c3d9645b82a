import type { DecisionMistake, DecisionMistakeKey, SaidValue } from "../framework/decision-mistake.ts";
import { formatExact } from "../observations/decimal-places.ts";
import { defineText, type Locale } from "./define-text.ts";
import { formatDate } from "./number.ts";

/** What is not right in a decision about thresholds or an own target, and what to do about it. */
export const decisionMistakes = defineText<DecisionMistakeKey>(
  {
    "no-verdict":
      "Deze indicator krijgt geen oordeel: er zijn geen grenzen of er is geen richting vastgelegd.",
    "context-indicator":
      "Dit is achtergrond, die een gemeente zelf niet verandert. Daarom krijgt deze indicator geen oordeel, en geen advies of besluit over drempelwaarden.",
    "contested-direction":
      "Mensen zijn het er niet over eens of meer of minder beter is. Daarom krijgt deze indicator geen oordeel, en geen advies of besluit over drempelwaarden.",
    "advice-first": "Vaststellen kan na een advies. Leg eerst het advies van de deskundigensessie vast.",
    "adopted-already":
      "Deze drempelwaarden zijn vastgesteld en blijven gelden. Stel andere vast, of maak er weer een voorstel van.",
    "reason-needed": "Schrijf waarom dit weer een voorstel wordt.",
    "red-needed": "Vul in waar rood eindigt.",
    "green-needed": "Vul in waar groen begint.",
    "outside-bounds": "{value} ligt niet tussen score 0 ({lower}) en score 100 ({optimum}).",
    "red-beyond-green":
      "{direction, select, lower {Lager is beter: groen ({green}) mag niet hoger zijn dan rood ({red}).} other {Hoger is beter: groen ({green}) mag niet lager zijn dan rood ({red}).}}",
    "session-needed": "Vul in welke deskundigensessie dit adviseerde.",
    "who-needed": "Vul in wie dit heeft vastgesteld.",
    "date-needed": "Vul de datum in.",
    "date-in-future": "Deze datum is nog niet geweest. Het is vandaag {today}.",
    "date-too-early": "Deze datum is te vroeg. Kies een datum vanaf {year}.",
    "date-before-advice": "Het besluit kan niet van vóór het advies van {date} zijn.",
    "date-before-decision": "Er geldt al een later besluit, van {date}.",
    "nothing-in-force": "Er geldt geen eigen doel dat u kunt intrekken.",
    "document-needed": "Noem het document waar het besluit in staat.",
    "document-address": "Dit adres klopt niet. Een adres begint met https://. Een naam mag ook.",
    "target-needs-year": "Vul in voor welk jaar de streefwaarde geldt.",
    "year-needs-target": "Vul een streefwaarde in bij dit jaar, of laat het jaar leeg.",
    "target-year-passed": "Kies een jaar na het besluit: van {from} tot en met {to}.",
    "outside-natural":
      "{side, select, lowest {{value} is lager dan {limit}, het laagste dat kan.} other {{value} is hoger dan {limit}, het hoogste dat kan.}}",
  },
  {
    "no-verdict": "This indicator gets no verdict: no bounds or no direction are laid down.",
    "context-indicator":
      "This is background that a municipality does not change itself. So this indicator gets no verdict, and no advice or decision about thresholds.",
    "contested-direction":
      "People do not agree whether more or less is better. So this indicator gets no verdict, and no advice or decision about thresholds.",
    "advice-first": "Adopting comes after advice. First record the advice of the expert session.",
    "adopted-already":
      "These thresholds are adopted and stay in force. Adopt others, or make them a proposal again.",
    "reason-needed": "Write why this becomes a proposal again.",
    "red-needed": "Fill in where red begins.",
    "green-needed": "Fill in where green begins.",
    "outside-bounds": "{value} does not lie between score 0 ({lower}) and score 100 ({optimum}).",
    "red-beyond-green":
      "{direction, select, lower {Lower is better: green ({green}) may not be higher than red ({red}).} other {Higher is better: green ({green}) may not be lower than red ({red}).}}",
    "session-needed": "Fill in which expert session advised this.",
    "who-needed": "Fill in who adopted this.",
    "date-needed": "Fill in the date.",
    "date-in-future": "This date has not been yet. Today is {today}.",
    "date-too-early": "This date is too early. Choose a date from {year} on.",
    "date-before-advice": "The decision cannot be from before the advice of {date}.",
    "date-before-decision": "A later decision is in force already, of {date}.",
    "nothing-in-force": "There is no own target in force that you can withdraw.",
    "document-needed": "Name the document that the decision stands in.",
    "document-address": "This address is not right. An address begins with https://. A name will do as well.",
    "target-needs-year": "Fill in for which year the target is.",
    "year-needs-target": "Fill in a target for this year, or leave the year empty.",
    "target-year-passed": "Choose a year after the decision: from {from} to {to}.",
    "outside-natural":
      "{side, select, lowest {{value} is lower than {limit}, the lowest possible.} other {{value} is higher than {limit}, the highest possible.}}",
  },
);

/** The sentence of a mistake, with its numbers and dates as people read them. */
export function decisionMistakeText(
  { text, values = {} }: DecisionMistake<string>,
  decimals: number,
  locale: Locale,
): string {
  const said = Object.entries(values).map(([name, value]) => [name, saidText(value, decimals, locale)]);
  return decisionMistakes(locale)(text, Object.fromEntries(said));
}

function saidText(value: SaidValue, decimals: number, locale: Locale): string {
  if ("number" in value) return formatExact(value.number, decimals, locale);
  return "date" in value ? formatDate(value.date, locale) : value.text;
}
