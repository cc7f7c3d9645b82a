import { basketName } from "../text/baskets.ts";
import { type ChapterKey, chapterText } from "../text/chapter.ts";
import type { Locale, Text } from "../text/define-text.ts";
import { formatNumber } from "../text/number.ts";
import type { Block, Cell, Inline, SentenceOrigin, Table } from "./blocks.ts";
import type { EditionContent } from "./edition.ts";
import { unitOf } from "./fact-names.ts";
import { type FactSource, factSource } from "./fact-resolver.ts";
import { subjectOf } from "./fact-subject.ts";
import { type Fact, type FactBook, factBook, type Statistic } from "./facts.ts";
import { type IndicatorFacts, indicatorFacts } from "./indicator-facts.ts";
import type { OutlineEntry, Profile } from "./outline.ts";
import { words } from "./sentence.ts";
import type { ChapterSnapshot, SnapshotContent } from "./snapshot.ts";
import { type Statistics, statisticsOf } from "./statistics.ts";
import { headlineOf } from "./summary.ts";

/** What every section is written with. */
export interface Writing {
  snapshot: ChapterSnapshot;
  content: SnapshotContent;
  edition: EditionContent;
  profile: Profile;
  locale: Locale;
  text: Text<ChapterKey>;
  book: FactBook;
  statistics: Statistics;
  source: FactSource;
  /** What is known of the indicator that opens a goal's section; null when it has none with figures. */
  headline(goal: number): IndicatorFacts | null;
  /** The section that is being written: figures and tables are numbered within it. */
  entry: OutlineEntry;
  /** `Figuur 7.11.1`, then `Figuur 7.11.2`. */
  nextFigure(): string;
  nextTable(): string;
  /** Through the whole document. */
  nextFootnote(): number;
  /** `figuur 7.11.1` for a section, figure or table of this edition; null when it has none of that id. */
  referenceText(target: string): string | null;
  /** The sentences of the program, by the section in which they stand. */
  said: Map<string, { inlines: readonly Inline[]; origin: SentenceOrigin }[]>;
}

export function writing(
  { snapshot, edition }: { snapshot: ChapterSnapshot; edition: EditionContent },
  locale: Locale,
  entry: OutlineEntry,
  referenceText: Writing["referenceText"],
): Writing {
  const { content } = snapshot;
  const text = chapterText(locale);
  const headlines = new Map<number, IndicatorFacts | null>();
  const counters = new Map<string, number>();
  const next = (name: string) => {
    const number = (counters.get(name) ?? 0) + 1;
    counters.set(name, number);
    return number;
  };
  const numbered = (kind: "figure" | "table") =>
    text(kind, { number: `${w.entry.number}.${next(`${kind} ${w.entry.number}`)}` });
  const w: Writing = {
    snapshot,
    content,
    edition,
    profile: edition.profile,
    locale,
    text,
    book: factBook(locale, ({ subject, statistic }) => {
      const found = subjectOf(content, subject);
      return found ? unitOf(found, statistic, locale) : "";
    }),
    statistics: statisticsOf(content),
    source: factSource(content),
    headline(goal) {
      const known = headlines.get(goal);
      if (known !== undefined) return known;
      const indicator = headlineOf(content, goal);
      const facts = indicator && indicatorFacts(w, indicator);
      headlines.set(goal, facts);
      return facts;
    },
    entry,
    nextFigure: () => numbered("figure"),
    nextTable: () => numbered("table"),
    nextFootnote: () => next("footnote"),
    referenceText,
    said: new Map(),
  };
  return w;
}

/** A number of the snapshot, bound; null when the snapshot has no such number. */
export function fact(
  w: Pick<Writing, "statistics" | "book">,
  subject: string,
  area: string,
  period: string | number,
  statistic: Statistic,
): Fact | null {
  const reference = { subject, area, period: String(period), statistic };
  const computed = w.statistics.of(reference);
  return computed && w.book.add({ ...reference, ...computed });
}

/** @throws RangeError when the snapshot has no such number */
export function needed(...parts: Parameters<typeof fact>): Fact {
  const found = fact(...parts);
  if (!found) throw new RangeError(`the snapshot has no ${parts.slice(1).join("/")}`);
  return found;
}

/** A count over the whole chapter. */
export function countFact(w: Writing, statistic: Statistic, period: string): Fact {
  return needed(w, "chapter", "NL01", period, statistic);
}

/** The year as a bound number. */
export function yearFact(w: Pick<Writing, "statistics" | "book">, year: number): Fact {
  return needed(w, "chapter", "NL01", year, "year");
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

/** A heading below that of the section: it stays out of the contents. */
export function subheading(w: Writing, id: string, text: string, level?: 4): Block {
  return {
    kind: "heading",
    level: level ?? (w.entry.level === 3 ? 4 : 3),
    id,
    text,
    ...(w.entry.level === 3 ? { unlisted: true } : {}),
  };
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

/** Words of a key, with its numbers bound: for titles and lists that nobody writes anew. */
export function title(w: Writing, key: ChapterKey, fillings: Parameters<typeof words>[2] = {}): Inline[] {
  return words(w.book, key, fillings);
}

/** Which indicators the scores are made of. */
export function basketLine({ text, content, locale }: Writing): string {
  const { basket, methodVersion } = content;
  const name = basketName(basket.code, locale);
  return text("colophon.basket", { basket: name, version: String(basket.version), method: methodVersion });
}
