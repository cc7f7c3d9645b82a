import { describe, expect, test } from "vitest";
import { seededRandom } from "../statistics/random.ts";
import type { ShownSum } from "./protect-aggregates.ts";
import { decideYears, type PublishedCell, type PublishedYear } from "./published-years.ts";
import { type Equation, revealedCells } from "./row-space.ts";

const cell = (
  area: string,
  count: number | null,
  state: PublishedCell["state"] = "shown",
): PublishedCell => ({
  area,
  state,
  figure: count === null ? null : String(count),
  count,
  rest: null,
  mayBeWithheld: true,
});
const sum = (code: string, by: ShownSum["by"], ...areas: string[]): ShownSum => ({
  code,
  by,
  terms: areas.map((area) => ({ cell: area, share: 1 })),
});
const year = (cells: PublishedCell[], ...sums: ShownSum[]): PublishedYear => ({ limit: 5, cells, sums });

const [vlieland, terschelling, ameland] = ["GM0096", "GM0093", "GM0060"];
const three = [vlieland, terschelling, ameland];
const province = sum("PV21", "own", ...three);
const ofTheSource = sum("PV21 of the source", "given", ...three);

describe("publications are decided one after the other", () => {
  test("a figure that was public before is known for good: it hides nobody", () => {
    const [first, second] = decideYears([
      year([cell(vlieland, 2, "withheld"), cell(terschelling, 4, "withheld"), cell(ameland, 30)], province),
      year([cell(vlieland, 2, "withheld"), cell(terschelling, 9), cell(ameland, 30)], province),
    ]);
    expect([...(first?.whole ?? [])]).toEqual(["PV21"]);
    // Terschelling is another figure now: the old total holds the old one, and the new total would reveal Vlieland.
    expect([...(second?.withheld ?? [])]).toEqual([vlieland]);
    expect([...(second?.whole ?? [])]).toEqual([]);
  });

  test("a figure that hid another in an earlier total stays withheld when it may be shown, unchanged", () => {
    const before = year(
      [cell(vlieland, 2, "withheld"), cell(terschelling, 9, "withheld"), cell(ameland, 30)],
      province,
    );
    const after = year([cell(vlieland, 2, "withheld"), cell(terschelling, 9), cell(ameland, 31)], province);
    const [, second] = decideYears([before, after]);
    expect([...(second?.secondCells ?? [])]).toEqual([terschelling]);
    expect(second?.revealed).toEqual([]);
  });

  test("what an earlier publication showed is said to be known, and nothing is withdrawn for its sake", () => {
    const [, second] = decideYears([
      year([cell(vlieland, 2), cell(terschelling, 20), cell(ameland, 30)], province),
      year([cell(vlieland, 2, "withheld"), cell(terschelling, 20), cell(ameland, 30)], province),
    ]);
    expect(second?.revealed).toEqual([vlieland]);
    expect([...(second?.whole ?? [])]).toEqual(["PV21"]);
  });

  test("other boundaries: the total of before minus the total of now", () => {
    const cells = [cell(vlieland, 2, "withheld"), cell(terschelling, 4, "withheld"), cell(ameland, 30)];
    const [first, second] = decideYears([
      year(cells, sum("size-1", "own", vlieland, terschelling)),
      year(cells, sum("size-1", "own", vlieland, ameland)),
    ]);
    expect([...(first?.whole ?? [])]).toEqual(["size-1"]);
    expect([...(second?.whole ?? [])]).toEqual([]);
  });

  test("the total of the source asks for the same second figure in every publication", () => {
    const cells = [cell(vlieland, 2, "withheld"), cell(terschelling, 20), cell(ameland, 30)];
    const decisions = decideYears([year(cells, ofTheSource), year(cells, ofTheSource)]);
    expect(decisions.map(({ secondCells }) => [...secondCells])).toEqual([[terschelling], [terschelling]]);
    expect(decisions.map(({ revealed }) => revealed)).toEqual([[], []]);
  });

  test("confidential without a number is withheld too, and a later number of the same place counts as known", () => {
    const confidential = cell(vlieland, null, "withheld");
    const [first] = decideYears([
      year([confidential, cell(terschelling, 20), cell(ameland, 30)], ofTheSource),
    ]);
    expect([...(first?.withheld ?? [])]).toEqual([vlieland, terschelling]);
  });

  test("a total of the source is remembered where no figure of now is about few people", () => {
    const [first, second] = decideYears([
      year([cell(vlieland, 2, "withheld"), cell(terschelling, 9), cell(ameland, 30)], ofTheSource),
      year([cell(vlieland, 6), cell(terschelling, 9), cell(ameland, 31)], ofTheSource),
    ]);
    expect([...(first?.secondCells ?? [])]).toEqual([terschelling]);
    expect([...(second?.secondCells ?? [])]).toContain(terschelling);
    expect(second?.revealed).toEqual([]);
  });
});

describe("the same figures, when one municipality grew to another size class", () => {
  /** 60 municipalities in 4 provinces that the source publishes, 12 regions and 3 size classes that we add up. */
  const codes = Array.from({ length: 60 }, (_, place) => `GM${String(1000 + place)}`);
  const grouped = (name: string, by: ShownSum["by"], groupOf: (place: number) => number): ShownSum[] =>
    [...new Set(codes.map((_, place) => groupOf(place)))].map((group) =>
      sum(`${name} ${group}`, by, ...codes.filter((_, place) => groupOf(place) === group)),
    );
  const sumsWith = (grown: number) => [
    ...grouped("PV", "given", (place) => place % 4),
    ...grouped("size", "own", (place) => (place === grown ? 2 : place % 3)),
    ...grouped("CR", "own", (place) => place % 12),
  ];

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
    "nothing follows and nothing newly shows (%i)",
    (seed) => {
      const random = seededRandom(seed);
      const cells = codes.map((code) => {
        const count = 1 + Math.floor(random() * 40);
        return cell(code, count, count < 5 ? "withheld" : "shown");
      });
      const years = [year(cells, ...sumsWith(-1)), year(cells, ...sumsWith(0)), year(cells, ...sumsWith(1))];
      const decisions = decideYears(years);
      const [first] = decisions;
      const equations = years.flatMap(({ sums }, place) =>
        sums
          .filter(({ by, code }) => by === "given" || decisions[place]?.whole.has(code))
          .map(({ terms }): Equation => {
            const hidden = terms.filter((term) => decisions.every((one) => one.withheld.has(term.cell)));
            return new Map(hidden.map((term) => [codes.indexOf(term.cell), term.share]));
          }),
      );
      const secret = new Set(
        cells.filter(({ state }) => state === "withheld").map(({ area }) => codes.indexOf(area)),
      );
      for (const decision of decisions) {
        expect([...(first?.withheld ?? [])].filter((area) => !decision.withheld.has(area))).toEqual([]);
        expect(decision.revealed).toEqual([]);
      }
      expect(first?.secondCells.size).toBeGreaterThan(0);
      expect(revealedCells(equations, secret, codes.length)).toEqual([]);
    },
  );
});
