import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isValidIn } from "@lokaal17/shared/areas/area";
import { recodeCounts } from "@lokaal17/shared/areas/recode";
import { describe, expect, test } from "vitest";
import { toBoundaries } from "./areas.ts";
import type { Row } from "./csv.ts";
import { fieldOf, readCsv } from "./csv.ts";

const folder = fileURLToPath(new URL("../../../db/reference/", import.meta.url));
const read = (name: string) => readCsv(join(folder, name));
const codesOf = (rows: readonly Row[]) => rows.map((row) => fieldOf(row, "code"));
const countBy = (rows: readonly Row[], column: string) => {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[fieldOf(row, column)] = (counts[fieldOf(row, column)] ?? 0) + 1;
  return counts;
};
const strangers = (codes: Iterable<string>, known: Iterable<string>) => {
  const all = new Set(known);
  return [...codes].filter((code) => !all.has(code));
};

const areas = read("areas.csv");
const municipalities = areas.filter((row) => row.layer === "municipality");
const reorganisations = read("reorganisations.csv");
const inhabitants = read("inhabitants.csv");
const indicators = read("indicators.csv");
const measures = read("measures.csv");
const targets = read("targets.csv");
const policyFields = read("policy_fields.csv");
const structuralVariables = read("structural_variables.csv");
const baskets = read("baskets.csv");
const boundaries = toBoundaries(areas, reorganisations);

describe("areas", () => {
  test("have unique codes and a known province", () => {
    expect(new Set(codesOf(areas)).size).toBe(areas.length);
    const provinceCodes = codesOf(areas.filter((row) => row.layer === "province"));
    expect(
      strangers(
        municipalities.map((row) => fieldOf(row, "province_code")),
        provinceCodes,
      ),
    ).toEqual([]);
  });

  test("are the country, 12 provinces, 21 water boards and 463 municipalities", () => {
    expect(countBy(areas, "layer")).toEqual({
      country: 1,
      province: 12,
      "water-board": 21,
      municipality: 463,
    });
  });

  test.each([
    [2010, 431],
    [2015, 393],
    [2019, 355],
    [2022, 345],
    [2023, 342],
    [2026, 342],
  ])("on 1 January %i there are %i municipalities", (year, count) => {
    const valid = boundaries.areas.filter((area) => area.code.startsWith("GM") && isValidIn(area, year));
    expect(valid).toHaveLength(count);
  });
});

describe("reorganisations", () => {
  test("are between known areas and explain every municipality that ended or began", () => {
    const ended = codesOf(municipalities.filter((row) => row.valid_to !== ""));
    const began = codesOf(municipalities.filter((row) => fieldOf(row, "valid_from") > "2010-01-01"));
    const moves = reorganisations.filter((row) => row.kind !== "border-correction");
    expect(new Set(moves.map((row) => row.from))).toEqual(new Set(ended));
    expect(
      strangers(
        began,
        moves.map((row) => fieldOf(row, "to")),
      ),
    ).toEqual([]);
    const parties = reorganisations.flatMap((row) => [fieldOf(row, "from"), fieldOf(row, "to")]);
    expect(strangers(parties, codesOf(areas))).toEqual([]);
  });

  test("bring all inhabitants of 2012 to the boundaries of 2026, and lose nobody", () => {
    const of2012 = inhabitants.filter((row) => row.year === "2012");
    const source = new Map(
      boundaries.areas.flatMap(({ code }) => {
        const row = of2012.find((one) => one.code === code);
        return row && code.startsWith("GM") ? [[code, Number(row.inhabitants)] as const] : [];
      }),
    );
    const { counts } = recodeCounts(source, 2012, 2026, boundaries);
    const total = (values: Iterable<number | null>) =>
      [...values].reduce<number>((sum, one) => sum + (one ?? 0), 0);
    expect(source.size).toBe(415);
    expect(counts.size).toBe(342);
    expect([...counts.values()]).not.toContain(null);
    expect(total(counts.values())).toBeCloseTo(total(source.values()), 3);
  });
});

describe("inhabitants", () => {
  test("are known for every municipality of every year from 2012, once", () => {
    const keys = inhabitants.map((row) => `${row.code} ${row.year}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (let year = 2012; year <= 2026; year++) {
      const expected = boundaries.areas.filter((area) => area.code.startsWith("GM") && isValidIn(area, year));
      const known = new Set(inhabitants.filter((row) => row.year === String(year)).map((row) => row.code));
      expect(
        strangers(
          expected.map(({ code }) => code),
          [...known].map(String),
        ),
        String(year),
      ).toEqual([]);
    }
  });
});

describe("tiles and centroids", () => {
  test("give the 342 municipalities of 2023 a place each", () => {
    const tiles = read("tiles.csv");
    const valid = boundaries.areas.filter((area) => area.code.startsWith("GM") && isValidIn(area, 2023));
    expect(new Set(tiles.map((row) => `${row.q} ${row.r}`)).size).toBe(342);
    expect(new Set(codesOf(tiles))).toEqual(new Set(valid.map(({ code }) => code)));
    expect(new Set(codesOf(read("centroids.csv")))).toEqual(new Set(codesOf(tiles)));
  });
});

describe("framework", () => {
  test("has 17 goals and 169 targets, each of its goal", () => {
    expect(read("goals.csv").map((row) => row.number)).toEqual(
      Array.from({ length: 17 }, (_, i) => String(i + 1)),
    );
    expect(targets).toHaveLength(169);
    expect(targets.filter((row) => !row.code?.startsWith(`${row.goal}.`))).toEqual([]);
  });

  test("has 139 indicators of municipalities, 8 of provinces, 9 of water boards", () => {
    expect(countBy(indicators, "layer")).toEqual({ municipality: 139, province: 8, "water-board": 9 });
  });

  test("uses every code once, over indicators and measures together", () => {
    const codes = [...codesOf(indicators), ...codesOf(measures)];
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code))).toEqual([]);
  });

  test("links to targets, policy fields and indicators that exist", () => {
    const targetCodes = codesOf(targets);
    const listed = (rows: readonly Row[], column: string) =>
      rows.flatMap((row) => fieldOf(row, column).split(";").filter(Boolean));
    expect(strangers(listed(indicators, "targets"), targetCodes)).toEqual([]);
    expect(strangers(listed(policyFields, "targets"), targetCodes)).toEqual([]);
    expect(strangers(listed(policyFields, "indicators"), codesOf(indicators))).toEqual([]);
    expect(strangers(listed(indicators, "policy_field"), codesOf(policyFields))).toEqual([]);
    expect(strangers(codesOf(structuralVariables), [...codesOf(measures), ...codesOf(indicators)])).toEqual(
      [],
    );
  });

  test("ships no working notes", () => {
    const notes = /^(source_note|source_status|name_status|bounds_basis|notes)$/;
    const columns = [indicators, measures, policyFields, structuralVariables].flatMap((rows) =>
      Object.keys(rows[0] ?? {}),
    );
    expect(columns.filter((column) => notes.test(column))).toEqual([]);
  });

  test("gives everything a name in both languages", () => {
    const named = [...indicators, ...measures, ...policyFields, ...targets, ...read("goals.csv")];
    expect(named.filter((row) => !row.name_nl || !row.name_en)).toEqual([]);
  });
});

describe("baskets", () => {
  const byCode = new Map(indicators.map((row) => [row.code, row]));

  test("core has 40 indicators, core-and-own 60", () => {
    expect(countBy(baskets, "basket")).toMatchObject({ core: 40, "core-and-own": 60 });
  });

  test("broad has 3 to 9 indicators for every goal", () => {
    const perGoal = countBy(
      baskets.filter((row) => row.basket === "broad"),
      "goal",
    );
    expect(Object.keys(perGoal)).toHaveLength(17);
    expect(Math.min(...Object.values(perGoal))).toBe(3);
    expect(Math.max(...Object.values(perGoal))).toBe(9);
  });

  test("hold indicators of municipalities under their own goal, never context, never contested", () => {
    const wrong = baskets.filter((row) => {
      const member = byCode.get(row.indicator);
      return (
        member?.goal !== row.goal ||
        member?.layer !== "municipality" ||
        member?.influence === "context" ||
        member?.direction_contested === "true"
      );
    });
    expect(wrong).toEqual([]);
  });
});
