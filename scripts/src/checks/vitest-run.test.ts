import { expect, test } from "vitest";
import { count, type VitestReport } from "./vitest-run.ts";

const good: VitestReport = { numPassedTests: 17, numFailedTests: 0, numPendingTests: 0, testResults: [] };
const brokenFile = { name: "a.test.ts", status: "failed", assertionResults: [] };
const failedFile = { name: "b.test.ts", status: "failed", assertionResults: [{ status: "failed" }] };

const cases: readonly [
  sentence: string,
  report: VitestReport | null,
  exitCode: number,
  passed: number,
  failed: number,
][] = [
  ["all tests passed", good, 0, 17, 0],
  ["a file that cannot be loaded is a failure", { ...good, testResults: [brokenFile] }, 1, 17, 1],
  ["a failed test counts once", { ...good, numFailedTests: 1, testResults: [failedFile] }, 1, 17, 1],
  ["an error outside of any test is a failure", good, 1, 17, 1],
  ["a run without a report is a failure", null, 0, 0, 1],
];

test.each(cases)("%s", (_, report, exitCode, passed, failed) => {
  expect(count(report, exitCode)).toMatchObject({ passed, failed });
});
