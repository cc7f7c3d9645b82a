import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { auditActions } from "@lokaal17/shared/text/audit-screens";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Actions that are written out where a line is made. Others are made of parts; the pages show those as the log has them. */
function writtenActions(): string[] {
  const files = globSync("{api,db}/src/**/*.ts", { cwd: root }).filter((file) => !file.includes("test"));
  const lines = files
    .map((file) => readFileSync(`${root}/${file}`, "utf8"))
    .filter((source) => source.includes("appendChange") || source.includes("occurredAt"));
  return lines.flatMap((source) =>
    [...source.matchAll(/\baction: "([a-z ]+)"/g)].map(([, action]) => action ?? ""),
  );
}

it("the log's page has words for every action that is written", () => {
  const known = new Set(Object.keys(auditActions.messages.nl));
  // The history of a cell calls them by other names.
  const ofCells = new Set(["written", "corrected"]);
  const actions = writtenActions();
  expect(actions.length).toBeGreaterThan(20);
  expect(actions.filter((action) => !known.has(action) && !ofCells.has(action))).toEqual([]);
});
