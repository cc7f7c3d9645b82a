import type { AreaNames } from "./name-areas.ts";
import { plainHeading } from "./propose-headings.ts";
import type { Layout } from "./propose-layout.ts";
import type { ColumnProfile } from "./propose-profile.ts";
import type { RegisteredArea } from "./register.ts";

type Layer = RegisteredArea["layer"];

/**
 * Which kind of area a table is about, by which names are told apart that two kinds share: Utrecht and Groningen are
 * municipalities and provinces. The heading says it, or all other names of the column do, or else the round that the
 * file is for. Null when they say nothing, or different things: then such names are asked.
 */
export function layerOfNames(
  layout: Layout,
  columns: readonly ColumnProfile[],
  areas: AreaNames,
  ofRound: Layer | null,
): Layer | null {
  const others = new Set<Layer>();
  for (const text of areaTexts(layout, columns)) {
    const [layer, ...more] = areas.layers(text);
    // The country stands as a sum below areas of every kind.
    if (layer !== undefined && more.length === 0 && layer !== "country") others.add(layer);
  }
  const headed = layerOfHeading(layout.columns.area ?? "");
  if (headed !== null) return others.size === 0 || others.has(headed) ? headed : null;
  const [only = null, ...different] = others;
  if (only !== null) return different.length === 0 ? only : null;
  return ofRound;
}

const words: readonly (readonly [Layer, RegExp])[] = [
  ["municipality", /\b(gemeente|municipalit)/],
  ["province", /\bprovinc/],
  ["water-board", /\b(waterschap|water board|hoogheemraadschap)/],
];

/** `Gemeente`, `Naam provincie`; null for a heading that names no kind, or two. */
function layerOfHeading(heading: string): Layer | null {
  const plain = plainHeading(heading);
  const [only = null, ...more] = words.filter(([, pattern]) => pattern.test(plain)).map(([layer]) => layer);
  return more.length === 0 ? only : null;
}

function areaTexts({ columns, fixed, wide }: Layout, all: readonly ColumnProfile[]): string[] {
  return [
    ...(all.find(({ name }) => name === columns.area)?.texts.keys() ?? []),
    ...wide.flatMap(({ area }) => (area === undefined ? [] : [area])),
    ...(fixed.area === undefined ? [] : [fixed.area]),
  ];
}
