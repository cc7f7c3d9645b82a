import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Workbench } from "@lokaal17/shared/contract/workbench";
import { expect, it } from "vitest";
import { mostPanels, panelCodes, panelSubjects } from "./panel-choice.ts";
import { benchFixture, subjectFixture } from "./testing/bench-fixture.ts";
import { benchOf } from "./use-workbench.ts";

const { group } = benchFixture([]);
const many = Array.from({ length: 20 }, (_, place) => `GM${String(1000 + place)}` as AreaCode);
const [zwolle, utrecht] = ["GM0193", "GM0344"];

it.each<[string, number, Partial<Workbench>, readonly string[]]>([
  ["the chosen ones and a small group", 1, {}, [zwolle, utrecht, "GM0141", "GM0150", "GM0758"]],
  [
    "of many most like it the nearest",
    1,
    { group: { ...group, members: many } },
    [zwolle, utrecht, ...many.slice(0, 10)],
  ],
  [
    "of another large group the chosen ones",
    1,
    { group: { ...group, kind: "all", members: many } },
    [zwolle, utrecht],
  ],
  [
    "nobody, where nobody is chosen and they are many",
    1,
    { own: null, chosen: [], group: { ...group, kind: "all", members: many } },
    [],
  ],
  ["of several subjects the own one", 2, {}, [zwolle]],
  ["of several subjects without an own one nobody", 2, { own: null, chosen: [] }, []],
])("%s", (_, subjects, changes, codes) => {
  const bench = benchOf(benchFixture(Array(subjects).fill(subjectFixture()), changes));
  expect(panelCodes(bench)).toEqual(codes);
});

it("there are as many small pictures as can be overlooked", () => {
  const bench = benchOf(benchFixture(Array(17).fill(subjectFixture())));
  expect(panelSubjects(bench)).toHaveLength(mostPanels);
});
