import { describe, expect, it, test } from "vitest";
import { freeNumbers } from "./free-numbers.ts";
import type { Narrative } from "./narrative.ts";
import { paragraphs } from "./testing/narratives.ts";

const found = (text: string, locale: "nl" | "en" = "nl") =>
  freeNumbers(paragraphs(text), locale).map((one) => one.text);

describe("a typed number is found in Dutch", () => {
  test.each([
    ["In 342 gemeenten daalde het.", ["342"]],
    ["Het was 12,5 procent, daarna 1.234,5 en −3.", ["12,5 procent", "1.234,5", "−3"]],
    ["Dat kost € 3 miljoen of 20%.", ["€ 3 miljoen", "20%"]],
    ["Tussen 10-12 procent", ["10", "12 procent"]],
    ["Drie gemeenten en vijfentwintig dorpen", ["Drie", "vijfentwintig"]],
    ["twee derde van de inwoners, een kwart, de helft", ["twee derde", "een kwart", "de helft"]],
    ["Het aantal is verdubbeld.", ["verdubbeld"]],
    ["honderdtwintig van driehonderdtweeënveertig", ["honderdtwintig", "driehonderdtweeënveertig"]],
    ["In 2015 gemeenten", ["2015"]],
    ["3x zo veel op 5 km", ["3", "5"]],
    ["één procent, eenderde, ¾ en tientallen", ["één procent", "eenderde", "¾", "tientallen"]],
    ["op de 5e plaats met １２％", ["5", "１２％"]],
    ["doel 45 en doelen 16 en 18", ["45", "18"]],
    ["Zie figuur 7.11 en tabel 3.", ["7.11", "3"]],
    ["In drieënhalf procent, en nul gemeenten doen mee", ["drieënhalf", "nul"]],
    ["Eén gemeente, XII procent, dubbel zoveel", ["Eén", "XII", "dubbel zoveel"]],
    ["In artikel 5 gemeenten, doel 5 procent", ["5", "5 procent"]],
    ["Een op de vijf huishoudens", ["Een", "vijf"]],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("a number that is a name, a year or a date is left alone", () => {
  test.each([
    "Doel 11 en doelen 3, 5 en 16 van de Agenda 2030",
    "SDG 11.6 en SDG’s 1 tot en met 5",
    "De 17 doelen en de 169 subdoelen",
    "artikel 3 van de wet van 2015",
    "CO2, PM2,5, COVID-19, G40 en de A12",
    "op 21 november 2026 om 10:30 uur",
    "van 2015 tot 2024, ook in 2015-2024",
    "op 21-11-2026",
    "de 21e eeuw, 65-plussers en 24/7",
    "Zie https://vng.nl/2024/17 en info@g40.nl",
    "Eerst een gemeente, dan de tweede.",
    "1. Eerst dit",
    "paragraaf 7.3, hoofdstuk 4 en bijlage 2",
    "Wij achten dit van belang, ook in de tweede helft van 2026.",
  ])("%s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("in English", () => {
  test.each([
    ["Three municipalities and 1,234.5 euros", ["Three", "1,234.5"]],
    [
      "twenty-five, half of the 342 municipalities, two-thirds",
      ["twenty-five", "half of", "342", "two-thirds"],
    ],
    ["It doubled to 12.5 per cent.", ["doubled", "12.5 per cent"]],
    ["One municipality, one in five, zero have none", ["One", "one", "five", "zero"]],
    ["Nearly half, more than half", ["Nearly half", "than half"]],
    ["A quarter, dozens, one per cent", ["A quarter", "dozens", "one per cent"]],
    ["Goal 11, targets 11.1 and 11.2, on 21 November 2026 and November 21, 2026", []],
    ["The 17 Sustainable Development Goals and one of them", []],
    ["the 17 goals of the 2030 Agenda", []],
    ["in the second half of 2026, in week 12", []],
  ])("%s", (text, expected) => {
    expect(found(text, "en")).toEqual(expected);
  });
});

describe("what is bound or explained", () => {
  const narrative: Narrative = {
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [
          { type: "text", text: "Er waren " },
          { type: "fact", attrs: { fact: "a/NL01/2025/median", shown: "12,5", dataVersion: 1, kept: null } },
          { type: "text", text: " en " },
          { type: "text", text: "45 plus", marks: [{ type: "explained", attrs: { reason: "naam" } }] },
          { type: "text", text: " en 6", marks: [{ type: "bold" }] },
          { type: "text", text: "7 mensen" },
          { type: "footnote", attrs: { inlines: [{ type: "text", text: "Ook 8 anderen." }] } },
        ],
      },
    ],
  };

  it("is not found again; a number across two formats is found whole, and one in a footnote too", () => {
    expect(freeNumbers(narrative, "nl")).toEqual([
      { text: "67", around: " en 67 mensen", kind: "number", pointer: "/content/0", start: 25, end: 27 },
      {
        text: "8",
        around: "Ook 8 anderen.",
        kind: "number",
        pointer: "/content/0/content/6",
        start: 4,
        end: 5,
      },
    ]);
  });

  it("stands in its surroundings as it was typed", () => {
    const long = `${"woord ".repeat(40)}342 gemeenten ${"woord ".repeat(40)}`;
    const [one] = freeNumbers(paragraphs(long), "nl");
    expect(long).toContain(one?.around);
    expect(one?.around).toContain("342");
    expect(one?.around.length).toBeLessThan(90);
  });
});
