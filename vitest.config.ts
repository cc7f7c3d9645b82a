import { defineConfig } from "vitest/config";

const databaseTests = "{db,api,scripts}/src/**/*.database.test.ts";
const browserTests = "scripts/src/journeys/*.browser.test.ts";

/** The same database suites run twice: over the embedded PGlite and over a real PostgreSQL. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "unit",
          include: ["{shared,db,api,web,scripts}/src/**/*.test.{ts,tsx}"],
          exclude: [databaseTests, browserTests],
        },
      },
      {
        test: {
          name: "pglite",
          include: [databaseTests],
          env: { TEST_DATABASE: "pglite" },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "postgres",
          include: [databaseTests],
          env: { TEST_DATABASE: "postgres" },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          include: [browserTests],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
