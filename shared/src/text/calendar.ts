import type { DateKind } from "../entry/calendar-dates.ts";
import { defineText } from "./define-text.ts";

/** The days that matter, as a calendar and the screens name them. */
export const calendarText = defineText<DateKind | "own-closes" | "file-note" | "day" | "in-round">(
  {
    opens: "Invullen begint",
    closes: "Laatste dag om in te vullen",
    "own-closes": "Laatste dag om in te vullen voor {organisation}",
    preview: "Voorvertoning begint",
    publishes: "VNG publiceert",
    "data-freeze": "Cijfers voor het hoofdstuk staan vast",
    "accountability-day": "Verantwoordingsdag",
    "high-level-political-forum": "High-Level Political Forum van de VN begint",
    "in-round": "{label}, {round}",
    "file-note": "Invullen en vragen: {link}",
    day: "{days, plural, =0 {vandaag} one {morgen} other {over # dagen}}",
  },
  {
    opens: "Data entry begins",
    closes: "Last day to enter data",
    "own-closes": "Last day to enter data for {organisation}",
    preview: "Preview begins",
    publishes: "VNG publishes",
    "data-freeze": "Figures for the chapter are frozen",
    "accountability-day": "Accountability Day",
    "high-level-political-forum": "High-Level Political Forum of the UN begins",
    "in-round": "{label}, {round}",
    "file-note": "Enter data and ask questions: {link}",
    day: "{days, plural, =0 {today} one {tomorrow} other {in # days}}",
  },
);
