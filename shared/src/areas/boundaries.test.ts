import { describe, expect, it } from "vitest";
import { describeRefusal } from "../text/boundaries.ts";
import type { AreaCode } from "./area.ts";
import { makeBoundaries } from "./boundaries.ts";
import { toDegrees } from "./boundaries-project.ts";
import type { Position } from "./boundaries-read.ts";

const area = (code: string, validTo: string | null = null) => ({
  code: code as AreaCode,
  layer: "municipality" as const,
  validFrom: "1970-01-01",
  validTo,
});
const areas = [area("GM0344"), area("GM0355"), area("GM0457", "2022-03-24")];
const size = (text: string) => text.length;
const make = (content: unknown, year = 2024) => makeBoundaries(JSON.stringify(content), year, areas, size);

function setOf(content: unknown, year = 2024) {
  const made = make(content, year);
  if ("refusal" in made) throw new Error(describeRefusal(made.refusal, year, "nl"));
  return made.set;
}

/** The border between two neighbours, with many bends, in metres of the Dutch grid from south to north. */
const border: Position[] = Array.from({ length: 200 }, (_, at) => [
  140_000 + Math.round(3_000 * Math.sin(at / 5) + 800 * Math.sin(at * 1.7)),
  440_000 + at * 150,
]);
const [south, north] = [440_000, 440_000 + 199 * 150];
const west: Position[] = [...border, [110_000, north], [110_000, south]];
const east: Position[] = [...border.toReversed(), [170_000, south], [170_000, north]];
const closed = (ring: readonly Position[]) => [...ring, ring[0]];
const degrees = (ring: readonly Position[]) => ring.map(([x, y]) => toDegrees(x, y));
const turned = (ring: readonly Position[]) => ring.toReversed();
const asIs = (ring: readonly Position[]): readonly Position[] => ring;

const geoJson = (change: (ring: readonly Position[]) => readonly Position[], more: object[] = []) =>
  collection(
    polygon({ statnaam: "Utrecht", statcode: "GM0344" }, [closed(change(west))]),
    polygon({ statnaam: "Zeist", statcode: "GM0355" }, [closed(change(east))]),
    ...more,
  );
const collection = (...features: object[]) => ({ type: "FeatureCollection", features });
const polygon = (properties: object, coordinates: unknown[]) => ({
  type: "Feature",
  properties,
  geometry: { type: "Polygon", coordinates },
});

function cornersOf(ring: string): Position[] {
  const [x = 0, y = 0, ...steps] = (ring.match(/-?\d+/g) ?? []).map(Number);
  const points: Position[] = [[x, y]];
  for (let at = 0; at < steps.length; at += 2) {
    const [beforeX = 0, beforeY = 0] = points.at(-1) ?? [];
    points.push([beforeX + (steps[at] ?? 0), beforeY + (steps[at + 1] ?? 0)]);
  }
  return points;
}

/** The lines of a path, each as "from to". */
const linesOf = (path: string): string[] =>
  path.split("z").flatMap((ring) => {
    const points = cornersOf(ring);
    return ring === "" ? [] : points.map((point, at) => `${point} ${points[(at + 1) % points.length]}`);
  });
const backwards = (line: string) => line.split(" ").reverse().join(" ");

describe("boundaries of a year", () => {
  const expected = setOf(geoJson(asIs));

  it("are paths of whole units in one frame, and say where their codes stood", () => {
    expect(expected).toMatchObject({ width: 2000, height: 2276, system: "rd", property: "statcode" });
    expect(expected.shapes.map(({ code }) => code)).toEqual(["GM0344", "GM0355"]);
    for (const { path } of expected.shapes)
      expect(path).toMatch(/^M\d+ \d+l(-?\d+( |(?=-))-?\d+( |(?=[-z])))+z$/);
  });

  it("leave no gap between neighbours, however simple they are made", () => {
    const [one = "", other = ""] = expected.shapes.map(({ path }) => path);
    const shared = linesOf(one).filter((line) => linesOf(other).includes(backwards(line)));
    expect(linesOf(one).length - shared.length).toBe(3);
    expect(linesOf(other).length - shared.length).toBe(3);
    expect(shared.length).toBeGreaterThan(20);
    expect(shared.length).toBeLessThan(199);
  });

  it.each([
    ["rings the other way round", geoJson(turned)],
    [
      "rings that are not closed",
      collection(polygon({ statcode: "GM0344" }, [west]), polygon({ statcode: "GM0355" }, [east])),
    ],
    ["rings that begin elsewhere", geoJson((ring) => [...ring.slice(50), ...ring.slice(0, 50)])],
  ])("are the same from %s", (_what, content) => {
    const lines = (set: typeof expected) => set.shapes.map(({ path }) => linesOf(path).sort());
    expect(lines(setOf(content))).toEqual(lines(expected));
  });

  it("are the same from degrees as from metres", () => {
    const set = setOf(geoJson(degrees));
    expect(set).toMatchObject({ system: "wgs84" });
    expect(set.shapes).toEqual(expected.shapes);
  });

  it("are the same from TopoJSON, with codes of another name and without letters", () => {
    const set = setOf({
      type: "Topology",
      arcs: [closed(west), closed(east)],
      objects: {
        land: { type: "GeometryCollection", geometries: [{ type: "Polygon", arcs: [[0]] }] },
        gemeenten: {
          type: "GeometryCollection",
          geometries: [
            { type: "Polygon", arcs: [[0]], properties: { inwoners: 361742, gemeentecode: "0344" } },
            { type: "MultiPolygon", arcs: [[[-2]]], properties: { inwoners: 65043, gemeentecode: "0355" } },
          ],
        },
      },
    });
    expect(set.property).toBe("gemeentecode");
    expect(set.shapes[0]).toEqual(expected.shapes[0]);
  });

  it("keep an enclave as a hole, and leave specks out", () => {
    const square = (x: number, y: number, side: number): Position[] => [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
    ];
    const hole = square(120_000, 450_000, 6_000);
    const content = collection(
      polygon({ code: "GM0344" }, [closed(west), closed(hole), closed(square(115_000, 445_000, 200))]),
      polygon({ code: "GM0355" }, [closed(hole)]),
    );
    const [around, inside] = setOf(content).shapes;
    expect(around?.path.split("z").filter(Boolean)).toHaveLength(2);
    expect(linesOf(around?.path ?? "")).toEqual(
      expect.arrayContaining(linesOf(inside?.path ?? "").map(backwards)),
    );
  });

  it("never lose an area, however small it is", () => {
    const speck: Position[] = [
      [150_000, 500_000],
      [150_300, 500_000],
      [150_300, 500_300],
    ];
    const content = collection(
      polygon({ code: "GM0344" }, [closed(west)]),
      polygon({ code: "GM0355" }, [closed(speck)]),
    );
    expect(setOf(content).shapes[1]?.path).toMatch(/^M\d+ \d+l/);
  });

  it("keep a dike that is narrower than one unit", () => {
    const dike: Position[] = [
      [140_000, 550_000],
      [150_000, 550_000],
      [150_000, 552_000],
      [170_000, 572_000],
      [150_000, 552_100],
      [140_000, 560_000],
    ];
    const content = collection(
      polygon({ code: "GM0344" }, [closed(west)]),
      polygon({ code: "GM0355" }, [closed(dike)]),
    );
    expect(Math.max(...cornersOf(setOf(content).shapes[1]?.path ?? "").map(([x]) => x))).toBe(1172);
  });

  it("have all areas, however few bytes there are", () => {
    const made = makeBoundaries(
      JSON.stringify(geoJson(asIs)),
      2024,
      areas,
      (text) => text.length * 1_000_000,
    );
    const paths = "set" in made ? made.set.shapes.map(({ path }) => path) : [];
    expect(paths).toEqual([expect.stringMatching(/^M\d+ \d+l/), expect.stringMatching(/^M\d+ \d+l/)]);
  });

  it("leave out what was no municipality that year, and say so", () => {
    const weesp = polygon({ statcode: "GM0457" }, [closed(east)]);
    expect(setOf(geoJson(asIs, [weesp])).unknown).toEqual(["GM0457"]);
  });
});

describe("no boundaries come from", () => {
  const only = collection(polygon({ code: "GM0344" }, [closed(west)]));
  const elsewhere = (change: (point: Position) => Position) => geoJson((ring) => degrees(ring).map(change));
  it.each<[what: string, content: unknown, year: number, sentence: RegExp]>([
    ["a file without a municipality", only, 2024, /^Eén gemeente van dat jaar ontbreekt: GM0355\./],
    ["a file of another year", geoJson(asIs), 2022, /^Eén gemeente van dat jaar ontbreekt: GM0457\./],
    ["a year that is not in the register", geoJson(asIs), 1960, /^Voor 1960 staan er geen gemeenten/],
    [
      "degrees with latitude first",
      elsewhere(([x, y]) => [y, x]),
      2024,
      /^De punten liggen niet in Nederland/,
    ],
    ["another country", elsewhere(([x, y]) => [x + 10, y]), 2024, /^De punten liggen niet in Nederland/],
    ["a table", { rows: [1] }, 2024, /^Dit is geen kaart/],
    [
      "a shape that is a single point on the map",
      geoJson((ring) =>
        ring[0] === east[0] ? ring.map(([x, y]) => [155_000 + x / 1e5, 460_000 + y / 1e5]) : ring,
      ),
      2024,
      /^Eén gemeente van dat jaar ontbreekt: GM0355\./,
    ],
    [
      "shapes without codes",
      collection(polygon({ naam: "Utrecht" }, [closed(west)])),
      2024,
      /Wel gevonden: naam\.$/,
    ],
  ])("%s", (_what, content, year, sentence) => {
    const made = make(content, year);
    expect("refusal" in made && describeRefusal(made.refusal, year, "nl")).toMatch(sentence);
  });

  it("a text that is no JSON", () => {
    const made = makeBoundaries("{", 2024, areas, size);
    expect("refusal" in made && made.refusal.code).toBe("no-json");
  });
});
