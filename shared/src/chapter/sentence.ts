import type { ChapterKey } from "../text/chapter.ts";
import { chapterText } from "../text/chapter.ts";
import type { MessageValues } from "../text/define-text.ts";
import type { Inline } from "./blocks.ts";
import type { Fact, FactBook } from "./facts.ts";

/** What fills a place in a sentence: a fact, a fact with its unit, or words. A bare number only chooses a plural. */
export type Filling = Fact | { fact: Fact; unit: string } | string | number;

/**
 * A sentence in the document's language whose numbers stay bound to their facts.
 * When one of the facts is synthetic the sentence carries the mark.
 */
export function words(book: FactBook, key: ChapterKey, fillings: Record<string, Filling> = {}): Inline[] {
  return spokenWith(book, (values) => chapterText(book.locale)(key, values), fillings);
}

/** As `words`, with a sentence of another dictionary. */
export function spokenWith(
  book: FactBook,
  say: (values: MessageValues) => string,
  fillings: Record<string, Filling> = {},
): Inline[] {
  const spoken: Inline[] = [];
  let synthetic = false;
  const values: MessageValues = {};
  for (const [name, filling] of Object.entries(fillings)) {
    if (typeof filling === "string" || typeof filling === "number") {
      values[name] = filling;
      continue;
    }
    const [fact, unit] = "fact" in filling ? [filling.fact, filling.unit] : [filling, ""];
    synthetic ||= fact.synthetic;
    values[name] = `${open}${spoken.length}${close}`;
    spoken.push({ kind: "fact", fact: fact.id, text: unit === "" ? fact.text : `${fact.text} ${unit}` });
  }
  const inlines = splitAtFacts(say(values), spoken);
  const mark = chapterText(book.locale)("mark");
  return synthetic ? [...inlines, { kind: "mark", text: ` (${mark})` }] : inlines;
}

/** Joins sentences to one paragraph; a mark that stands in several of them is said once, at the end. */
export function joinSentences(sentences: readonly (readonly Inline[])[]): Inline[] {
  const joined: Inline[] = [];
  let mark: Inline | undefined;
  for (const inlines of sentences) {
    if (joined.length > 0 && inlines.length > 0) joined.push({ kind: "text", text: " " });
    for (const inline of inlines) {
      if (inline.kind === "mark") mark = inline;
      else joined.push(inline);
    }
  }
  return mark ? [...joined, mark] : joined;
}

/** A title with the short mark: the full one stands right below, in the picture or above the table. */
export function asTitle(book: FactBook, inlines: readonly Inline[]): Inline[] {
  const short = chapterText(book.locale)("mark.indicator");
  return inlines.map((inline) => (inline.kind === "mark" ? { kind: "mark", text: ` (${short})` } : inline));
}

/** The words of a line without its bindings: for labels and alternative texts. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => inline.text).join("");
}

/** Private-use characters: no text of people holds them. */
const open = "\uE000";
const close = "\uE001";
const place = new RegExp(`${open}(\\d+)${close}`);

function splitAtFacts(text: string, spoken: readonly Inline[]): Inline[] {
  return text.split(place).flatMap((part, index): Inline[] => {
    if (index % 2 === 0) return part === "" ? [] : [{ kind: "text", text: part }];
    const inline = spoken[Number(part)];
    return inline ? [inline] : [];
  });
}
