import { describe, expect, test } from "vitest";
import type { ShownSum } from "./protect-aggregates.ts";
import { decideYears, type PublishedCell, type PublishedYear } from "./published-years.ts";

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
});
