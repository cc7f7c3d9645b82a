import { describe, expect, it, test } from "vitest";
import type { AreaCode } from "./area.ts";
import { registerAreas, registerInhabitants } from "./fixtures.ts";
import { areaGroups, sizeClassOf } from "./groups.ts";

const areas = registerAreas();
const inhabitants = new Map(registerInhabitants().map((one) => [`${one.area} ${one.year}`, one.inhabitants]));
const inhabitantsOf = (area: AreaCode, year: number) => inhabitants.get(`${area} ${year}`) ?? null;
const of = (year: number) => areaGroups(areas, inhabitantsOf, year);
const sizes = ({ groups }: ReturnType<typeof areaGroups>, kind: string) =>
  Object.fromEntries(groups.filter((one) => one.kind === kind).map((one) => [one.code, one.members.length]));

describe("groups of the 342 municipalities of 2026", () => {
  const now = of(2026);

  it("cover every municipality once per kind", () => {
    for (const kind of ["country", "province", "corop", "size-class"] as const) {
      const members = now.groups.filter((group) => group.kind === kind).flatMap((group) => group.members);
      expect([members.length, new Set(members).size], kind).toEqual([342, 342]);
    }
    expect(now.notPlaced).toEqual([]);
  });

  it("are 12 provinces, 40 COROP regions, the size classes of CBS and the Netherlands", () => {
    expect(Object.keys(sizes(now, "province"))).toHaveLength(12);
    expect(Object.keys(sizes(now, "corop"))).toHaveLength(40);
    expect(sizes(now, "country")).toEqual({ NL01: 342 });
    expect(sizes(now, "size-class")).toEqual({
      "under-5k": 5,
      "5k-10k": 5,
      "10k-20k": 54,
      "20k-50k": 181,
      "50k-100k": 65,
      "100k-150k": 14,
      "150k-250k": 14,
      "250k-and-more": 4,
    });
  });

  it("say under which code a source may publish the figure, and in which year the size was fixed", () => {
    const find = (code: string) => now.groups.find((group) => group.code === code);
    expect(find("PV26")).toMatchObject({ publishedAs: "PV26", fixedAt: null });
    expect(find("NL01")).toMatchObject({ publishedAs: "NL01" });
    expect(find("250k-and-more")).toMatchObject({
      publishedAs: null,
      fixedAt: 2026,
      members: ["GM0344", "GM0363", "GM0518", "GM0599"],
    });
  });
});

it("COROP regions of municipalities that ended are not known, and they are named", () => {
  const { groups, notPlaced } = of(2015);
  expect(groups.find(({ kind }) => kind === "country")?.members).toHaveLength(393);
  expect(notPlaced.every(({ kind }) => kind === "corop")).toBe(true);
  expect(notPlaced.map(({ area }) => area)).toContain("GM0788");
});

it("a municipality of which the inhabitants are not known is in no size class, and is named", () => {
  const utrecht = areas.filter(({ code }) => code === "GM0344");
  const { groups, notPlaced } = areaGroups(utrecht, () => null, 2026);
  expect(groups.map(({ kind }) => kind)).toEqual(["country", "province", "corop"]);
  expect(notPlaced).toEqual([{ area: "GM0344", kind: "size-class" }]);
});

it("without areas there are no groups", () => {
  expect(areaGroups([], () => 1, 2026)).toEqual({ groups: [], notPlaced: [] });
});

test.each([
  [0, "under-5k"],
  [4_999, "under-5k"],
  [5_000, "5k-10k"],
  [20_000, "20k-50k"],
  [99_999, "50k-100k"],
  [149_999.5, "100k-150k"],
  [250_000, "250k-and-more"],
  [null, null],
])("%s inhabitants: %s", (inhabitants, code) => {
  expect(sizeClassOf(inhabitants)).toBe(code);
});
