import { narrativeLimits } from "./narrative-limits.ts";
import type { NarrativeProblem, Said } from "./narrative-problems.ts";

/**
 * What would cost the reader of Markdown more than a text is worth, found before it is read: 72 kB of lists in lists
 * held a server for 17 s. The slowest text that was found within these limits, 2,200 bound numbers, takes 0.5 s; lists and tables 0.3 s.
 * @returns null when it can be read
 */
export function refusedBeforehand(source: string): NarrativeProblem | null {
  if (source.length > mostCharacters) return said("too-long", null, narrativeLimits.characters);
  const lines = source.split(/\r\n?|\n/);
  if (lines.length > narrativeLimits.lines) return said("markdown.lines", null, narrativeLimits.lines);
  const notes = source.match(/\[\^/g)?.length ?? 0;
  // Each note is named once and written once.
  if (notes > narrativeLimits.footnotes * 3) {
    const values = { count: notes, limit: narrativeLimits.footnotes };
    return { pointer: "", line: null, said: { key: "too-many-notes", values } };
  }
  return costlyLine(lines) ?? crowdedBlock(source);
}

export function tooDeep(line: number | null): NarrativeProblem {
  return said("too-deep", line, narrativeLimits.listLevels);
}

const said = (key: Said["key"], line: number | null, limit: number): NarrativeProblem => ({
  pointer: "",
  line,
  said: { key, values: { limit } },
});

/** Marks, addresses and references take room beside the text itself. */
const mostCharacters = narrativeLimits.characters * 2;

/** Lists, notes and quotations that begin on one line. Of those a list has three levels. */
const mostContainers = 4;
/** A list in a list in a list stands some 15 blanks in. */
const deepestIndent = 16;

const containers = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))*/;
const oneContainer = />|[-*+]|\d+[.)]/g;

/** The first line that nests too deep, or that makes the lists or the tables too large. */
function costlyLine(lines: readonly string[]): NarrativeProblem | null {
  let quotations = 0;
  let points = 0;
  let cells = 0;
  for (const [at, line] of lines.entries()) {
    const opened = containers.exec(line)?.[0].match(oneContainer) ?? [];
    const indent = (/^[ \t>]*/.exec(line)?.[0] ?? "").replaceAll("\t", "    ").length;
    if (opened.length > mostContainers || (indent > deepestIndent && line.trim() !== ""))
      return tooDeep(at + 1);
    quotations += opened.filter((sign) => sign === ">").length;
    if (quotations > narrativeLimits.quotations)
      return said("markdown.quotations", at + 1, narrativeLimits.quotations);
    points += opened.length;
    if (points > narrativeLimits.points) return said("markdown.points", at + 1, narrativeLimits.points);
    const bars = line.match(/(?<!\\)\|/g)?.length ?? 0;
    cells += bars;
    if (bars > narrativeLimits.bars) return said("markdown.bars", at + 1, narrativeLimits.bars);
    if (cells > narrativeLimits.allBars) return said("markdown.all-bars", at + 1, narrativeLimits.allBars);
  }
  return null;
}

/**
 * The line of the first block with more brackets, stars and the like than a text has: each one that never closes is
 * tried against all others. 90,000 closing brackets in one paragraph took 340 s; 1,500 take 0.1 s.
 */
function crowdedBlock(source: string): NarrativeProblem | null {
  let line = 1;
  let all = 0;
  for (const block of source.split(/(?<=\n[ \t]*\r?\n)/)) {
    const signs = block.match(/[[\]*_`<!\\&]/g)?.length ?? 0;
    all += signs;
    if (signs > narrativeLimits.signs || all > narrativeLimits.signs * 3)
      return said("markdown.signs", line, narrativeLimits.signs);
    line += block.split("\n").length - 1;
  }
  return null;
}
