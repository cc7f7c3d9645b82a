import { describe, expect, test } from "vitest";
import { z } from "zod";
import { sayMistakes } from "./input-mistake.ts";

const said = (schema: z.ZodType, value: unknown, locale: "nl" | "en" = "nl") =>
  schema.safeParse(value, { error: sayMistakes(locale) }).error?.issues.map(({ message }) => message);

describe("what is wrong with what somebody filled in", () => {
  test.each([
    [z.string().min(5), "ab", "Te kort: schrijf minstens 5 tekens."],
    [z.string().min(1), "", "Te kort: schrijf minstens 1 teken."],
    [z.string().max(3), "abcd", "Te lang: schrijf hoogstens 3 tekens."],
    [z.number().int().min(2000), 1234, "Te klein: het kleinste getal is 2000."],
    [z.number().max(2100), 2101, "Te groot: het grootste getal is 2100."],
    [z.array(z.number()).min(1), [], "Te weinig: kies er minstens 1."],
    [z.array(z.number()).max(1), [1, 2], "Te veel: kies er hoogstens 1."],
    [z.email(), "jan", "Dit is geen e-mailadres."],
    [z.url({ protocol: /^https$/ }), "jan", "Dit is geen webadres."],
    [z.iso.date(), "gisteren", "Dit is geen datum."],
  ])("is said in plain words (%#)", (schema, value, sentence) => {
    expect(said(schema, value)).toEqual([sentence]);
  });

  test("is said in the language of the page", () => {
    expect(said(z.string().min(5), "ab", "en")).toEqual(["Too short: write at least 5 characters."]);
  });

  test("what only a program gets wrong is said in the words of programs", () => {
    expect(said(z.uuid(), "x")).toEqual(["Ongeldig: UUID"]);
  });
});
