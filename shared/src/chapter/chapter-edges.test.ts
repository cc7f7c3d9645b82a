import { describe, expect, test } from "vitest";
import { buildChapter, buildSection, generatedSentences } from "./build.ts";
import type { FactBefore, SentenceOverride } from "./edition.ts";
import { sampleInput } from "./sample-snapshot.ts";
import { plainText } from "./sentence.ts";
import type { SnapshotContent, SnapshotIndicator } from "./snapshot.ts";
import {
  built,
  changedInput,
  figuresOf,
  flat,
  saidIn,
  withTwoYears,
  wordsOf,
} from "./testing/read-blocks.ts";

/** Enough for every kind of block. */
const small = { municipalities: 12, indicators: 8, years: 3 };

describe("numbers", () => {
  test("a difference is computed from the numbers that the reader sees", () => {
    // 60,25 → 60,3 and 67,84 → 67,8: the reader subtracts 7,5, while the raw difference would print as 7,6.
    const { facts } = built(withTwoYears(60.26, 67.84));
    expect(facts.find(({ id }) => id === "sample-1/NL01/2019/2025/difference")?.text).toBe("7,5");
  });

  test.each([
    { before: 20, after: 19.96, words: "hetzelfde" },
    { before: 20, after: 20.06, words: "0,1 per 1.000 inwoners hoger" },
    { before: 20, after: 19.9, words: "0,1 per 1.000 inwoners lager" },
  ])("from $before to $after reads: $words", ({ before, after, words }) => {
    const document = built(withTwoYears(before, after));
    expect(saidIn(document.blocks).map(plainText).join(" ")).toContain(words);
    expect(JSON.stringify(document)).not.toMatch(/[-−]0,0/);
  });

  test("a title never says from one number to the same number", () => {
    const trend = figuresOf(built(withTwoYears(1.38, 1.42))).find(({ id }) => id === "figure-goal-1-trend");
    expect(plainText(trend?.finding ?? [])).toContain("gelijk gebleven op 1,4");
  });

  test("the picture says the same number as the text, also half-way between two", () => {
    // 26.15 is stored as slightly less than that: two ways of rounding would print 26,1 and 26,2.
    const document = built(withTwoYears(20, 26.15));
    const median = document.facts.find(({ id }) => id === "sample-1/NL01/2025/median");
    const trend = figuresOf(document).find(({ id }) => id === "figure-goal-1-trend");
    expect(trend?.svg).toContain(`Middelste ${median?.text}<`);
  });

  test("a value just below zero never prints as minus zero", () => {
    expect(JSON.stringify(built(withTwoYears(-0.04, -0.02)))).not.toMatch(/[-−]0,0/);
  });
});

describe("what is not there", () => {
  test.each([
    { name: "no indicator at all", content: { indicators: [] } },
    { name: "no score", content: { goals: goals().map((goal) => ({ ...goal, scores: null })) } },
    {
      name: "every figure missing",
      content: { indicators: indicators().map((one) => ({ ...one, years: [] })) },
    },
    { name: "no municipality", content: withMunicipalities(0) },
    { name: "one municipality", content: withMunicipalities(1) },
    { name: "no tile, no target, no policy field", content: { tiles: [], targets: [], policyFields: [] } },
    { name: "no layer, no member, no practice", content: { layers: [], members: [], practices: [] } },
  ] satisfies { name: string; content: Partial<SnapshotContent> }[])("$name", ({ content }) => {
    for (const profile of ["vnr", "parliament"] as const) {
      for (const locale of ["nl", "en"] as const) {
        const document = buildChapter(changedInput({ content, profile }, small), locale);
        expect(wordsOf(document.blocks)).not.toMatch(/NaN|undefined|Infinity|null/);
        for (const block of flat(document.blocks))
          if (block.kind === "table") expect(block.rows.length, block.id).toBeGreaterThan(0);
      }
    }
  });

  test("with one municipality no middle one is told, and nothing is drawn", () => {
    const input = changedInput({ content: withMunicipalities(1) });
    const section = buildSection(input, "nl", "goal-1");
    expect(wordsOf(section)).toContain("Dat is te weinig om iets te zeggen over alle gemeenten.");
    expect(figuresOf({ blocks: section })).toEqual([]);
    expect(wordsOf(section)).not.toContain("middelste gemeente had");
  });

  test("a layer without figures is said in words, in a section of its own", () => {
    const words = wordsOf(buildSection(changedInput({ content: { layers: [] } }), "nl", "layers"));
    expect(words).toContain("geen eigen cijfers van provincies");
    expect(words).toContain("geen eigen cijfers van waterschappen");
  });

  test("a section in which nobody wrote is left out with its heading", () => {
    for (const key of ["foreword", "coherence", "means", "conclusions"] as const)
      expect(buildSection(sampleInput(), "nl", key)).toEqual([]);
    expect(buildSection(changedInput({ content: { practices: [] } }), "nl", "practices")).toEqual([]);
  });
});

describe("a good practice", () => {
  const [told] = sampleInput().snapshot.content.practices;
  if (!told) throw new Error("the sample has no practice");
  const both = (words: string) => ({ nl: words, en: words });
  const utrecht = {
    ...told,
    id: "practice-2",
    title: both("Utrecht"),
    problem: both("Te warm."),
    result: both("Koeler."),
    area: { code: "GM0344", name: "Utrecht" },
    contact: "groen@gemeente.example",
    sinceYear: 2024,
    mayName: false,
  };
  const words = (practice: Partial<typeof utrecht>, practices?: readonly string[]) =>
    wordsOf(
      buildSection(
        changedInput({
          content: { practices: [told, { ...utrecht, ...practice }] },
          edition: practices ? { practices } : {},
        }),
        "nl",
        "practices",
      ),
    );

  test("tells problem, action and result, and names who did it only with consent", () => {
    const unnamed = words({ title: both("Bomen") });
    for (const part of [
      "Vraagstuk. Te warm.",
      "Aanpak. ",
      "Resultaat. Koeler.",
      "Sinds 2024.",
      "groen@gemeente.example",
    ])
      expect(unnamed).toContain(part);
    expect(unnamed).not.toContain("Utrecht");
    expect(words({ title: both("Bomen"), mayName: true })).toContain("Organisatie: Utrecht.");
  });

  test("is shown where the editors chose it, and then the reader hears that they chose", () => {
    expect(words({})).not.toContain("De redactie koos");
    const chosen = words({}, ["practice-2"]);
    expect(chosen).toContain("De redactie koos");
    expect(chosen).toContain("Te warm.");
    expect(chosen).not.toContain(told.title.nl);
    expect(words({}, [])).toBe("");
  });
});

test("an edition of real figures carries no mark anywhere", () => {
  const real = (origins: string) => origins.replaceAll("s", "r");
  const realOf = (one: SnapshotIndicator) => ({
    ...one,
    years: one.years.map((year) => ({ ...year, origins: real(year.origins) })),
  });
  const { content } = sampleInput().snapshot;
  const input = changedInput({
    content: {
      indicators: content.indicators.map(realOf),
      goals: content.goals.map((goal) => ({
        ...goal,
        scores: goal.scores && { ...goal.scores, origins: real(goal.scores.origins) },
      })),
      layers: content.layers.map((layer) => ({ ...layer, indicators: layer.indicators.map(realOf) })),
      members: content.members.map((member) => ({ ...member, synthetic: false })),
      practices: content.practices.map((practice) => ({ ...practice, synthetic: false })),
    },
  });
  const [before, after] = JSON.stringify(built(input)).split("VOORBEELD");
  // Says where the first one stands.
  expect(after === undefined ? null : before?.slice(-80)).toBeNull();
});

describe("a sentence that an editor wrote anew", () => {
  const id = "goal-1/goal.level";
  const [level] = generatedSentences(sampleInput(), "nl", "goal-1").filter((one) => one.id === id);
  const facts = built(sampleInput()).facts;
  const basis = (level?.facts ?? []).map((fact) => ({
    fact,
    text: facts.find((one) => one.id === fact)?.text ?? "",
  }));
  const override: SentenceOverride = {
    sentence: id,
    locale: "nl",
    text: [{ type: "text", text: "In eigen woorden." }],
    basis,
  };
  const originIn = (overrides: SentenceOverride[]) => {
    const section = buildSection(changedInput({ edition: { overrides } }), "nl", "goal-1");
    const origins = flat(section).flatMap((block) =>
      block.kind === "paragraph" ? (block.sentences ?? []) : [],
    );
    return { words: wordsOf(section), state: origins.find((one) => one.id === id)?.state };
  };

  test("stands in its place, is counted as such, and keeps the mark", () => {
    const { words, state } = originIn([override]);
    expect(words).toContain("In eigen woorden. (VOORBEELD, geen echt cijfer)");
    expect(state).toBe("overridden");
  });

  test("is out of date once one of its numbers reads otherwise", () => {
    const other = basis.map((one, i) => (i === 0 ? { ...one, text: "1,1" } : one));
    expect(originIn([{ ...override, basis: other }]).state).toBe("stale");
  });

  test("leaves the program's own words to be seen", () => {
    const input = changedInput({ edition: { overrides: [override] } });
    const again = generatedSentences(input, "nl", "goal-1").find((one) => one.id === id);
    expect(again).toEqual(level);
  });
});

describe("since the edition before", () => {
  const alike = { decimals: 1, synthetic: true, unit: "per 1.000 inwoners" };
  const section = (
    value: number,
    year: number,
    told: Partial<FactBefore> = {},
    content: Partial<SnapshotContent> = {},
  ) =>
    wordsOf(
      buildSection(
        changedInput({
          content,
          edition: {
            before: {
              name: { nl: "Editie 2025", en: "Edition 2025" },
              facts: {
                [`sample-1/NL01/${year}/median`]: { value, text: String(value), ...alike, ...told },
              },
            },
          },
        }),
        "nl",
        "goal-1",
      ),
    );

  test.each([
    { name: "other decimals", told: { decimals: 2 } },
    { name: "a real figure beside a made-up one", told: { synthetic: false } },
    { name: "another unit", told: { unit: "procent" } },
    { name: "an unknown unit", told: { unit: null } },
    { name: "a year of the pandemic", year: 2022 },
    {
      name: "a change of definition between",
      content: {
        indicators: sampleInput().snapshot.content.indicators.map((one) => ({ ...one, breakYears: [2024] })),
      },
    },
  ])("nothing is said of $name", ({ told, year, content }) => {
    expect(section(1, year ?? 2023, told, content)).not.toContain("Editie 2025");
  });

  const without2023 = {
    indicators: sampleInput().snapshot.content.indicators.map((one) => ({
      ...one,
      years: one.years.filter(({ year }) => year !== 2023),
    })),
  };

  test.each([
    { value: 23.3, year: 2023, words: "Dat is hoger." },
    { value: 26.2, year: 2023, content: without2023, words: "Over 2025 is het cijfer hetzelfde." },
    { value: 99, year: 2023, content: without2023, words: "Dat is lager." },
    // A revision is no change of the world: the two years are not set against each other.
    {
      value: 99,
      year: 2023,
      words: "Dat cijfer is bijgesteld naar 23,3 per 1.000 inwoners. Voor 2025 is het",
    },
    { value: 99, year: 2025, words: "Het cijfer over 2025 is bijgesteld" },
  ])("$value of $year reads: $words", ({ value, year, content, words }) => {
    expect(section(value, year, {}, content)).toContain(words);
  });

  test("a fact of another indicator says nothing", () => {
    expect(section(1, 2030)).not.toContain("vorige uitgave");
  });
});

function goals(): SnapshotContent["goals"] {
  return sampleInput("vnr", small).snapshot.content.goals;
}

function indicators(): readonly SnapshotIndicator[] {
  return sampleInput("vnr", small).snapshot.content.indicators;
}

function withMunicipalities(count: number): SnapshotContent {
  return sampleInput("vnr", { municipalities: count, indicators: 20, years: 6 }).snapshot.content;
}
