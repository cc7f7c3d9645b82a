import { defineText } from "./define-text.ts";

/** The buttons with which somebody keeps or passes on what she sees. */
export const sharingText = defineText(
  {
    save: "Vergelijking bewaren",
    short: "Korte link",
    busy: "Wordt gemaakt",
    copied: "De korte link is gekopieerd: {url}",
    made: "De korte link: {url}",
    failed: "Er kwam geen korte link. {why}",
    "no-connection": "Er is geen verbinding.",
  },
  {
    save: "Save the comparison",
    short: "Short link",
    busy: "Being made",
    copied: "The short link was copied: {url}",
    made: "The short link: {url}",
    failed: "No short link came. {why}",
    "no-connection": "There is no connection.",
  },
);
