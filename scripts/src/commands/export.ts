import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { createApp } from "@lokaal17/api/app";
import type { ApiContext } from "@lokaal17/api/context";
import { Problem } from "@lokaal17/api/http/problem";
import { createWorkers } from "@lokaal17/api/jobs/workers";
import { exportObservations } from "@lokaal17/api/open-data/export-observations";
import { createContext } from "@lokaal17/api/server";
import type { OpenDatabase } from "@lokaal17/db/database/open";
import { observationsCsv } from "@lokaal17/shared/contract/observations";
import { dutchDialect, programDialect } from "@lokaal17/shared/open-data/csv";
import { projectRoot } from "../checks/run-program.ts";
import { demonstrationState } from "../demonstration/state.ts";
import {
  type Command,
  type CommandArguments,
  type CommandContext,
  count,
  type ExitCode,
  required,
  WrongUse,
} from "./command.ts";
import { exportCommandText } from "./export-text.ts";
import { withDatabase } from "./with-database.ts";

/** What can be exported: where the site gives it, in which forms, and what may be asked of it. */
const subjects = {
  observations: { path: "/v1/observations", formats: ["csv", "xlsx", "json-stat", "parquet"] },
  scores: { path: "/v1/scores", formats: ["csv", "xlsx"], takes: ["goal", "as-of"] },
  comparison: {
    path: "/v1/comparisons",
    formats: ["csv", "xlsx"],
    takes: ["indicators", "goal", "periods", "as-of"],
  },
  areas: { path: "/v1/areas", formats: ["csv", "xlsx"], takes: [] },
  indicators: { path: "/v1/indicators", formats: ["csv", "xlsx"], takes: ["goal"] },
  revisions: { path: "/v1/revisions", formats: ["csv", "xlsx"], takes: ["indicators", "areas"] },
} as const;
type Subject = keyof typeof subjects;
const choices = ["indicators", "areas", "periods", "goal", "as-of"] as const;

interface Wanted {
  subject: Subject;
  format: "csv" | "xlsx" | "json-stat" | "parquet";
  file: string;
  given: CommandArguments;
  comma: boolean;
}

/** `lokaal17 export`: what is published, to a file. */
export const exportCommand: Command = {
  options: {
    format: { type: "string" },
    out: { type: "string" },
    indicators: { type: "string" },
    areas: { type: "string" },
    periods: { type: "string" },
    goal: { type: "string" },
    "as-of": { type: "string" },
    "decimal-mark": { type: "string" },
  },
  async run(given, context) {
    const wanted = readOptions(given, context);
    return withDatabase(context, async (database) => {
      const api = await contextFor(database);
      try {
        return wanted.subject === "observations"
          ? await exportFigures(api, wanted, context)
          : await exportAnswer(api, wanted, context);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        const { title = "", detail = "" } = error.document(context.locale);
        return refuse(String(title), String(detail), context);
      } finally {
        await rm(api.workFolder, { recursive: true, force: true });
      }
    });
  },
};

function readOptions(given: CommandArguments, context: CommandContext): Wanted {
  const text = exportCommandText(context.locale);
  const [subject = ""] = given.positionals;
  const [format, file] = [required(given, "format"), required(given, "out")];
  const missing = [format === null && "--format", file === null && "--out"].filter((one) => one !== false);
  if (missing.length > 0 || format === null || file === null)
    throw new WrongUse(context.text("usage.missing", { missing: missing.join(", ") }));
  if (!isSubject(subject))
    throw new WrongUse(text("unknown-subject", { subject, choices: Object.keys(subjects).join(", ") }));
  const { formats, ...rest } = subjects[subject];
  const known = formats.find((one) => one === format);
  if (known === undefined)
    throw new WrongUse(text("unknown-format", { format, subject, choices: formats.join(", ") }));
  const mark = required(given, "decimal-mark") ?? "point";
  if (mark !== "point" && mark !== "comma") throw new WrongUse(text("unknown-mark"));
  const takes: readonly string[] = "takes" in rest ? rest.takes : choices.filter((one) => one !== "goal");
  const strange = choices.find((option) => required(given, option) !== null && !takes.includes(option));
  if (strange) throw new WrongUse(text("not-for", { option: `--${strange}`, subject }));
  const isOne = (required(given, "indicators") === null) !== (required(given, "goal") === null);
  if (subject === "comparison" && !isOne) throw new WrongUse(text("one-subject"));
  return { subject, format: known, file, given, comma: mark === "comma" };
}

const isSubject = (word: string): word is Subject => Object.hasOwn(subjects, word);

/** Figures as many as there are, which the site gives in parts. */
async function exportFigures(api: ApiContext, wanted: Wanted, context: CommandContext): Promise<ExitCode> {
  const { given, format, file, comma } = wanted;
  const asked = Object.fromEntries(
    [...choices].flatMap((option) => {
      const value = required(given, option);
      return value === null ? [] : [[option === "as-of" ? "asOf" : option, value]];
    }),
  );
  const read = observationsCsv.query.safeParse(asked);
  if (!read.success)
    throw new WrongUse(
      read.error.issues.map(({ path, message }) => `--${String(path[0])}: ${message}`).join("\n"),
    );
  const { asOf, ...choice } = read.data;
  const outcome = await exportObservations(api, {
    choice,
    asOf,
    format,
    file,
    dialect: comma ? dutchDialect : programDialect,
    locale: context.locale,
  });
  const text = exportCommandText(context.locale);
  const rows = count(outcome.rows, context);
  if (outcome.kind === "too-many") {
    context.tell(text("too-many", { rows, limit: count(outcome.limit, context) }));
    return 1;
  }
  context.say(text("written", { rows, count: outcome.rows, file }));
  return 0;
}

/** A table as the site gives it. */
async function exportAnswer(api: ApiContext, wanted: Wanted, context: CommandContext): Promise<ExitCode> {
  const { subject, format, file, given, comma } = wanted;
  const app = createApp(api, createWorkers(api));
  const query = new URLSearchParams({ language: context.locale });
  const names: Record<string, string> =
    subject === "comparison"
      ? { indicators: "indicator", goal: "goal", periods: "year", "as-of": "asOf" }
      : { indicators: "indicator", areas: "area", goal: "goal", "as-of": "asOf" };
  for (const [option, key] of Object.entries(names)) {
    const value = required(given, option);
    if (value !== null) query.set(key, value);
  }
  if (comma && format === "csv") query.set("decimalMark", "comma");
  const { path } = subjects[subject];
  const answer = await app.request(`${path}.${format}?${query}`);
  if (!answer.ok) {
    const problem: { title?: string; detail?: string; errors?: { detail: string }[] } = await answer.json();
    const details = [problem.detail ?? "", ...(problem.errors ?? []).map(({ detail }) => detail)];
    return refuse(problem.title ?? "", details.join(" "), context);
  }
  await writeFile(`${file}.part`, new Uint8Array(await answer.arrayBuffer()));
  await rename(`${file}.part`, file);
  if (format === "csv") {
    const metadata = await app.request(`${path}.csv-metadata.json?${query}`);
    const described = { ...((await metadata.json()) as object), url: basename(file) };
    await writeFile(`${file}-metadata.json`, JSON.stringify(described, null, 2));
  }
  context.say(exportCommandText(context.locale)("written-file", { file }));
  return 0;
}

function refuse(title: string, detail: string, { locale, tell }: CommandContext): ExitCode {
  tell(exportCommandText(locale)("refused", { title, detail }));
  return 1;
}

async function contextFor(database: OpenDatabase): Promise<ApiContext> {
  const state = await demonstrationState(database);
  const packageFile = await readFile(join(projectRoot, "package.json"), "utf8");
  const api = createContext({
    database,
    demonstration: state === "begun" || state === "complete",
    workFolder: await mkdtemp(join(tmpdir(), "lokaal17-export-")),
    version: (JSON.parse(packageFile) as { version: string }).version,
    web: null,
  });
  // What goes wrong is said by the command itself.
  api.log.level = "silent";
  return api;
}
