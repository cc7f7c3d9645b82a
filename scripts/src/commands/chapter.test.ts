import { expect, it } from "vitest";
import { chapterCommand } from "./chapter.ts";
import { chapterCommandText } from "./chapter-text.ts";
import type { CommandContext } from "./command.ts";
import { commandText } from "./text.ts";

const context: CommandContext = {
  locale: "en",
  text: commandText("en"),
  environment: {},
  say: () => {},
  tell: () => {},
  now: () => new Date("2026-11-21T10:00:00Z"),
  newId: () => "00000000-0000-4000-8000-000000000000",
};

it.each([
  ["without a task", [], {}, "Choose build or verify."],
  ["with another task", ["print"], {}, "Choose build or verify."],
  ["verify without a file", ["verify"], {}, "Say which file is to be checked."],
  ["build without anything", ["build"], {}, "--format, --language, --out"],
  [
    "build in a form that is not there",
    ["build"],
    { format: "odt", language: "nl", out: "a" },
    "There is no form odt.",
  ],
  [
    "build in a language that is not there",
    ["build"],
    { format: "pdf", language: "fr", out: "a" },
    "There is no language fr.",
  ],
])("lokaal17 chapter %s says how it is used", async (_, positionals, values, sentence) => {
  await expect(chapterCommand.run({ positionals, values }, context)).rejects.toThrow(sentence);
});

it.each([
  ["a file that is not there", "/nowhere/chapter.pdf", "en", "cannot be read: there is no such file."],
  [
    "a file that is not there, in Dutch",
    "/nowhere/a.pdf",
    "nl",
    "kan niet worden gelezen: dit bestand is er niet.",
  ],
  ["a folder", "/", "en", "cannot be read: this is a folder."],
] as const)(
  "says of %s why it cannot be read, before it opens a database",
  async (_, file, locale, sentence) => {
    const told: string[] = [];
    const code = await chapterCommand.run(
      { positionals: ["verify", file], values: {} },
      { ...context, locale, tell: (line) => told.push(line) },
    );
    expect(code).toBe(1);
    expect(told).toEqual([`${file} ${sentence}`]);
    expect(chapterCommandText("nl")("help")).toContain("demonstration-vnr");
  },
);

it.each([
  ["in a folder that is not there", "/nowhere/deep/a.pdf", "en", "there is no folder /nowhere/deep."],
  ["in a folder that is not there, in Dutch", "/nowhere/a.pdf", "nl", "de map /nowhere is er niet."],
  ["in place of a folder", "/", "en", "this is a folder."],
] as const)("builds nothing %s, and says so before it begins", async (_, out, locale, sentence) => {
  const told: string[] = [];
  const code = await chapterCommand.run(
    { positionals: ["build"], values: { format: "pdf", language: "nl", out } },
    { ...context, locale, environment: { PORT: "no port" }, tell: (line) => told.push(line) },
  );
  expect(code).toBe(1);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(sentence);
  expect(told[0]).not.toMatch(/ENOENT|EISDIR/);
});
