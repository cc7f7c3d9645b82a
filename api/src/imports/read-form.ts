import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { mistake } from "@lokaal17/shared/imports/finding";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import { detectSheetForm, detectTextForm, type GivenForm, mapOfForm } from "./detect-form.ts";
import { detectKind } from "./detect-kind.ts";
import { openTable, shapeTable } from "./open-table.ts";
import { type FormHints, type FormReading, readRows } from "./read-form-rows.ts";
import { ArchiveFault } from "./xlsx-gate.ts";
import { remarksOnSheet } from "./xlsx-remarks.ts";
import { chooseSheet } from "./xlsx-rows.ts";
import { emptyFacts, readSheet } from "./xlsx-sheet.ts";
import { templateIn } from "./xlsx-template.ts";
import { openWorkbook } from "./xlsx-workbook.ts";

/**
 * Takes a file apart and says what it holds: its form, its columns, its words, and the map that follows from them. All
 * rows are looked at; memory does not grow with their number. A file that cannot be read gives findings instead.
 */
export async function readForm(file: string, hints: FormHints): Promise<FormReading> {
  try {
    const kind = await detectKind(file);
    if (typeof kind === "object") return { findings: [kind] };
    return kind === "workbook" ? await readWorkbookForm(file, hints) : await readTextForm(file, hints);
  } catch (error) {
    if (error instanceof ArchiveFault) return { findings: [error.finding] };
    throw error;
  }
}

async function readTextForm(file: string, hints: FormHints): Promise<FormReading> {
  const form = await detectTextForm(file, hints.fileName, formOfHints(hints));
  if ("code" in form) return { findings: [form] };
  const rows = () => openTable(file, mapOfForm(form));
  return readRows({ form, rows, remarks: () => [], template: null }, hints);
}

async function readWorkbookForm(file: string, hints: FormHints): Promise<FormReading> {
  const workbook = await openWorkbook(file);
  try {
    const own = await templateIn(workbook, hints.target?.round);
    const template = hints.map || hints.form ? null : own;
    const given = template ? formOfMap(template) : formOfHints(hints);
    const form = await detectSheetForm(workbook, hints.fileName, given);
    if ("code" in form) return { findings: [form] };
    const sheet = chooseSheet(workbook, form.sheet ?? undefined);
    const mark = template?.decimalMark ?? hints.map?.decimalMark ?? ",";
    let facts = emptyFacts();
    const rows = () => {
      facts = emptyFacts();
      form.numberColumns = facts.numberColumns;
      return shapeTable(rowsFrom(readSheet(workbook, sheet, mark, facts), form.headerLine), mapOfForm(form));
    };
    const remarks = () => remarksOnSheet(facts, workbook, sheet.name);
    if (!template) return await readRows({ form, rows, remarks, template }, hints);
    // Our template has hidden rows and more sheets of its own; that is nothing to tell.
    const isNews = ({ code }: { code: string }) => !/^(other|hidden)-/.test(code);
    const opened = {
      form: { ...form, preamble: [] },
      rows,
      remarks: () => remarks().filter(isNews),
      template,
    };
    return await readRows(opened, hints);
  } finally {
    workbook.archive.close();
  }
}

async function* rowsFrom(
  rows: ReturnType<typeof readSheet>,
  headerLine: number,
): ReturnType<typeof readSheet> {
  for await (const row of rows) if (row.line >= headerLine) yield row;
}

const formOfMap = ({ sheet, headerLine, headingLines }: ImportMap): GivenForm => ({
  ...(sheet !== undefined && { sheet }),
  headerLine,
  headingLines,
});

function formOfHints({ form, map }: FormHints): GivenForm {
  if (!map) return form ?? {};
  return { encoding: map.encoding, delimiter: map.delimiter, ...formOfMap(map), ...form };
}

/** What the parent sends. Functions stay behind: what was remembered is asked for. */
export type ToFormChild =
  | { kind: "read"; file: string; hints: Omit<FormHints, "remembered"> }
  | { kind: "memory"; memory: { map: ImportMap; fileName: string } | null };

export type FromFormChild =
  | { kind: "headings"; headings: readonly string[] }
  | { kind: "done"; result: FormReading }
  | { kind: "failed"; message: string };

export interface StartedForm extends FormHints {
  file: string;
  /** Ends the reading at once when it is aborted. */
  signal?: AbortSignal | undefined;
  memoryMb?: number;
  mostSeconds?: number;
}

/** The reading itself takes so much at most, whatever the file; the rest is for the words of 1,000 columns. */
const usualMemoryMb = 512;
const usualSeconds = 180;

/**
 * `readForm` in a process of its own: a hostile or enormous file costs neither the server's memory nor its time. The
 * child gets nothing of the environment.
 * @throws Error when it was aborted, or when the child ended for a reason that is not the file's
 */
export async function startReadForm(started: StartedForm): Promise<FormReading> {
  const {
    file,
    signal,
    memoryMb = usualMemoryMb,
    mostSeconds = usualSeconds,
    remembered,
    ...hints
  } = started;
  signal?.throwIfAborted();
  const child = fork(fileURLToPath(new URL("./read-form-child.ts", import.meta.url)), [], {
    execArgv: [`--max-old-space-size=${memoryMb}`],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    env: {},
    serialization: "advanced",
  });
  const tell = (message: ToFormChild) => void (child.connected && child.send(message, () => undefined));
  const end = () => void child.kill("SIGKILL");
  signal?.addEventListener("abort", end, { once: true });
  let isLate = false;
  const clock = setTimeout(() => {
    isLate = true;
    end();
  }, mostSeconds * 1000);
  let lastWords = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    lastWords = (lastWords + text).slice(-4_000);
  });
  const heard: { result?: FormReading; failure?: string } = {};
  child.on("message", (message: FromFormChild) => {
    if (message.kind === "done") heard.result = message.result;
    else if (message.kind === "failed") heard.failure = message.message;
    else
      remembered(message.headings).then(
        (memory) => tell({ kind: "memory", memory }),
        (error: unknown) => {
          heard.failure = String(error);
          end();
        },
      );
  });
  try {
    tell({ kind: "read", file, hints: only(hints) });
    await once(child, "close");
  } finally {
    clearTimeout(clock);
    signal?.removeEventListener("abort", end);
    end();
  }
  signal?.throwIfAborted();
  if (heard.result) return heard.result;
  if (isLate) return { findings: [mistake("reading-time", null, null, { limit: mostSeconds })] };
  if (/heap out of memory|Array buffer allocation failed/i.test(lastWords))
    return { findings: [mistake("reading-memory", null, null, { limit: memoryMb })] };
  throw new Error(
    heard.failure ?? `Reading the file ended unexpectedly. ${lastWords.trim().split("\n").at(-1) ?? ""}`,
  );
}

/** Without what cannot be sent. */
function only({
  fileName,
  form,
  map,
  register,
  target,
}: Omit<FormHints, "remembered">): Omit<FormHints, "remembered"> {
  return { fileName, register, target, ...(form && { form }), ...(map && { map }) };
}
