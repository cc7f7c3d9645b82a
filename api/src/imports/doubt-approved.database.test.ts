import { describe, expect, it } from "vitest";
import { withApi } from "../testing/with-api.ts";
import { importFlow } from "./testing/import-flow.ts";
import { smallFile, smallMap } from "./testing/small-file.ts";

const api = withApi();
const flow = importFlow(api);

const check = (rows: string) => flow.sendAndCheck("analyst", `topic;area;year;value\n${rows}`, smallMap);
const row = (area: string, year: number | string, value: string) => `burglaries;${area};${year};${value}\n`;

describe("a file in another unit than the figures that are there", { timeout: 120_000 }, () => {
  it("of which nothing is there yet is no reason to doubt", async () => {
    const first = await flow.sendAndCheck("analyst", smallFile([2021, 2022], 8), smallMap);
    expect(first).toMatchObject({ summary: { new: 4, doubtful: 0 }, findings: [] });
    await flow.store("analyst", first);
    expect(await flow.settled("analyst", first.id)).toMatchObject({ state: "stored" });
  });

  it("is said once about the file and at every row, also beside the nearest year of what is new", async () => {
    const checked = await check(
      row("GM0344", 2022, "8000") +
        row("GM0355", 2022, "8") +
        row("GM0344", 2024, "6000") +
        row("GM0355", 2020, "80"),
    );
    expect(checked.summary).toMatchObject({ changed: 1, new: 2, unchanged: 1, doubtful: 3 });
    expect(checked.findings.map(({ line, column, code, text }) => [line, column, code, text])).toEqual([
      [
        null,
        null,
        "file-jump",
        "De cijfers van Diefstal en inbraak in woningen zijn ongeveer 750 keer zo groot als die er staan. Waarschijnlijk hoort dit getal bij een andere eenheid.",
      ],
      [2, "value", "value-jump", "8.000 is 1.000 keer zo groot als 8 (2022). Klopt de eenheid?"],
      [4, "value", "value-jump", "6.000 is 750 keer zo groot als 8 (2022). Klopt de eenheid?"],
      [5, "value", "value-jump", "80 is 10 keer zo groot als 8 (2021). Klopt de eenheid?"],
    ]);
    expect(await flow.rows("analyst", checked.id, "doubtful")).toMatchObject([
      { line: 2, from: "8", to: "8000", findings: [{ code: "value-jump" }] },
      { line: 4, from: null },
      { line: 5, from: null },
    ]);
  });

  it("is said of figures that are too small too, and not of what is less than ten times or zero", async () => {
    const checked = await check(
      row("GM0344", 2021, "79") +
        row("GM0355", 2021, "0") +
        row("GM0344", 2022, "0,8") +
        row("GM0355", 2022, "9") +
        row("GM0363", 2022, "90000") +
        row("GM0344", "2022-Q1", "90000"),
    );
    expect(checked.summary).toMatchObject({ changed: 4, new: 2, doubtful: 1 });
    const jumps = checked.findings.filter(({ code }) => /jump|drop/.test(code));
    expect(jumps.map(({ line, text }) => [line, text])).toEqual([
      [4, "0,8 is 10 keer zo klein als 8 (2022). Klopt de eenheid?"],
    ]);
  });

  it("names a hundred rows of an indicator and counts the others", async () => {
    const areas = api.context.views.reference().then(({ areas: all }) => all);
    const codes = (await areas)
      .filter(({ layer, validTo }) => layer === "municipality" && validTo === null)
      .slice(0, 130)
      .map(({ code }) => code);
    const first = await check(codes.map((code) => row(code, 2019, "3")).join(""));
    await flow.store("analyst", first);
    await flow.settled("analyst", first.id);
    const checked = await check(codes.map((code) => row(code, 2019, "90")).join(""));
    expect(checked.summary).toMatchObject({ changed: 130, doubtful: 130 });
    expect(checked.findingCount).toBe(102);
    expect(checked.findings.filter(({ line }) => line === null).map(({ text }) => text)).toEqual([
      expect.stringContaining("zijn ongeveer 30 keer zo groot als die er staan"),
      expect.stringMatching(/: nog 30 cijfers zijn minstens 10 keer/),
    ]);
  });
});
