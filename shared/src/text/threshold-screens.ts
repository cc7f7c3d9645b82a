import type { ThresholdStatus } from "../framework/indicator.ts";
import { defineText, type Locale } from "./define-text.ts";
import { formatDate } from "./number.ts";

/** The page of thresholds: which there are and who stands behind them. */
export const thresholdScreens = defineText(
  {
    lead: "Een drempelwaarde zegt waar rood ophoudt en waar groen begint. Zolang niemand haar vaststelt, vergelijken we alleen gemeenten met elkaar.",
    counts:
      "{proposal, plural, one {# voorstel} other {# voorstellen}}, {advised, plural, =0 {geen advies} one {# advies} other {# adviezen}}, {adopted, plural, =0 {niets vastgesteld} other {# vastgesteld}}.",
    "preview-note": "U ziet wat nu is vastgelegd. Iedereen ziet het na de volgende publicatie.",
    search: "Zoek een indicator",
    status: "Status",
    "all-statuses": "Elke status",
    "status.proposal": "voorstel",
    "status.advised": "advies",
    "status.adopted": "vastgesteld",
    "status.none": "nog geen drempelwaarden",
    found: "{count, plural, =0 {Geen indicator gevonden} one {1 indicator} other {# indicatoren}}",
    "none-title": "Er is geen indicator met deze keuze",
    "show-all": "Toon alle drempelwaarden",
    table: "Drempelwaarden per indicator",
    indicator: "Indicator",
    red: "Rood",
    green: "Groen",
    target: "Streefwaarde",
    decide: "Leg vast",
    "decide-for": "voor {name}",
    "red-lower": "meer dan {value}",
    "red-higher": "minder dan {value}",
    "green-lower": "tot en met {value}",
    "green-higher": "vanaf {value}",
    "target-value": "{value} in {year}",
    "said.proposal": "Voorstel. Niemand heeft dit vastgesteld.",
    "said.advised": "Advies van {decidedBy}, {date}. Nog niet vastgesteld.",
    "said.adopted": "Vastgesteld door {decidedBy} op {date}.",
    "said.none": "Er zijn nog geen drempelwaarden.",
    "said-values": "Rood: {red}. Groen: {green}.",
    "said-target": "Streefwaarde: {value} in {year}.",
    "said-target-not-adopted": "Voorgestelde streefwaarde: {value} in {year}. Niemand heeft die vastgesteld.",
    "other-advice": "Dit is anders dan geadviseerd. Het advies was: {values}",
    "other-advice-short": "Anders dan geadviseerd.",
    document: "Document",
    all: "Alle drempelwaarden",
    current: "Wat er nu staat",
    "not-found": "Deze indicator is er niet, of heeft geen drempelwaarden.",
    "form-heading": "Leg een advies of besluit vast",
  },
  {
    lead: "A threshold says where red ends and where green begins. As long as nobody adopts it, we only compare municipalities with each other.",
    counts:
      "{proposal, plural, one {# proposal} other {# proposals}}, {advised, plural, =0 {nothing advised} other {# advised}}, {adopted, plural, =0 {nothing adopted} other {# adopted}}.",
    "preview-note": "You see what is recorded now. Everyone sees it after the next publication.",
    search: "Find an indicator",
    status: "Status",
    "all-statuses": "Any status",
    "status.proposal": "proposal",
    "status.advised": "advised",
    "status.adopted": "adopted",
    "status.none": "no thresholds yet",
    found: "{count, plural, =0 {No indicator found} one {1 indicator} other {# indicators}}",
    "none-title": "There is no indicator with this choice",
    "show-all": "Show all thresholds",
    table: "Thresholds by indicator",
    indicator: "Indicator",
    red: "Red",
    green: "Green",
    target: "Target",
    decide: "Record",
    "decide-for": "for {name}",
    "red-lower": "more than {value}",
    "red-higher": "less than {value}",
    "green-lower": "up to {value}",
    "green-higher": "from {value}",
    "target-value": "{value} in {year}",
    "said.proposal": "Proposal. Nobody has adopted this.",
    "said.advised": "Advised by {decidedBy}, {date}. Not adopted yet.",
    "said.adopted": "Adopted by {decidedBy} on {date}.",
    "said.none": "There are no thresholds yet.",
    "said-values": "Red: {red}. Green: {green}.",
    "said-target": "Target: {value} in {year}.",
    "said-target-not-adopted": "Proposed target: {value} in {year}. Nobody has adopted it.",
    "other-advice": "This is other than advised. The advice was: {values}",
    "other-advice-short": "Other than advised.",
    document: "Document",
    all: "All thresholds",
    current: "What is there now",
    "not-found": "This indicator does not exist, or has no thresholds.",
    "form-heading": "Record advice or a decision",
  },
);

/** Who stands behind thresholds, in a sentence; null: nobody proposed any. */
export function thresholdStatusText(
  thresholds: { status: ThresholdStatus; decidedBy: string | null; decidedOn: string | null } | null,
  locale: Locale,
): string {
  const text = thresholdScreens(locale);
  if (!thresholds) return text("said.none");
  const { status, decidedBy, decidedOn } = thresholds;
  if (status === "proposal" || decidedBy === null || decidedOn === null) return text("said.proposal");
  return text(`said.${status}`, { decidedBy, date: formatDate(decidedOn, locale) });
}
