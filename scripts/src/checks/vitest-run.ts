import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Outcome } from "./check.ts";
import { projectRoot, runProgram } from "./run-program.ts";

/** The parts that we read of the report that Vitest writes as JSON (Jest's format). */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly VitestFile[];
}

interface VitestFile {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

export interface TestOutcome extends Outcome {
  readonly skipped: number;
}

/**
 * Where Node keeps what it made of our sources: the tests start some hundred servers, commands and children, and each
 * spent a quarter of its start, a second of processor time, on reading the same TypeScript.
 */
const compiled = join(projectRoot, "node_modules", ".cache", "lokaal17", "compiled");

/** Runs Vitest's named projects and counts; a run that breaks off is at least one failure. */
export async function runVitest(
  projects: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<TestOutcome> {
  const folder = await mkdtemp(join(tmpdir(), "lokaal17-tests-"));
  const report = join(folder, "report.json");
  try {
    const selection = projects.flatMap((project) => ["--project", project]);
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const program = join(projectRoot, "node_modules", "vitest", "vitest.mjs");
    const parameters = [program, "run", "--passWithNoTests", ...selection, ...reporters];
    const code = await runProgram(process.execPath, parameters, {
      environment: { NODE_COMPILE_CACHE: compiled, ...environment },
    });
    return count(await readReport(report), code);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Counts the tests. A file that broke before its tests ran counts as one failure, and so does an exit code
 * that no failed test explains: an error outside of any test, or a run that was ended.
 */
export function count(report: VitestReport | null, exitCode: number): TestOutcome {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const broken = report.testResults.filter(isBroken).length;
  const failed = report.numFailedTests + broken;
  return {
    passed: report.numPassedTests,
    failed: exitCode !== 0 && failed === 0 ? 1 : failed,
    skipped: report.numPendingTests,
  };
}

function isBroken(file: VitestFile): boolean {
  return file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed");
}

async function readReport(file: string): Promise<VitestReport | null> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return null;
  }
}
