import { organisationName } from "../text/organisation-names.ts";
import type { Writing } from "./section.ts";
import type { SnapshotIndicator, SnapshotLayer, SnapshotYear } from "./snapshot.ts";

/** `Bron 2015: CBS; overige jaren: voorbeeldcijfers van Lokaal17. 2025: voorlopig.` for the years that are shown. */
export function sourceLine(
  w: Writing,
  indicator: SnapshotIndicator,
  years: readonly (SnapshotYear | null)[],
): string {
  const shown = years.filter((year) => year !== null);
  const provisional = shown.flatMap(({ year, provisional }) => (provisional ? [year] : []));
  const line = lineOf(w, indicator, shown);
  return provisional.length === 0
    ? line
    : `${line} ${w.text("provisional", { years: provisional.join(", ") })}`;
}

function lineOf(w: Writing, indicator: SnapshotIndicator, years: readonly SnapshotYear[]): string {
  const real = years.filter(isReal);
  const apart = real.length < years.length && !real.some(isSynthetic);
  if (!apart || real.length === 0) return w.text("source", { source: sourceName(w, indicator, years) });
  return w.text("source.mixed", {
    years: real.map(({ year }) => year).join(", "),
    source: realName(w, indicator, false),
  });
}

/** Where the figures of these years come from, in the document's language. */
export function sourceName(w: Writing, indicator: SnapshotIndicator, years: readonly SnapshotYear[]): string {
  const synthetic = years.some(isSynthetic);
  if (!years.some(isReal)) return w.text("source.examples");
  return synthetic
    ? w.text("source.both", { source: realName(w, indicator, false) })
    : realName(w, indicator, isWhollyReal(indicator));
}

/** The same in a few words, for a narrow column whose head says what an example is. */
export function sourceInTable(
  w: Writing,
  indicator: SnapshotIndicator,
  years: readonly SnapshotYear[],
): string {
  const example = w.text("mark.indicator");
  if (!years.some(isReal)) return example;
  return years.some(isSynthetic)
    ? `${realName(w, indicator, false)}; ${example}`
    : realName(w, indicator, isWhollyReal(indicator));
}

/** The sources of all its years apart: real figures and examples are two. */
export function sourcesOf(w: Writing, indicator: SnapshotIndicator): string[] {
  const real = realSource(w, indicator)?.name ?? [];
  const made = indicator.years.some(isSynthetic) ? w.text("source.examples") : [];
  return [real, made].flat();
}

/** Who measured its real years, and the table where that is certain; null when it has none. */
export function realSource(
  w: Writing,
  indicator: SnapshotIndicator,
): { name: string; organisation: string | null; table: string | null } | null {
  if (!indicator.years.some(isReal)) return null;
  const { collection, source, organisation } = indicator;
  const wholly = isWhollyReal(indicator);
  return {
    name: realName(w, indicator, wholly),
    organisation: collection === "own" ? null : organisation,
    table: (wholly && /\b\d{5}ned\b/i.exec(source)?.[0].toUpperCase()) || null,
  };
}

/**
 * The table is that of the definition. Where the series is made up for the greater part, its few real years may
 * come from an older table: then only the organisation is named.
 */
function realName(w: Writing, indicator: SnapshotIndicator, table: boolean): string {
  const { collection, source, organisation } = indicator;
  if (collection === "own") return w.text(`source.own.${layerOf(w, indicator)}`);
  return organisationName(table ? source : organisation, w.locale);
}

function layerOf({ content }: Writing, { code }: SnapshotIndicator): Layer {
  const layer = content.layers.find(({ indicators }) => indicators.some((one) => one.code === code));
  return layer?.layer ?? "municipality";
}

type Layer = SnapshotLayer["layer"] | "municipality";

function isWhollyReal({ years }: SnapshotIndicator): boolean {
  return !years.some(isSynthetic);
}

function isReal({ origins, national }: SnapshotYear): boolean {
  return origins.includes("r") || national?.synthetic === false;
}

function isSynthetic({ origins, national }: SnapshotYear): boolean {
  return origins.includes("s") || national?.synthetic === true;
}
