import { formatNumber } from "@lokaal17/shared/text/number";

/** One thing that was measured several times. */
export interface Measurement {
  what: string;
  /** "none": in memory. */
  database: "postgres" | "pglite" | "none";
  unit: "s" | "ms" | "kB" | "MB" | "rows/s" | "points" | "shift";
  /** What it should stay below; null where nothing was promised. */
  limit: number | null;
  runs: number[];
}

/** The middle of the runs; of an even number the mean of the two in the middle. */
export function median(runs: readonly number[]): number {
  const sorted = [...runs].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

/** Collects runs under what they measured, in the order in which each was first seen. */
export class Measurements {
  readonly #all = new Map<string, Measurement>();

  add(key: Omit<Measurement, "runs">, value: number): void {
    const name = `${key.database} ${key.what}`;
    const known = this.#all.get(name);
    if (known) known.runs.push(value);
    else this.#all.set(name, { ...key, runs: [value] });
  }

  list(): (Measurement & { median: number })[] {
    return [...this.#all.values()].map((one) => ({ ...one, median: median(one.runs) }));
  }
}

/** The table that people read. */
export function toTable(measurements: ReturnType<Measurements["list"]>): string {
  const rows = measurements.map(({ what, database, unit, limit, runs, median: middle }) => [
    what,
    database,
    `${formatNumber(middle, 2, "en")} ${unit}`,
    limit === null ? "" : `< ${limit} ${unit}`,
    limit === null ? "" : middle < limit ? "yes" : "NO",
    runs.map((run) => formatNumber(run, 2, "en")).join(" "),
  ]);
  const table = [["what", "database", "median", "limit", "reached", "runs"], ...rows];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
