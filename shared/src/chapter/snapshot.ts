import type { GoalNumber } from "../framework/goal.ts";
import type { Bilingual, Direction } from "../framework/indicator.ts";

/** Grows with every change of the shape that an older reader would misread. */
export const snapshotFormat = "lokaal17-chapter-1";

/**
 * All that one edition of the chapter is made of, as plain JSON. Nothing else reaches its text: the same
 * content gives the same bytes, years later and on another machine. At 342 municipalities × 120 indicators ×
 * 10 years it is about 3 MB.
 */
export interface SnapshotContent {
  format: typeof snapshotFormat;
  /** The data version that every figure was read from. */
  dataVersion: number;
  /** Date on which the data version was made, `2026-11-21`: the date of the document. */
  dataDate: string;
  /** The publication that the data version belongs to; null for a concept made from the preview. */
  publication: { name: Bilingual; date: string } | null;
  edition: { name: Bilingual; status: "concept" | "published" };
  /** The basket of the goal scores. */
  basket: { code: string; version: number };
  /** The version of the rules that the scores follow. */
  methodVersion: string;
  /** All 17 goals in order, also those without figures. */
  goals: readonly SnapshotGoal[];
  /** In the order of the catalogue; only indicators of municipalities that stand under a goal. */
  indicators: readonly SnapshotIndicator[];
  /** Alphabetical by Dutch name. The order is the order of every list of values below. */
  municipalities: readonly SnapshotMunicipality[];
  /** In the order in which they are to stand in a table. */
  provinces: readonly { code: string; name: string }[];
  /** Tiles of the hexagon map, flat-topped axial coordinates. A municipality without a tile is left off the map. */
  tiles: readonly { code: string; q: number; r: number }[];
  /** The year whose municipal boundaries the figures follow. */
  boundaryYear: number;
  /** Indicators (codes) whose value per municipality is printed in the annex, at most 24; by default the headlines. */
  annexIndicators?: readonly string[];
}

export interface SnapshotMunicipality {
  code: string;
  name: string;
  provinceCode: string;
  /** Null where the snapshot holds no count. */
  inhabitants: number | null;
}

export interface SnapshotGoal {
  number: GoalNumber;
  name: Bilingual;
  /** Code of the indicator that opens the goal's section; null: the chapter takes the one with most real years. */
  headline: string | null;
  /** Null where the basket has too little for a score (fewer than 3 indicators or 50 %). */
  scores: {
    /** 0 to 100, per municipality; null: no score. */
    values: readonly (number | null)[];
    /** Per municipality one character, as `SnapshotYear.origins`. */
    origins: string;
    /** Indicators of the basket under this goal. */
    indicators: number;
  } | null;
}

export interface SnapshotIndicator {
  code: string;
  goal: GoalNumber;
  name: Bilingual;
  definition: Bilingual;
  unitName: Bilingual;
  /** Decimals that a reader sees. */
  decimals: number;
  measureType: "rate" | "mean" | "binary" | "count";
  direction: Direction | null;
  collection: "source" | "own";
  /** As people read it: `CBS, 85984NED`. */
  source: string;
  /** The same without the table: `CBS`. */
  organisation: string;
  /** Years whose definition or method changed: never compared across. */
  breakYears: readonly number[];
  /** At most 10, ascending; only years with at least one value. */
  years: readonly SnapshotYear[];
}

/** The values of one indicator in one year. */
export interface SnapshotYear {
  year: number;
  /** Per municipality, in the order of `municipalities`; null: no figure. */
  values: readonly (number | null)[];
  /** Per municipality one character: `-` no figure, `r` real, `s` synthetic. */
  origins: string;
  /** Whether the source calls the year provisional. */
  provisional: boolean;
  /** The national figure as the source publishes it; null where it publishes none. */
  national: { value: number; synthetic: boolean } | null;
}

/** Content with its hash, as the server writes it into a file. */
export interface ChapterSnapshot {
  /** SHA-256 of the canonical JSON of `content`, 64 hexadecimal digits. */
  hash: string;
  /** Moment of writing. It is not part of the content and is printed nowhere. */
  createdAt: string;
  content: SnapshotContent;
}

/** What names a snapshot for people: data version and the first 12 digits of its hash. */
export function snapshotId(snapshot: Pick<ChapterSnapshot, "hash" | "content">): string {
  return `${snapshot.content.dataVersion}-${snapshot.hash.slice(0, 12)}`;
}
