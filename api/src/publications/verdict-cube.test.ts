import type { AreaCode } from "@lokaal17/shared/areas/area";
import { registerBoundaries } from "@lokaal17/shared/areas/fixtures";
import { recodeCube } from "@lokaal17/shared/areas/recode-cube";
import { type CubeSlice, cellOf, createCube, setCell } from "@lokaal17/shared/observations/cube";
import { definitionOf } from "@lokaal17/shared/scores/fixtures";
import { expect, test } from "vitest";
import { VerdictCube } from "./verdict-cube.ts";

const boundaries = registerBoundaries();
// More than one step makes. Haaren (GM0788) was divided over four in 2021, of which this is Oisterwijk.
const definitions = Array.from({ length: 10 }, (_, place) =>
  place % 2 === 0
    ? definitionOf(`people-${place}`, 11, {
        ...{ measureType: "count", aggregation: "sum", unit: "persons", decimals: 0 },
      })
    : definitionOf(`income-${place}`, 10, { measureType: "mean", aggregation: "none", unit: "keur" }),
);
const byCode = new Map(definitions.map((definition) => [definition.code, definition]));
const [haaren, oisterwijk] = ["GM0788", "GM0824"] as AreaCode[];

test("figures recoded a few indicators at a time are those recoded at once, however far the work was", () => {
  const codes = boundaries.areas.map(({ code }) => code);
  const cube = createCube(codes, [...byCode.keys()], [2019, 2020, 2021], 3);
  for (const [place, indicator] of cube.indicators.entries())
    for (const area of [haaren, oisterwijk])
      for (const year of [2019, 2020, 2021])
        if (area && (area === oisterwijk || year < 2021))
          setCell(cube, indicator, area, year, {
            value: 100 * year + place,
            status: "normal",
            synthetic: false,
          });
  const atOnce = recodeCube(cube, byCode, boundaries, 2021).cube;
  const parts = { cube, definitions: byCode, boundaries, boundaryYear: 2021, plans: new Map() };
  const stepwise = new VerdictCube(parts);
  stepwise.step();
  expect(stepwise.isWhole).toBe(false);
  const made = stepwise.whole();
  expect(stepwise.isWhole).toBe(true);
  const figures = ({ values, marks, parts }: CubeSlice) => ({ values, marks, parts });
  expect(made.slices.map(figures)).toEqual(atOnce.slices.map(figures));
  const [people] = cube.indicators;
  expect(people && oisterwijk && cellOf(made, people, oisterwijk, 2020)).toMatchObject({
    status: "estimated",
  });
});
