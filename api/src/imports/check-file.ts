import { createRowChecker, type RowChecker } from "@lokaal17/shared/imports/check-rows";
import { type Finding, mistake } from "@lokaal17/shared/imports/finding";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import type { ImportRegister } from "@lokaal17/shared/imports/register";
import type { Observation } from "@lokaal17/shared/observations/observation";
import { parseCsv } from "./parse-csv.ts";
import { type FileSummary, type FromChild, type IndicatorSummary, rowsPerChunk } from "./protocol.ts";
import { readImportFile } from "./read-file.ts";

/** More remarks than this help nobody; their number is told. */
const mostFindings = 100_000;

/**
 * Reads and checks a file: rows that can be stored, remarks on those that cannot, and at last a summary.
 * After the first mistake no more rows come, since nothing of the file will be stored; the checking goes on.
 */
export async function* checkFile(
  file: string,
  map: ImportMap,
  register: ImportRegister,
): AsyncGenerator<FromChild> {
  const read = await readImportFile(file, map.encoding);
  if ("findings" in read) {
    yield { kind: "findings", findings: read.findings };
    yield { kind: "done", summary: { fileHash: "", rowsRead: 0, indicators: [] } };
    return;
  }
  const tally = new Tally(read.hash);
  let check: RowChecker | null = null;
  let rows: Observation[] = [];
  let findings: Finding[] = [];
  for await (const line of parseCsv(read.pieces, map.delimiter)) {
    if ("kind" in line) {
      findings.push(line);
      tally.addFinding(line);
      continue;
    }
    if (check === null) {
      const started = createRowChecker(map, line.cells, register);
      if ("findings" in started) {
        findings = started.findings;
        for (const finding of findings) tally.addFinding(finding);
        break;
      }
      check = started.check;
      continue;
    }
    const row = check(line.cells, line.line);
    tally.addRow(row.sourceCode, row.observation !== null, row.findings);
    for (const finding of row.findings) if (tally.addFinding(finding)) findings.push(finding);
    if (row.observation && !tally.hasMistakes) rows.push(row.observation);
    if (findings.length >= rowsPerChunk) yield { kind: "findings", findings: findings.splice(0) };
    if (rows.length >= rowsPerChunk) {
      yield { kind: "rows", rows };
      rows = [];
    }
    if (tally.rowsRead % rowsPerChunk === 0) yield { kind: "progress", rowsRead: tally.rowsRead };
  }
  if (tally.findingsLeftOut > 0)
    findings.push(mistake("too-many-findings", null, null, { count: tally.findingsLeftOut }));
  if (findings.length > 0) yield { kind: "findings", findings };
  if (rows.length > 0 && !tally.hasMistakes) yield { kind: "rows", rows };
  yield { kind: "done", summary: tally.summary() };
}

class Tally {
  rowsRead = 0;
  hasMistakes = false;
  findingsLeftOut = 0;
  #findings = 0;
  readonly #fileHash: string;
  readonly #indicators = new Map<string, IndicatorSummary>();

  constructor(fileHash: string) {
    this.#fileHash = fileHash;
  }

  addRow(sourceCode: string, isStored: boolean, findings: readonly Finding[]): void {
    this.rowsRead++;
    let counts = this.#indicators.get(sourceCode);
    if (!counts) {
      counts = { sourceCode, stored: 0, notStored: 0, refused: 0 };
      this.#indicators.set(sourceCode, counts);
    }
    if (isStored) counts.stored++;
    else if (findings.some(({ kind }) => kind === "not-stored")) counts.notStored++;
    else counts.refused++;
  }

  /** Whether it is still to be told. */
  addFinding({ kind }: Finding): boolean {
    if (kind === "mistake") this.hasMistakes = true;
    if (++this.#findings <= mostFindings) return true;
    this.findingsLeftOut++;
    return false;
  }

  summary(): FileSummary {
    return { fileHash: this.#fileHash, rowsRead: this.rowsRead, indicators: [...this.#indicators.values()] };
  }
}
