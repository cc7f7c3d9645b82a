import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { loadDictionaries } from "./testing/dictionaries.ts";

/** Every dictionary of the product, by file and name. */
const dictionaries = await loadDictionaries();

describe.each(dictionaries)("$name", ({ text }) => {
  it("asks for the same values in Dutch and in English", () => {
    for (const key of Object.keys(text.messages.nl))
      expect(valuesOf(text.messages.en[key] ?? ""), key).toEqual(valuesOf(text.messages.nl[key] ?? ""));
  });

  it("has no empty text and no text left in the other language's place", () => {
    for (const [key, message] of Object.entries(text.messages.nl)) {
      expect(message.trim(), key).not.toBe("");
      const english = text.messages.en[key] ?? "";
      expect(english.trim(), key).not.toBe("");
      if (message.split(" ").length > 4) expect(english, key).not.toBe(message);
    }
  });
});

it("no sentence stands in two places", () => {
  const places = new Map<string, { name: string; key: string }>();
  const twice: string[] = [];
  for (const { name, text } of dictionaries)
    for (const [key, message] of Object.entries(text.messages.nl)) {
      if (message.split(" ").length < 5) continue;
      const other = places.get(message);
      if (other && other.name !== name) twice.push(`${other.name} ${other.key} = ${name} ${key}`);
      places.set(message, { name, key });
    }
  expect(twice).toEqual([]);
});

function valuesOf(message: string): string[] {
  const names = new Set<string>();
  const collect = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type !== TYPE.literal && element.type !== TYPE.pound) names.add(element.value);
      if (element.type === TYPE.plural || element.type === TYPE.select)
        for (const option of Object.values(element.options)) collect(option.value);
    }
  };
  collect(parse(message, { ignoreTag: true }));
  return [...names].sort();
}
