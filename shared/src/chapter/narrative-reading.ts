import type { MessageValues } from "../text/define-text.ts";
import type { NarrativeKey } from "../text/narrative.ts";
import { cleanText } from "./narrative-clean.ts";
import { narrativeLimits } from "./narrative-limits.ts";
import { excerpt, type NarrativeProblem } from "./narrative-problems.ts";

/** What came in: nothing is known of it. */
export type Json = unknown;

/** The state of reading one text: what is wrong with it, and how much of it there is. */
export interface Reading {
  problems: NarrativeProblem[];
  footnotes: number;
  cleaned: number;
  fault(pointer: string, key: NarrativeKey, values?: MessageValues): void;
  /** The reference of a number cannot be read. */
  wrongReference(pointer: string, reference: string): void;
  /** One more block or piece; false, and said once, when there are too many to go on. */
  piece(pointer: string): boolean;
  /** The text as it is kept; it counts for the length. */
  text(raw: string): string;
  /** What was sent, short and clean enough to stand in a sentence. */
  quoted(raw: string | null): string;
}

export function reading(): Reading {
  let pieces = 0;
  let characters = 0;
  const r: Reading = {
    problems: [],
    footnotes: 0,
    cleaned: 0,
    fault(pointer, key, values = {}) {
      r.problems.push({ pointer, line: null, said: { key, values } });
    },
    wrongReference(pointer, reference) {
      r.problems.push({ pointer, line: null, said: { reference: excerpt(reference, 200) } });
    },
    piece(pointer) {
      pieces += 1;
      if (pieces === narrativeLimits.pieces + 1)
        r.fault(pointer, "too-many", { limit: narrativeLimits.pieces });
      return pieces <= narrativeLimits.pieces;
    },
    text(raw) {
      const before = characters;
      characters += raw.length;
      const { characters: limit } = narrativeLimits;
      if (before <= limit && characters > limit) r.fault("", "too-long", { limit });
      // What is too long is not cleaned: its sentence is all that comes of it.
      if (characters > limit) return "";
      const { text, removed } = cleanText(raw);
      r.cleaned += removed;
      return text;
    },
    quoted: (raw) => excerpt(cleanText((raw ?? "").slice(0, 300)).text),
  };
  return r;
}

/** The member `type` of an object; "" for anything else. */
export function typeOf(value: Json): string {
  return textAt(value, "type") ?? "";
}

/** A list that stands under a name; null when there is none. */
export function listAt(value: Json, ...names: readonly string[]): readonly Json[] | null {
  const found = memberAt(value, names);
  return Array.isArray(found) ? found : null;
}

/** A text or number under a name, as text; null for anything else. */
export function textAt(value: Json, ...names: readonly string[]): string | null {
  const found = memberAt(value, names);
  return typeof found === "string" ? found : typeof found === "number" ? String(found) : null;
}

/** Own members only: what an object inherits was not sent. */
export function memberAt(value: Json, names: readonly string[]): Json {
  let found = value;
  for (const name of names) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, name)) return undefined;
    found = Reflect.get(found, name);
  }
  return found;
}

/** Ids of sections, figures and tables. */
export function isTarget(text: string): boolean {
  return text.length <= 160 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}
