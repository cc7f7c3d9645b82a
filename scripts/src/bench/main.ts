import { parseArgs } from "node:util";
import { findPostgres, startPostgresCluster } from "../checks/postgres-cluster.ts";
import { serve } from "../start/served.ts";
import { timeAnswer } from "./answers.ts";
import { measureChapter } from "./chapter.ts";
import { measureCompare } from "./compare.ts";
import { entryTable, isReached, measureEntry } from "./entry.ts";
import { measureDownload, measureFiles } from "./export.ts";
import { measureGrid } from "./grid.ts";
import { measureImport } from "./import.ts";
import { Measurements, median, toTable } from "./measurement.ts";
import { measureMethod } from "./method.ts";
import { measurePages } from "./pages.ts";
import { type BenchPlace, type LoadSize, loadFigures, pglitePlace, postgresPlace } from "./prepare.ts";
import { measurePublication } from "./publication-delay.ts";

/**
 * `pnpm bench`: loads 2.05 million figures, starts the server with them and asks it things; five runs, the median, on
 * PostgreSQL and on PGlite. `--quick`: one run of a twentieth, to see that it works. `--json`: for programs.
 * `pnpm bench method`: only how long the scores, places and boundaries take in memory.
 * `pnpm bench entry`: deadline day, 342 municipalities × 5 officers for two minutes on PostgreSQL; `--quick`: one officer
 * each, twenty seconds.
 * `pnpm bench export`: only how long files take, in memory.
 * `pnpm bench grid`: the entry grid of 200 × 10 in a real browser.
 * `pnpm bench pages`: the public pages as Lighthouse sees them on a slow telephone.
 * `pnpm bench compare`: a view of all municipalities: what it weighs, how soon it stands, how quickly one lights up.
 * `pnpm bench chapter`: the full edition of the demonstration as PDF and in all formats, and the server while ten are made.
 * `pnpm bench import`: a file with 1.3 million figures through all checks, and the dry run of one with 20 000.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    runs: { type: "string" },
  },
});
const runs = Number(values.runs ?? (values.quick ? 1 : 5));
const size: LoadSize = values.quick ? { indicators: 15, years: 20 } : { indicators: 300, years: 20 };
/** Questions per run and kind; their median counts as one run. */
const questions = Math.min(20, size.indicators - 1);

const parts = ["method", "entry", "grid", "import", "export", "pages", "compare", "chapter"];
const [part, ...others] = positionals;
if (others.length > 0 || (part !== undefined && !parts.includes(part))) {
  tell(`There is no part "${positionals.join(" ")}". These run by themselves: ${parts.join(", ")}.`);
  process.exit(1);
}
if (part === "entry") process.exit(await measureDeadlineDay());
const measurements = new Measurements();
if (part === "grid") process.exit(await measureGridOnly());
if (part === "import") process.exit(await measureImportOnly());
if (part === "compare") process.exit(await measureCompareOnly());
if (part === "chapter") process.exit(await measureChapterOnly());
if (part === "pages") process.exit(await measurePagesOnly());
if (part === "export") process.exit(await measureFilesOnly());
tell("the method, in memory");
// A goal has a score from three indicators on: with fewer there would be nothing to measure.
measureMethod(measurements, values.quick ? { ...size, indicators: 60 } : size, runs, !values.quick);
if (part !== "method") await measureDatabases();
const list = measurements.list();
process.stdout.write(
  values.json ? `${JSON.stringify({ size, runs, measurements: list })}\n` : `${toTable(list)}\n`,
);

/** The exit code: 1 where a limit was not reached, so that a program can tell. */
async function measureDeadlineDay(): Promise<number> {
  const plan = values.quick ? { officersPerArea: 1, seconds: 20 } : { officersPerArea: 5, seconds: 120 };
  const figures = await measureEntry(plan, tell);
  if (figures === null) {
    tell("NOT RUN: PostgreSQL; install `postgresql`.");
    return 1;
  }
  process.stdout.write(`${values.json ? JSON.stringify({ plan, figures }) : entryTable(figures)}\n`);
  return isReached(figures) ? 0 : 1;
}

async function measureFilesOnly(): Promise<number> {
  await measureFiles(measurements, runs);
  return printAll();
}

async function measureChapterOnly(): Promise<number> {
  const place = await pglitePlace();
  const server = await serve({ ...place.environment, LOKAAL17_DEMONSTRATION: "on" });
  try {
    await measureChapter(measurements, server.url, runs, tell);
  } finally {
    await server.stop();
    await place.remove();
  }
  return printAll();
}

async function measureCompareOnly(): Promise<number> {
  if (!(await measureCompare(measurements, values.quick ? 1 : runs))) {
    tell("NOT RUN: the comparison; install Chromium.");
    return 1;
  }
  return printAll();
}

async function measureGridOnly(): Promise<number> {
  if (!(await measureGrid(measurements, values.quick ? 1 : runs))) {
    tell("NOT RUN: the grid; install Chromium.");
    return 1;
  }
  return printAll();
}

async function measurePagesOnly(): Promise<number> {
  if (await measurePages(measurements, values.quick ? 1 : runs)) return printAll();
  tell("NOT RUN: the pages; install Chromium.");
  return 1;
}

async function measureImportOnly(): Promise<number> {
  const isWhole = await measureImport(measurements, runs, values.quick, tell);
  if (!isWhole) tell("NOT RUN: PostgreSQL; install `postgresql`.");
  return isWhole ? printAll() : 1;
}

/** The exit code: 1 where a limit was not reached. */
function printAll(): number {
  const found = measurements.list();
  process.stdout.write(values.json ? `${JSON.stringify({ measurements: found })}\n` : `${toTable(found)}\n`);
  return found.every(({ limit, median: middle }) => limit === null || middle < limit) ? 0 : 1;
}

async function measureDatabases(): Promise<void> {
  const programs = findPostgres();
  if (programs === null) tell("NOT RUN: PostgreSQL; install `postgresql`.");
  else {
    const cluster = await startPostgresCluster(programs);
    try {
      for (let run = 1; run <= runs; run++) await measure("postgres", await postgresPlace(cluster.url), run);
      await measureDelays("postgres", await postgresPlace(cluster.url));
    } finally {
      await cluster.stop();
    }
  }
  for (let run = 1; run <= runs; run++) await measure("pglite", await pglitePlace(), run);
  await measureDelays("pglite", await pglitePlace());
}

async function measure(database: "postgres" | "pglite", place: BenchPlace, run: number): Promise<void> {
  try {
    tell(`${database}, run ${run} of ${runs}: loading`);
    const loaded = await loadFigures(place, size);
    const isPromised = database === "postgres" && !values.quick;
    const seconds = { database, unit: "s" } as const;
    measurements.add(
      { ...seconds, what: `load ${loaded.rows} figures`, limit: isPromised ? 20 : null },
      loaded.copySeconds + loaded.approveSeconds,
    );
    measurements.add({ ...seconds, what: "… copy to staging", limit: null }, loaded.copySeconds);
    measurements.add({ ...seconds, what: "… approve", limit: null }, loaded.approveSeconds);
    tell(`${database}, run ${run} of ${runs}: asking`);
    await measureServer(database, place, isPromised);
  } finally {
    await place.remove();
  }
}

async function measureServer(
  database: "postgres" | "pglite",
  place: BenchPlace,
  isPromised: boolean,
): Promise<void> {
  const server = await serve({ ...place.environment, LOKAAL17_DEMONSTRATION: "" });
  try {
    const start = { what: "server start", database, unit: "s", limit: isPromised ? 5 : null } as const;
    measurements.add(start, server.startSeconds);
    // One answer that is not counted: the connection, and what the program makes on its first request.
    await timeAnswer(comparison(server.url, 1));
    const numbers = Array.from({ length: questions - 1 }, (_, index) => index + 2);
    const areas = ["GM0344", "GM0363", "GM0599", "GM0518", "GM0014"];
    const kinds = {
      comparison: numbers.map((number) => comparison(server.url, number)),
      municipality: areas.map((area) => `${server.url}/v1/scores/${area}`),
    };
    for (const [kind, urls] of Object.entries(kinds))
      for (const [when, times] of Object.entries(await askTwice(urls))) {
        const key = {
          what: `${kind}, ${when}`,
          database,
          unit: "ms",
          limit: isPromised ? 20 : null,
        } as const;
        measurements.add(key, median(times));
      }
    // 342 municipalities in 20 years: three indicators are 20,520 figures.
    await measureDownload(measurements, database, server.url, ["load-001", "load-002", "load-003"]);
  } finally {
    await server.stop();
  }
}

/** In the demonstration: how long it takes until others see what was approved, and what was published. */
async function measureDelays(database: "postgres" | "pglite", place: BenchPlace): Promise<void> {
  tell(`${database}: from approval to preview, from publishing to public`);
  const server = await serve({ ...place.environment, LOKAAL17_DEMONSTRATION: "on" });
  try {
    for (let run = 1; run <= runs; run++) {
      const { approvalToPreview, publishToPublic } = await measurePublication(server.url, 3 + run);
      const key = { database, unit: "ms", limit: 1_000 } as const;
      measurements.add({ ...key, what: "approval to preview" }, approvalToPreview);
      measurements.add({ ...key, what: "publishing to the public pages" }, publishToPublic);
    }
  } finally {
    await server.stop();
    await place.remove();
  }
}

/** Every question is new the first time; the second time the program has its answer at hand. */
async function askTwice(urls: readonly string[]): Promise<{ "first time": number[]; again: number[] }> {
  const times = { "first time": [] as number[], again: [] as number[] };
  for (const url of urls) {
    times["first time"].push(await timeAnswer(url));
    times.again.push(await timeAnswer(url));
  }
  return times;
}

function comparison(url: string, number: number): string {
  return `${url}/v1/comparisons?indicator=load-${String(number).padStart(3, "0")}&layer=municipality`;
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
