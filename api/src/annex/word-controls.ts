import { type ReadTag, readTag } from "@lokaal17/shared/annex/fact-tag";
import { SaxesParser, type SaxesTagNS } from "saxes";
import { XmlFault } from "../imports/xlsx-xml.ts";
import { deepest, type Stretch } from "../word/edits.ts";
import { attributeOf, FieldReader, wordNames } from "../word/word-fields.ts";

/** A content control that is ours, as it stands in a part of a Word file. */
export interface FoundControl {
  tag: Exclude<ReadTag, { kind: "frame" }> | { kind: "frame"; frame: "changes" };
  /** The control as a whole. */
  whole: Stretch;
  /** The element with its tag. */
  tagElement: Stretch;
  /** Where its text stands: the runs, in a paragraph or in the control itself. Null: there is no place for text. */
  runs: Stretch | null;
  /** Whether `runs` is a whole paragraph that closes itself: it is opened for the text. */
  isEmptyParagraph: boolean;
  /** What stands among the runs and is no part of the figure: comments, notes and bookmarks, before and behind it. */
  before: readonly Stretch[];
  behind: readonly Stretch[];
  /** The look of its first run, as XML: `<w:rPr>…</w:rPr>`. */
  look: Stretch | null;
  /** What it says, without what it was before. */
  text: string;
}

/** What a part holds for us. */
export interface FoundParts {
  controls: FoundControl[];
  /** Where the text of the document begins; null in a part that is not the document. */
  bodyStart: number | null;
  /** The instructions of its fields, with `nestedField` where another field stands in one: ` PAGE `. */
  fields: string[];
}

/** The parser looks for a namespace in all that is open. In a document elements stand ten to twenty deep. */
const usualDepth = 30;
const mostWork = 2_000_000;
/** Of all parts together. */
export const mostControls = 5_000;

/**
 * Finds our content controls in a part, and where in its text they stand, so that everything else can stay as it is to
 * the last byte. A control in another of ours belongs to the outer one; what stands in boxes of own text is looked
 * through as the rest of the document is.
 * @throws XmlFault when it is no XML as Word writes it: a DOCTYPE, elements that do not close, too deep or too many
 */
export function findControls(xml: string): FoundParts {
  const finder = new ControlFinder(xml);
  const parser = new SaxesParser<{ xmlns: true }>({ xmlns: true });
  parser.on("opentag", (tag) => finder.open(tag, parser.position));
  parser.on("closetag", (tag) => finder.close(tag, parser.position));
  parser.on("text", (text) => finder.text(text));
  parser.on("cdata", (text) => finder.text(text));
  parser.on("doctype", () => {
    throw new XmlFault("DOCTYPE");
  });
  parser.on("error", (error) => {
    throw new XmlFault(error.message);
  });
  // In one piece: the places are those of this text.
  parser.write(xml).close();
  return { controls: finder.found, bodyStart: finder.bodyStart, fields: finder.fields() };
}

/** An open control, ours or not. */
interface OpenControl {
  start: number;
  depth: number;
  tag: ReadTag | null;
  tagElement: Stretch | null;
  content: { start: number; depth: number } | null;
  /** The first paragraph in its content, where it holds paragraphs. */
  paragraph: { start: number; inner: number; depth: number; end: Stretch | null; isEmpty: boolean } | null;
  look: Stretch | null;
  lookStart: { at: number; depth: number } | null;
  hasRun: boolean;
  /** The open run, and whether a comment or a note hangs on it. */
  run: { start: number; depth: number; isReference: boolean } | null;
  contentEnd: number;
  words: string;
  before: Stretch[];
  behind: Stretch[];
}

const opening = /^(comment|bookmark|perm)(Range)?Start$/;
const closing = /^(comment|bookmark|perm)(Range)?End$/;
const references = new Set(["commentReference", "footnoteReference", "endnoteReference"]);

class ControlFinder {
  readonly found: FoundControl[] = [];
  bodyStart: number | null = null;
  readonly #fields = new FieldReader();
  readonly #xml: string;
  #depth = 0;
  /** How much deeper than usual the elements stood, all together. */
  #work = 0;
  readonly #open: OpenControl[] = [];
  /** Where the open elements begin. */
  readonly #starts: number[] = [];
  #isInWords = false;
  /** The outermost open control of ours that holds a figure. */
  #figure: OpenControl | undefined;
  /** In what a figure was before. */
  #isWas = false;

  constructor(xml: string) {
    this.#xml = xml;
  }

  open({ local, uri, prefix, attributes, isSelfClosing }: SaxesTagNS, end: number): void {
    this.#depth++;
    this.#work += this.#depth - usualDepth;
    if (this.#depth > deepest || this.#work > mostWork) throw new XmlFault("too deep");
    const start = this.#startOf(end);
    this.#starts.push(start);
    if (!wordNames.has(uri)) return;
    this.#fields.open(local, attributes);
    // Every program that writes Word files calls them so, and what we put in does.
    if (prefix !== "w") return;
    const control = this.#open.at(-1);
    if (local === "sdt") {
      // Among the properties of another it is no place for text.
      if (control?.content !== null) this.#open.push(newControl(start, this.#depth));
      this.#look();
      return;
    }
    if (local === "body") this.bodyStart ??= isSelfClosing ? null : end;
    if (control?.content === null) {
      if (local === "tag" && this.#depth === control.depth + 2 && control.tagElement === null) {
        control.tag = readTag(attributeOf(attributes, "val"));
        control.tagElement = { start, end };
        this.#look();
      }
      if (local === "sdtContent" && !isSelfClosing && this.#depth === control.depth + 1) {
        control.content = { start: end, depth: this.#depth };
        this.#look();
      }
    }
    this.#isInWords = local === "t";
    const ours = this.#figure;
    if (!ours || this.#isWas) return;
    if (local === "tab" || local === "br") ours.words += " ";
    if (local === "p" && ours.paragraph === null && !ours.hasRun)
      ours.paragraph = { start, inner: end, depth: this.#depth, end: null, isEmpty: isSelfClosing };
    if (local === "r") {
      ours.hasRun = true;
      ours.run ??= { start, depth: this.#depth, isReference: false };
    }
    if (references.has(local) && ours.run) ours.run.isReference = true;
    if (local === "rPr" && ours.hasRun && ours.look === null && ours.lookStart === null && !isSelfClosing)
      ours.lookStart = { at: start, depth: this.#depth };
  }

  close({ local, uri, prefix, isSelfClosing }: SaxesTagNS, end: number): void {
    const depth = this.#depth--;
    const opened = this.#starts.pop() ?? 0;
    if (!wordNames.has(uri)) return;
    this.#fields.close(local);
    if (prefix !== "w") return;
    if (local === "t") this.#isInWords = false;
    const start = isSelfClosing ? this.#startOf(end) : this.#xml.lastIndexOf("</", end - 1);
    const ours = this.#figure;
    if (ours && !this.#isWas) {
      const { paragraph } = ours;
      if (local === "pPr" && paragraph?.end === null && paragraph.depth === depth - 1) paragraph.inner = end;
      if (local === "p" && paragraph?.end === null && paragraph.depth === depth)
        paragraph.end = { start, end };
      if (local === "rPr" && ours.lookStart?.depth === depth) {
        ours.look ??= { start: ours.lookStart.at, end };
        ours.lookStart = null;
      }
      if (opening.test(local)) ours.before.push({ start: opened, end });
      if (closing.test(local)) ours.behind.push({ start: opened, end });
      if (local === "r" && ours.run?.depth === depth) {
        if (ours.run.isReference) ours.behind.push({ start: ours.run.start, end });
        ours.run = null;
      }
    }
    const control = this.#open.at(-1);
    if (local === "tag" && control?.tagElement?.start === opened) control.tagElement.end = end;
    if (local === "sdtContent" && control?.content?.depth === depth) control.contentEnd = start;
    if (local === "sdt" && control?.depth === depth) {
      this.#open.pop();
      this.#look();
      this.#keep(control, end);
    }
  }

  text(text: string): void {
    this.#fields.text(text);
    const ours = this.#isInWords ? this.#figure : undefined;
    if (ours && !this.#isWas) ours.words += text;
  }

  fields(): string[] {
    return this.#fields.instructions();
  }

  /** What stands around the next element; told once, because a part may have a million elements in its controls. */
  #look(): void {
    this.#figure = this.#open.find(
      ({ tag, content }) => content !== null && tag !== null && tag.kind !== "frame",
    );
    this.#isWas = this.#open.some(({ tag }) => tag?.kind === "frame" && tag.frame === "was");
  }

  #keep(control: OpenControl, end: number): void {
    const { tag, tagElement } = control;
    if (tag === null || tagElement === null) return;
    if (tag.kind === "frame" && tag.frame !== "changes") return;
    // In another of ours: that one is written anew as a whole.
    const isInside = this.#open.some(
      (outer) => outer.tag !== null && (outer.tag.kind !== "frame" || outer.tag.frame === "changes"),
    );
    if (isInside) return;
    if (this.found.length >= mostControls) throw new XmlFault("too many controls");
    this.found.push({
      tag: tag.kind === "frame" ? { kind: "frame", frame: "changes" } : tag,
      whole: { start: control.start, end },
      tagElement,
      ...placeOf(control),
      look: control.look,
      before: control.before,
      behind: control.behind,
      text: control.words.replace(/\s+/g, " ").trim(),
    });
  }

  /** Where a tag begins: no attribute holds a `<`. */
  #startOf(end: number): number {
    return this.#xml.lastIndexOf("<", end - 1);
  }
}

function newControl(start: number, depth: number): OpenControl {
  const nothing = {
    tag: null,
    tagElement: null,
    content: null,
    paragraph: null,
    look: null,
    lookStart: null,
  };
  const empty = { hasRun: false, run: null, contentEnd: 0, words: "", before: [], behind: [] };
  return { ...nothing, ...empty, start, depth };
}

/** A control in a paragraph holds runs; one around a paragraph or a cell holds them in its first paragraph. */
function placeOf({
  content,
  contentEnd,
  paragraph,
}: OpenControl): Pick<FoundControl, "runs" | "isEmptyParagraph"> {
  if (paragraph?.end && paragraph.isEmpty)
    return { runs: { start: paragraph.start, end: paragraph.end.end }, isEmptyParagraph: true };
  const runs = paragraph?.end
    ? { start: paragraph.inner, end: paragraph.end.start }
    : content && contentEnd >= content.start
      ? { start: content.start, end: contentEnd }
      : null;
  return { runs, isEmptyParagraph: false };
}
