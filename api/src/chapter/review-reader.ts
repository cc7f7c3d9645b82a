import { isSectionKey, type SectionKey } from "@lokaal17/shared/chapter/outline";
import { type XmlAttributes, XmlFault, XmlScanner } from "../imports/xlsx-xml.ts";
import { deepest } from "../word/edits.ts";
import { sectionBookmarkStart } from "./word-blocks.ts";
import { factTagStart } from "./word-writer.ts";

/** Who changed something, and when. */
export interface Change {
  author: string;
  at: string | null;
}

/** A stretch of text as it stands in the file. Text that one put in and another took out again is left away. */
export interface Piece {
  text: string;
  state: "same" | "inserted" | "deleted";
  change: Change | null;
  /** The box around a bound number: its tag and the name that people see. */
  control: { tag: string; title: string } | null;
}

/** A paragraph, or a row of a table: what is compared as one. */
export interface ReviewUnit {
  section: SectionKey | null;
  kind: "text" | "row" | "note";
  pieces: Piece[];
}

export interface FoundComment {
  id: string;
  section: SectionKey | null;
  /** The words that it is about. */
  quote: string;
}

export interface ReadPart {
  units: ReviewUnit[];
  comments: FoundComment[];
  /** The section in which each note is. */
  notes: Map<string, SectionKey | null>;
  hasSections: boolean;
}

/** A comment is shown with so many characters of what it is about. */
const longestQuote = 1_000;
/** Of a file that people write in; beyond it nobody reads the outcome. */
const mostUnits = 60_000;

/**
 * Reads a part of a Word file as its readers see it, with what was put in and taken out. Contents that Word makes are left
 * away, and so is the second copy of text boxes for old programs.
 * @throws XmlFault when it is no XML as Word writes it
 */
export function readReviewPart(
  xml: string,
  sectionOfNote?: ReadonlyMap<string, SectionKey | null>,
): ReadPart {
  const reader = new PartReader(sectionOfNote ?? null);
  if (xml === "") return reader.done();
  const scanner = new XmlScanner({
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  scanner.feed(xml.replace(/^\uFEFF/, ""));
  scanner.end();
  return reader.done();
}

/** Elements whose text is text of the document, or an instruction of a field. */
const spoken = new Set(["t", "delText", "instrText", "delInstrText"]);

/** An open element that changes how what is in it is read. */
interface Frame {
  name: string;
  /** Undone when it closes. */
  leave: () => void;
}

class PartReader {
  readonly #units: ReviewUnit[] = [];
  readonly #comments = new Map<string, FoundComment>();
  /** Paragraphs before each comment. */
  readonly #commentPlaces = new Map<string, number>();
  readonly #openComments = new Set<string>();
  readonly #notes = new Map<string, SectionKey | null>();
  readonly #frames: Frame[] = [];
  readonly #changes: { state: "inserted" | "deleted"; change: Change }[] = [];
  readonly #fields: { instruction: string; isResult: boolean }[] = [];
  readonly #controls: { tag: string; title: string }[] = [];
  /** Paragraphs and rows that are open: text boxes stand within paragraphs. */
  readonly #open: ReviewUnit[] = [];
  /** Of a paragraph whose end was put in: what follows belonged to it. */
  #carried: Piece[] = [];
  #section: SectionKey | null = null;
  #skipped = 0;
  #inProperties = 0;
  #inRow = 0;
  #isText: "text" | "instruction" | null = null;
  #isEndInserted = false;
  #hasSections = false;
  readonly #sectionOfNote: ReadonlyMap<string, SectionKey | null> | null;

  constructor(sectionOfNote: ReadonlyMap<string, SectionKey | null> | null) {
    this.#sectionOfNote = sectionOfNote;
  }

  open(name: string, attributes: XmlAttributes): void {
    const frame: Frame = { name, leave: () => {} };
    if (this.#frames.push(frame) > deepest) throw new XmlFault("too deep");
    if (this.#skipped > 0) return;
    switch (name) {
      case "Fallback":
        this.#skipped++;
        frame.leave = () => this.#skipped--;
        break;
      case "footnote":
        this.#section = this.#sectionOfNote?.get(attributes.get("id") ?? "") ?? null;
        this.#begin(frame, "note");
        break;
      case "tr":
        // A table in a cell belongs to the row that it stands in.
        if (this.#inRow++ === 0) this.#begin(frame, "row");
        frame.leave = after(frame.leave, () => this.#inRow--);
        break;
      case "tc":
        if (this.#inRow === 1) this.#add("\t");
        break;
      case "p":
        this.#isEndInserted = false;
        if (this.#inRow > 0 || this.#sectionOfNote) this.#add(" ");
        else this.#beginParagraph(frame);
        break;
      case "pPr":
      case "trPr":
        this.#inProperties++;
        frame.leave = () => this.#inProperties--;
        break;
      case "ins":
      case "moveTo":
      case "del":
      case "moveFrom":
        this.#change(frame, name, attributes);
        break;
      case "sdt": {
        this.#controls.push({ tag: "", title: "" });
        frame.leave = () => this.#controls.pop();
        break;
      }
      case "tag":
      case "alias": {
        const control = this.#controls.at(-1);
        if (control && this.#frames.at(-2)?.name === "sdtPr")
          control[name === "tag" ? "tag" : "title"] = attributes.get("val") ?? "";
        break;
      }
      case "t":
      case "delText":
        this.#isText = "text";
        break;
      case "instrText":
      case "delInstrText":
        this.#isText = "instruction";
        break;
      case "br":
      case "cr":
      case "tab":
        if (this.#inProperties === 0) this.#add(" ");
        break;
      case "noBreakHyphen":
        this.#add("\u2011");
        break;
      case "fldChar":
        this.#field(attributes.get("fldCharType") ?? "");
        break;
      case "bookmarkStart":
        this.#bookmark(attributes.get("name") ?? "");
        break;
      case "commentRangeStart":
        this.#openComments.add(attributes.get("id") ?? "");
        this.#comment(attributes.get("id") ?? "");
        break;
      case "commentRangeEnd":
        this.#openComments.delete(attributes.get("id") ?? "");
        break;
      case "commentReference":
        this.#comment(attributes.get("id") ?? "");
        break;
      case "footnoteReference":
        this.#notes.set(attributes.get("id") ?? "", this.#section);
        break;
    }
  }

  text(text: string): void {
    if (this.#skipped > 0 || this.#isText === null) return;
    const field = this.#fields.at(-1);
    if (this.#isText === "text") this.#add(text);
    else if (field && !field.isResult) field.instruction += text;
  }

  close(name: string): void {
    if (spoken.has(name)) this.#isText = null;
    this.#frames.pop()?.leave();
  }

  done(): ReadPart {
    return {
      units: this.#units.filter(({ pieces }) => pieces.some(({ text }) => text.trim() !== "")),
      comments: [...this.#comments.values()].map((comment) =>
        comment.quote.trim() === "" ? { ...comment, quote: this.#wordsBefore(comment.id) } : comment,
      ),
      notes: this.#notes,
      hasSections: this.#hasSections,
    };
  }

  /** What a comment without words is about: its paragraph, or the caption above its picture. */
  #wordsBefore(id: string): string {
    const spokenBefore = this.#units
      .slice(0, this.#commentPlaces.get(id))
      .findLast(({ pieces }) => pieces.some(({ text }) => text.trim() !== ""));
    const words = spokenBefore?.pieces.filter(({ state }) => state !== "deleted").map(({ text }) => text);
    return (words ?? []).join("").slice(0, longestQuote);
  }

  #begin(frame: Frame, kind: ReviewUnit["kind"]): void {
    const unit: ReviewUnit = { section: this.#section, kind, pieces: [] };
    if (this.#units.push(unit) > mostUnits) throw new XmlFault("too many paragraphs");
    this.#open.push(unit);
    frame.leave = () => this.#open.pop();
  }

  #beginParagraph(frame: Frame): void {
    this.#begin(frame, "text");
    const unit = this.#open.at(-1);
    if (!unit) return;
    unit.pieces.push(...this.#carried);
    this.#carried = [];
    frame.leave = after(frame.leave, () => {
      if (!this.#isEndInserted) return;
      this.#isEndInserted = false;
      // As it was, the next paragraph goes on where this one ends.
      const [change] = unit.pieces.filter(({ state }) => state === "inserted").map((piece) => piece.change);
      const gap: Piece = { text: " ", state: "inserted", change: change ?? null, control: null };
      this.#carried = [...unit.pieces, gap];
      unit.pieces = [];
    });
  }

  #change(frame: Frame, name: string, attributes: XmlAttributes): void {
    if (this.#inProperties > 0) {
      if (name === "ins" || name === "moveTo") this.#isEndInserted = true;
      return;
    }
    const state = name === "ins" || name === "moveTo" ? "inserted" : "deleted";
    this.#changes.push({ state, change: changeOf(attributes) });
    frame.leave = () => this.#changes.pop();
  }

  #field(type: string): void {
    const field = this.#fields.at(-1);
    if (type === "begin") this.#fields.push({ instruction: "", isResult: false });
    else if (type === "separate" && field) field.isResult = true;
    else if (type === "end") this.#fields.pop();
  }

  #bookmark(name: string): void {
    if (!name.startsWith(sectionBookmarkStart)) return;
    const key = name.slice(sectionBookmarkStart.length).replaceAll("_", "-");
    if (!isSectionKey(key)) return;
    this.#section = key;
    this.#hasSections = true;
    for (const unit of this.#open) unit.section = key;
  }

  #comment(id: string): void {
    if (this.#comments.has(id)) return;
    this.#comments.set(id, { id, section: this.#section, quote: "" });
    this.#commentPlaces.set(id, this.#units.length);
  }

  #add(text: string): void {
    const unit = this.#open.at(-1);
    // What Word lists by itself is nobody's text.
    if (!unit || this.#fields.some(({ instruction }) => /^\s*TOC\b/.test(instruction))) return;
    const states = new Set(this.#changes.map(({ state }) => state));
    if (states.size > 1) return;
    const last = this.#changes.at(-1);
    for (const id of this.#openComments) {
      const comment = this.#comments.get(id);
      if (comment && comment.quote.length < longestQuote && last?.state !== "deleted") comment.quote += text;
    }
    const control = this.#controls.findLast(({ tag }) => tag.startsWith(factTagStart)) ?? null;
    unit.pieces.push({ text, state: last?.state ?? "same", change: last?.change ?? null, control });
  }
}

const after = (first: () => void, second: () => void) => () => {
  second();
  first();
};

export function changeOf(attributes: XmlAttributes): Change {
  const author = plainWords(attributes.get("author") ?? "").slice(0, 100);
  const date = attributes.get("date") ?? "";
  return {
    author,
    at: /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(date) && !Number.isNaN(Date.parse(date)) ? date : null,
  };
}

/** Text of a file without what hides or turns words. */
export function plainWords(text: string): string {
  return text.normalize("NFC").replace(hiding, "").trim();
}

const hiding = /(?![\n\t])\p{Cc}|[\u{200B}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{FEFF}]/gu;
