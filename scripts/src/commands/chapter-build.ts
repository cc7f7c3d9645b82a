import { createHash } from "node:crypto";
import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openEdition } from "@lokaal17/api/chapter/edition-access";
import { editionContent, loadEditionRows } from "@lokaal17/api/chapter/edition-content";
import { writeInput } from "@lokaal17/api/chapter/input-folder";
import { runChapter } from "@lokaal17/api/chapter/run-child";
import { chapterWork } from "@lokaal17/api/chapter/service";
import type { ApiContext } from "@lokaal17/api/context";
import { JobWorker } from "@lokaal17/api/jobs/job-worker";
import { createContext } from "@lokaal17/api/server";
import { loadEditions } from "@lokaal17/db/chapter/editions";
import { findTemplate, freezingJob } from "@lokaal17/db/chapter/requests";
import { type ChapterFormat, chapterFormats } from "@lokaal17/shared/chapter/output";
import { type Locale, locales } from "@lokaal17/shared/text/define-text";
import { projectRoot } from "../checks/run-program.ts";
import { configure } from "../start/configuration.ts";
import { readEnvironment } from "../start/environment.ts";
import { CannotStart, openForServing, prepareDatabase } from "../start/prepare-database.ts";
import { whyNot, whyNotWritable } from "./chapter-place.ts";
import { chapterCommandText } from "./chapter-text.ts";
import {
  type CommandArguments,
  type CommandContext,
  count,
  type ExitCode,
  required,
  WrongUse,
} from "./command.ts";

interface Wanted {
  edition: string | null;
  format: ChapterFormat;
  language: Locale;
  file: string;
}

/** `chapter build`: one edition as it is now, in one format and language. A new folder becomes the demonstration first. */
export async function buildChapterFile(given: CommandArguments, context: CommandContext): Promise<ExitCode> {
  const wanted = readOptions(given, context);
  const reason = await whyNotWritable(wanted.file, context.locale);
  if (reason !== null) {
    context.tell(chapterCommandText(context.locale)("unwritable", { file: wanted.file, reason }));
    return 1;
  }
  const configured = configure(readEnvironment(context.environment), projectRoot);
  if (!("configuration" in configured)) {
    for (const sentence of configured.mistakes) context.tell(sentence);
    return 1;
  }
  try {
    const database = await openForServing(configured.configuration);
    const workFolder = await mkdtemp(join(tmpdir(), "lokaal17-chapter-"));
    try {
      const { demonstration } = await prepareDatabase(database, configured.configuration, () =>
        context.tell(chapterCommandText(context.locale)("filling")),
      );
      const packageFile = await readFile(join(projectRoot, "package.json"), "utf8");
      const { version } = JSON.parse(packageFile) as { version: string };
      const api = createContext({ database, demonstration, workFolder, version, web: null });
      api.log.level = "silent";
      return await build(api, wanted, context);
    } finally {
      await rm(workFolder, { recursive: true, force: true });
      await database.close();
    }
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    context.tell(error.message);
    return 1;
  }
}

function readOptions(given: CommandArguments, context: CommandContext): Wanted {
  const text = chapterCommandText(context.locale);
  const [format, language, file] = ["format", "language", "out"].map((option) => required(given, option));
  const missing = Object.entries({ "--format": format, "--language": language, "--out": file })
    .filter(([, value]) => !value)
    .map(([option]) => option);
  if (missing.length > 0) throw new WrongUse(context.text("usage.missing", { missing: missing.join(", ") }));
  const known = chapterFormats.find((one) => one === format);
  if (!known) throw new WrongUse(text("unknown-format", { format: format ?? "" }));
  const locale = locales.find((one) => one === language);
  if (!locale) throw new WrongUse(text("unknown-language", { language: language ?? "" }));
  return { edition: required(given, "edition"), format: known, language: locale, file: resolve(file ?? "") };
}

async function build(api: ApiContext, wanted: Wanted, context: CommandContext): Promise<ExitCode> {
  const text = chapterCommandText(context.locale);
  const { db } = api.database;
  const editions = await loadEditions(db);
  const found = wanted.edition === null ? editions[0] : editions.find(({ slug }) => slug === wanted.edition);
  if (!found) {
    const names = editions.map(({ slug }) => slug).join(", ");
    context.tell(
      wanted.edition === null || editions.length === 0
        ? text("no-edition")
        : text("unknown-edition", { edition: wanted.edition, editions: names }),
    );
    return 1;
  }
  // It tells what changed since the edition before, whose files may wait to be made: in a new demonstration they do.
  if (found.startedFrom && (await freezingJob(db, found.startedFrom))) {
    context.tell(text("before-first"));
    const worker = new JobWorker(api, "chapter", chapterWork(api));
    await worker.workOff();
    await worker.stop();
  }
  const { edition, source, before } = await openEdition(api, found.slug);
  const template = await findTemplate(db);
  const inputFolder = join(api.workFolder, "input");
  const outputFolder = join(api.workFolder, "output");
  await writeInput(inputFolder, {
    snapshot: source.snapshot,
    edition: editionContent(await loadEditionRows(db, edition), before, null),
    template: template?.bytes ?? null,
  });
  let said = "";
  try {
    const manifest = await runChapter({
      inputFolder,
      outputFolder,
      locales: [wanted.language],
      formats: [wanted.format],
      onProgress({ step }) {
        if (step !== said) context.tell(text("making", { edition: edition.slug, step }));
        said = step;
      },
    });
    for (const { name, format } of manifest.files)
      if (format !== null) await keep(join(outputFolder, name), placeOf(name, wanted), context);
    return 0;
  } catch (error) {
    context.tell(text("failed", { reason: error instanceof Error ? error.message : String(error) }));
    return 1;
  }
}

/** The document itself where it was asked for, and what comes with it beside it. */
function placeOf(name: string, { file }: Wanted): string {
  const beside = /^(data|facts)-..(\.\w+)$/.exec(name);
  return beside ? `${file}-${beside[1]}${beside[2]}` : file;
}

async function keep(from: string, to: string, context: CommandContext): Promise<void> {
  const bytes = await readFile(from);
  try {
    await writeFile(`${to}.part`, bytes);
    await rename(`${to}.part`, to);
  } catch (error) {
    // A full disk, or a folder that went away meanwhile: no half file stays.
    await rm(`${to}.part`, { force: true });
    throw new Error(whyNot(error, context.locale));
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  context.say(
    chapterCommandText(context.locale)("written", {
      file: to,
      bytes: count(bytes.byteLength, context),
      sha256,
    }),
  );
}
