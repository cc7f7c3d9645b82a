import { describe, expect, it, test } from "vitest";
import type { Area, AreaCode } from "../areas/area.ts";
import { areaGroups } from "../areas/groups.ts";
import type { IndicatorCode, IndicatorDefinition } from "../framework/indicator.ts";
import { type Cube, cellOf, createCube, partsOf, setCell, withChanges } from "../observations/cube.ts";
import type { ObservationStatus } from "../observations/observation.ts";
import { groupFigure } from "../scores/aggregate-published.ts";
import { definitionOf } from "../scores/fixtures.ts";
import { type DecidedPublication, decidePublication } from "./publication-decisions.ts";
import { PublicationDisclosure } from "./publication-disclosure.ts";
import type { PublicationFigures } from "./year-context.ts";

const area = (code: string, provinceCode: string | null, coropCode: string | null = null): Area => ({
  code: code as AreaCode,
  layer: code.startsWith("GM") ? "municipality" : code === "NL01" ? "country" : "province",
  name: code,
  provinceCode: provinceCode as AreaCode | null,
  coropCode,
  validFrom: "1970-01-01",
  validTo: null,
});
const areas: Area[] = [
  area("GM0060", "PV21", "CR04"),
  area("GM0072", "PV21", "CR04"),
  area("GM0088", "PV21", "CR04"),
  area("GM0096", "PV21", "CR05"),
  area("GM0344", "PV26", "CR17"),
  area("GM0448", "PV27", "CR18"),
  area("NL01", null),
  area("PV21", null),
];
const codes = areas.map(({ code }) => code);
const vlieland = "GM0096" as AreaCode;
const burglary = "burglary" as IndicatorCode;
const inhabitants = "inhabitants" as IndicatorCode;
const definition = definitionOf("burglary", 16, {
  unit: "per_1000_inhabitants",
  decimals: 2,
  disclosureLimit: 5,
});
const population = definitionOf("inhabitants", 1, { measureType: "count", unit: "persons", decimals: 0 });
const definitions = new Map<IndicatorCode, IndicatorDefinition>([
  [burglary, definition],
  [inhabitants, population],
]);
const people: Record<string, number> = {
  GM0060: 3_800,
  GM0072: 15_800,
  GM0088: 950,
  GM0096: 1_200,
  GM0344: 361_000,
  GM0448: 14_000,
};

const figure = (count: number, denominator: number, status: ObservationStatus = "normal") => ({
  value: Math.round((100_000 * count) / denominator) / 100,
  parts: { numerator: count, denominator },
  status,
  synthetic: false,
});
const usual: Record<string, number> = {
  GM0060: 30,
  GM0072: 90,
  GM0088: 12,
  GM0096: 2,
  GM0344: 2_000,
  GM0448: 40,
};

function cubeOf(counts: Record<string, number>, given: Record<string, ReturnType<typeof figure>> = {}): Cube {
  const cube = createCube(codes, [burglary, inhabitants], [2023, 2024], 1);
  for (const [code, count] of Object.entries(people)) {
    const total = { value: count, status: "normal", synthetic: false } as const;
    setCell(cube, inhabitants, code as AreaCode, 2024, total);
    if (counts[code] !== undefined)
      setCell(cube, burglary, code as AreaCode, 2024, figure(counts[code], count));
  }
  for (const [code, one] of Object.entries(given)) setCell(cube, burglary, code as AreaCode, 2024, one);
  return cube;
}

async function discloseAll(history: readonly PublicationFigures[]): Promise<PublicationDisclosure> {
  const decided: DecidedPublication[] = [];
  for (const figures of history) decided.push(await decidePublication(figures, decided));
  const last = decided.at(-1);
  if (!last) throw new Error("no publication");
  return new PublicationDisclosure(last);
}
const disclose = (...cubes: Cube[]) =>
  discloseAll(cubes.map((cube) => ({ cube, definitions, areas, boundaryYear: 2024, reorganisations: [] })));
const inhabitantsOf = (code: AreaCode) => people[code] ?? null;
const { groups } = areaGroups(areas, inhabitantsOf, 2024);
const groupOf = (code: string) => {
  const found = groups.find((group) => group.code === code);
  if (!found) throw new Error(`no group ${code}`);
  return found;
};
function figureShown(disclosure: PublicationDisclosure, code: string) {
  const group = groupOf(code);
  return groupFigure(disclosure.cubeFor(burglary, 2024, group), definition, group, 2024, inhabitantsOf).value;
}

describe("the public cube of a publication", () => {
  it("has no number of a figure about few people, and leaves the cube it was made of as it is", async () => {
    const whole = cubeOf(usual);
    const { cube } = await disclose(whole);
    expect(cellOf(cube, burglary, vlieland, 2024)).toEqual({
      value: null,
      status: "confidential",
      synthetic: false,
    });
    expect(partsOf(cube, burglary, vlieland, 2024)).toBeNull();
    expect(cellOf(whole, burglary, vlieland, 2024)?.value).toBe(1.67);
    expect(cellOf(cube, burglary, "GM0344" as AreaCode, 2024)?.value).toBe(5.54);
  });

  it("has no number behind a status that says confidential", async () => {
    const { cube } = await disclose(
      cubeOf({ ...usual, GM0096: 8 }, { GM0448: figure(40, 14_000, "confidential") }),
    );
    expect(cellOf(cube, burglary, "GM0448" as AreaCode, 2024)?.value).toBeNull();
    expect(partsOf(cube, burglary, "GM0448" as AreaCode, 2024)).toBeNull();
  });

  it("shares all that nothing is withheld in", async () => {
    const whole = cubeOf({ ...usual, GM0096: 8 });
    const disclosure = await disclose(whole);
    expect(disclosure.cube.slices).toEqual(whole.slices);
    expect(disclosure.withholds(burglary, vlieland, 2024)).toBe(false);
  });
});

describe("an aggregate of a publication", () => {
  it("of one withheld municipality leaves it out, everywhere it would follow", async () => {
    const disclosure = await disclose(cubeOf(usual));
    const without = (2_000 + 30 + 90 + 12 + 40) / (361_000 + 3_800 + 15_800 + 950 + 14_000);
    expect(figureShown(disclosure, "NL01")).toBeCloseTo(1000 * without, 9);
    expect(figureShown(disclosure, "PV21")).toBeCloseTo((1000 * 132) / 20_550, 9);
    expect(figureShown(disclosure, "CR05")).toBeNull();
  });

  it("of two withheld ones counts them, where no smaller set tells them apart", async () => {
    const disclosure = await disclose(cubeOf({ ...usual, GM0088: 4 }));
    expect(figureShown(disclosure, "NL01")).toBeCloseTo((1000 * 2_166) / 396_750, 9);
    expect(figureShown(disclosure, "PV21")).toBeCloseTo((1000 * 126) / 21_750, 9);
    // The region has one of the two: with it in, the other would be the province minus the region.
    expect(figureShown(disclosure, "CR04")).toBeCloseTo((1000 * 120) / 19_600, 9);
  });

  it("of any other set of municipalities leaves what is withheld out", async () => {
    const disclosure = await disclose(cubeOf({ ...usual, GM0088: 4 }));
    const chosen = { ...groupOf("PV21"), members: groupOf("PV21").members.slice(1) };
    expect(disclosure.cubeFor(burglary, 2024, chosen)).toBe(disclosure.cube);
  });

  it("that the source publishes stays: a second municipality is withheld", async () => {
    const disclosure = await disclose(cubeOf(usual, { NL01: figure(2_174, 396_750) }));
    expect(disclosure.withholds(burglary, "GM0088" as AreaCode, 2024)).toBe(true);
    expect(disclosure.protectsAnother(burglary, "GM0088" as AreaCode, 2024)).toBe(true);
    expect(disclosure.protectsAnother(burglary, vlieland, 2024)).toBe(false);
    expect(disclosure.revealed()).toEqual([]);
  });

  it("that the source publishes rounded tells of no municipality", async () => {
    const rounded = { value: 5.5, status: "normal", synthetic: false } as const;
    const cube = cubeOf(usual);
    setCell(cube, burglary, "NL01" as AreaCode, 2024, rounded);
    const oneDecimal = new Map([...definitions, [burglary, { ...definition, decimals: 1 }]]);
    const disclosure = await discloseAll([
      { cube, definitions: oneDecimal, areas, boundaryYear: 2024, reorganisations: [] },
    ]);
    expect(disclosure.withholds(burglary, vlieland, 2024)).toBe(true);
    expect(disclosure.withholds(burglary, "GM0088" as AreaCode, 2024)).toBe(false);
  });

  test("what an earlier publication showed is reported, not hidden a second time", async () => {
    const before = { ...definition, disclosureLimit: 0 };
    const cube = cubeOf(usual);
    const common = { cube, areas, boundaryYear: 2024, reorganisations: [] };
    const disclosure = await discloseAll([
      { ...common, definitions: new Map([...definitions, [burglary, before]]) },
      { ...common, definitions },
    ]);
    expect(disclosure.withholds(burglary, vlieland, 2024)).toBe(true);
    expect(disclosure.revealed()).toEqual([{ indicator: burglary, area: vlieland, year: 2024 }]);
  });
});

it("withholds the count that an indicator is the quotient of", async () => {
  const crimes = "crimes-home-burglary" as IndicatorCode;
  const source = { organisation: "politie", table: "47018NED", measure: "1.1.1" };
  const measure = { ...population, code: crimes, kind: "measure" as const, source };
  const cube = createCube(codes, [crimes, burglary, inhabitants], [2024], 1);
  for (const [code, count] of Object.entries(people)) {
    const one = { status: "normal", synthetic: false } as const;
    setCell(cube, inhabitants, code as AreaCode, 2024, { value: count, ...one });
    setCell(cube, burglary, code as AreaCode, 2024, figure(usual[code] ?? 0, count));
    setCell(cube, crimes, code as AreaCode, 2024, { value: usual[code] ?? 0, ...one });
  }
  // The country's own rate asks for a second municipality: its count is withheld as well.
  setCell(cube, burglary, "NL01" as AreaCode, 2024, figure(2_174, 396_750));
  const history = { cube, areas, boundaryYear: 2024, reorganisations: [] };
  const disclosure = await discloseAll([
    {
      ...history,
      definitions: new Map([...definitions, [burglary, { ...definition, source }], [crimes, measure]]),
    },
  ]);
  const withheld = (indicator: IndicatorCode) =>
    codes.filter((code) => disclosure.withholds(indicator, code, 2024));
  expect(withheld(burglary)).toEqual(["GM0088", vlieland]);
  expect(withheld(crimes)).toEqual(["GM0088", vlieland]);
  expect(disclosure.definitionOf(crimes)?.disclosureLimit).toBe(5);
});

it("remembers the total of a publication before, also when one in between changed nothing", async () => {
  const before = cubeOf({ ...usual, GM0088: 4 });
  const between = withChanges(before, [], 2);
  // Schiermonnikoog's figure is another now: it hides nobody any more, and the old total holds the old one.
  const schier = { indicator: burglary, area: "GM0088" as AreaCode, year: 2024, ...figure(9, 950) };
  const disclosure = await disclose(before, between, withChanges(between, [schier], 3));
  expect(figureShown(disclosure, "PV21")).toBeCloseTo((1000 * 129) / 20_550, 9);
  expect(disclosure.revealed()).toEqual([]);
  expect(figureShown(await disclose(before, between), "PV21")).toBeCloseTo((1000 * 126) / 21_750, 9);
});

it("takes the merged municipality into account where it stands beside its parts", async () => {
  const merged: Area[] = [
    { ...area("GM0756", "PV30"), validTo: "2022-01-01" },
    { ...area("GM0786", "PV30"), validTo: "2022-01-01" },
    { ...area("GM1982", "PV30"), validFrom: "2022-01-01" },
  ];
  const cube = createCube(
    merged.map(({ code }) => code),
    [burglary, inhabitants],
    [2020],
    1,
  );
  for (const [code, count] of [
    ["GM0756", 60],
    ["GM0786", 3],
    ["GM1982", 63],
  ] as const)
    setCell(cube, burglary, code as AreaCode, 2020, figure(count, 10_000));
  const disclosure = await discloseAll([
    {
      cube,
      definitions,
      areas: merged,
      boundaryYear: 2024,
      reorganisations: ["GM0756", "GM0786"].map((from) => ({
        date: "2022-01-01",
        kind: "merge",
        from: from as AreaCode,
        to: "GM1982" as AreaCode,
        hectares: null,
        dwellings: null,
        inhabitants: null,
      })),
    },
  ]);
  const withheld = merged.filter(({ code }) => disclosure.withholds(burglary, code, 2020));
  expect(withheld.map(({ code }) => code)).toEqual(["GM0756", "GM0786"]);
});
