import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type DisclosureCell, protectAggregates, type ShownSum } from "./protect-aggregates.ts";
import { revealedCells } from "./row-space.ts";

const shown = (code: string, count: number): DisclosureCell => ({
  code,
  state: "shown",
  count,
  rest: null,
  mayBeWithheld: true,
});
const withheld = (code: string, count: number): DisclosureCell => ({
  ...shown(code, count),
  state: "withheld",
});
const missing = (code: string): DisclosureCell => ({ ...shown(code, 0), count: null, state: "unknown" });
const sum = (code: string, cells: string, by: ShownSum["by"] = "own"): ShownSum => ({
  code,
  by,
  terms: cells.split(" ").map((cell) => ({ cell, share: 1 })),
});
const given = (code: string, cells: string) => sum(code, cells, "given");

/** Vlieland, Terschelling, Ameland, Schiermonnikoog, Harlingen: in Fryslân; Texel and Urk are not. */
const [vlieland, terschelling, ameland, schier, harlingen, texel] = [
  "GM0096",
  "GM0093",
  "GM0060",
  "GM0088",
  "GM0072",
  "GM0448",
];
const fryslan = `${vlieland} ${terschelling} ${ameland} ${schier} ${harlingen}`;
const rest = [shown(schier, 12), shown(harlingen, 90), shown(texel, 40)];

describe("a sum is shown only when no withheld figure follows from all that is shown", () => {
  test.each<[string, DisclosureCell[], ShownSum[], Partial<ReturnType<typeof protectAggregates>>]>([
    [
      "one withheld municipality: its province and the Netherlands go without it",
      [withheld(vlieland, 2), shown(terschelling, 20), shown(ameland, 30), ...rest],
      [sum("NL01", `${fryslan} ${texel}`), sum("PV21", fryslan), sum("PV27", texel)],
      { kept: ["PV27"], withdrawn: ["NL01", "PV21"] },
    ],
    [
      "two withheld in one province hide each other",
      [withheld(vlieland, 2), withheld(terschelling, 4), shown(ameland, 30), ...rest],
      [sum("NL01", `${fryslan} ${texel}`), sum("PV21", fryslan)],
      { kept: ["NL01", "PV21"], withdrawn: [] },
    ],
    [
      "the province minus a region would reveal the second: the region goes",
      [withheld(vlieland, 2), withheld(terschelling, 4), shown(ameland, 30), ...rest],
      [
        sum("PV21", fryslan),
        sum("CR04", `${terschelling} ${harlingen}`),
        sum("CR05", `${vlieland} ${schier}`),
      ],
      { kept: ["PV21"], withdrawn: ["CR04", "CR05"] },
    ],
    [
      "a size class across provinces, minus a province, would reveal the third",
      [
        withheld(vlieland, 2),
        withheld(terschelling, 4),
        withheld(texel, 3),
        shown(ameland, 30),
        ...rest.slice(0, 2),
      ],
      [sum("PV21", fryslan), sum("size-1", `${vlieland} ${terschelling} ${texel}`)],
      { kept: ["PV21"], withdrawn: ["size-1"] },
    ],
    [
      "sums of three and of two that overlap in one reveal nothing",
      [
        withheld(vlieland, 2),
        withheld(terschelling, 4),
        withheld(texel, 3),
        withheld(ameland, 3),
        ...rest.slice(0, 2),
      ],
      [sum("PV21", fryslan), sum("size-1", `${vlieland} ${texel}`)],
      { kept: ["PV21", "size-1"], withdrawn: [] },
    ],
    [
      "what the source publishes stays: a second municipality is withheld, the smallest that reaches the limit",
      [withheld(vlieland, 2), shown(terschelling, 20), shown(ameland, 30), ...rest],
      [given("NL01 of the source", `${fryslan} ${texel}`), sum("PV21", fryslan)],
      { secondCells: [schier], kept: ["PV21"], revealed: [] },
    ],
    [
      "a municipality without any figure hides a withheld one in the source's total",
      [withheld(vlieland, 2), missing(terschelling), shown(ameland, 30), ...rest],
      [given("NL01 of the source", `${fryslan} ${texel}`)],
      { secondCells: [], revealed: [] },
    ],
    [
      "zero cannot hide anything: it is passed over",
      [withheld(vlieland, 2), shown(terschelling, 0), shown(ameland, 30)],
      [given("PV21 of the source", `${vlieland} ${terschelling} ${ameland}`)],
      { secondCells: [ameland] },
    ],
    [
      "two that together are fewer than the limit are one small group",
      [withheld(vlieland, 1), withheld(terschelling, 2), shown(ameland, 30), ...rest],
      [sum("PV21", fryslan), given("CR04 of the source", `${vlieland} ${terschelling} ${ameland}`)],
      { secondCells: [ameland], kept: ["PV21"] },
    ],
    [
      "a merged municipality reveals the part that is withheld, until another part is too",
      [withheld(vlieland, 2), shown(terschelling, 20), { ...shown("GM1982", 22), mayBeWithheld: true }],
      [
        {
          code: "merged",
          by: "given",
          terms: [
            { cell: vlieland, share: 1 },
            { cell: terschelling, share: 1 },
            { cell: "GM1982", share: -1 },
          ],
        },
      ],
      { secondCells: [terschelling], revealed: [] },
    ],
    [
      "what everybody has already cannot be protected, and that is said",
      [withheld(vlieland, 2), { ...shown(terschelling, 20), mayBeWithheld: false }],
      [given("PV21 of the source", `${vlieland} ${terschelling}`), sum("CR04", vlieland)],
      { revealed: [vlieland], secondCells: [] },
    ],
  ])("%s", (_, cells, sums, expected) => {
    expect(protectAggregates(cells, sums, 5)).toMatchObject(expected);
  });

  it("whatever is withheld, and whatever sums there are: nothing follows, and no sum goes needlessly", () => {
    const codes = ["a", "b", "c", "d", "e", "f", "g"];
    const cells = fc.tuple(...codes.map((code) => cellOf(code)));
    const sums = fc.array(
      fc.record({
        members: fc.subarray(codes, { minLength: 1 }),
        by: fc.constantFrom("own", "own", "given"),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(cells, sums, (drawn, wished) => {
        const all = wished.map(({ members, by }, place) =>
          sum(`s${place}`, members.join(" "), by as ShownSum["by"]),
        );
        const result = protectAggregates(drawn, all, 5);
        const shownSums = all.filter(({ code, by }) => by === "given" || result.kept.includes(code));
        const open = (names: readonly ShownSum[]) => follows(drawn, result.secondCells, names);
        expect(open(shownSums).filter((cell) => !result.revealed.includes(cell))).toEqual([]);
        for (const cell of result.secondCells)
          expect(drawn.find(({ code }) => code === cell)?.state).toBe("shown");
        for (const code of result.withdrawn) {
          const back = all.find((candidate) => candidate.code === code);
          if (!back || isFewTogether(drawn, result.secondCells, back)) continue;
          expect(open([...shownSums, back]).some((cell) => !result.revealed.includes(cell))).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});

function cellOf(code: string): fc.Arbitrary<DisclosureCell> {
  return fc
    .record({ state: fc.constantFrom("shown", "withheld", "unknown"), count: fc.nat(12), may: fc.boolean() })
    .map(({ state, count, may }) => {
      if (state === "withheld") return withheld(code, 1 + (count % 4));
      if (state === "unknown") return missing(code);
      return { ...shown(code, count === 0 ? 0 : count + 4), mayBeWithheld: may };
    });
}

function follows(
  cells: readonly DisclosureCell[],
  second: readonly string[],
  sums: readonly ShownSum[],
): string[] {
  const open = cells.filter(({ state, code }) => state !== "shown" || second.includes(code));
  const place = new Map(open.map(({ code }, index) => [code, index]));
  const secret = new Set(open.flatMap(({ state }, index) => (state === "unknown" ? [] : [index])));
  const equations = sums.map(
    ({ terms }) =>
      new Map(terms.flatMap(({ cell, share }) => (place.has(cell) ? [[place.get(cell) ?? -1, share]] : []))),
  );
  return revealedCells(equations, secret, open.length).flatMap((index) => open[index]?.code ?? []);
}

function isFewTogether(
  cells: readonly DisclosureCell[],
  second: readonly string[],
  { terms }: ShownSum,
): boolean {
  const open = cells.filter(
    ({ code, state }) =>
      terms.some(({ cell }) => cell === code) && (state !== "shown" || second.includes(code)),
  );
  const total = open.reduce((all, { count }) => all + (count ?? 0), 0);
  return open.every(({ state }) => state !== "unknown") && total > 0 && total < 5;
}
