import { defineText } from "./define-text.ts";

/** Words of the page of a policy field. */
export const policyFieldPages = defineText(
  {
    field: "Taakveld {code}",
    lead: "Taakveld {code} van de gemeentelijke begroting: wat we ervan meten, en aan welke doelen het werkt.",
    indicators: "Indicatoren bij dit taakveld",
    "no-indicators": "Bij dit taakveld is nog geen indicator",
    "no-indicators-text": "We meten hier nu niets van.",
    targets: "Subdoelen waaraan dit taakveld werkt",
  },
  {
    field: "Policy field {code}",
    lead: "Policy field {code} of the municipal budget: what we measure of it, and which goals it works on.",
    indicators: "Indicators of this policy field",
    "no-indicators": "This policy field has no indicator yet",
    "no-indicators-text": "We measure nothing of it now.",
    targets: "Targets that this policy field works on",
  },
);
