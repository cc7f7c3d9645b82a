import { buildWeb } from "../start/web-build.ts";
import { checkBundles } from "./bundles.ts";
import type { Check } from "./check.ts";
import { checkFileLength } from "./file-length.ts";
import { mustRun } from "./run-program.ts";

/** What is checked beside the tests, in this order. To add a check, add it here. */
export const projectChecks: readonly Check[] = [
  { name: "types", run: () => mustRun("tsc", ["-b"]) },
  { name: "format and lint", run: () => mustRun("biome", ["ci", "--error-on-warnings", "."]) },
  { name: "no source file above 400 lines", run: checkFileLength },
  { name: "build of the web", run: buildOnce },
  { name: "weight of the pages", run: checkBundles },
];

/** Before the tests: the browser's journeys and the server's tests use what it makes. */
async function buildOnce(): Promise<void> {
  await buildWeb();
}
