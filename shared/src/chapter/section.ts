import { basketName } from "../text/baskets.ts";
import { type ChapterKey, chapterText } from "../text/chapter.ts";
import type { Locale, Text } from "../text/define-text.ts";
import { formatNumber } from "../text/number.ts";
import type { Block, Cell, Inline, Table } from "./blocks.ts";
import { type Fact, type FactBook, factBook } from "./facts.ts";
import { type IndicatorFacts, indicatorFacts } from "./indicator-facts.ts";
import { sentence } from "./sentence.ts";
import type { ChapterSnapshot, SnapshotContent } from "./snapshot.ts";
import { headlineOf } from "./summary.ts";

/** What every section is written with. */
export interface Writing {
  snapshot: ChapterSnapshot;
  content: SnapshotContent;
  locale: Locale;
  text: Text<ChapterKey>;
  book: FactBook;
  /** Per goal that has one: what is known of the indicator that opens it. */
  headlines: ReadonlyMap<number, IndicatorFacts>;
  /** `Figuur 3`, then `Figuur 4`. */
  nextFigure(): string;
  nextTable(): string;
}

export function writing(snapshot: ChapterSnapshot, locale: Locale): Writing {
  const { content } = snapshot;
  const text = chapterText(locale);
  const book = factBook(locale);
  const headlines = new Map<number, IndicatorFacts>();
  for (const goal of content.goals) {
    const indicator = headlineOf(content, goal.number);
    const facts = indicator && indicatorFacts(book, indicator);
    if (facts) headlines.set(goal.number, facts);
  }
  let figures = 0;
  let tables = 0;
  return {
    snapshot,
    content,
    locale,
    text,
    book,
    headlines,
    nextFigure: () => text("figure", { number: ++figures }),
    nextTable: () => text("table", { number: ++tables }),
  };
}

export function paragraph(
  inlines: readonly Inline[],
  style: "text" | "message" | "note" | "mark" = "text",
): Block {
  return { kind: "paragraph", style, inlines };
}

/** A sentence without numbers of its own. */
export function plain(text: string): Inline[] {
  return [{ kind: "text", text }];
}

/** A count over the whole chapter. */
export function countFact(
  book: FactBook,
  statistic: "goals" | "indicators" | "synthetic-indicators" | "municipalities",
  period: string,
  value: number,
  synthetic = false,
): Fact {
  return book.add({ subject: "chapter", area: "NL01", period, statistic, value, decimals: 0, synthetic });
}

/** A cell that shows a fact; null shows the dash that means "no figure". */
export function factCell(w: Writing, fact: Fact | null): Cell {
  return fact ? { text: fact.text, fact: fact.id, synthetic: fact.synthetic } : { text: w.text("none") };
}

/** A cell that counts areas or indicators: no figure about them, so the share of made-up figures leaves it out. */
export function countCell(fact: Fact): Cell {
  return { text: fact.text, fact: fact.id };
}

/** Completes a table with the share of made-up figures among those it shows. */
export function markedTable(w: Writing, table: Omit<Table, "kind" | "label" | "mark">): Table {
  const figures = table.rows.flat().filter((cell) => cell.synthetic !== undefined);
  const synthetic = figures.filter((cell) => cell.synthetic).length;
  const mark =
    synthetic === 0
      ? null
      : w.text("mark.table", {
          share: w.text("share.synthetic", { synthetic, total: formatNumber(figures.length, 0, w.locale) }),
        });
  return { kind: "table", label: w.nextTable(), ...table, mark };
}

/** The sentence of a key as a list entry or paragraph. */
export function say(w: Writing, key: ChapterKey, fillings: Parameters<typeof sentence>[2] = {}): Inline[] {
  return sentence(w.book, key, fillings);
}

/** Which indicators the scores are made of. */
export function basketLine({ text, content, locale }: Writing): string {
  const { basket, methodVersion } = content;
  const name = basketName(basket.code, locale);
  return text("colophon.basket", { basket: name, version: String(basket.version), method: methodVersion });
}
