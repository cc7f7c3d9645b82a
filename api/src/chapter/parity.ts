import type { ChapterDocument } from "@lokaal17/shared/chapter/blocks";
import type { ChapterFormat } from "@lokaal17/shared/chapter/output";
import type { Look } from "./checks.ts";
import { noteTexts, spokenTexts } from "./document-text.ts";
import { docxText, htmlText, markdownPlain } from "./parity-text.ts";
import type { PdfReader } from "./pdf-reader.ts";
import { pdfText } from "./pdf-text.ts";
import { coverLines } from "./typst.ts";

type Made =
  | { format: "pdf"; pdf: PdfReader }
  /** `framed`: it stands within a template, which has words of its own. */
  | { format: "docx"; content: Uint8Array; framed: boolean }
  | { format: "html" | "md"; content: Uint8Array };

/** The text of a file in reading order, and that of its notes. */
export interface FileText {
  body: string;
  notes: string;
}

/**
 * Whether a file says the same numbers as the model that it was made of, in the same order: all numbers of its text,
 * captions and tables one after the other, and those of its notes.
 */
export function checkParity(document: ChapterDocument, made: Made): Look {
  const text = textOf(made);
  const found = numbersIn(text.body);
  const framed = made.format === "docx" && made.framed;
  const tried = firstPages(document, made.format).map((lines) => {
    const wanted = wantedNumbers(document, lines, !framed);
    const start = framed ? placeOf(wanted, found) : 0;
    const end = framed ? start + wanted.length : found.length;
    return { wanted, problems: difference(wanted, found.slice(start, end)) };
  });
  const best = tried.find(({ problems }) => problems.length === 0) ?? tried[0];
  const notes = noteTexts(document).flatMap(numbersIn);
  return {
    looked: (best?.wanted.length ?? 0) + notes.length,
    problems: [
      ...(best?.problems ?? []),
      ...(isWhole(notes, numbersIn(text.notes), framed) ? [] : ["The notes have other numbers."]),
    ],
  };
}

/** What may stand below title and subtitle on the first page of a file. */
function firstPages(document: ChapterDocument, format: ChapterFormat): string[][] {
  if (format === "pdf") return [coverLines(document)];
  return format === "docx" ? [[document.edition, document.snapshotLine], []] : [[]];
}

interface Wanted {
  number: string;
  /** The last heading before it. */
  where: string;
}

/** Behind the notes of a template ours have other numbers: then they are left out. */
function wantedNumbers(document: ChapterDocument, firstPage: readonly string[], numbered: boolean): Wanted[] {
  const texts = spokenTexts(document, numbered);
  texts.splice(2, 0, ...firstPage.map((text) => ({ text, where: "title", made: true })));
  return texts.flatMap(({ text, where }) => numbersIn(text).map((number) => ({ number, where })));
}

/** Where in a list another begins: what stands around it belongs to the template of the house. */
function placeOf(wanted: readonly Wanted[], found: readonly string[]): number {
  const begins = (start: number, length: number) =>
    wanted.slice(0, length).every(({ number }, i) => found[start + i] === number);
  const whole = found.findIndex((_, start) => begins(start, wanted.length));
  return whole >= 0
    ? whole
    : Math.max(
        0,
        found.findIndex((_, start) => begins(start, 5)),
      );
}

function textOf(made: Made): FileText {
  if (made.format === "pdf") return pdfText(made.pdf);
  if (made.format === "docx") return docxText(made.content, !made.framed);
  return made.format === "html" ? htmlText(made.content) : markdownPlain(made.content);
}

/** `−1.234,5` is one number; so is each side of `2015–2025`. */
export function numbersIn(text: string): string[] {
  return text.match(/\u2212?\d+(?:[.,]\d+)*/g) ?? [];
}

/** Where two lists part, in one sentence: what follows is no news. */
function difference(wanted: readonly Wanted[], found: readonly string[]): string[] {
  const place = wanted.findIndex(({ number }, i) => found[i] !== number);
  if (place < 0 && found.length === wanted.length) return [];
  const at = place < 0 ? wanted.length : place;
  const should = wanted.slice(at, at + 5).map(({ number }) => number);
  const where = wanted[at]?.where ?? "the end";
  return [
    `At ${where} the file says ${found.slice(at, at + 5).join(" ") || "nothing"} where the text says ${should.join(" ") || "nothing"}.`,
  ];
}

/** Whether all numbers of the notes are there, and no others; a template may have notes of its own. */
function isWhole(wanted: readonly string[], found: readonly string[], framed: boolean): boolean {
  const left = [...found];
  const all = wanted.every((number) => {
    const place = left.indexOf(number);
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  });
  return all && (framed || left.length === 0);
}
