import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findActor } from "@lokaal17/api/accounts/find-actor";
import type { ApiContext } from "@lokaal17/api/context";
import { JobWorker } from "@lokaal17/api/jobs/job-worker";
import { createContext } from "@lokaal17/api/server";
import { failureSentence } from "@lokaal17/api/sources/failure-sentence";
import { sourceCare, sourceWork } from "@lokaal17/api/sources/run-source";
import { sourceSettings } from "@lokaal17/api/sources/settings";
import { startRun } from "@lokaal17/api/sources/start-run";
import type { OpenDatabase } from "@lokaal17/db/database/open";
import { loadOfficial, type OfficialIndicator } from "@lokaal17/db/sources/authorities";
import { loadMappings } from "@lokaal17/db/sources/mappings";
import { findRun, loadLastRuns, type Run } from "@lokaal17/db/sources/runs";
import { loadSources, type Source } from "@lokaal17/db/sources/sources";
import { isComplete } from "@lokaal17/shared/sources/mapping";
import { formatMoment } from "@lokaal17/shared/text/number";
import { projectRoot } from "../checks/run-program.ts";
import { configure } from "../start/configuration.ts";
import { readEnvironment } from "../start/environment.ts";
import { type Command, type CommandContext, count, type ExitCode, required, WrongUse } from "./command.ts";
import { sourcesCommandText } from "./sources-text.ts";
import { withDatabase } from "./with-database.ts";

/** `lokaal17 sources`: which official sources there are, and bringing their figures up to date. */
export const sourcesCommand: Command = {
  options: { preview: { type: "boolean" }, by: { type: "string" } },
  async run(given, context) {
    const text = sourcesCommandText(context.locale);
    const [word, ...ids] = given.positionals;
    if (word === "list") return withDatabase(context, (database) => list(database, context));
    if (word !== "sync") throw new WrongUse(text("usage.word"));
    const by = required(given, "by");
    if (by === null) throw new WrongUse(context.text("usage.missing", { missing: "--by" }));
    const preview = given.values.preview === true;
    return withDatabase(context, (database) => sync(database, { ids, by, preview }, context));
  },
};

async function list({ db }: OpenDatabase, { locale, say }: CommandContext): Promise<ExitCode> {
  const text = sourcesCommandText(locale);
  const mappings = await loadMappings(db);
  const lastRuns = new Map((await loadLastRuns(db)).map((run) => [run.sourceId, run]));
  for (const { id, title, schedule, active } of await loadSources(db)) {
    const own = mappings.filter(({ sourceId }) => sourceId === id);
    const last = lastRuns.get(id);
    say(
      text("listed", {
        ...{ id, title, schedule },
        active: active ? "yes" : "no",
        complete: String(own.filter(isComplete).length),
        mappings: String(own.length),
        last: last ? `${last.state}, ${formatMoment(last.startedAt, locale)}` : text("never"),
      }),
    );
  }
  return 0;
}

interface Asked {
  ids: readonly string[];
  by: string;
  preview: boolean;
}

async function sync(database: OpenDatabase, asked: Asked, context: CommandContext): Promise<ExitCode> {
  const { db } = database;
  const { tell } = context;
  const text = sourcesCommandText(context.locale);
  const found = await findActor(database, asked.by, "manage sources");
  if ("because" in found) {
    tell(text(found.because, { by: asked.by }));
    return 1;
  }
  const { actor } = found;
  const chosen = await choose(db, asked.ids, context);
  if (chosen === null) return 1;
  const api = await contextFor(database, context);
  const worker = new JobWorker(api, "source", sourceWork(api), sourceCare(api));
  let exitCode: ExitCode = 0;
  try {
    for (const source of chosen) {
      tell(text("reading", { id: source.id, title: source.title }));
      const how = { trigger: "command", startedBy: actor.accountId, preview: asked.preview } as const;
      const run = await db.transaction().execute((tx) => startRun(api, tx, source, how));
      if (!run) {
        tell(text("busy", { id: source.id }));
        exitCode = 1;
        continue;
      }
      worker.kick();
      const ended = await untilEnded(db, run.id);
      if (ended.state === "rejected" || ended.state === "cancelled") exitCode = 1;
      sayEnded(ended, source, await loadOfficial(db), context);
    }
  } finally {
    await worker.stop();
  }
  return exitCode;
}

/** The sources that are named, or all that can be fetched; null when one of them is not there. */
async function choose(
  db: OpenDatabase["db"],
  ids: readonly string[],
  { locale, tell }: CommandContext,
): Promise<Source[] | null> {
  const text = sourcesCommandText(locale);
  const sources = await loadSources(db);
  const unknown = ids.filter((id) => !sources.some((source) => source.id === id));
  for (const id of unknown)
    tell(text("no-source", { id, known: sources.map((source) => source.id).join(", ") }));
  if (unknown.length > 0) return null;
  if (ids.length > 0) return sources.filter(({ id }) => ids.includes(id));
  const complete = new Set((await loadMappings(db)).filter(isComplete).map(({ sourceId }) => sourceId));
  const found = sources.filter(({ id, active }) => active && complete.has(id));
  if (found.length === 0) tell(text("nothing"));
  return found;
}

/** A server on the same database may be the one that does it: the run itself says when it has ended. */
async function untilEnded(db: OpenDatabase["db"], id: string): Promise<Run> {
  while (true) {
    const run = await findRun(db, id);
    if (run && run.state !== "running") return run;
    await sleep(100);
  }
}

function sayEnded(
  run: Run,
  { id }: Source,
  official: readonly OfficialIndicator[],
  context: CommandContext,
): void {
  const { locale, say, tell } = context;
  const text = sourcesCommandText(locale);
  if (run.state === "rejected") {
    tell(text("rejected", { id, reason: run.error ? failureSentence(run.error, locale) : "" }));
    return;
  }
  if (run.state === "cancelled" || run.state === "unchanged" || run.state === "running") {
    say(text(run.state === "cancelled" ? "cancelled" : "unchanged", { id }));
    return;
  }
  const sum = (part: "new" | "changed" | "unchanged" | "prefilled") =>
    count(
      (run.summary?.indicators ?? []).reduce((total, one) => total + one[part], 0),
      context,
    );
  say(
    text(run.state, {
      id,
      rows: count(run.summary?.rows ?? 0, context),
      new: sum("new"),
      changed: sum("changed"),
      unchanged: sum("unchanged"),
      prefilled: sum("prefilled"),
    }),
  );
  for (const indicator of waiting(run, official)) say(text("waits", { indicator }));
}

/** Indicators of which the run has figures that nobody decided about. */
function waiting({ summary }: Run, official: readonly OfficialIndicator[]): string[] {
  const decided = new Set<string>(official.map(({ indicator }) => indicator));
  return (summary?.indicators ?? []).flatMap((one) =>
    one.new + one.changed > 0 && !decided.has(one.indicator) ? [one.indicator] : [],
  );
}

async function contextFor(database: OpenDatabase, { environment, now }: CommandContext): Promise<ApiContext> {
  const configured = configure(readEnvironment(environment), projectRoot);
  const { cbs, address } =
    "configuration" in configured ? configured.configuration : { cbs: null, address: null };
  const api = createContext({
    database,
    // Nothing is published by it.
    demonstration: false,
    workFolder: await mkdtemp(join(tmpdir(), "lokaal17-sources-")),
    version: "",
    web: null,
    sources: sourceSettings(cbs),
    now,
    ...(address !== null && { address }),
  });
  // What goes wrong is said by the command itself.
  api.log.level = "silent";
  return api;
}
