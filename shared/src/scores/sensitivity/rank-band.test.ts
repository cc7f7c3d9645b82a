import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { AreaCode } from "../../areas/area.ts";
import { rankBands, sharesOfBands } from "./rank-band.ts";
import type { RankBandInput, RankedPart } from "./rank-band-model.ts";

const none = Number.NaN;
const codes = [
  "GM0344",
  "GM0363",
  "GM0599",
  "GM0518",
  "GM0014",
  "GM0855",
  "GM0772",
  "GM0034",
  "GM0202",
  "GM0307",
];

/** Parts named 1, 2, …; errors of `error` points for every score, or none known. */
function inputOf(
  parts: readonly (readonly number[])[],
  error: number | null = null,
  draws = 200,
): RankBandInput {
  const count = parts[0]?.length ?? 0;
  return {
    areas: codes.slice(0, count).map((code) => code as AreaCode),
    parts: parts.map(
      (scores, index): RankedPart => ({
        name: String(index + 1),
        scores: Float64Array.from(scores),
        errors: error === null ? null : new Float64Array(count).fill(error),
      }),
    ),
    draws,
    seed: 7,
  };
}

/** What people get of each area: `1–2`, or why it has no place. */
function shown(input: RankBandInput): string[] {
  return rankBands(input).areas.map((band) =>
    "notRanked" in band ? band.notRanked : `${band.low}–${band.high}${band.rankable ? "" : " not rankable"}`,
  );
}

describe("the places of areas", () => {
  const ladder = [90, 80, 70, 60, 50, 40, 30, 20, 10, 0];

  test.each([
    ["nobody without areas", [[]], []],
    ["nobody without scores", [[none, none]], ["no-scores", "no-scores"]],
    ["nobody where one area stands alone", [[50, none]], ["no-others", "no-scores"]],
    [
      "nobody where each has other goals",
      [
        [50, none],
        [none, 60],
      ],
      ["other-goals", "other-goals"],
    ],
    [
      "everybody first where all are equal",
      [
        [50, 50, 50],
        [60, 60, 60],
      ],
      ["1–1", "1–1", "1–1"],
    ],
    ["one part by its scores", [[20, 50, 50, 10]], ["3–3", "1–1", "1–1", "4–4"]],
    [
      "zeros, negative and extreme scores; a geometric mean sees no difference below 1 point",
      [[0, -5, 1e300, 1e-300]],
      ["2–3", "2–4 not rankable", "1–1", "2–2"],
    ],
    [
      "only areas with the same goals: the largest group",
      [
        [90, 70, 50, none, 10],
        [90, 70, 50, 40, 10],
        [none, 70, 50, 40, 10],
      ],
      ["other-goals", "1–1", "2–2", "other-goals", "3–3"],
    ],
    [
      "of two groups as large the one with more goals",
      [
        [90, 70, 50, 30],
        [90, 70, none, none],
      ],
      ["1–1", "2–2", "other-goals", "other-goals"],
    ],
    [
      "a ladder that every choice leaves alone",
      [ladder, ladder.map((score) => score / 2)],
      ladder.map((_, i) => `${i + 1}–${i + 1}`),
    ],
  ])("ranks %s", (_, parts, expected) => {
    expect(shown(inputOf(parts))).toEqual(expected);
  });

  it("are not shown where the band is wider than a third of the list", () => {
    const opposite = [
      [90, 10, 50, 50, 50, 50],
      [10, 90, 50, 50, 50, 50],
    ];
    expect(shown(inputOf(opposite)).slice(0, 2)).toEqual(["1–6 not rankable", "1–6 not rankable"]);
  });

  it("are uncertain when the figures are: the errors are the only source then", () => {
    const input = inputOf([ladder.map((score) => score + 5)], 30);
    const { areas } = rankBands(input);
    expect(sharesOfBands(input)).toEqual({ weights: 0, aggregation: 0, "left-out": 0, errors: 1 });
    expect(areas[4]).toMatchObject({ rankable: false });
  });

  it("say which choice moves them: here only which mean is taken", () => {
    // Two parts that trade places: equal weights and the ordinary mean see no difference, the geometric mean does.
    const shares = sharesOfBands(
      inputOf([
        [50, 10],
        [50, 90],
      ]),
    );
    expect(shares?.aggregation).toBeGreaterThan(0);
    expect(shares?.errors).toBe(0);
  });

  it("have no sources where nothing moves", () => {
    expect(
      sharesOfBands(
        inputOf([
          [60, 50],
          [40, 30],
        ]),
      ),
    ).toBeNull();
    expect(sharesOfBands(inputOf([[none]]))).toBeNull();
  });

  it("are the same for the same seed", () => {
    const input = inputOf(
      [
        [10, 40, 80],
        [70, 20, 30],
      ],
      5,
    );
    expect(rankBands(input)).toEqual(rankBands(input));
  });

  const tables = fc
    .record({ areaCount: fc.integer({ min: 2, max: 10 }), partCount: fc.integer({ min: 1, max: 4 }) })
    .chain(({ areaCount, partCount }) => {
      const score = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -10, max: 110 }) }, fc.constant(none));
      const part = fc.array(score, { minLength: areaCount, maxLength: areaCount });
      return fc.tuple(
        fc.array(part, { minLength: partCount, maxLength: partCount }),
        fc.constantFrom(null, 0, 0.5, 12, 1e300),
      );
    });

  it("do not depend on the order of areas or parts", () => {
    fc.assert(
      fc.property(tables, ([parts, error]) => {
        const input = inputOf(parts, error, 40);
        const turned = {
          ...input,
          areas: input.areas.toReversed(),
          parts: input.parts.toReversed().map((part) => ({
            ...part,
            scores: part.scores.toReversed(),
            errors: part.errors?.toReversed() ?? null,
          })),
        };
        const one = rankBands(input);
        expect(rankBands(turned)).toEqual({ ...one, areas: one.areas.toReversed() });
      }),
    );
  });

  it("lie within the list of ranked areas, and the shares of the sources add up to 1", () => {
    fc.assert(
      fc.property(tables, ([parts, error]) => {
        const input = inputOf(parts, error, 40);
        const { areas, rankedCount } = rankBands(input);
        const shares = sharesOfBands(input);
        const ranked = areas.flatMap((band) => ("notRanked" in band ? [] : [band]));
        expect(ranked.length).toBe(rankedCount);
        for (const { low, median, high, rankable } of ranked) {
          expect(low).toBeGreaterThanOrEqual(1);
          expect(median).toBeGreaterThanOrEqual(low);
          expect(high).toBeGreaterThanOrEqual(median);
          expect(high).toBeLessThanOrEqual(rankedCount);
          expect(rankable).toBe(high - low <= rankedCount / 3);
        }
        if (shares) expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  it("refuses what does not fit, in a sentence", () => {
    const input = inputOf([[10, 20]]);
    const [part] = input.parts;
    if (!part) throw new Error("a part is there");
    expect(() => rankBands({ ...input, draws: 1.5 })).toThrow("whole number");
    expect(() => rankBands({ ...input, parts: [part, part] })).toThrow("A part stands in the list twice");
    expect(() => rankBands({ ...input, areas: [...input.areas.slice(1), ...input.areas.slice(1)] })).toThrow(
      "An area",
    );
    expect(() => rankBands({ ...input, parts: [{ ...part, scores: new Float64Array(3) }] })).toThrow(
      "per area",
    );
    expect(() => rankBands({ ...input, parts: [{ ...part, errors: Float64Array.of(1, -1) }] })).toThrow(
      "negative",
    );
    expect(() => rankBands({ ...input, parts: [{ ...part, scores: Float64Array.of(1, 1 / 0) }] })).toThrow(
      "not finite",
    );
  });
});
