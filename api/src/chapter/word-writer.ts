import type { Block, ChapterDocument, Inline } from "@lokaal17/shared/chapter/blocks";
import type { SectionKey } from "@lokaal17/shared/chapter/outline";
import { chapterWord } from "@lokaal17/shared/text/chapter-word";
import type { WordXml } from "../word/word-xml.ts";
import type { BaselineParagraph } from "./review-baseline.ts";
import { flowing } from "./review-baseline.ts";

/** Where numbers begin that may stand only once in a file: behind those of the template. */
export interface FirstNumbers {
  relation: number;
  bookmark: number;
  drawing: number;
  footnote: number;
  list: number;
}

/** What the file around the chapter gives it. */
export interface WordSurroundings {
  /** The id in this file of a style of ours. */
  style(id: string): string;
  /** Of the text, in twentieths of a point. */
  width: number;
  height: number;
  first: FirstNumbers;
  /** Whether the look of the file is ours: a template gets no colours beside its styles. */
  isOwnLook: boolean;
  /** Whether the cover of the template says the title. */
  hasTitle: boolean;
  /** The page of each place in the PDF of the same making; undefined: none was made. */
  pages?: ReadonlyMap<string, number> | undefined;
  /** The list of bullets, where the style of its entries names none. */
  bulletList?: number;
}

export interface WordRelation {
  id: string;
  type: "image" | "hyperlink";
  target: string;
}

type Part = "document" | "footnotes";

/** Gathers what a chapter puts in the parts of a Word file, while its blocks are written one after the other. */
export class WordWriter {
  readonly document: ChapterDocument;
  readonly around: WordSurroundings;
  readonly text: ReturnType<typeof chapterWord>;
  readonly relations: Record<Part, WordRelation[]> = { document: [], footnotes: [] };
  readonly media = new Map<string, string | Uint8Array>();
  readonly footnotes: WordXml[] = [];
  /** Numbers of the ordered lists: each begins at 1. */
  readonly orderedLists: number[] = [];
  /** What the file says, for who reads it when it comes back. */
  readonly baseline: BaselineParagraph[] = [];
  /** Where the text stands that is being written. */
  part: Part = "document";
  section: SectionKey | null = null;
  /** Behind a table the next paragraph keeps some distance. */
  isBehindTable = false;
  readonly #bookmarks: ReadonlyMap<string, string>;
  readonly #labels: ReadonlyMap<string, string>;
  readonly #facts: ReadonlyMap<string, number>;
  readonly #noteIds = new Map<string, number>();
  readonly #counts = { relation: 0, bookmark: 0, drawing: 0, list: 0 };
  readonly #sequences = new Map<string, number>();
  readonly #links = new Map<string, string>();

  constructor(document: ChapterDocument, around: WordSurroundings) {
    this.document = document;
    this.around = around;
    this.text = chapterWord(document.locale);
    const places = placesOf(document.blocks);
    this.#bookmarks = new Map(places.map(({ id }, at) => [id, bookmarkName(id, at)]));
    this.#labels = new Map(places.flatMap(({ id, label }) => (label === null ? [] : [[id, label]])));
    this.#facts = new Map(document.facts.map(({ id }, at) => [id, at]));
  }

  style(id: string): string {
    return this.around.style(id);
  }

  /** The bookmark around a heading or a label; undefined: nothing of that id stands in the chapter. */
  bookmarkOf(id: string): string | undefined {
    return this.#bookmarks.get(id);
  }

  /** `Figuur 7.16`; undefined for a heading. */
  labelOf(id: string): string | undefined {
    return this.#labels.get(id);
  }

  nextBookmark(): number {
    return this.around.first.bookmark + this.#counts.bookmark++;
  }

  nextDrawing(): number {
    return this.around.first.drawing + this.#counts.drawing++;
  }

  /** A new list that begins at 1. */
  nextList(): number {
    const list = this.around.first.list + 1 + this.#counts.list++;
    this.orderedLists.push(list);
    return list;
  }

  image(name: string, content: string | Uint8Array): string {
    this.media.set(`word/media/${name}`, content);
    return this.#relate("image", `media/${name}`);
  }

  hyperlink(address: string): string {
    const key = `${this.part} ${address}`;
    const known = this.#links.get(key);
    if (known) return known;
    const id = this.#relate("hyperlink", address);
    this.#links.set(key, id);
    return id;
  }

  /** The number of a note in this file. `isNew`: it is to be written. */
  note(id: string): { number: number; isNew: boolean } {
    const known = this.#noteIds.get(id);
    if (known !== undefined) return { number: known, isNew: false };
    const number = this.around.first.footnote + this.#noteIds.size;
    this.#noteIds.set(id, number);
    return { number, isNew: true };
  }

  /** The tag of the control around a bound number: the fact itself, or its place in the list when it is long. */
  factTag(fact: string): string {
    const tag = `${factTagStart}${fact}`;
    return tag.length <= longestTag ? tag : `${factTagStart}#${this.#facts.get(fact) ?? 0}`;
  }

  /** Whether Word counts to a number by itself after the last one of the series. */
  follows(series: string, number: number): boolean {
    const isNext = (this.#sequences.get(series) ?? 0) + 1 === number;
    this.#sequences.set(series, number);
    return isNext;
  }

  /** Keeps what a paragraph says, and where the bound numbers stand in it. */
  remember(inlines: readonly Inline[], kind: BaselineParagraph["kind"] = "text"): void {
    const flow = flowing();
    const facts: BaselineParagraph["facts"][number][] = [];
    for (const inline of inlines) {
      if (inline.kind === "footnote") continue;
      const [start, end] = flow.add(inline.kind === "break" ? " " : inline.text);
      const at = inline.kind === "fact" ? this.#facts.get(inline.fact) : undefined;
      if (at !== undefined) facts.push([start, end, at]);
    }
    this.baseline.push({ section: this.section, kind, text: flow.text(), facts });
  }

  factIndex(fact: string): number | undefined {
    return this.#facts.get(fact);
  }

  #relate(type: WordRelation["type"], target: string): string {
    const id = `rIdL${this.around.first.relation + this.#counts.relation++}`;
    this.relations[this.part].push({ id, type, target });
    return id;
  }
}

export const factTagStart = "fact:";
/** Word keeps so many characters of a tag. */
const longestTag = 64;

interface Place {
  id: string;
  label: string | null;
}

function placesOf(blocks: readonly Block[]): Place[] {
  return blocks.flatMap((block): Place[] => {
    if (block.kind === "pair") return placesOf([...block.start, ...block.end]);
    if (block.kind === "heading") return [{ id: block.id, label: null }];
    if (block.kind === "figure" || block.kind === "table") return [{ id: block.id, label: block.label }];
    return [];
  });
}

/** Word takes letters, digits and underscores, forty at most. One with an underscore in front is not shown in lists. */
const bookmarkName = (id: string, at: number) =>
  `_L17_${at}_${id.replace(/[^A-Za-z0-9]/g, "_")}`.slice(0, 40);
