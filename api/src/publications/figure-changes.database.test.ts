import { type AreaCode, isValidIn } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { createCube, setCell, type WrittenCell } from "@lokaal17/shared/observations/cube";
import { beforeAll, expect, test } from "vitest";
import { withApi } from "../testing/with-api.ts";
import { Derived } from "./derived.ts";
import { figureChanges } from "./figure-changes.ts";
import { goalChanges } from "./goal-changes.ts";
import type { View } from "./views.ts";

const api = withApi();

const burglary = "burglary" as IndicatorCode;
const groningen = "GM0014" as AreaCode;
const haren = "GM0017" as AreaCode;

type Figure = (area: AreaCode, place: number) => WrittenCell;
const plain = (value: number, mark: Partial<WrittenCell> = {}): WrittenCell => ({
  ...{ value, status: "normal", synthetic: false, parts: null },
  ...mark,
});

let empty: View;
beforeAll(async () => {
  empty = await api.context.views.at(undefined, null);
});

/** The register and the framework with burglaries of some years: a figure for every municipality of that year. */
function viewOf(
  years: Readonly<Record<number, Figure>>,
  { boundaryYear = 2026, definitions = empty.definitions }: Partial<View> = {},
  indicators: readonly IndicatorCode[] = [burglary],
): View {
  const { reference } = empty;
  const cube = createCube(
    reference.areas.map(({ code }) => code),
    [...empty.definitions.keys()],
    Array.from({ length: 11 }, (_, place) => 2016 + place),
    1,
  );
  for (const [year, figure] of Object.entries(years))
    for (const [place, { code }] of reference.areas
      .filter((area) => area.layer === "municipality" && isValidIn(area, Number(year)))
      .entries())
      for (const indicator of indicators) setCell(cube, indicator, code, Number(year), figure(code, place));
  const parts = { cube, reference, definitions, boundaryYear, scoreYear: boundaryYear - 1 };
  return { ...empty, ...parts, derived: new Derived({ ...parts, mode: "demonstration" }) };
}

const changed = (before: View, now: View) => figureChanges(before, now, "nl");

test("what went down nearly everywhere is named", () => {
  const { figures } = changed(viewOf({ 2023: () => plain(5) }), viewOf({ 2024: () => plain(4) }));
  expect(figures).toMatchObject([{ indicator: burglary, verdict: "lower", up: 0, same: 0 }]);
});

test("a municipality that grew by a merger is compared on the boundaries of the newer publication", () => {
  // Of 100,000 people each: Groningen 3 and Haren 9 per 1,000 were 6 together, and are 4 now.
  const was = new Map([
    [groningen, 3],
    [haren, 9],
  ]);
  const before = viewOf(
    {
      2018: (area) => {
        const value = was.get(area) ?? 6;
        return plain(value, { parts: { numerator: value * 100, denominator: 100_000 } });
      },
    },
    { boundaryYear: 2018 },
  );
  const now = viewOf(
    { 2019: () => plain(4, { parts: { numerator: 800, denominator: 200_000 } }) },
    { boundaryYear: 2019 },
  );
  expect(changed(before, now).figures).toMatchObject([{ verdict: "lower", up: 0 }]);
});

test("an example in the place of a measured figure, or the other way round, is no change", () => {
  const before = viewOf({ 2023: (_, place) => plain(5, { synthetic: place >= 300 }) });
  const now = viewOf({
    2024: (_, place) => plain(place < 60 ? 9 : 4, { synthetic: place < 60 }),
  });
  const [figure] = changed(before, now).figures;
  expect(figure).toMatchObject({ verdict: "lower", up: 0, down: 240, synthetic: false });
  const examples = viewOf({ 2024: () => plain(4, { synthetic: true }) });
  expect(changed(before, examples).figures).toMatchObject([{ down: 42, synthetic: true }]);
  const measured = viewOf({ 2023: () => plain(5) });
  expect(changed(measured, examples)).toEqual({ tested: 0, figures: [] });
});

test("a break in the series between the two years is no change", () => {
  const before = viewOf({ 2022: () => plain(5) });
  const years = {
    2023: (_: AreaCode, place: number) => plain(7, { status: place < 60 ? "break" : "normal" }),
    2024: (_: AreaCode, place: number) => plain(place < 60 ? 9 : 4),
  };
  expect(changed(before, viewOf(years)).figures).toMatchObject([{ verdict: "lower", up: 0 }]);
  // A break that both have lies before what is compared.
  const revised = viewOf({ 2023: () => plain(5, { status: "break" }) });
  const later = viewOf({ 2023: () => plain(4, { status: "break" }) });
  expect(changed(revised, later).figures).toMatchObject([{ verdict: "lower", same: 0 }]);
});

test("figures by another version of the definition are not compared", () => {
  const definitions = definitionsWith({ version: 2 });
  const now = viewOf({ 2024: () => plain(4) }, { definitions });
  expect(changed(viewOf({ 2023: () => plain(5) }), now)).toEqual({ tested: 0, figures: [] });
});

test("scores of a goal on other bounds are not compared, those of the other goals are", () => {
  const bounds = empty.definitions.get(burglary)?.bounds;
  if (!bounds) throw new Error("burglary has bounds");
  const definitions = definitionsWith({ bounds: { ...bounds, lowerBound: "4.6" } });
  const before = viewOf({ 2025: () => plain(1) });
  const same = goalChanges(before, viewOf({ 2025: () => plain(1) }), "nl");
  expect(same).toMatchObject({ otherScale: [] });
  expect(same.goals).toHaveLength(17);
  const other = goalChanges(before, viewOf({ 2025: () => plain(1) }, { definitions }), "nl");
  expect(other.otherScale).toEqual([16]);
  expect(other.goals.map(({ goal }) => goal)).not.toContain(16);
  expect(other.goals).toHaveLength(16);
});

test("scores are compared of municipalities with the same land, and of one origin", () => {
  const goal16 = empty.basket.entries.flatMap(({ goal, indicator }) => (goal === 16 ? [indicator] : []));
  const scored = (boundaryYear: number, figure: Figure) =>
    viewOf({ [boundaryYear - 1]: figure }, { boundaryYear }, goal16);
  const now = scored(2019, () => plain(0.5));
  const of = (before: View) => {
    const found = goalChanges(before, now, "nl").goals.find(({ goal }) => goal === 16);
    return (found?.up ?? 0) + (found?.down ?? 0) + (found?.same ?? 0);
  };
  const before = scored(2018, () => plain(1));
  expect(of(before)).toBeGreaterThan(300);
  expect(of(scored(2018, (area) => plain(1, { synthetic: area === groningen })))).toBe(of(before));
  expect(of(scored(2018, (area) => plain(1, { synthetic: area === "GM0344" })))).toBe(of(before) - 1);
});

function definitionsWith(change: object): View["definitions"] {
  const definition = empty.definitions.get(burglary);
  if (!definition) throw new Error("the framework has burglary");
  return new Map(empty.definitions).set(burglary, { ...definition, ...change });
}
