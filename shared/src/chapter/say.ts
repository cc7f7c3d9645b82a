import type { ChapterKey } from "../text/chapter.ts";
import type { Block, Inline, List, Paragraph, SentenceOrigin } from "./blocks.ts";
import type { SentenceOverride } from "./edition.ts";
import { narrativeInlines } from "./narrative-blocks.ts";
import { narrativeWriting } from "./narrative-section.ts";
import type { Writing } from "./section.ts";
import { type Filling, joinSentences, words } from "./sentence.ts";

/** A sentence of the program, or what an editor wrote in its place, with where it comes from. */
export interface Said {
  inlines: readonly Inline[];
  origin: SentenceOrigin;
}

/**
 * Says a sentence of the catalogue in the section that is being written.
 * @param about tells two sentences of one key in one section apart: the code of an indicator
 */
export function say(
  w: Writing,
  key: ChapterKey,
  fillings: Record<string, Filling> = {},
  about: string | null = null,
): Said {
  const generated = words(w.book, key, fillings);
  const facts = generated.flatMap((inline) => (inline.kind === "fact" ? [inline.fact] : []));
  const id = `${w.entry.key}/${key}${about === null ? "" : `/${about}`}`;
  const override = w.edition.overrides.find((one) => one.sentence === id && one.locale === w.locale);
  const said: Said = override
    ? {
        inlines: rewritten(w, override, generated),
        origin: { id, template: key, facts, state: isStale(w, override, facts) ? "stale" : "overridden" },
      }
    : { inlines: generated, origin: { id, template: key, facts, state: "generated" } };
  const before = w.said.get(w.entry.key);
  if (before) before.push(said);
  else w.said.set(w.entry.key, [said]);
  return said;
}

/** Sentences as one paragraph; nothing when there are none. */
export function told(said: readonly (Said | null)[], style: Paragraph["style"] = "text"): Block[] {
  const sentences = said.filter((one) => one !== null);
  if (sentences.length === 0) return [];
  return [
    {
      kind: "paragraph",
      style,
      inlines: joinSentences(sentences.map(({ inlines }) => inlines)),
      sentences: sentences.map(({ origin }) => origin),
    },
  ];
}

/** A list whose every entry is made of sentences. */
export function toldList(items: readonly (readonly Said[])[], ordered: boolean): List {
  return {
    kind: "list",
    ordered,
    items: items.map((said) => joinSentences(said.map(({ inlines }) => inlines))),
    sentences: items.flatMap((said) => said.map(({ origin }) => origin)),
  };
}

/** What was made up stays marked, also in other words. */
function rewritten(w: Writing, { text }: SentenceOverride, generated: readonly Inline[]): Inline[] {
  const written = narrativeInlines(text, narrativeWriting(w));
  const mark = generated.find(({ kind }) => kind === "mark");
  return mark && !written.some(({ kind }) => kind === "mark") ? [...written, mark] : written;
}

/** A fact reads otherwise than when the sentence was written anew, or the sentence speaks of other facts now. */
function isStale(w: Writing, { basis }: SentenceOverride, facts: readonly string[]): boolean {
  const now = new Map(facts.map((id) => [id, w.book.find(id)?.text]));
  return basis.length !== new Set(facts).size || basis.some(({ fact, text }) => now.get(fact) !== text);
}
