import { isProvisional } from "@lokaal17/shared/sources/cbs-period";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CbsObservation, type CbsQuery, readObservations } from "./cbs-observations.ts";
import { type CbsTable, readProperties } from "./cbs-table.ts";
import { describeTable } from "./describe-table.ts";
import { sourceSettings } from "./settings.ts";
import { SourceReader } from "./source-reader.ts";
import { type Player, startPlayer } from "./testing/loopback-player.ts";
import { hasRecorded, readRecorded } from "./testing/recorded-table.ts";

const realTest = (name: string) => (hasRecorded ? name : `${name}: not run: needs real data`);

const all: CbsQuery = { measures: null, filters: {}, regions: null, from: null };
const recorded = [
  { table: "03759ned", rows: 13_568, missing: 8_165, provisional: 0 },
  { table: "37789ksz", rows: 6_470, missing: 819, provisional: 51 },
  { table: "83625NED", rows: 8_195, missing: 4_023, provisional: 0 },
  { table: "85792NED", rows: 5_208, missing: 0, provisional: 0 },
];

describe.skipIf(!hasRecorded)("the recorded tables of Statistics Netherlands", () => {
  let player: Player;
  beforeAll(async () => {
    player = await startPlayer(
      recorded.map(({ table }) => readRecorded(table)),
      997,
    );
  });
  afterAll(() => player.close());

  test.each(recorded)(realTest("$table comes through the client row for row"), async (expected) => {
    const settings = sourceSettings(player.base);
    const reader = new SourceReader(settings, new AbortController().signal);
    const table: CbsTable = { base: settings.cbs, catalog: "CBS", table: expected.table };
    const { dimensions, codes, measures } = await describeTable(
      reader,
      table,
      await readProperties(reader, table),
    );
    const names = dimensions.map(({ identifier }) => identifier);
    const status = new Map([...codes.values()].flat().map(({ code, status: of }) => [code, of]));
    const rows: CbsObservation[] = [];
    for await (const page of readObservations(reader, table, all, names)) rows.push(...page);
    reader.end();
    expect({
      table: expected.table,
      rows: rows.length,
      missing: rows.filter(({ value }) => value === null).length,
      provisional: rows.filter(({ codes: of }) => isProvisional(status.get(of.Perioden ?? ""))).length,
    }).toEqual(expected);
    // Digit for digit as the file has them, and nothing of another measure or region.
    const known = new Set(measures.map(({ identifier }) => identifier));
    expect(rows.filter(({ measure }) => !known.has(measure))).toEqual([]);
    const written = readRecorded(expected.table).observations.map(({ Value }) =>
      Value === null ? null : String(Value),
    );
    expect(rows.map(({ value }) => value)).toEqual(written);
    expect(player.asked.filter((path) => path.includes(`${expected.table}/Observations`)).length).toBe(
      Math.ceil(expected.rows / 997),
    );
  });
});
