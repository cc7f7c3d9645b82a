import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type DifferenceTest, differenceTest } from "./difference.ts";
import {
  counted,
  figureOf,
  percentOfPersons,
  perThousand,
  plainFigure,
  survey,
} from "./difference-fixtures.ts";
import { restOfTheCountry } from "./difference-rest.ts";
import { differencesOf } from "./difference-verdict.ts";
import { countDispersion, differenceModelOf, registerVariation } from "./error-model.ts";

const years = (events: readonly number[], persons = 10_000) =>
  events.map((event) => [event, persons] as const);
const calm = years([100, 104, 97, 101, 99, 103, 98, 100]);
const wild = years([60, 140, 70, 150, 40, 160, 60, 100]);

describe("a difference between shares", () => {
  it("has Newcombe's interval", () => {
    // Newcombe 1998, table II, row a: 56/70 against 48/80 gives 0.2000, 0.0524 to 0.3339.
    const utrecht = figureOf("GM0344", 56, 70, percentOfPersons);
    const amsterdam = figureOf("GM0363", 48, 80, percentOfPersons);
    const test = differenceTest(utrecht, amsterdam, percentOfPersons);
    expect(test.difference).toBeCloseTo(20, 10);
    expect(test.low).toBeCloseTo(5.24, 2);
    expect(test.high).toBeCloseTo(33.39, 2);
    // Between Pearson's uncorrected 0.0081 and Fisher's exact 0.0126 (doubled Yates: 0.0136).
    expect(test.p).toBeGreaterThan(0.0081);
    expect(test.p).toBeLessThan(0.0145);
  });

  it("is no test where the counts are not stored, or are no share", () => {
    const share = figureOf("GM0344", 56, 70, percentOfPersons);
    const turnout = figureOf("GM0088", 1010, 1000, percentOfPersons);
    expect(differenceTest(share, plainFigure("GM0363", [60]), percentOfPersons)).toEqual({
      difference: 20,
      low: null,
      high: null,
      p: null,
      reason: "no-counts",
      synthetic: false,
    });
    expect(differenceTest(share, turnout, percentOfPersons).reason).toBe("no-counts");
    const points = differenceModelOf({ errorModel: "proportion", unit: "percentage_points" });
    expect(differenceTest(share, share, points).reason).toBe("no-counts");
  });

  it("is none between two zeros, and clear between nobody and half", () => {
    const nobody = figureOf("GM0344", 0, 500, percentOfPersons);
    expect(differenceTest(nobody, nobody, percentOfPersons)).toMatchObject({ difference: 0, p: 1 });
    const half = figureOf("GM0363", 250, 500, percentOfPersons);
    expect(differenceTest(nobody, half, percentOfPersons).p).toBeLessThan(1e-10);
  });
});

describe("a difference between counted events", () => {
  it("is less clear where the counts swing over the years", () => {
    const amsterdam = figureOf(
      "GM0363",
      150,
      10_000,
      perThousand,
      years([150, 154, 147, 151, 149, 153, 148, 150]),
    );
    const steady = differenceTest(figureOf("GM0344", 100, 10_000, perThousand, calm), amsterdam, perThousand);
    const swinging = differenceTest(
      figureOf("GM0344", 100, 10_000, perThousand, wild),
      amsterdam,
      perThousand,
    );
    expect(steady.difference).toBeCloseTo(-5, 10);
    expect(steady.p).toBeLessThan(0.02);
    expect(swinging.p).toBeGreaterThan(0.1);
    expect((swinging.high ?? 0) - (swinging.low ?? 0)).toBeGreaterThan(
      1.5 * ((steady.high ?? 0) - (steady.low ?? 0)),
    );
  });

  it("takes the dispersion around the line, at least 1", () => {
    expect(countDispersion(figureOf("GM0344", 100, 10_000, perThousand, calm))).toEqual({
      size: 1,
      degreesOfFreedom: 6,
    });
    const rising = years([100, 200, 300, 400, 500, 600, 700, 800]);
    expect(countDispersion(figureOf("GM0344", 800, 10_000, perThousand, rising))?.size).toBe(1);
    expect(countDispersion(figureOf("GM0344", 100, 10_000, perThousand, wild))?.size).toBeGreaterThan(10);
    const never = years([0, 0, 0, 0, 0, 0, 0, 0]);
    expect(countDispersion(figureOf("GM0344", 0, 10_000, perThousand, never))?.size).toBe(1);
  });

  it("needs five years, and has an answer where nothing happened", () => {
    const short = figureOf("GM0344", 100, 10_000, perThousand, calm.slice(4));
    const long = figureOf("GM0363", 100, 10_000, perThousand, calm);
    expect(differenceTest(short, long, perThousand).reason).toBe("too-few-years");
    const never = figureOf("GM0088", 0, 1000, perThousand, years([0, 0, 0, 0, 0, 0, 0, 0], 1000));
    expect(differenceTest(never, never, perThousand)).toMatchObject({ difference: 0, p: 1, reason: null });
    expect(differenceTest(never, long, perThousand).p).toBeLessThan(0.05);
  });
});

describe("a difference of other figures", () => {
  it("of a survey takes the published margins, and none without them", () => {
    const test = differenceTest(plainFigure("GM0344", [60], 3), plainFigure("GM0363", [54], 4), survey);
    expect(test).toMatchObject({ difference: 6, low: 1, high: 11, reason: null });
    expect(test.p).toBeCloseTo(0.0187, 4);
    const without = differenceTest(plainFigure("GM0344", [60], 3), plainFigure("GM0363", [54]), survey);
    expect(without).toMatchObject({ difference: 6, p: null, reason: "no-margin" });
  });

  it("of a register takes its own variation from year to year", () => {
    const steady = plainFigure("GM0344", [10, 10.1, 9.9, 10, 10.1, 9.9, 10, 10]);
    const near = plainFigure("GM0363", [10.1, 10, 10.2, 10.1, 10, 10.2, 10.1, 10.1]);
    const far = plainFigure("GM0363", [12.1, 12, 12.2, 12.1, 12, 12.2, 12.1, 12.1]);
    expect(registerVariation(steady)?.degreesOfFreedom).toBe(6);
    expect(differenceTest(steady, near, counted).p).toBeGreaterThan(0.1);
    expect(differenceTest(far, steady, counted).p).toBeLessThan(0.001);
    expect(differenceTest(far, plainFigure("GM0088", [1, 2]), counted).reason).toBe("too-few-years");
  });

  it("of a register that never varies is certain", () => {
    const [one, two] = [plainFigure("GM0344", Array(8).fill(1)), plainFigure("GM0363", Array(8).fill(2))];
    expect(differenceTest(one, two, counted)).toMatchObject({ difference: -1, low: -1, high: -1, p: 0 });
    expect(differenceTest(one, one, counted)).toMatchObject({ difference: 0, p: 1 });
  });

  it("is no test where no error model is known, or a figure is missing", () => {
    const none = { errorModel: "none", unitFactor: 1 } as const;
    expect(differenceTest(plainFigure("GM0344", [1]), plainFigure("GM0363", [2]), none).reason).toBe(
      "no-error-model",
    );
    expect(differenceTest(plainFigure("GM0344", []), plainFigure("GM0363", [2]), counted)).toMatchObject({
      difference: null,
      reason: "no-figure",
    });
  });

  test.each([[1e300], [-1e300], [1.7e308], [1e-300], [5e-324]])(
    "has an answer for the size of %d",
    (size) => {
      const a = plainFigure(
        "GM0344",
        [1, 0.5, 0.8, 0.7, 1, 0.9, 0.6, 1].map((value) => value * size),
        Math.abs(size),
      );
      const b = plainFigure(
        "GM0363",
        [-1, -0.5, 0, 0.2, -0.3, 0.4, 0, -1].map((value) => value * size),
        Math.abs(size),
      );
      for (const model of [counted, survey]) expectNumbers(differenceTest(a, b, model));
      const many = figureOf(
        "GM0344",
        Math.abs(size) / 2,
        Math.abs(size),
        percentOfPersons,
        years([1, 2, 3, 4, 5]),
      );
      for (const model of [percentOfPersons, perThousand]) expectNumbers(differenceTest(many, many, model));
    },
  );
});

describe("any difference", () => {
  const share = fc
    .tuple(fc.nat(400), fc.integer({ min: 1, max: 400 }))
    .map(([part, rest]) => [part, part + rest]);

  it("of shares or rates turns around with its areas and lies in its interval", () => {
    fc.assert(
      fc.property(share, share, fc.constantFrom(percentOfPersons, perThousand), ([a, na], [b, nb], model) => {
        const one = figureOf("GM0344", a ?? 0, na ?? 1, model, calm);
        const two = figureOf("GM0363", b ?? 0, nb ?? 1, model, calm);
        const there = differenceTest(one, two, model);
        const back = differenceTest(two, one, model);
        expect(back.difference).toBeCloseTo(-(there.difference ?? Number.NaN), 8);
        expect(back.low).toBeCloseTo(-(there.high ?? Number.NaN), 8);
        // Near p = 1 the root of a deviance of some 1e-16 is all rounding.
        expect(back.p).toBeCloseTo(there.p ?? Number.NaN, 6);
        expect(there.low).toBeLessThanOrEqual((there.difference ?? 0) + 1e-9);
        expect(there.high).toBeGreaterThanOrEqual((there.difference ?? 0) - 1e-9);
        expect(there.p).toBeGreaterThanOrEqual(0);
        expect(there.p).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("of a register keeps its p in another unit", () => {
    const eight = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(eight, eight, (one, two) => {
        const times = (values: number[], factor: number) => values.map((value) => value * factor);
        const plain = differenceTest(plainFigure("GM0344", one), plainFigure("GM0363", two), counted);
        const scaled = differenceTest(
          plainFigure("GM0344", times(one, 1000)),
          plainFigure("GM0363", times(two, 1000)),
          counted,
        );
        expect(scaled.p).toBeCloseTo(plain.p ?? Number.NaN, 9);
      }),
    );
  });
});

describe("the rest of the country", () => {
  const figures = [
    figureOf("GM0344", 50, 1000, percentOfPersons, years([50], 1000)),
    figureOf("GM0363", 100, 1000, percentOfPersons, years([100], 1000)),
    figureOf("GM0088", 6, 100, percentOfPersons, years([6], 100)),
  ];
  const [utrecht] = figures;

  it("is the sum of the others, without the municipality itself", () => {
    const rest = utrecht && restOfTheCountry(figures, utrecht, percentOfPersons);
    expect(rest).toMatchObject({ area: null, year: 2019, numerator: 106, denominator: 1100, margin: null });
    expect(rest?.value).toBeCloseTo(9.6364, 4);
    expect(rest?.history).toMatchObject([{ year: 2019, numerator: 106, denominator: 1100 }]);
  });

  it("is an example when one of the others is, not when only the municipality itself is", () => {
    const example = { ...figures[1]!, synthetic: true };
    const mixed = [figures[0]!, example, figures[2]!];
    expect(restOfTheCountry(mixed, figures[0]!, percentOfPersons)?.synthetic).toBe(true);
    expect(restOfTheCountry(mixed, example, percentOfPersons)?.synthetic).toBe(false);
  });

  it("is not there without the counts of at least half, nor for a survey", () => {
    const bare = ["GM0014", "GM0034", "GM0080"].map((area) => plainFigure(area, [5]));
    expect(utrecht && restOfTheCountry([...figures, ...bare], utrecht, percentOfPersons)).toBeNull();
    expect(utrecht && restOfTheCountry(figures, utrecht, survey)).toBeNull();
    expect(utrecht && restOfTheCountry([utrecht], utrecht, percentOfPersons)).toBeNull();
    expect(utrecht && differencesOf(utrecht, figures, survey, "lower").rest).toBeNull();
  });
});

describe("one municipality beside the others", () => {
  const own = figureOf("GM0344", 500, 10_000, percentOfPersons);
  const figures = [
    own,
    figureOf("GM0363", 900, 10_000, percentOfPersons),
    figureOf("GM0088", 501, 10_000, percentOfPersons),
    figureOf("GM0014", 200, 10_000, percentOfPersons),
    plainFigure("GM0034", [5]),
  ];

  test.each([
    ["lower", ["better", "no-clear-difference", "worse", "unknown"]],
    ["higher", ["worse", "no-clear-difference", "better", "unknown"]],
    [null, ["unknown", "unknown", "unknown", "unknown"]],
  ] as const)("gets a verdict by direction: %s is better", (direction, verdicts) => {
    const { others } = differencesOf(own, figures, percentOfPersons, direction);
    expect(others.map(({ verdict }) => verdict)).toEqual(verdicts);
    expect(others.map(({ other }) => other.area)).toEqual(["GM0363", "GM0088", "GM0014", "GM0034"]);
  });

  it("is held against the rest of the country in the same family of tests", () => {
    const { others, rest } = differencesOf(own, figures, percentOfPersons, "lower");
    expect(rest).toMatchObject({ verdict: "no-clear-difference", reason: null, other: { area: null } });
    expect(rest?.other.value).toBeCloseTo(100 * (1601 / 30_000), 10);
    const tested = [...others, rest].flatMap((one) => one?.p ?? []);
    const weakest = Math.max(...tested);
    expect(tested).toHaveLength(4);
    // The largest of four p-values is not adjusted, the smallest at most fourfold.
    expect([...others, rest].find((one) => one?.p === weakest)?.adjusted).toBe(weakest);
    const smallest = Math.min(...tested);
    expect([...others, rest].find((one) => one?.p === smallest)?.adjusted).toBeLessThanOrEqual(4 * smallest);
  });

  it("is judged on all tests together", () => {
    // 40 of 1000 against 58 of 1000: clear alone (p below 0.1), not among fifty comparisons.
    const small = figureOf("GM0344", 40, 1000, percentOfPersons);
    const other = figureOf("GM0363", 58, 1000, percentOfPersons);
    const same = Array.from({ length: 49 }, (_, place) =>
      figureOf(`GM${2000 + place}`, 40, 1000, percentOfPersons),
    );
    const alone = differencesOf(small, [small, other], percentOfPersons, "lower").others;
    const among = differencesOf(small, [small, other, ...same], percentOfPersons, "lower").others;
    expect(alone[0]).toMatchObject({ verdict: "better" });
    expect(among[0]).toMatchObject({ p: alone[0]?.p, verdict: "no-clear-difference" });
    expect(among[0]?.adjusted).toBeGreaterThan(0.1);
  });

  it("leaves the years of the others alone once these are known", () => {
    let read = 0;
    const counting = (area: string) => {
      const figure = figureOf(area, 100, 10_000, perThousand, wild);
      return Object.defineProperty({ ...figure }, "history", {
        get: () => {
          read++;
          return figure.history;
        },
      });
    };
    const list = ["GM0344", "GM0363", "GM0088", "GM0014"].map(counting);
    const readFor = (place: number) => {
      read = 0;
      expect(differencesOf(list[place]!, list, perThousand, "lower").rest?.reason).toBeNull();
      return read;
    };
    expect(readFor(0)).toBeGreaterThan(list.length);
    expect([readFor(1), readFor(2), readFor(3)]).toEqual([1, 1, 1]);
  });

  it("has nothing to say when it stands alone", () => {
    const nothing = { others: [], rest: null };
    expect(differencesOf(own, [own], percentOfPersons, "lower")).toEqual(nothing);
    expect(differencesOf(own, [], percentOfPersons, "lower")).toEqual(nothing);
  });
});

function expectNumbers(test: DifferenceTest): void {
  for (const number of [test.difference, test.low, test.high, test.p]) {
    if (number !== null) expect(Number.isFinite(number)).toBe(true);
  }
  expect(test.p === null).toBe(test.reason !== null);
}
