import type { Locale, MessageValues } from "../text/define-text.ts";
import { type NarrativeKey, narrativeText } from "../text/narrative.ts";
import { formatNumber } from "../text/number.ts";
import { referenceFaults } from "./fact-reference.ts";
import type { Narrative } from "./narrative.ts";

/** One thing that is wrong with a text, in words once it is known who reads it. */
export interface NarrativeProblem {
  /** Where it stands, as a JSON pointer: `/content/3/content/1`; "" for the whole text. */
  pointer: string;
  /** In Markdown: the line, from 1. */
  line: number | null;
  said: Said | { reference: string };
}

export interface Said {
  key: NarrativeKey;
  values: MessageValues;
}

/** A text that was read: with all its problems at once, or without any. */
export interface ReadNarrative {
  /** Null when there is a problem. */
  narrative: Narrative | null;
  problems: NarrativeProblem[];
  /** How many invisible characters were taken out. */
  cleaned: number;
}

/** What an editor is told at most at once; the rest is counted. */
const mostProblems = 50;

/** The problems as sentences, each with the line of the Markdown that it is about. */
export function problemSentences(
  problems: readonly NarrativeProblem[],
  locale: Locale,
): { pointer: string; sentence: string }[] {
  const say = narrativeText(locale);
  const told = problems.slice(0, mostProblems).flatMap(({ pointer, line, said }) => {
    const sentences =
      "reference" in said ? referenceFaults(said.reference, locale) : [sentenceOf(said, locale)];
    return sentences.map((sentence) => ({
      pointer,
      sentence: line === null ? sentence : say("at-line", { line: String(line), sentence }),
    }));
  });
  const rest = problems.length - mostProblems;
  return rest > 0 ? [...told, { pointer: "", sentence: say("more", { count: rest }) }] : told;
}

/** A number that chooses a plural stays a number; any other is written as people read it. */
function sentenceOf({ key, values }: Said, locale: Locale): string {
  const isPlural = narrativeText.messages[locale][key].includes("plural");
  const shown = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "number" && !isPlural ? formatNumber(value, 0, locale) : value,
  ]);
  return narrativeText(locale)(key, Object.fromEntries(shown));
}

/** A piece of a text as a sentence may quote it. */
export function excerpt(text: string, longest = 60): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return [...line].length <= longest
    ? line
    : `${[...line]
        .slice(0, longest - 1)
        .join("")
        .trimEnd()}…`;
}
