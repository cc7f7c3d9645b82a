import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const databaseTests = "{db,api,scripts}/src/**/*.database.test.ts";
const browserTests = "scripts/src/journeys/*.browser.test.ts";
const measuredTests = "scripts/src/journeys/{lighthouse,keyboard}.browser.test.ts";

/**
 * The files of a worker share the program's modules: reading those anew took longer than most files' tests. So a test
 * brings back what it changes outside itself, and these are brought back for it.
 */
const shared = {
  isolate: false,
  restoreMocks: true,
  unstubEnvs: true,
  unstubGlobals: true,
  // Vitest itself gives a test five seconds and polls for one, which any work may outlast on a busy machine.
  testTimeout: 30_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 20_000 } },
} as const;

/** A page, beside other pages. */
const patient = {
  testTimeout: 240_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 30_000 } },
};

/** The two that visit every page take minutes in a short file: begun last, one worker would wait for the other. */
const longest = /\/(own-)?pages\.browser\.test\.ts$/;

/** Else as Vitest has it: where a file's time is not known from an earlier run, the larger file goes first. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const group = ({ project }: TestSpecification) => project.config.sequence.groupOrder;
    const late = ({ moduleId }: TestSpecification) => (longest.test(moduleId) ? 0 : 1);
    return sorted.sort((one, other) => group(one) - group(other) || late(one) - late(other));
  }
}

/** The same database suites run twice: over the embedded PGlite and over a real PostgreSQL. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: "unit",
          ...shared,
          include: ["{shared,db,api,web,scripts}/src/**/*.test.{ts,tsx}"],
          exclude: [databaseTests, browserTests],
        },
      },
      {
        test: {
          name: "pglite",
          ...shared,
          include: [databaseTests],
          env: { TEST_DATABASE: "pglite" },
        },
      },
      {
        test: {
          name: "postgres",
          ...shared,
          include: [databaseTests],
          env: { TEST_DATABASE: "postgres" },
        },
      },
      {
        test: {
          name: "browser",
          // One Chromium per worker, and one server for the journeys that only read.
          ...shared,
          include: [browserTests],
          exclude: [measuredTests],
          ...patient,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // What judges by the clock, or presses keys faster than a busy machine draws, has the machine to itself.
        test: {
          name: "measured",
          include: [measuredTests],
          ...patient,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
