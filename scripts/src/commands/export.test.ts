import { describe, expect, it } from "vitest";
import { type CommandContext, WrongUse } from "./command.ts";
import { exportCommand } from "./export.ts";
import { commandText } from "./text.ts";

const context: CommandContext = {
  locale: "en",
  text: commandText("en"),
  environment: {},
  say: () => undefined,
  tell: () => undefined,
  now: () => new Date(),
  newId: () => "",
};

describe("exporting on the command line refuses before it opens anything", () => {
  it.each<[string, string[], Record<string, string>, RegExp]>([
    ["without a file", ["scores"], { format: "csv" }, /--out/],
    [
      "something that is not there",
      ["cijfers"],
      { format: "csv", out: "x" },
      /observations, scores, comparison/,
    ],
    ["a form that a table does not have", ["scores"], { format: "parquet", out: "x" }, /csv, xlsx/],
    ["a choice that it has not", ["areas"], { format: "csv", out: "x", indicators: "a" }, /--indicators/],
    ["a comparison of nothing", ["comparison"], { format: "csv", out: "x" }, /one indicator/],
    [
      "an unknown decimal mark",
      ["scores"],
      { format: "csv", out: "x", "decimal-mark": "punt" },
      /point or comma/,
    ],
  ])("%s", async (_, positionals, values, sentence) => {
    const running = (async () => exportCommand.run({ positionals, values }, context))();
    await expect(running).rejects.toThrow(WrongUse);
    await expect(running).rejects.toThrow(sentence);
  });
});
