import type { GoalNumber } from "../framework/goal.ts";
import type { Bilingual, Direction } from "../framework/indicator.ts";
import type { RoleOfGovernment } from "../network/practice.ts";
import type { Locale } from "../text/define-text.ts";

/** Grows with every change of the shape that an older reader would misread. */
export const snapshotFormat = "lokaal17-chapter-2";

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
  /**
   * The publication that the data version belongs to; null for a concept made from the preview. Its day is that in the
   * Netherlands; without a name in a language the day alone is told in it.
   */
  publication: { name: Readonly<Record<Locale, string | null>>; date: string } | null;
  /** The basket of the goal scores. */
  basket: { code: string; version: number };
  /** The version of the rules that the scores follow. */
  methodVersion: string;
  /** The year that the scores are of. */
  scoreYear: number;
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
  /** Targets of the goals, in order. */
  targets: readonly SnapshotTarget[];
  /** Policy fields of municipalities with the targets that belong to them. */
  policyFields: readonly { code: string; name: Bilingual; targets: readonly string[] }[];
  /** What provinces and water boards entered for indicators of their own; a layer without figures has none. */
  layers: readonly SnapshotLayer[];
  /** Global Goals municipalities, in order of the day on which they joined. */
  members: readonly SnapshotMember[];
  /** Good practices, in the order in which they are to stand in a list. */
  practices: readonly SnapshotPractice[];
  /** Mergers, splits and corrections of municipal borders since the first year of the figures. */
  reorganisations: readonly { date: string; kind: string; count: number }[];
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

/** One of the targets of a goal: `11.6`. */
export interface SnapshotTarget {
  code: string;
  goal: GoalNumber;
  name: Bilingual;
}

export interface SnapshotLayer {
  layer: "province" | "water-board";
  /** In the order of the values of its indicators. */
  areas: readonly { code: string; name: string }[];
  indicators: readonly SnapshotIndicator[];
}

export interface SnapshotMember {
  /** A municipality of the snapshot, or another organisation. */
  code: string;
  name: string;
  /** `2018-06-01` */
  joinedOn: string;
  synthetic: boolean;
}

export interface SnapshotPractice {
  id: string;
  title: Bilingual;
  /** What it was an answer to; null: not told. */
  problem: Bilingual | null;
  /** What was done. */
  summary: Bilingual;
  /** What came of it, in the words of the organisation; null: not told. */
  result: Bilingual | null;
  /** A mail or web address of a team; null: not told. */
  contact: string | null;
  sinceYear: number | null;
  /** Whether the organisation lets the chapter name it. */
  mayName: boolean;
  /** The organisation whose practice it is; null: it is not about a place. */
  area: { code: string; name: string } | null;
  goals: readonly GoalNumber[];
  roleOfGovernment: RoleOfGovernment;
  synthetic: boolean;
}

export interface SnapshotGoal {
  number: GoalNumber;
  name: Bilingual;
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
  /** What changed, or what the organisation did for it. */
  effect: "outcome" | "effort";
  /** Targets that it says something about: `11.6`. */
  targets: readonly string[];
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
