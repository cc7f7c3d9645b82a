import { describe, expect, it, test } from "vitest";
import type { IndicatorCode } from "../framework/indicator.ts";
import { differenceIn, mostRelated, relatedFigures } from "./related-figures.ts";

const size = 200;
const column = (of: (place: number) => number) =>
  Float64Array.from({ length: size }, (_, place) => of(place));
const candidate = (name: string, of: (place: number) => number, transform: "none" | "log10" = "none") => ({
  indicator: name as IndicatorCode,
  values: column(of),
  transform,
});
/** As good as chance, and the same on every run. */
const scattered = (place: number) => (place * 7919) % size;
const subject = column((place) => place);
const places = { own: 180, others: [20] };
const names = (found: readonly { indicator: string }[]) => found.map(({ indicator }) => indicator);

describe("figures that go together with a difference", () => {
  it("rise or fall with it over all municipalities, and differ between the two", () => {
    const found = relatedFigures(
      subject,
      [
        candidate("rises", (place) => 2 * place),
        candidate("falls", (place) => 1000 - place ** 2),
        candidate("scattered", scattered),
        candidate("alike", (place) => (place === 180 ? 20 : place)),
      ],
      places,
    );
    expect(names(found)).toEqual(["rises", "falls"]);
    expect(found).toMatchObject([
      { correlation: expect.closeTo(1, 9), count: size, own: 360, other: 40, sameWay: true },
      { correlation: expect.closeTo(-1, 9), count: size, own: 1000 - 180 ** 2, other: 600, sameWay: true },
    ]);
  });

  it("that point the other way stand last, and say so", () => {
    const against = candidate("against", (place) => (place === 180 ? 0 : place === 20 ? 199 : place));
    const weak = candidate("weak", (place) => place + scattered(place + 1));
    const found = relatedFigures(subject, [against, weak], places);
    expect(found.map(({ indicator, sameWay }) => [indicator, sameWay])).toEqual([
      ["weak", true],
      ["against", false],
    ]);
  });

  it("against a group the middle member counts", () => {
    expect(differenceIn(subject, { own: 10, others: [0, 4, 100] })).toBe(6);
    const [found] = relatedFigures(subject, [candidate("rises", (place) => place)], {
      ...{ own: 180, others: [0, 20, 21] },
    });
    expect(found).toMatchObject({ own: 180, other: 20 });
  });

  it("a skewed figure is measured after its transform", () => {
    const [found] = relatedFigures(
      subject,
      [candidate("skewed", (place) => 10 ** (place / 50), "log10")],
      places,
    );
    const deviation = Math.sqrt((size * (size + 1)) / 12);
    expect(found?.deviations).toBeCloseTo(160 / deviation, 9);
  });

  test.each([
    ["no difference", { own: 20, others: [20] }],
    ["no own figure", { own: 500, others: [20] }],
    ["nobody to compare with", { own: 20, others: [] }],
  ])("there are none where there is %s", (_, compared) => {
    expect(relatedFigures(subject, [candidate("rises", (place) => place)], compared)).toEqual([]);
  });

  test.each([
    ["equal everywhere", candidate("equal", () => 5)],
    ["known of too few", candidate("few", (place) => (place % 4 === 0 ? place : Number.NaN))],
    ["not known of the own one", candidate("unknown", (place) => (place === 180 ? Number.NaN : place))],
    ["a logarithm of nothing", candidate("zero", (place) => (place === 20 ? 0 : place + 1), "log10")],
  ])("a figure that is %s is none", (_, one) => {
    expect(relatedFigures(subject, [one], places)).toEqual([]);
  });

  it("are no more than a reader takes in", () => {
    const many = Array.from({ length: 20 }, (_, at) => candidate(`one-${at}`, (place) => place + at));
    expect(relatedFigures(subject, many, places)).toHaveLength(mostRelated);
  });
});
