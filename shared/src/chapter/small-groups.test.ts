import { expect, test } from "vitest";
import { buildChapter, buildSection } from "./build.ts";
import { sampleInput } from "./sample-snapshot.ts";
import { plainText } from "./sentence.ts";
import type { SnapshotIndicator, SnapshotYear } from "./snapshot.ts";
import { changedInput, figuresOf, tablesOf, wordsOf } from "./testing/read-blocks.ts";

const { content } = sampleInput().snapshot;

/** The year with figures of the first few municipalities that have one. */
function only(year: SnapshotYear, count: number): SnapshotYear {
  const keep = new Set(year.values.flatMap((value, i) => (value === null ? [] : [i])).slice(0, count));
  return {
    ...year,
    values: year.values.map((value, i) => (keep.has(i) ? value : null)),
    origins: [...year.origins].map((origin, i) => (keep.has(i) ? origin : "-")).join(""),
  };
}

function withFirst(change: (years: readonly SnapshotYear[]) => SnapshotYear[]) {
  const indicators = content.indicators.map(
    (one): SnapshotIndicator => (one.code === "sample-1" ? { ...one, years: change(one.years) } : one),
  );
  return changedInput({ content: { indicators } });
}

test("the annex tells of two figures that there are two, and nothing more", () => {
  const document = buildChapter(
    withFirst((years) => years.map((year) => only(year, 2))),
    "nl",
  );
  const annex = tablesOf(document).find(({ id }) => id === "table-indicators");
  expect(annex?.rows[0]?.slice(-4).map(({ text }) => text)).toEqual(["2", "–", "–", "–"]);
});

test("a size class of a few is told as too few, and the count says of which year it is", () => {
  const blocks = buildSection(
    withFirst((years) => years.map((year) => only(year, 40))),
    "nl",
    "goal-1",
  );
  const table = tablesOf({ blocks }).find(({ id }) => id === "table-goal-1-sizes");
  expect(table?.columns[1]?.head).toMatch(/^Aantal met cijfer in 20\d\d$/);
  const few = table?.rows.filter(([, n]) => Number(n?.text) > 0 && Number(n?.text) < 5) ?? [];
  const bars = figuresOf({ blocks }).find(({ id }) => id === "figure-goal-1-sizes");
  expect(few.length).toBeGreaterThan(0);
  expect(bars?.svg.match(/te weinig/g)).toHaveLength(few.length);
});

test("a year with one figure is left out of the line", () => {
  const input = withFirst((years) => years.map((year, i) => (i === 0 ? only(year, 1) : year)));
  const trend = figuresOf({ blocks: buildSection(input, "nl", "goal-1") }).find(({ id }) =>
    id.endsWith("-trend"),
  );
  expect(trend?.numbers.rows.map(([year]) => year?.text)).toEqual(["2021", "2022", "2023", "2024", "2025"]);
});

test("a bound of 8 in 10 stands in a cell of its own, so that a program reads it", () => {
  for (const table of tablesOf(buildChapter(sampleInput(), "nl")))
    for (const cell of table.rows.flat()) if (cell.fact) expect(cell.text, table.id).not.toMatch(/\d tot \d/);
});

test.each(["vnr", "parliament"] as const)("every made-up figure of %s says so in its title", (profile) => {
  const figures = figuresOf(buildChapter(changedInput({ profile }), "nl")).filter(
    ({ synthetic }) => synthetic,
  );
  expect(figures.length).toBeGreaterThan(5);
  for (const { id, finding } of figures) expect(plainText(finding), id).toContain("(voorbeeld)");
});

test("a made-up member is marked at its name", () => {
  const words = wordsOf(buildSection(sampleInput(), "nl", "policy"));
  expect(words).toContain(
    "Aa en Hunze (2016), Aalsmeer (2017), Aalten (2018), Achtkarspelen (2019, voorbeeld)",
  );
});

test("parliament lists the numbers that an editor explained", () => {
  const text = "veertig";
  const narrative = {
    type: "doc" as const,
    content: [
      {
        type: "paragraph" as const,
        content: [
          {
            type: "text" as const,
            text,
            marks: [{ type: "explained" as const, attrs: { reason: "Naam." } }],
          },
        ],
      },
    ],
  };
  const sections = [
    {
      key: "progress" as const,
      narrative: { nl: narrative, en: null },
      state: "agreed" as const,
      agreedBy: [],
    },
  ];
  const input = changedInput({ profile: "parliament", edition: { sections } });
  expect(wordsOf(buildSection(input, "nl", "annexes"))).toMatch(/: veertig \(uitgelegd: Naam\)\./);
  const reading = (of: typeof input) => JSON.stringify(buildSection(of, "nl", "colophon"));
  expect(reading(input)).toContain("Elk gemeten getal in de tekst is gebonden aan zijn bron.");
  expect(reading(input)).not.toContain("Niemand heeft het overgetypt");
  expect(reading(changedInput({ profile: "parliament" }))).toContain("Niemand heeft het overgetypt");
});
