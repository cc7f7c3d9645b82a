import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { StagedFigure } from "@lokaal17/db/imports/staging-line";
import {
  type CheckedFigure,
  type CheckedRow,
  createRowChecker,
  type RowChecker,
} from "@lokaal17/shared/imports/check-rows";
import { type Finding, mistake } from "@lokaal17/shared/imports/finding";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import type { ImportRegister } from "@lokaal17/shared/imports/register";
import { isWorkbook, openTablePieces } from "./open-table.ts";
import { type FromCheck, rowsPerChunk } from "./protocol.ts";
import { mostFindings, Tally } from "./tally.ts";

/** A file in which more cells come twice is not looked at further. */
const mostTwice = 100_000;

/**
 * Reads and checks a file, line by line: rows that can be stored, remarks on those that cannot, and at last a summary.
 * Rows go on coming after a mistake, so that all of them can be compared with what is there; whether anything may be
 * stored is for the caller to decide. What is in memory does not grow with the file, but for 20 bytes a figure.
 */
export async function* checkFile(
  file: string,
  map: ImportMap,
  register: ImportRegister,
): AsyncGenerator<FromCheck> {
  const size = await stat(file).then(
    (found) => found.size,
    () => null,
  );
  const gathered = new Gathered(new Tally(size ?? 0));
  if (size === null) gathered.stop(mistake("file-unreadable", null, null, { reason: file }));
  else yield* checkLines(file, map, register, gathered);
  yield* gathered.take(true);
  yield { kind: "done", summary: gathered.tally.summary(size === null ? "" : await hashOf(file)) };
}

async function* checkLines(
  file: string,
  map: ImportMap,
  register: ImportRegister,
  gathered: Gathered,
): AsyncGenerator<FromCheck> {
  const isText = !(await isWorkbook(file));
  let check: RowChecker | null = null;
  for await (const lines of openTablePieces(file, map)) {
    for (const line of lines) {
      if ("kind" in line) {
        // A line with too many columns is one line that is wrong; every other fault is one of the file.
        if (line.code !== "too-many-columns" || check === null) return gathered.stop(line);
        gathered.addFinding(line);
      } else if (check === null) {
        const started = createRowChecker(map, line.cells, register);
        check = started.check;
        for (const finding of started.findings)
          if (check === null) gathered.stop(finding);
          else gathered.addFinding(finding);
        if (check === null) return;
      } else {
        gathered.tally.addLine(line.cells);
        gathered.addRow(check(line.cells, line.line));
      }
      if (gathered.isMuch) yield* gathered.take(false);
      if (gathered.isEnough) return;
    }
    yield { kind: "progress", ...gathered.tally.progress(isText) };
  }
}

/** Rows and remarks that were found and not yet handed on. */
class Gathered {
  readonly tally: Tally;
  #rows: StagedFigure[] = [];
  #findings: Finding[] = [];
  #taken: Extract<FromCheck, { kind: "taken" }>["cells"] = [];
  #takenBefore = 0;

  constructor(tally: Tally) {
    this.tally = tally;
  }

  get isMuch(): boolean {
    return this.#rows.length >= rowsPerChunk || this.#findings.length >= rowsPerChunk;
  }

  get isEnough(): boolean {
    return this.#takenBefore + this.#taken.length > mostTwice;
  }

  addFinding(finding: Finding): void {
    if (finding.code === "too-many-figures") this.tally.isStopped = true;
    if (this.tally.addFinding(finding)) this.#findings.push(finding);
  }

  /** A fault of the file as a whole: nothing of it can be stored. */
  stop(finding: Finding): void {
    this.tally.isStopped = true;
    this.addFinding(finding);
  }

  addRow({ figures, findings, taken }: CheckedRow): void {
    for (const finding of findings) this.addFinding(finding);
    for (const { sourceCode, cell } of taken) {
      this.tally.takeBack(sourceCode);
      this.#taken.push(cell);
    }
    for (const figure of figures) {
      this.tally.addFigure(figure);
      if (isStorable(figure)) this.#rows.push(figure);
    }
    if (this.isEnough) this.tally.isStopped = true;
  }

  *take(isLast: boolean): Generator<FromCheck> {
    const { mistake: mistakes, doubt, "not-stored": notStored } = this.tally.findings;
    const untold = mistakes + doubt + notStored - mostFindings;
    if (isLast && untold > 0)
      this.#findings.push(mistake("too-many-findings", null, null, { count: untold }));
    if (this.#findings.length > 0) yield { kind: "findings", findings: this.#findings };
    if (this.#rows.length > 0) yield { kind: "rows", rows: this.#rows };
    if (this.#taken.length > 0) yield { kind: "taken", cells: this.#taken };
    this.#takenBefore += this.#taken.length;
    this.#findings = [];
    this.#rows = [];
    this.#taken = [];
  }
}

function isStorable(figure: CheckedFigure): figure is CheckedFigure & StagedFigure {
  return figure.observation !== null;
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest("hex");
}
