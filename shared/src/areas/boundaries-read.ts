import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import { z } from "zod";
import type { AreaCode } from "./area.ts";

/** Longitude and latitude, or metres: what the file has. */
export type Position = readonly [number, number];
export type Ring = readonly Position[];
/** An outer ring and its holes. */
export type Polygon = readonly Ring[];

export type BoundaryMistake =
  | { code: "no-json"; reason: string }
  | { code: "no-map" }
  | { code: "no-codes"; properties: string }
  | { code: "too-many-points"; limit: number };

/** The shapes of a file by the code that it gives them; a code that stands twice has all its parts together. */
export interface BoundaryFile {
  polygons: ReadonlyMap<AreaCode, readonly Polygon[]>;
  /** The property that has the codes. */
  property: string;
}

/** A map of the Netherlands with all its bends has some millions; more is no map to draw from. */
const mostPoints = 5_000_000;

const position = z.tuple([z.number(), z.number()]).rest(z.number());
const polygon = z.array(z.array(position));
const geometry = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), coordinates: polygon }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(polygon) }),
]);
const featureSchema = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: geometry.nullable().catch(null),
});
const collection = z.object({ type: z.literal("FeatureCollection"), features: z.array(featureSchema) });
type Feature = z.infer<typeof featureSchema>;

/**
 * Reads GeoJSON, or TopoJSON: of its objects the one in which most shapes have a code of a municipality. The property
 * with the codes is found by what stands in it: `GM0344`, or `0344` where its name says that it is a code.
 */
export function readBoundaryFile(text: string): { file: BoundaryFile } | { mistake: BoundaryMistake } {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return { mistake: { code: "no-json", reason: error instanceof Error ? error.message : String(error) } };
  }
  const collections = collectionsOf(content);
  if (collections.length === 0) return { mistake: { code: "no-map" } };
  const found = collections
    .map((features) => ({ features, ...codesIn(features) }))
    .reduce((best, next) => (next.codes.size > best.codes.size ? next : best));
  if (found.codes.size === 0) {
    const names = found.features.flatMap(({ properties }) => Object.keys(properties ?? {}));
    return { mistake: { code: "no-codes", properties: [...new Set(names)].slice(0, 20).join(", ") } };
  }
  const polygons = gather(found.features, found.codes);
  return polygons === null
    ? { mistake: { code: "too-many-points", limit: mostPoints } }
    : { file: { polygons, property: found.property } };
}

function collectionsOf(content: unknown): Feature[][] {
  const read = (candidate: unknown) => {
    const { success, data } = collection.safeParse(candidate);
    return success ? [data.features] : [];
  };
  if (!isTopology(content)) return read(content);
  return Object.values(content.objects).flatMap((object) => {
    try {
      return read(feature(content, object));
    } catch {
      // An object whose arcs are not there is no map.
      return [];
    }
  });
}

function isTopology(content: unknown): content is Topology {
  return (
    typeof content === "object" &&
    content !== null &&
    "type" in content &&
    content.type === "Topology" &&
    "arcs" in content &&
    Array.isArray(content.arcs) &&
    "objects" in content &&
    typeof content.objects === "object" &&
    content.objects !== null
  );
}

/** The code of each feature, by the property that has most of them. */
function codesIn(features: readonly Feature[]): { property: string; codes: Map<Feature, AreaCode> } {
  const names = new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})));
  const readers: [name: string, read: (feature: Feature) => unknown][] = [
    ...[...names].map((name): [string, (feature: Feature) => unknown] => [
      name,
      ({ properties }) => properties?.[name],
    ]),
    ["id", ({ id }) => id],
  ];
  let best = { property: "id", codes: new Map<Feature, AreaCode>() };
  for (const [property, read] of readers) {
    const codes = codesOf(features, property, read);
    if (codes.size > best.codes.size) best = { property, codes };
  }
  return best;
}

function codesOf(
  features: readonly Feature[],
  name: string,
  read: (feature: Feature) => unknown,
): Map<Feature, AreaCode> {
  const mayBeShort = /code|^gm|gem/i.test(name);
  return new Map(
    features.flatMap((each) => {
      const code = asCode(read(each), mayBeShort);
      return code === null ? [] : [[each, code] as const];
    }),
  );
}

function asCode(value: unknown, mayBeShort: boolean): AreaCode | null {
  const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  if (/^GM\d{4}$/i.test(text)) return text.toUpperCase() as AreaCode;
  return mayBeShort && /^\d{1,4}$/.test(text) ? (`GM${text.padStart(4, "0")}` as AreaCode) : null;
}

/** Null when there are too many points. */
function gather(
  features: readonly Feature[],
  codes: ReadonlyMap<Feature, AreaCode>,
): Map<AreaCode, Polygon[]> | null {
  const polygons = new Map<AreaCode, Polygon[]>();
  let points = 0;
  for (const each of features) {
    const code = codes.get(each);
    if (code === undefined || each.geometry === null) continue;
    const parts = each.geometry.type === "Polygon" ? [each.geometry.coordinates] : each.geometry.coordinates;
    points += parts.flat().reduce((sum, ring) => sum + ring.length, 0);
    if (points > mostPoints) return null;
    const plain = parts.map((rings) => rings.map((ring) => ring.map(([x, y]): Position => [x, y])));
    polygons.set(code, [...(polygons.get(code) ?? []), ...plain]);
  }
  return polygons;
}
