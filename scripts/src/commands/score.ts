import { writeFile } from "node:fs/promises";
import { publishedMethods } from "@lokaal17/shared/scores/published/framework";
import { readFramework } from "@lokaal17/shared/scores/published/read-framework";
import { areasWithoutRegion, readRegions, readValues } from "@lokaal17/shared/scores/published/read-values";
import type { Remark, Table } from "@lokaal17/shared/scores/published/remark";
import { resultsAsCsv, resultsAsJson } from "@lokaal17/shared/scores/published/result-row";
import {
  scorePublished,
  standardDraws,
  standardSeed,
} from "@lokaal17/shared/scores/published/score-published";
import { windowNotices } from "@lokaal17/shared/scores/published/window-notices";
import {
  type Command,
  type CommandArguments,
  type CommandContext,
  count,
  required,
  WrongUse,
  wholeNumber,
} from "./command.ts";
import { type ReadTable, readTable } from "./score-files.ts";
import { remarkLine, scoreText } from "./score-text.ts";

const formats = ["json", "csv"] as const;
const imputations = ["none", "regional-goal-mean"] as const;

/** `lokaal17 score`: any areas, any framework, a published method; without a database. */
export const scoreCommand: Command = {
  options: {
    framework: { type: "string" },
    values: { type: "string" },
    regions: { type: "string" },
    impute: { type: "string" },
    method: { type: "string" },
    format: { type: "string" },
    out: { type: "string" },
    period: { type: "string" },
    draws: { type: "string" },
    seed: { type: "string" },
  },
  async run(given, context) {
    const { say, tell, locale } = context;
    const text = scoreText(locale);
    const wanted = readOptions(given, context);
    const { method, asOf, draws, seed } = wanted;
    if (wanted.regionsFile !== null && !wanted.impute) tell(`${text("notice")} ${text("regions.unused")}`);
    const read = await readFiles(wanted);
    for (const remark of read.remarks) tell(remarkLine(remark, locale));
    const mistakes = read.remarks.filter(({ kind }) => kind === "mistake").length;
    if (mistakes > 0) {
      tell(text("score.refused", { count: mistakes, shown: count(mistakes, context) }));
      return 1;
    }
    const { framework, values, regions } = read;
    const rows = scorePublished(framework, values, { method, asOf, regions, draws, seed });
    if (method === "sdsn")
      for (const notice of windowNotices(wanted.frameworkFile, framework, values, rows, asOf))
        tell(remarkLine(notice, locale));
    const written = wanted.format === "csv" ? resultsAsCsv(rows) : resultsAsJson(rows);
    if (wanted.out === null) say(written);
    else await writeFile(wanted.out, `${written}\n`);
    return 0;
  },
};

interface Wanted {
  frameworkFile: string;
  valuesFile: string;
  regionsFile: string | null;
  impute: boolean;
  method: (typeof publishedMethods)[number];
  format: (typeof formats)[number];
  out: string | null;
  asOf: number | null;
  draws: number;
  seed: number;
}

/** @throws WrongUse for an option that is missing, impossible, or without the option that it needs */
function readOptions(given: CommandArguments, context: CommandContext): Wanted {
  const text = scoreText(context.locale);
  const missing = ["framework", "values"].filter((option) => required(given, option) === null);
  if (missing.length > 0) {
    const named = missing.map((option) => `--${option}`).join(", ");
    throw new WrongUse(context.text("usage.missing", { missing: named }));
  }
  const [word] = given.positionals;
  if (word !== undefined) throw new WrongUse(text("usage.word", { word }));
  const impute = oneOf(given, "impute", imputations, context) === "regional-goal-mean";
  const regionsFile = required(given, "regions");
  if (impute && regionsFile === null) throw new WrongUse(text("usage.regions"));
  return {
    frameworkFile: required(given, "framework") ?? "",
    valuesFile: required(given, "values") ?? "",
    regionsFile,
    impute,
    method: oneOf(given, "method", publishedMethods, context),
    format: oneOf(given, "format", formats, context),
    out: required(given, "out"),
    asOf: given.values.period === undefined ? null : wholeNumber(given, "period", 0, [1000, 9999], context),
    draws: wholeNumber(given, "draws", standardDraws, [0, 100_000], context),
    seed: wholeNumber(given, "seed", standardSeed, [0, 999_999_999], context),
  };
}

/** The option, or the first of the choices when it is not given. */
function oneOf<Choice extends string>(
  given: CommandArguments,
  option: string,
  choices: readonly [Choice, ...Choice[]],
  { locale }: CommandContext,
): Choice {
  const value = given.values[option];
  if (value === undefined) return choices[0];
  const choice = choices.find((known) => known === value);
  if (choice !== undefined) return choice;
  throw new WrongUse(
    scoreText(locale)("usage.choice", { option: `--${option}`, choices: choices.join(", ") }),
  );
}

/** Reads all files, also after a mistake in one, so that every mistake is named at once. */
async function readFiles({ frameworkFile, valuesFile, regionsFile, impute, method }: Wanted) {
  const [frameworkTable, valuesTable, regionsTable] = await Promise.all([
    readTable(frameworkFile),
    readTable(valuesFile),
    regionsFile === null ? null : readTable(regionsFile),
  ]);
  const remarks: Remark[] = [];
  const readIf = <Read extends { remarks: Remark[] }>(
    file: ReadTable | null,
    read: (table: Table) => Read,
  ): Read | null => {
    const answer = file?.table ? read(file.table) : null;
    for (const remark of answer?.remarks ?? []) remarks.push(remark);
    if (file) remarks.push(...file.remarks);
    return answer;
  };
  const framework = readIf(frameworkTable, (table) => readFramework(table, method));
  const values = readIf(valuesTable, (table) => readValues(table, framework?.codes ?? null))?.values ?? [];
  const read = readIf(regionsTable, readRegions);
  const regions = impute && read ? read.regions : null;
  if (regions && regionsFile !== null) remarks.push(...areasWithoutRegion(regionsFile, values, regions));
  return { framework: framework?.framework ?? [], values, regions, remarks };
}
