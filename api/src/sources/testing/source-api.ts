import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { insertAccount } from "@lokaal17/db/accounts/queries";
import type { SourceMapping, SourceRun, SourceView } from "@lokaal17/shared/contract/sources";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import { afterAll, beforeAll, expect } from "vitest";
import { hashPassword } from "../../accounts/password.ts";
import { stopWorkers } from "../../jobs/workers.ts";
import { type AccountName, emailOf, password, type TestApi, withApi } from "../../testing/with-api.ts";
import { type SourceCaps, sourceSettings } from "../settings.ts";
import { type Player, startPlayer } from "./loopback-player.ts";
import type { RecordedTable } from "./recorded-table.ts";

/** Patience and room of a test: faults show within seconds, also on a busy machine. */
const caps: Partial<SourceCaps> = {
  requestMilliseconds: 3_000,
  silenceMilliseconds: 1_500,
  pageBytes: 3_000_000,
  pages: 30,
  pauses: [10],
  longestPause: 500,
};

export const secondAnalyst = "analyst2" as AccountName;

export interface SourceApi {
  readonly api: TestApi;
  readonly player: Player;
  /** Makes or changes a source as an analyst. */
  save(table: string, mappings: readonly SourceMapping[]): Promise<SourceView>;
  /** Proposes and confirms, by two analysts. */
  makeOfficial(source: string, indicator: string): Promise<void>;
  /** Starts a run, and waits until it has ended. */
  run(source: string, options?: { preview?: boolean }): Promise<SourceRun>;
  view(source: string): Promise<SourceView>;
}

/** The whole API with a source on loopback, and two analysts. */
export function withSources(tables: () => readonly RecordedTable[], pageRows = 20): SourceApi {
  const settings = sourceSettings("http://127.0.0.1:1");
  const api = withApi({ sources: settings });
  let player: Player | undefined;
  beforeAll(async () => {
    player = await startPlayer(tables(), pageRows);
    Object.assign(settings, sourceSettings(player.base, caps));
    await insertAccount(api.database.db, {
      id: randomUUID(),
      email: emailOf(secondAnalyst),
      name: "analyst2",
      passwordHash: await hashPassword(password),
      grants: [{ role: "analyst", area: null }],
    });
  });
  afterAll(async () => {
    await stopWorkers(api.workers);
    await player?.close();
  });
  const view = async (source: string) =>
    (await api.call("GET", `/v1/sources/${source}`, { as: "analyst" })).json<SourceView>();
  return {
    api,
    get player() {
      if (!player) throw new Error("The player plays inside tests and hooks only.");
      return player;
    },
    view,
    async save(table, mappings) {
      const before = await api.call("GET", `/v1/sources/cbs-${table}`, { as: "analyst" });
      const version = before.status === 200 ? before.json<SourceView>().version : 0;
      const answer = await api.call("PUT", `/v1/sources/cbs-${table}`, {
        as: "analyst",
        headers: { "if-match": `"${version}"` },
        body: { table, title: "Een tabel", schedule: "daily", active: true, mappings },
      });
      expect(answer.status, answer.text).toBe(200);
      return answer.json<SourceView>();
    },
    async makeOfficial(source, indicator) {
      const path = `/v1/sources/${source}/authorities/${indicator}`;
      const proposed = await api.call("POST", path, { as: "analyst", body: { reason: "Officieel cijfer" } });
      expect(proposed.status, proposed.text).toBe(201);
      const confirmed = await api.call("POST", `${path}/confirmation`, { as: secondAnalyst });
      expect(confirmed.status, confirmed.text).toBe(200);
    },
    async run(source, { preview = false } = {}) {
      const started = await api.call("POST", `/v1/sources/${source}/runs`, {
        as: "analyst",
        body: { preview },
      });
      expect(started.status, started.text).toBe(202);
      const { id } = started.json<SourceRun>();
      const find = async () => {
        const list = await api.call("GET", `/v1/sources/${source}/runs`, { as: "analyst" });
        return list.json<{ runs: SourceRun[] }>().runs.find((run) => run.id === id);
      };
      let ended = await find();
      for (let waited = 0; ended?.state === "running" && waited < 20_000; waited += 20) {
        await sleep(20);
        ended = await find();
      }
      if (!ended || ended.state === "running") throw new Error("The run does not end.");
      return ended;
    },
  };
}

/** A mapping of the small table, or of another one by what differs. */
export function mappingOf(indicator: string, other: Partial<SourceMapping> = {}): SourceMapping {
  return {
    indicator: indicator as IndicatorCode,
    breakdown: "_T",
    measure: "M000101",
    measureTitle: "Deel van het geheel",
    numerator: null,
    numeratorTitle: null,
    denominator: null,
    denominatorTitle: null,
    factor: "1" as DecimalText,
    regionDimension: "RegioS",
    periodDimension: "Perioden",
    periodKind: "year",
    fromPeriod: null,
    filters: { Geslacht: "T001038" },
    boundaryYear: null,
    ...other,
  };
}

/** The small table's share with its parts. */
export const shareOf = (indicator: string, other: Partial<SourceMapping> = {}) =>
  mappingOf(indicator, {
    numerator: "M000102_2",
    numeratorTitle: "Deel",
    denominator: "D000103",
    denominatorTitle: "Geheel",
    ...other,
  });
