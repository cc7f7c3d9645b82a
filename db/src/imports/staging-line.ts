import type { Observation } from "@lokaal17/shared/observations/observation";

/** The columns of the staging table that a file fills, in the order of `StagingWriter`. */
export const stagingColumns = [
  "batchId",
  "indicator",
  "period",
  "area",
  "breakdown",
  "boundaryYear",
  "value",
  "numerator",
  "denominator",
  "status",
  "origin",
  "source",
  "definitionVersion",
  "line",
  "doubtful",
  "reason",
  "remark",
  "version",
] as const;

/** A figure on its way in, with its place in the file. */
export interface StagedFigure {
  observation: Observation;
  /** Null: it came from no file. */
  line: number | null;
  doubtful: boolean;
  reason: string | null;
  remark: string | null;
  version: number | null;
}

/**
 * Writes figures as rows of COPY in its text format. What neighbours in a file have in common (indicator and period; what
 * they are made of) is written once and kept: 1.3 million rows take 0.5 s instead of 1.2.
 * @see https://www.postgresql.org/docs/current/sql-copy.html "Text Format"
 */
export class StagingWriter {
  readonly #batchId: string;
  #head = { indicator: "", period: "", text: "" };
  #kind = { status: "", origin: "", source: "", definitionVersion: 0, text: "" };

  constructor(batchId: string) {
    this.#batchId = batchId;
  }

  line(figure: StagedFigure): string {
    const { observation: of, reason, remark } = figure;
    if (of.indicator !== this.#head.indicator || of.period !== this.#head.period) this.#startHead(of);
    const known = this.#kind;
    if (
      of.status !== known.status ||
      of.origin !== known.origin ||
      of.source !== known.source ||
      of.definitionVersion !== known.definitionVersion
    )
      this.#startKind(of);
    const quotient =
      of.numerator === null && of.denominator === null
        ? noQuotient
        : `${of.numerator ?? none}\t${of.denominator ?? none}\t`;
    const words =
      reason === null && remark === null && figure.version === null
        ? noWords
        : `${orNone(reason)}\t${orNone(remark)}\t${figure.version ?? none}\n`;
    const place = `${figure.line ?? none}\t${figure.doubtful ? "t" : "f"}\t`;
    const cell = `${of.area}\t${of.breakdown}\t${of.boundaryYear ?? none}\t${of.value ?? none}\t`;
    return `${this.#head.text}${cell}${quotient}${this.#kind.text}${place}${words}`;
  }

  #startHead({ indicator, period }: Observation): void {
    this.#head = { indicator, period, text: `${this.#batchId}\t${escaped(indicator)}\t${escaped(period)}\t` };
  }

  #startKind({ status, origin, source, definitionVersion }: Observation): void {
    const text = `${status}\t${origin}\t${escaped(source)}\t${definitionVersion}\t`;
    this.#kind = { status, origin, source, definitionVersion, text };
  }
}

const none = "\\N";
const noQuotient = `${none}\t${none}\t`;
const noWords = `${none}\t${none}\t${none}\n`;
const orNone = (text: string | null) => (text === null ? none : escaped(text));

const special = /[\\\t\n\r]/;
const specials = /[\\\t\n\r]/g;
const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function escaped(text: string): string {
  return special.test(text) ? text.replace(specials, (character) => escapes[character] ?? character) : text;
}
