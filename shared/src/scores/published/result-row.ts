import type { Colour } from "../colour.ts";
import type { Pace } from "../trends/pace-rule.ts";
import type { Trend } from "./assessment.ts";

export const resultColumns = [
  "area",
  "level",
  "code",
  "period",
  "score",
  "colour",
  "coverage",
  "trend",
  "pace",
  "rank",
  "rankLow",
  "rankMedian",
  "rankHigh",
] as const;

/** One row of the outcome; null where there is nothing to say. Numbers are not rounded. */
export interface ResultRow {
  area: string;
  level: "indicator" | "goal" | "overall";
  /** The indicator, the number of the goal, or `overall`. */
  code: string;
  /** The year of the latest figure that was used. */
  period: string | null;
  score: number | null;
  colour: Colour;
  /** Indicators assessed as a share of those that count for the score, 0 to 1; of an indicator 0 or 1. */
  coverage: number | null;
  trend: Trend | null;
  pace: Pace | null;
  /** 1 is the best; equal scores share the best place. Only of the overall score, like the three below. */
  rank: number | null;
  /** 5th, 50th and 95th percentile of the rank when nobody knows how much each goal should weigh. */
  rankLow: number | null;
  rankMedian: number | null;
  rankHigh: number | null;
  /** Whether the score was filled in from the region, or uses one that was. Only with the regional fill. */
  imputed?: boolean;
}

/** One array, one row of the outcome per line; numbers at full precision. */
export function resultsAsJson(rows: readonly ResultRow[]): string {
  return rows.length === 0 ? "[]" : `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]`;
}

/** A table with a header, LF and commas; empty where there is nothing to say. */
export function resultsAsCsv(rows: readonly ResultRow[]): string {
  const imputed = rows.some((row) => row.imputed !== undefined);
  const columns = imputed ? ([...resultColumns, "imputed"] as const) : resultColumns;
  const lines = rows.map((row) => columns.map((column) => field(row[column])).join(","));
  return [columns.join(","), ...lines].join("\n");
}

function field(value: string | number | boolean | null | undefined): string {
  const text = String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
