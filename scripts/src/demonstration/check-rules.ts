import type { Database } from "@lokaal17/db/database/schema";
import { insertCheckRule } from "@lokaal17/db/entry/check-rules";
import type { CheckRule } from "@lokaal17/shared/entry/rule-checks";
import type { Transaction } from "kysely";

/** Rules to begin with: what cannot be, and what is possible but asks for a sentence. The analyst changes them. */
export const firstCheckRules: readonly Omit<CheckRule, "version" | "active">[] = [
  {
    code: "residual-waste-is-a-part",
    layer: "municipality",
    expression: "residual-waste <= total-household-waste",
    severity: "block",
    message: {
      nl: "Restafval is een deel van al het huishoudelijk afval en kan niet meer zijn. Verbeter een van de twee.",
      en: "Residual waste is part of all household waste and cannot be more. Correct one of the two.",
    },
  },
  {
    code: "less-co2-with-more-energy",
    layer: "municipality",
    expression:
      "not (municipal-emission-cut > previous(municipal-emission-cut) + 5 and municipal-building-energy > 1.1 * previous(municipal-building-energy))",
    severity: "explain",
    message: {
      nl: "De CO2 van de gemeente daalde, maar haar gebouwen gebruiken meer energie. Verbeter een van de twee, of leg uit hoe dat samengaat.",
      en: "The CO2 of the municipality went down, but its buildings use more energy. Correct one of the two, or explain how that goes together.",
    },
  },
  {
    code: "roads-change-slowly",
    layer: "municipality",
    expression: "abs(roads-in-order - previous(roads-in-order, 2)) <= 20",
    severity: "explain",
    message: {
      nl: "Wegen verslijten langzaam: meer dan 20 procentpunt verschil in twee jaar is zeldzaam. Verbeter de waarde, of leg uit wat er veranderde.",
      en: "Roads wear slowly: a difference of more than 20 percentage points in two years is rare. Correct the value, or explain what changed.",
    },
  },
  {
    code: "fewer-zero-emission-buses",
    layer: "province",
    expression: "province-zero-emission-buses >= 0.8 * previous(province-zero-emission-buses)",
    severity: "explain",
    message: {
      nl: "Het deel van de buskilometers zonder uitstoot daalde met meer dan een vijfde. Verbeter de waarde, of leg uit waarom er minder zijn.",
      en: "The share of bus kilometres without emission fell by more than a fifth. Correct the value, or explain why there are fewer.",
    },
  },
  {
    code: "medicine-removal-stays",
    layer: "water-board",
    expression: "water-board-medicine-removal >= previous(water-board-medicine-removal) - 5",
    severity: "note",
    message: {
      nl: "Een extra stap op een zuivering gaat zelden weer weg. Kijk of de waarde klopt.",
      en: "An extra step at a treatment plant rarely goes away. See whether the value is right.",
    },
  },
];

/** Lays the first rules, each with its line in the log. */
export async function insertCheckRules(
  tx: Transaction<Database>,
  now: Date,
  newId: () => string,
): Promise<void> {
  for (const rule of firstCheckRules) {
    const { code, expression } = rule;
    await insertCheckRule(
      tx,
      { ...rule, version: 1, active: true },
      {
        id: newId(),
        organisation: null,
        occurredAt: now,
        accountId: null,
        action: "check rule made",
        channel: "migration",
        details: { code, from: null, to: { version: 1, expression } },
      },
    );
  }
}
