import type { Layout } from "./check-layout.ts";
import type { FileWords } from "./check-words.ts";
import { type Finding, mistake } from "./finding.ts";
import type { ImportMap } from "./import-map.ts";

/** Words of headings and of the whole file are right or wrong for all rows: that is said once, before any of them. */
export function checkHeadings(
  { notStored, headerLine }: ImportMap,
  { figures }: Layout,
  words: FileWords,
): Finding[] {
  const findings = new Map<string, Finding>();
  for (const { indicator, area, period } of figures) {
    const said = [
      { of: indicator, read: (text: string) => words.indicator(text), left: notStored.indicator },
      { of: area, read: (text: string) => words.area(text), left: notStored.area },
      { of: period, read: (text: string) => words.period(text), left: {} },
    ];
    for (const { of, read, left } of said) {
      if ("at" in of || Object.hasOwn(left, of.text)) continue;
      const word = read(of.text);
      if ("known" in word) continue;
      const finding = mistake(word.code, of.column === null ? null : headerLine, of.column, word.values);
      findings.set(JSON.stringify([finding.code, finding.values, finding.column]), finding);
    }
  }
  return [...findings.values()];
}
