import { join } from "node:path";
import { openDatabase } from "@lokaal17/db/database/open";
import { migrations } from "@lokaal17/db/migrations/list";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";

/** How large the grid of a municipality becomes. */
export interface GridSize {
  indicators: number;
  /** Years that the round asks for, the newest 2025. */
  years: number;
}

const round = "2025";
const model = "public-toilets" as IndicatorCode;

/**
 * Makes the grid of every municipality in a demonstration large: indicators like `public-toilets`, empty in all years.
 * The server that owns the folder must not be running.
 */
export async function makeLargeGrid(folder: string, { indicators, years }: GridSize): Promise<void> {
  const { db, close } = await openDatabase({ kind: "pglite", folder: join(folder, "database") }, migrations);
  try {
    await db.transaction().execute(async (tx) => {
      const [definition] = await tx
        .selectFrom("indicatorDefinition")
        .selectAll()
        .where("indicator", "=", model)
        .orderBy("version", "desc")
        .limit(1)
        .execute();
      if (!definition) throw new Error(`there is no indicator ${model}`);
      const made = Array.from({ length: indicators }, (_, index) => ({
        code: `grid-${String(index + 1).padStart(3, "0")}` as IndicatorCode,
        number: index + 1,
      }));
      await tx
        .insertInto("indicator")
        .values(
          made.map(({ code, number }) => ({
            code,
            kind: "indicator" as const,
            layer: "municipality" as const,
            goal: 1 + (number % 17),
            position: 20_000 + number,
          })),
        )
        .execute();
      const first = { ...definition, version: 1, naturalMax: null, firstRoundRequired: false };
      await tx
        .insertInto("indicatorDefinition")
        .values(
          made.map(({ code, number }) => ({
            ...first,
            indicator: code,
            nameNl: `Indicator ${number}`,
            nameEn: `Indicator ${number}`,
          })),
        )
        .execute();
      const periods = Array.from({ length: years }, (_, index) => String(2026 - years + index));
      await tx
        .insertInto("roundPeriod")
        .values(periods.map((period) => ({ roundId: round, period })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await tx
        .insertInto("roundIndicator")
        .values(
          made.map(({ code }) => ({
            roundId: round,
            indicator: code,
            layer: "municipality" as const,
            required: false,
          })),
        )
        .execute();
    });
  } finally {
    await close();
  }
}
