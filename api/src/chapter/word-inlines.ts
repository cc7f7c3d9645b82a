import type { Inline } from "@lokaal17/shared/chapter/blocks";
import { control, field, type RunLook, run } from "../word/word-parts.ts";
import { element, joined, valued, type WordXml } from "../word/word-xml.ts";
import type { WordWriter } from "./word-writer.ts";

export interface InlineRules {
  look?: RunLook;
  /** In a caption, which Word copies to its lists, a locked box would be in the way. */
  hasControls?: boolean;
}

/** Runs of text with their bound numbers, references, links and notes. */
export function inlineRuns(w: WordWriter, inlines: readonly Inline[], rules: InlineRules = {}): WordXml[] {
  return inlines.map((inline) => inlineRun(w, inline, rules));
}

function inlineRun(w: WordWriter, inline: Inline, { look = {}, hasControls = true }: InlineRules): WordXml {
  const { text } = inline;
  switch (inline.kind) {
    case "text":
      return run(text, look);
    case "strong":
      return run(text, { ...look, bold: true });
    case "emphasis":
      return run(text, { ...look, italic: true });
    case "mark":
      return run(text, { ...look, style: w.style("L17Mark") });
    case "break":
      return run("\n", look);
    case "fact":
      if (!hasControls) return run(text, look);
      return control({ tag: w.factTag(inline.fact), title: w.text("fact", { text }), isLocked: true }, [
        run(text, look),
      ]);
    case "ref":
      return reference(w, inline.target, text, look);
    case "link":
      return isAddress(inline.href)
        ? element("w:hyperlink", { "r:id": w.hyperlink(inline.href), "w:history": 1 }, [
            run(text, { ...look, style: w.style("Hyperlink") }),
          ])
        : run(text, look);
    case "footnote":
      return footnote(w, inline);
  }
}

/** Only addresses that people can follow safely: `javascript:` stays words. */
const isAddress = (href: string) => /^(https?:\/\/|mailto:)[^\s]+$/i.test(href);

/** The label of a figure or table follows when Word counts anew; anything else is a link to its place. */
function reference(w: WordWriter, target: string, text: string, look: RunLook): WordXml {
  const bookmark = w.bookmarkOf(target);
  if (bookmark === undefined) return run(text, look);
  if (w.labelOf(target) === text) return field(`REF ${bookmark} \\h`, text);
  return element("w:hyperlink", { "w:anchor": bookmark, "w:history": 1 }, [
    run(text, { ...look, style: w.style("Hyperlink") }),
  ]);
}

/** A note of Word itself: Word counts them and sets them at the foot of the page. */
function footnote(w: WordWriter, note: Extract<Inline, { kind: "footnote" }>): WordXml {
  // Word has no notes in notes.
  if (w.part === "footnotes") return run(` (${note.inlines.map(({ text }) => text).join("")})`);
  const { number, isNew } = w.note(note.id);
  const style = valued("w:rStyle", w.style("FootnoteReference"));
  if (!isNew) return field(`NOTEREF ${noteBookmark(number)} \\f \\h`, note.text);
  w.part = "footnotes";
  const inside = inlineRuns(w, note.inlines);
  w.part = "document";
  w.remember(note.inlines, "note");
  w.footnotes.push(
    element("w:footnote", { "w:id": number }, [
      element("w:p", {}, [
        element("w:pPr", {}, [valued("w:pStyle", w.style("FootnoteText"))]),
        element("w:r", {}, [element("w:rPr", {}, [style]), element("w:footnoteRef")]),
        run(" "),
        ...inside,
      ]),
    ]),
  );
  const mark = element("w:r", {}, [
    element("w:rPr", {}, [style]),
    element("w:footnoteReference", { "w:id": number }),
  ]);
  return bookmarked(w, noteBookmark(number), [mark]);
}

const noteBookmark = (number: number) => `_L17_note_${number}`;

/** A stretch of a paragraph that has a name. */
export function bookmarked(w: WordWriter, name: string, children: readonly WordXml[]): WordXml {
  const id = w.nextBookmark();
  return joined([
    element("w:bookmarkStart", { "w:id": id, "w:name": name }),
    ...children,
    element("w:bookmarkEnd", { "w:id": id }),
  ]);
}
