import { defineText } from "./define-text.ts";

/** Why a change was not stored, where the API itself gives no sentence. The same on every form. */
export const writeRefusals = defineText(
  {
    offline: "Er is geen verbinding. Er is niets kwijt. Probeer het opnieuw.",
    session: "U bent uitgelogd. Er is niets kwijt. Log in een nieuw tabblad in en probeer het hier opnieuw.",
    failed: "Er ging iets mis bij ons. Er is niets kwijt. Probeer het over een minuut opnieuw.",
  },
  {
    offline: "There is no connection. Nothing is lost. Try again.",
    session: "You are signed out. Nothing is lost. Sign in in a new tab and try again here.",
    failed: "Something went wrong on our side. Nothing is lost. Try again in a minute.",
  },
);
