import type { Locale } from "../text/define-text.ts";
import { templateText } from "../text/template.ts";
import type { FindingKind } from "./finding.ts";

/** What is said of one place in a file, in the reader's words. */
export interface MarkedFinding {
  line: number | null;
  column: string | null;
  text: string;
  kind: FindingKind;
}

/** The heading of the column that a marked file has more: it is no column of the user's. */
export const markedHeading = (locale: Locale) => templateText(locale)("marked.heading");

/** Whether a heading is that of the column with remarks, in either language: a marked file may come back. */
export function isMarkedHeading(heading: string): boolean {
  return heading.trim() === markedHeading("nl") || heading.trim() === markedHeading("en");
}

/** One text per line of the file, with all that is said of it: the mistakes first. */
export function notesByLine(findings: readonly MarkedFinding[]): Map<number, string> {
  const lines = Map.groupBy(findings, ({ line }) => line);
  lines.delete(null);
  return new Map(
    [...lines].map(([line, ofLine]) => [line ?? 0, sorted(ofLine).map(noteOf).join(" | ")] as const),
  );
}

const order = ["mistake", "doubt", "not-stored"];

function sorted(findings: readonly MarkedFinding[]): MarkedFinding[] {
  return [...findings].sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
}

const noteOf = ({ column, text }: MarkedFinding) => (column === null ? text : `${column}: ${text}`);
