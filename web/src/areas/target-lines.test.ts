import { expect, it } from "vitest";
import { targetLines } from "./target-lines.ts";

const points = [2019, 2020, 2022].map((year) => ({ year, value: 2219 - year }));
const adopted = { kind: "adopted", value: 100, year: 2030, decidedOn: "2024-03-01", example: false } as const;
const own = { kind: "own", value: 90, year: 2030, decidedOn: "2021-06-01", example: true } as const;

it("an own target begins at the last figure before its decision, an adopted one is level", () => {
  expect(targetLines([adopted, own], points)).toEqual([
    { kind: "adopted", value: 100, year: 2030, synthetic: false },
    { kind: "own", value: 90, year: 2030, synthetic: true, from: { year: 2020, value: 199 } },
  ]);
});

it("an own target that was decided before the first figure is level too", () => {
  expect(targetLines([{ ...own, decidedOn: "2015-01-01" }], points)).toEqual([
    { kind: "own", value: 90, year: 2030, synthetic: true },
  ]);
});
