import { readFile } from "node:fs/promises";
import { type ImportOutcome, runImport } from "@lokaal17/api/imports/run-import";
import type { Finding } from "@lokaal17/shared/imports/finding";
import { type ImportMap, readImportMap } from "@lokaal17/shared/imports/import-map";
import { type Command, type CommandContext, count, type ExitCode, required, WrongUse } from "./command.ts";
import { findingLine, printSummary, writeReport } from "./import-report.ts";
import { withDatabase } from "./with-database.ts";

/** More remarks than fit on a screen are for the report. */
const mostPrinted = 50;

/** `lokaal17 import`: stores the figures of a file as approved, all of them or none. */
export const importCommand: Command = {
  options: {
    map: { type: "string" },
    as: { type: "string" },
    by: { type: "string" },
    reason: { type: "string" },
    report: { type: "string" },
    "dry-run": { type: "boolean" },
  },
  async run(given, context) {
    const [file] = given.positionals;
    const dryRun = given.values["dry-run"] === true;
    const needed = dryRun ? (["map", "as", "by"] as const) : (["map", "as", "by", "reason"] as const);
    const missing = needed
      .filter((option) => required(given, option) === null)
      .map((option) => `--${option}`);
    if (!file) missing.unshift("FILE");
    if (!file || missing.length > 0)
      throw new WrongUse(context.text("usage.missing", { missing: missing.join(", ") }));
    if (given.values.as !== "approved") throw new WrongUse(context.text("usage.as"));
    const map = await readMap(required(given, "map") ?? "", context);
    if (map === null) return 1;
    const by = required(given, "by") ?? "";
    const reason = required(given, "reason") ?? "";
    return withDatabase(context, async (database) => {
      const { now, newId } = context;
      const onProgress: Parameters<typeof runImport>[0]["onProgress"] = (step) =>
        context.tell(
          step.kind === "checking"
            ? context.text("import.checking", { rows: count(step.rowsRead, context) })
            : context.text("import.approving", { rows: count(step.rows, context) }),
        );
      const run = { database, file, map, by, reason, dryRun, newId, onProgress };
      const outcome = await runImport({ ...run, now: now() });
      return tellOutcome(outcome, by, required(given, "report"), context);
    });
  },
};

async function readMap(file: string, context: CommandContext): Promise<ImportMap | null> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    context.tell(context.text("map-unreadable", { file, reason: String(error) }));
    return null;
  });
  if (text === null) return null;
  const read = readImportMap(text);
  if ("map" in read) return read.map;
  printFindings(read.findings, context);
  return null;
}

async function tellOutcome(
  outcome: ImportOutcome,
  by: string,
  report: string | null,
  context: CommandContext,
): Promise<ExitCode> {
  const { text, say, tell } = context;
  if (outcome.kind === "not-allowed") {
    tell(text(`import.${outcome.because}`, { by }));
    return 1;
  }
  const { findings, summary } = outcome;
  printSummary(summary, context);
  printFindings(findings, context);
  if (report !== null) {
    await writeReport(report, findings, context.locale);
    tell(text("import.report", { file: report }));
  }
  const read = count(summary.rowsRead, context);
  const sum = (part: "stored" | "notStored" | "refused") =>
    count(
      summary.indicators.reduce((total, indicator) => total + indicator[part], 0),
      context,
    );
  const mistakes = summary.findings.mistake;
  const refusedBy = { count: mistakes, shown: count(mistakes, context) };
  if (outcome.kind === "compared") {
    const { new: added, changed, unchanged } = outcome.compared;
    const shown = { new: added, changed, unchanged };
    const counts = Object.fromEntries(
      Object.entries(shown).map(([name, number]) => [name, count(number, context)]),
    );
    say(text("import.compared", { read, ...counts, refused: sum("refused"), notStored: sum("notStored") }));
    if (outcome.stops) tell(text("import.would-stop", refusedBy));
    return outcome.stops ? 1 : 0;
  }
  if (outcome.kind === "refused") {
    tell(text("import.refused", refusedBy));
    return 1;
  }
  const { dataVersion, changed } = outcome.approved;
  say(
    dataVersion === null
      ? text("import.nothing-new", { read })
      : text("import.stored", {
          read,
          stored: sum("stored"),
          changed: count(changed, context),
          notStored: sum("notStored"),
          version: String(dataVersion),
        }),
  );
  return 0;
}

/** Mistakes first: they are what has to be done something about. */
function printFindings(findings: readonly Finding[], context: CommandContext): void {
  const order = ["mistake", "doubt", "not-stored"];
  const sorted = [...findings].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  for (const finding of sorted.slice(0, mostPrinted)) context.tell(findingLine(finding, context));
  const more = sorted.length - mostPrinted;
  if (more > 0) context.tell(context.text("import.more", { count: count(more, context) }));
}
