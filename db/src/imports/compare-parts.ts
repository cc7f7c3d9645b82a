import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import { sql, type Transaction } from "kysely";
import type { Database } from "../database/schema.ts";

const sameCell = sql`s.batch_id = b.batch_id and o.indicator = s.indicator and o.period = s.period and o.area = s.area
  and o.breakdown = s.breakdown`;

/**
 * A file that has values alone says nothing of numerator and denominator: where its value is the one that is there, as
 * exactly as the file gives it and at least as exactly as the indicator is shown, all three stay.
 */
export async function keepParts(
  tx: Transaction<Database>,
  batchId: string,
  definitions: readonly { code: IndicatorCode; decimals: number }[],
): Promise<void> {
  await sql`
    update observation_staging s set value = o.value, numerator = o.numerator, denominator = o.denominator
    from (select ${batchId}::uuid as batch_id) b, observation o,
      jsonb_to_recordset(${JSON.stringify(definitions.map(({ code, decimals }) => ({ code, decimals })))}::jsonb)
        as d (code text, decimals integer)
    where ${sameCell} and d.code = s.indicator and s.numerator is null and s.denominator is null
      and o.numerator is not null and o.denominator is not null
      and round(s.value, greatest(scale(s.value), d.decimals)) = round(o.value, greatest(scale(s.value), d.decimals))`.execute(
    tx,
  );
}

/** A row that puts another value in the place of a value with its parts. */
export interface DroppedParts {
  line: number | null;
  numerator: DecimalText;
  denominator: DecimalText;
}

/** The rows that drop numerator and denominator become doubtful. @returns the first of them, by line */
export async function askAboutDropped(
  tx: Transaction<Database>,
  batchId: string,
  most: number,
): Promise<DroppedParts[]> {
  const { rows } = await sql<DroppedParts>`
    with dropped as (
      update observation_staging s set doubtful = true
      from (select ${batchId}::uuid as batch_id) b, observation o
      where ${sameCell} and s.value is not null and s.numerator is null and s.denominator is null
        and o.numerator is not null and o.denominator is not null
      returning s.line, o.numerator, o.denominator)
    select * from dropped order by line limit ${most}`.execute(tx);
  return rows;
}
