import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Check } from "./check.ts";
import { checkFileLength } from "./file-length.ts";
import { mustRun, projectRoot } from "./run-program.ts";

/** What is checked beside the tests, in this order. To add a check, add it here. */
export const projectChecks: readonly Check[] = [
  { name: "types", run: () => mustRun("tsc", ["-b"]) },
  { name: "format and lint", run: () => mustRun("biome", ["ci", "--error-on-warnings", "."]) },
  { name: "no source file above 400 lines", run: checkFileLength },
  { name: "build of the web", run: buildWeb },
];

/** Before the tests: the browser's journeys and the server's tests use what it makes. */
async function buildWeb(): Promise<void> {
  const folder = join(projectRoot, "web");
  if (!hasScript(join(folder, "package.json"), "build")) return console.log("   web has no build script");
  await mustRun("node", ["--run", "build"], { folder });
}

function hasScript(file: string, name: string): boolean {
  if (!existsSync(file)) return false;
  const manifest: { scripts?: Record<string, string> } = JSON.parse(readFileSync(file, "utf8"));
  return manifest.scripts?.[name] !== undefined;
}
