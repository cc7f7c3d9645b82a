import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const program = fileURLToPath(new URL("./lokaal17.ts", import.meta.url));
const run = (...words: string[]) => spawnSync(process.execPath, [program, ...words], { encoding: "utf8" });

test.each([
  [["help"], 0, "Lokaal17 op de opdrachtregel"],
  [["help", "import", "--lang", "en"], 0, "Reads a CSV file"],
  [["vlieg"], 2, "De opdracht vlieg is er niet."],
  [["import", "x.csv"], 2, "Er ontbreekt: --map, --as, --by, --reason."],
  [["import", "x.csv", "--colour", "red"], 2, "--colour"],
  [["generate", "--areas", "9999", "--lang=en"], 2, "--areas must be a whole number from 1 to 342."],
  [["sources"], 2, "Kies list of sync."],
  [["sources", "sync"], 2, "Er ontbreekt: --by."],
  [["help", "sources"], 0, "lokaal17 sources sync [BRON…] [--preview] --by ACCOUNT"],
  [["bundle", "save"], 2, "Kies save, load of check, en een bestand."],
  [["bundle", "check", "/nowhere"], 1, "kan niet worden gelezen"],
  [["help", "bundle", "--lang", "en"], 0, "only into an empty database"],
  [["import", "x.csv", "--dry-run"], 2, "Er ontbreekt: --map, --as, --by."],
  [["audit"], 2, "Er ontbreekt: verify."],
])(
  "lokaal17 %j ends with %d and says why",
  (words, code, sentence) => {
    const { status, stdout, stderr } = run(...words);
    expect(`${stdout}${stderr}`).toContain(sentence);
    expect(status).toBe(code);
  },
  20_000,
);
