import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Code and reference facts of this package, and the rules that both are made with. */
const sources = ["../../src/", "../../reference/", "../../demonstration/", "../../../shared/src/"]
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .filter((folder) => existsSync(folder));

/**
 * Changes whenever a source that can shape a prepared database changes: path, size and time of every such file
 * but the tests. Coarse on purpose: a template made once too often costs seconds, one made
 * once too seldom an afternoon.
 */
export function fingerprint(): string {
  const hash = createHash("sha256");
  for (const folder of sources) {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
    for (const name of names) {
      const file = statSync(join(folder, name));
      if (file.isFile() && !name.endsWith(".test.ts")) hash.update(`${name} ${file.size} ${file.mtimeMs}\n`);
    }
  }
  return hash.digest("hex").slice(0, 16);
}
