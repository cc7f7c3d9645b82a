import type { Locale } from "../text/define-text.ts";
import { type NarrativeKey, narrativeText } from "../text/narrative.ts";
import type { FactSource } from "./fact-resolver.ts";
import type { Narrative, NarrativeBlock, NarrativeInline } from "./narrative.ts";
import { countWords, plainInline, plainText } from "./narrative-plain.ts";
import { excerpt } from "./narrative-problems.ts";
import { runsOf, type TextRun } from "./narrative-walk.ts";
import { causeWords, rankWords } from "./narrative-wording.ts";
import { isSettled } from "./stale-facts.ts";

/** What an editor should look at in a text that can be saved. */
export interface NarrativeFinding {
  /** JSON pointer of the block, or "" for the whole text. */
  pointer: string;
  detail: string;
  /** Whether the edition cannot be published with it: something would be missing in print. */
  blocks: boolean;
}

/** The edition in which the text stands. */
export interface NarrativeSurroundings {
  source: FactSource;
  /** Language of the text. */
  locale: Locale;
  wordLimit: number | null;
  /** Left out where figures and places are not known. */
  hasFigure?(id: string): boolean;
  hasTarget?(target: string): boolean;
  /** Characters of a text that the typeface of the PDF does not have, each once. */
  unprintable?(text: string): readonly string[];
}

/** All findings of a text, in order, in the language of who reads them. */
export function narrativeFindings(
  narrative: Narrative,
  surroundings: NarrativeSurroundings,
  reader: Locale,
): NarrativeFinding[] {
  const say = narrativeText(reader);
  const words = countWords(narrative);
  const { wordLimit: limit } = surroundings;
  const long: NarrativeFinding[] =
    limit !== null && words > limit
      ? [{ pointer: "", detail: say("finding.words", { count: words, limit }), blocks: false }]
      : [];
  const runs = runsOf(narrative);
  return [
    ...long,
    ...examples(runs, surroundings, reader),
    ...runs.flatMap((run) => [
      ...inlineFindings(run, surroundings, reader),
      ...wordingFindings(run, surroundings, reader),
      ...glyphFindings(run, surroundings, reader),
    ]),
    ...blockFindings(narrative, surroundings, reader),
  ];
}

/** A sentence of more words loses its readers (language level B1). */
const longestSentence = 35;

function examples(
  runs: readonly TextRun[],
  { source, locale }: NarrativeSurroundings,
  reader: Locale,
): NarrativeFinding[] {
  const count = runs
    .flatMap(({ inlines }) => inlines)
    .filter(
      (inline) => inline.type === "fact" && source.resolve(inline.attrs.fact, locale)?.synthetic,
    ).length;
  if (count === 0) return [];
  return [{ pointer: "", detail: narrativeText(reader)("finding.example", { count }), blocks: false }];
}

function inlineFindings(
  { pointer, inlines }: TextRun,
  { source, locale, hasTarget }: NarrativeSurroundings,
  reader: Locale,
): NarrativeFinding[] {
  const say = narrativeText(reader);
  return inlines.flatMap((inline): NarrativeFinding[] => {
    if (inline.type === "reference" && hasTarget && !hasTarget(inline.attrs.target))
      return [{ pointer, detail: say("finding.reference", { target: inline.attrs.target }), blocks: true }];
    if (inline.type !== "fact" || source.resolve(inline.attrs.fact, locale)) return [];
    const reason = source.whyMissing(inline.attrs.fact, reader).join(" ");
    const detail = say("finding.fact", { shown: inline.attrs.shown, reason });
    return [{ pointer, detail, blocks: !isSettled(inline.attrs, null) }];
  });
}

/** A character without a glyph: the PDF would be refused for it. Reasons are printed too. */
function glyphFindings(
  { pointer, inlines }: TextRun,
  { unprintable }: NarrativeSurroundings,
  reader: Locale,
): NarrativeFinding[] {
  if (!unprintable) return [];
  const say = narrativeText(reader);
  return [inlines.map(plainInline).join(""), ...inlines.flatMap(reasonsOf)].flatMap((text) =>
    unprintable(text).map((character) => {
      const place = text.indexOf(character);
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
      const around = excerpt(text.slice(Math.max(0, place - 20), place + 30));
      return { pointer, detail: say("finding.glyph", { character, code, text: around }), blocks: true };
    }),
  );
}

function reasonsOf(inline: NarrativeInline): string[] {
  if (inline.type === "fact") return inline.attrs.kept === null ? [] : [inline.attrs.kept];
  const marks = (inline.type === "text" && inline.marks) || [];
  return marks.flatMap((mark) => (mark.type === "explained" ? [mark.attrs.reason] : []));
}

/** Long sentences, and words that claim more than the figures say; only in sentences that speak a figure. */
function wordingFindings(
  { pointer, inlines }: TextRun,
  { locale }: NarrativeSurroundings,
  reader: Locale,
): NarrativeFinding[] {
  const say = narrativeText(reader);
  const finding = (key: NarrativeKey, values: Record<string, string | number>): NarrativeFinding => ({
    pointer,
    detail: say(key, values),
    blocks: false,
  });
  return sentencesOf(inlines).flatMap(({ text, hasFact }) => {
    const count = text.split(/\s+/u).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
    const found: NarrativeFinding[] = [];
    if (count > longestSentence)
      found.push(finding("finding.long-sentence", { count, text: excerpt(text), limit: longestSentence }));
    const cause = hasFact ? causeWords[locale].exec(text)?.[0] : undefined;
    if (cause) found.push(finding("finding.cause", { word: cause, text: excerpt(text) }));
    const rank = rankWords[locale].exec(text)?.[0];
    if (rank) found.push(finding("finding.rank", { text: excerpt(rank) }));
    return found;
  });
}

function sentencesOf(inlines: readonly NarrativeInline[]): { text: string; hasFact: boolean }[] {
  const marked = inlines
    .filter((inline) => inline.type !== "footnote")
    .map((inline) => (inline.type === "fact" ? `${factSign}${inline.attrs.shown}` : plainInline(inline)))
    .join("");
  return marked
    .split(/(?<=[.!?])\s+/u)
    .filter((text) => text.trim() !== "")
    .map((text) => ({ text: text.replaceAll(factSign, ""), hasFact: text.includes(factSign) }));
}

/** A private-use character: cleaned texts of people hold none. */
const factSign = "\uE003";

function blockFindings(
  narrative: Narrative,
  { hasFigure }: NarrativeSurroundings,
  reader: Locale,
): NarrativeFinding[] {
  const say = narrativeText(reader);
  const figures = new Set<string>();
  let isBelowHeading = false;
  return narrative.content.flatMap((block, place): NarrativeFinding[] => {
    const pointer = `/content/${place}`;
    const next = narrative.content[place + 1];
    if (block.type === "heading") {
      const isOrphan = block.attrs.level === 2 && !isBelowHeading;
      isBelowHeading ||= block.attrs.level === 1;
      const text = excerpt(plainText(block));
      const found: NarrativeFinding[] = [];
      if (isOrphan) found.push({ pointer, detail: say("finding.heading-order", { text }), blocks: true });
      if (isEmptyBelow(block.attrs.level, next))
        found.push({ pointer, detail: say("finding.heading-empty-section", { text }), blocks: false });
      return found;
    }
    if (block.type === "table" && !block.attrs)
      return [{ pointer, detail: say("finding.caption", { text: firstCell(block) }), blocks: false }];
    if (block.type !== "figure") return [];
    const { figure } = block.attrs;
    const isTwice = figures.has(figure);
    figures.add(figure);
    if (hasFigure && !hasFigure(figure))
      return [{ pointer, detail: say("finding.figure", { figure }), blocks: true }];
    return isTwice ? [{ pointer, detail: say("finding.figure-twice", { figure }), blocks: true }] : [];
  });
}

function isEmptyBelow(level: number, next: NarrativeBlock | undefined): boolean {
  return next === undefined || (next.type === "heading" && next.attrs.level <= level);
}

function firstCell(block: Extract<NarrativeBlock, { type: "table" }>): string {
  const [row] = block.content;
  return excerpt((row?.content ?? []).map((cell) => cell.content.map(plainText).join(" ")).join(", "));
}
