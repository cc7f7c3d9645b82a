import { expect, test } from "vitest";
import { chooseMode } from "./mode.ts";

const fill = { demonstration: true, fill: true };
const asDemonstration = { demonstration: true, fill: false };
const layReference = { demonstration: false, layReference: true };
const asReal = { demonstration: false, layReference: false };

test.each([
  ["empty", null, "pglite", fill],
  ["empty", null, "postgres", layReference],
  ["empty", true, "postgres", fill],
  ["empty", false, "pglite", layReference],
  ["real", null, "pglite", asReal],
  ["real", null, "postgres", asReal],
  ["real", false, "postgres", asReal],
  ["real", true, "pglite", { refused: "database-is-real" }],
  ["begun", null, "pglite", fill],
  ["begun", true, "postgres", fill],
  ["begun", false, "pglite", { refused: "database-is-demonstration" }],
  ["complete", null, "pglite", asDemonstration],
  ["complete", null, "postgres", asDemonstration],
  ["complete", true, "pglite", asDemonstration],
  ["complete", false, "postgres", { refused: "database-is-demonstration" }],
] as const)(
  "a database that is %s, asked for a demonstration: %s, on %s gives %o",
  (state, asked, kind, mode) => {
    expect(chooseMode(state, asked, kind)).toEqual(mode);
  },
);
