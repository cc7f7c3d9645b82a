import { describe, expect, it, test } from "vitest";
import { locales } from "../text/define-text.ts";
import { buildChapter } from "./build.ts";
import { parseReference, printReference, referenceFaults } from "./fact-reference.ts";
import { factSource } from "./fact-resolver.ts";
import { sampleInput } from "./sample-snapshot.ts";

const input = sampleInput("vnr");
const { content } = input.snapshot;
const source = factSource(content);

describe("a reference", () => {
  test.each([
    "poverty-rate/GM0344/2025/value",
    "burglary/NL01/2015/2025/difference",
    "burglary/size-class:20k-50k/2025/median",
    "goal-11/NL01/2025/municipalities-above-60",
    "burglary/NL01/2025/municipalities-below-12.5",
    "chapter/NL01/with-figures/goals",
  ])("%s reads back as it was written", (text) => {
    const parts = parseReference(text);
    expect(parts && printReference(parts)).toBe(text);
    expect(referenceFaults(text, "nl")).toEqual([]);
  });

  test.each([
    ["goal-18/GM34/25/mean", 4],
    ["poverty-rate", 1],
    ["", 1],
    ["x".repeat(5000), 1],
    ["__proto__/constructor/toString/valueOf", 4],
    ["poverty-rate/NL01/2025/2015/change", 1],
    ["poverty-rate/NL01/2025/change", 1],
    ["poverty-rate/NL01/2025/municipalities-above-060", 1],
    ["poverty-rate/size-class:huge/2025/median", 1],
    ["javascript:alert(1)", 1],
  ])("%s is told all that is wrong with it", (text, count) => {
    expect(parseReference(text)).toBeNull();
    for (const locale of locales) expect(referenceFaults(text, locale)).toHaveLength(count);
  });
});

describe.each(locales)("the facts of a whole chapter in %s", (locale) => {
  const document = buildChapter(input, locale);

  it("resolve to the text that the chapter prints", () => {
    const looked = document.facts.filter(({ statistic }) => statistic !== "before");
    expect(looked.length).toBeGreaterThan(200);
    const wrong = looked.flatMap((fact) => {
      const resolved = source.resolve(fact.id, locale);
      return resolved?.text === fact.text && resolved.synthetic === fact.synthetic
        ? []
        : [`${fact.id}: ${fact.text} is ${resolved?.text ?? "not found"}`];
    });
    expect(wrong).toEqual([]);
  });

  it("have a name, an area and a source", () => {
    for (const { id, statistic } of document.facts) {
      if (statistic === "before") continue;
      const fact = source.resolve(id, locale);
      expect(fact?.name, id).toBeTruthy();
      expect(fact?.areaName, id).toBeTruthy();
      expect(fact?.sourceLine, id).toMatch(/\.$/);
      expect(JSON.stringify(fact), id).not.toMatch(/undefined|NaN/);
    }
  });
});

describe("a number of an indicator", () => {
  const indicator = content.indicators.find((one) => one.measureType !== "binary" && one.years.length > 3);
  const year = indicator?.years.at(-1)?.year ?? 0;
  const base = `${indicator?.code}/NL01`;

  it("says the middle municipality of all municipalities, and never of the Netherlands", () => {
    const fact = source.resolve(`${base}/${year}/median`, "nl");
    expect(fact).toMatchObject({ areaName: "alle gemeenten", statisticName: "middelste gemeente" });
  });

  it("has a history of every year", () => {
    const fact = source.resolve(`${base}/${year}/median`, "nl");
    expect(fact?.history.map(({ period }) => period)).toEqual(
      indicator?.years.map((one) => String(one.year)),
    );
    expect(fact?.history.at(-1)?.text).toBe(fact?.text);
  });

  it("follows the figures under the name latest", () => {
    expect(source.resolve(`${base}/latest/median`, "en")?.periodName).toMatch(/^\d{4}$/);
    expect(source.resolve(`${base}/latest/year`, "nl")?.text).toMatch(/^\d{4}$/);
  });

  it("counts municipalities above and below a bound by the numbers that are shown", () => {
    const above = source.resolve(`${base}/${year}/municipalities-above-20`, "nl")?.value ?? -1;
    const below = source.resolve(`${base}/${year}/municipalities-below-20`, "nl")?.value ?? -1;
    const all = source.resolve(`${base}/${year}/municipalities`, "nl")?.value ?? -1;
    expect(above).toBeGreaterThan(0);
    expect(above + below).toBeLessThanOrEqual(all);
    const half = source.resolve(`${base}/${year}/municipalities-above-20.5`, "nl");
    expect(half?.statisticName).toBe("aantal gemeenten boven 20,5");
  });

  it("speaks of provinces where provinces have the figures, and says when too few do", () => {
    const [layer] = content.layers;
    const [own] = layer?.indicators ?? [];
    if (!layer || !own) throw new Error("the sample has no layer");
    const of = `${own.code}/NL01/${own.years.at(-1)?.year}`;
    expect(source.resolve(`${of}/median`, "nl")).toBeNull();
    expect(source.whyMissing(`${of}/median`, "nl").join()).toMatch(
      /alle provincies, \d{4}: hoogstens 4 provincies hebben een cijfer\. Dat is te weinig voor “middelste provincie”/,
    );
    const years = own.years.map((year) => ({ ...year, values: [1, 2, 3, 4, 5], origins: "rrrrr" }));
    const areas = content.provinces.slice(0, 5);
    const five = factSource({ ...content, layers: [{ ...layer, areas, indicators: [{ ...own, years }] }] });
    expect(five.resolve(`${of}/median`, "nl")).toMatchObject({
      areaName: "alle provincies",
      statisticName: "middelste provincie",
    });
    expect(five.resolve(`${of}/municipalities-above-2`, "en")).toMatchObject({
      statisticName: "number of provinces above 2",
      unit: "provinces",
    });
  });

  it("says why a number is not there", () => {
    expect(source.whyMissing("unknown-one/GM9999/2025/value", "nl")).toEqual([
      "“unknown-one” is er niet in deze cijfers.",
      "Het gebied GM9999 is er niet in deze cijfers.",
    ]);
    expect(source.whyMissing(`${base}/1950/median`, "en").join()).toMatch(/^There is no figure: .*1950/);
    expect(source.whyMissing(`${base}/2019/2021/change`, "nl").join()).toContain(
      "kan niet worden vergeleken",
    );
    expect(source.whyMissing(`${base}/${year}/median`, "nl")).toEqual([]);
  });
});
