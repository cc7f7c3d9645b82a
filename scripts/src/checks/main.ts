import { type Outcome, runCheck, sum, summaryLine } from "./check.ts";
import { type PostgresCluster, startPostgresCluster } from "./postgres-cluster.ts";
import { projectChecks } from "./project-checks.ts";
import { endPrograms } from "./run-program.ts";
import { lookAround, missing, type Surroundings } from "./surroundings.ts";
import { runVitest } from "./vitest-run.ts";

/**
 * `pnpm test`: everything that can be checked on this machine. What cannot is said loudly, and is a failure in CI.
 * The last line is `N passed, N failed`; the exit code is 1 when anything failed.
 */
const surroundings = lookAround();
let cluster: Promise<PostgresCluster> | null = null;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signal, () => void stopEarly(signal));

const outcomes: Outcome[] = [];
for (const check of projectChecks) outcomes.push(await runCheck(check));
outcomes.push(await runTests(surroundings));
const notRun = missing(surroundings);
for (const sentence of notRun) console.log(`\nNOT RUN: ${sentence}.`);
if (process.env.CI && process.env.CI !== "false") outcomes.push({ passed: 0, failed: notRun.length });
finish(sum(outcomes));

async function runTests({ postgres, chromium, realData }: Surroundings): Promise<Outcome> {
  console.log("\n== tests");
  const projects = [
    "unit",
    "pglite",
    ...(postgres ? ["postgres"] : []),
    ...(chromium ? ["browser", "measured"] : []),
  ];
  try {
    const url = postgres ? await databaseServer(postgres) : null;
    const outcome = await runVitest(projects, {
      ...(url ? { TEST_DATABASE_URL: url } : {}),
      ...(chromium ? { CHROMIUM: chromium } : {}),
    });
    reportSkipped(outcome.skipped, realData);
    return outcome;
  } catch (error) {
    console.log(`   FAILED: ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1 };
  } finally {
    await stopCluster();
  }
}

async function databaseServer(postgres: NonNullable<Surroundings["postgres"]>): Promise<string> {
  if ("url" in postgres) return postgres.url;
  cluster = startPostgresCluster(postgres.programs);
  return (await cluster).url;
}

function reportSkipped(skipped: number, realData: string | null): void {
  if (realData === null)
    console.log("not run: needs real data (set LOKAAL17_REAL_DATA to the folder that holds it)");
  if (skipped > 0) console.log(`${skipped} tests were skipped`);
}

async function stopEarly(signal: string): Promise<void> {
  endPrograms();
  await stopCluster();
  console.log(`\nstopped by ${signal}`);
  const { passed, failed } = sum(outcomes);
  finish({ passed, failed: failed + 1 });
}

/** Also when it is still starting; a server that did not start has cleaned up after itself. */
async function stopCluster(): Promise<void> {
  const started = await cluster?.catch(() => null);
  await started?.stop();
}

function finish(outcome: Outcome): never {
  console.log(`\n${summaryLine(outcome)}`);
  process.exit(outcome.failed === 0 ? 0 : 1);
}
