import { defineText } from "./define-text.ts";

/** Why an organisation gets no reminder now. */
export const whyNoReminder = defineText(
  {
    excused: "Doet niet mee met deze ronde.",
    "not-open": "De ronde is voor deze organisatie niet open.",
    nothing: "Alle verplichte waarden zijn ingevuld.",
    today: "Heeft vandaag al een herinnering gehad.",
    nobody: "Heeft nog geen invuller met een account.",
  },
  {
    excused: "Takes no part in this round.",
    "not-open": "The round is not open for this organisation.",
    nothing: "All required values have been entered.",
    today: "Has had a reminder today already.",
    nobody: "Has no officer with an account yet.",
  },
);
export type NoReminder = Parameters<ReturnType<typeof whyNoReminder>>[0];
