import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { AreaCode } from "../areas/area.ts";
import type { IndicatorCode } from "../framework/indicator.ts";
import { documentTag, figureFacts, figureTag, frameTag, longestTag, readTag } from "./fact-tag.ts";

const area = "GM0344" as AreaCode;
const figure = {
  fact: "value",
  indicator: "residual-waste" as IndicatorCode,
  period: "2024",
  area,
  dataVersion: 12,
  locale: "nl",
} as const;

describe("the tag of a figure in Word", () => {
  it("names the figure, and is read back as it was written", () => {
    expect(figureTag(figure)).toBe("l17/value/residual-waste/2024/GM0344/12/nl");
    expect(readTag(figureTag(figure))).toEqual({ kind: "figure", ...figure });
    const mark = { fact: "mark", area, dataVersion: 12, locale: "en" } as const;
    expect(readTag(documentTag(mark))).toEqual({ kind: "document", ...mark });
    expect(readTag(frameTag("own"))).toEqual({ kind: "frame", frame: "own" });
  });

  it("of every indicator of the catalogue is short enough for Word", () => {
    const file = readFileSync(new URL("../../../db/reference/indicators.csv", import.meta.url), "utf8");
    const codes = [...file.matchAll(/^"?([a-z0-9]+(?:-[a-z0-9]+)+)"?,/gm)].map(([, code = ""]) => code);
    expect(codes.length).toBeGreaterThan(100);
    for (const code of codes)
      for (const fact of figureFacts) {
        const named = { ...figure, fact, indicator: code as IndicatorCode, dataVersion: 123456 };
        const tag = figureTag(named);
        expect(tag.length).toBeLessThanOrEqual(longestTag);
        expect(readTag(tag)).toMatchObject({ indicator: code, area, dataVersion: 123456 });
      }
  });

  it.each([
    "",
    "l17",
    "l17/",
    "l17/value",
    "l17/value/residual-waste/2024/GM0344/12/fr",
    "l17/value/residual-waste/2024/GM0344/12/nl/more",
    "l17/value/residual-waste/2024/NL01/12/nl",
    "l17/value/__proto__/2024/GM0344/12/nl",
    "l17/value/residual-waste/2024/GM0344/1e9/nl",
    "l17/other/GM0344/12/nl",
    "lokaal/value/residual-waste/2024/GM0344/12/nl",
    `l17/value/${"a".repeat(60)}/2024/GM0344/12/nl`,
  ])("%j is no tag of ours", (tag) => {
    expect(readTag(tag)).toBeNull();
  });
});
