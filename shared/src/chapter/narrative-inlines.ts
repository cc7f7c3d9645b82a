import type { Locale } from "../text/define-text.ts";
import { narrativeOutputText } from "../text/narrative-output.ts";
import type { Inline } from "./blocks.ts";
import { parseReference } from "./fact-reference.ts";
import type { ResolvedFact } from "./fact-resolver.ts";
import type { Fact } from "./facts.ts";
import type { NarrativeFact, NarrativeInline, NarrativeText } from "./narrative.ts";
import type { NarrativeWriting } from "./narrative-blocks.ts";

/** A word or number of the text, and whether a made-up number stands behind it. */
export interface Written {
  inline: Inline;
  synthetic: boolean;
}

/** Words, numbers and notes of one paragraph, without the mark at its end. */
export function inlinesOf(inlines: readonly NarrativeInline[], w: NarrativeWriting): Written[] {
  return inlines.flatMap((inline) => writtenOf(inline, w));
}

/** Closes a paragraph: one made-up number in it, and the mark stands at its end. */
export function withMark(written: readonly Written[], locale: Locale): Inline[] {
  const inlines = written.map(({ inline }) => inline);
  if (!written.some(({ synthetic }) => synthetic)) return inlines;
  return [...inlines, { kind: "mark", text: ` (${narrativeOutputText(locale)("mark")})` }];
}

/** Binds a number to the document. */
export function bind(fact: ResolvedFact, w: NarrativeWriting): Fact {
  const { subject, area, period, statistic, value, decimals, synthetic } = fact;
  return w.book.add({ subject, area, period, statistic, value, decimals, synthetic });
}

function writtenOf(inline: NarrativeInline, w: NarrativeWriting): Written[] {
  const say = narrativeOutputText(w.locale);
  switch (inline.type) {
    case "text":
      return inline.text === "" ? [] : [{ inline: textOf(inline), synthetic: false }];
    case "fact":
      return factOf(inline, w);
    case "hardBreak":
      return [{ inline: { kind: "break", text: "" }, synthetic: false }];
    case "footnote": {
      const note = inlinesOf(inline.attrs.inlines, w);
      return [footnote(withMark(note, w.locale), w)];
    }
    case "reference": {
      const { target } = inline.attrs;
      const text = w.referenceText(target);
      const gone: Inline = { kind: "strong", text: say("reference.gone") };
      return [{ inline: text === null ? gone : { kind: "ref", target, text }, synthetic: false }];
    }
    default:
      return inline satisfies never;
  }
}

/** One kind per piece of text: where a link is bold too, it stays a link. */
function textOf({ text, marks = [] }: NarrativeText): Inline {
  const link = marks.find((mark) => mark.type === "link");
  if (link?.type === "link") return { kind: "link", href: link.attrs.href, text };
  if (marks.some(({ type }) => type === "bold")) return { kind: "strong", text };
  return { kind: marks.some(({ type }) => type === "italic") ? "emphasis" : "text", text };
}

function footnote(inlines: readonly Inline[], w: NarrativeWriting): Written {
  const number = w.nextFootnote();
  return {
    inline: { kind: "footnote", id: `footnote-${number}`, text: String(number), inlines },
    synthetic: false,
  };
}

/** A number follows its figure. One that an editor keeps says in a note what the figure is now, and why it is kept. */
function factOf({ attrs }: NarrativeFact, w: NarrativeWriting): Written[] {
  const say = narrativeOutputText(w.locale);
  const resolved = parseReference(attrs.fact) ? w.source.resolve(attrs.fact, w.locale) : null;
  if (attrs.kept === null || attrs.shown === resolved?.text) {
    if (!resolved) return [{ inline: { kind: "strong", text: say("fact.gone") }, synthetic: false }];
    const fact = bind(resolved, w);
    return [{ inline: { kind: "fact", fact: fact.id, text: fact.text }, synthetic: fact.synthetic }];
  }
  const told = say(resolved ? "fact.kept" : "fact.kept-gone", {
    version: String(attrs.dataVersion),
    now: place,
    reason: asSentence(attrs.kept),
  });
  const note = told.split(place).flatMap((part, index): Inline[] => {
    const fact = index > 0 && resolved ? bind(resolved, w) : null;
    const number: Inline[] = fact ? [{ kind: "fact", fact: fact.id, text: fact.text }] : [];
    return [...number, { kind: "text", text: part }];
  });
  return [
    {
      inline: { kind: "text", text: attrs.shown },
      synthetic: attrs.synthetic === true || resolved?.synthetic === true,
    },
    footnote(note, w),
  ];
}

function asSentence(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}

/** A private-use character: cleaned texts of people hold none. */
const place = "\uE002";
