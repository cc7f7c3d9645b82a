import type { AreaCode } from "@lokaal17/shared/areas/area";
import { describe, expect, it } from "vitest";
import { heatOf, panelsOf } from "./table-models.ts";
import { benchFixture, subjectFixture } from "./testing/bench-fixture.ts";
import { benchOf } from "./use-workbench.ts";

describe("a table of municipalities by subjects", () => {
  const table = heatOf(
    benchOf(benchFixture([subjectFixture(), subjectFixture({ direction: null, judged: null })])),
    "nl",
  );

  it("has the own municipality first and the middle of the group last", () => {
    expect(table.rows.map(({ name }) => name)).toEqual([
      ...["Zwolle", "Utrecht", "Almelo", "Deventer", "Breda"],
      "Middelste van de groep",
    ]);
    expect(table.rows[0]?.own).toBe(true);
  });

  it("says nothing of better or worse where no direction is known, and nothing where there is no figure", () => {
    const [zwolle] = table.rows;
    expect(zwolle?.cells[1]?.position).toBe("none");
    expect(table.rows.find(({ name }) => name === "Breda")?.cells).toEqual([null, null]);
  });

  it("judges nothing that is contested, though a higher figure has a known side", () => {
    const codes = Array.from({ length: 12 }, (_, i) => (i === 2 ? "GM0193" : `GM15${10 + i}`) as AreaCode);
    const all = <Value>(value: (place: number) => Value) => codes.map((_, place) => value(place));
    const ownPosition = (judged: "lower" | null) => {
      const empty = { statuses: {}, synthetic: [], breaks: [], otherBoundaries: [] };
      const figures = [{ ...empty, year: 2024, values: all((place) => place) }];
      const bench = benchFixture([subjectFixture({ direction: "lower", judged, figures })], {
        areas: {
          codes,
          names: all(String),
          provinces: all(() => null),
          inhabitants: all(() => 1),
          q: all(() => 0),
          r: all(() => 0),
        },
      });
      return heatOf(benchOf(bench), "nl").rows[0]?.cells[0]?.position;
    };
    expect([ownPosition("lower"), ownPosition(null)]).toEqual(["better", "none"]);
  });

  it("names the year of every column, and the same in its cells", () => {
    const [column] = table.columns;
    expect(column).toMatchObject({
      title: "Restafval, kilo per inwoner, 2024",
      unit: "kilo per inwoner, 2024",
    });
    expect(table.rows[0]?.cells[0]?.title).toMatch(/^Zwolle, Restafval, 2024: 140/);
  });

  it("is of scores only where every column is, so that no units are set beside each other", () => {
    const goal = subjectFixture({ subject: "goal-1", indicator: null, goal: 1, name: "Geen armoede" });
    expect(heatOf(benchOf(benchFixture([goal, goal])), "nl")).toMatchObject({ scores: true });
    expect(heatOf(benchOf(benchFixture([goal, subjectFixture()])), "nl")).toMatchObject({ scores: false });
    expect(table.scores).toBe(false);
  });

  it("marks the cells that are examples", () => {
    expect(table.rows.find(({ name }) => name === "Almelo")?.cells[0]?.synthetic).toBe(true);
  });
});

describe("small pictures beside each other", () => {
  it("are of the chosen municipalities and their group, on one scale", () => {
    const panels = panelsOf(benchOf(benchFixture([subjectFixture()])));
    expect(panels).toMatchObject({ axis: "shared" });
    expect(panels?.panels.map(({ name }) => name)).toEqual([
      ...["Zwolle", "Utrecht", "Almelo", "Deventer", "Breda"],
    ]);
    expect(panels?.panels[1]?.points.map(({ value }) => value)).toEqual([250, 200]);
  });

  it("are of several subjects of the own municipality, each on a scale of its own", () => {
    const panels = panelsOf(benchOf(benchFixture([subjectFixture(), subjectFixture({ subject: "waste" })])));
    expect(panels?.axis).toBe("own");
    expect(panels?.panels.every(({ area }) => area === "GM0193")).toBe(true);
  });

  it("begin in the year that the reader chose", () => {
    const panels = panelsOf(benchOf(benchFixture([subjectFixture()]), 2020));
    expect(panels?.panels[1]?.points.map(({ year }) => year)).toEqual([2024]);
  });

  it("join no years over a merger of a municipality that kept its code", () => {
    const { figures, series } = subjectFixture();
    const [almelo, zwolle] = [0, 2];
    const merged = subjectFixture({
      figures: figures.map((column) => ({ ...column, breaks: column.year === 2024 ? [almelo, zwolle] : [] })),
      series: series.map((one) => ({ ...one, breaks: [2024] })),
    });
    const panels = panelsOf(benchOf(benchFixture([merged])))?.panels;
    const statusesOf = (name: string) =>
      panels?.find((panel) => panel.name === name)?.points.map(({ status }) => status);
    expect(statusesOf("Zwolle")).toEqual(["normal", "break"]);
    expect(statusesOf("Almelo")).toEqual(["normal", "break"]);
    expect(statusesOf("Utrecht")).toEqual(["normal", "normal"]);
  });
});
