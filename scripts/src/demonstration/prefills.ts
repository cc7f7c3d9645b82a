import type { Database } from "@lokaal17/db/database/schema";
import { offerPrefills } from "@lokaal17/db/sources/prefill";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Transaction } from "kysely";

/** Organisations that find some of their cells prefilled. */
const offered: readonly [area: string, indicators: readonly string[]][] = [
  ["GM0344", ["sustainable-procurement", "ecological-green-care"]],
  [
    "WS0636",
    ["water-board-drought-measures", "water-board-methane-nitrous-cut", "water-board-medicine-removal"],
  ],
];
/** The last year of the round: the others have been entered. */
const period = "2025";
const source = "Voorbeeld: export van een andere monitor";

/** Offers some figures that are known elsewhere: those of the last year before the round, once more. */
export async function insertPrefills(tx: Transaction<Database>, now: Date): Promise<void> {
  for (const [area, indicators] of offered) {
    const last = await tx
      .selectFrom("observation")
      .select(["indicator", "value"])
      .distinctOn(["indicator"])
      .where("area", "=", area as AreaCode)
      .where("indicator", "in", indicators as readonly IndicatorCode[])
      .where("value", "is not", null)
      .where("period", "<", period)
      .orderBy("indicator")
      .orderBy("period", "desc")
      .execute();
    const rows = last.map(({ indicator, value }, line) => ({
      area: area as AreaCode,
      indicator,
      period,
      value,
      numerator: null,
      denominator: null,
      status: "normal" as const,
      source,
      origin: "synthetic" as const,
      place: `blad Cijfers, regel ${line + 2}, kolom ${period}`,
      link: null,
      referenceDate: `${period}-12-31`,
    }));
    await offerPrefills(tx, rows, now);
  }
}
