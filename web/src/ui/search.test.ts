import { describe, expect, test } from "vitest";
import { list, oneOf, parseSearch, search, stringifySearch, text, wholeNumber } from "./search.ts";

const read = search({ jaar: wholeNumber(1990, 2035), gemeenten: list, zoek: text, echt: oneOf("ja") });

describe("the address of a view", () => {
  test.each([
    ["?jaar=2024&gemeenten=GM0363,GM0599", { jaar: 2024, gemeenten: ["GM0363", "GM0599"] }],
    ["?jaar=1850&onbekend=x&echt=nee", {}],
    ["?gemeenten=GM0363&gemeenten=GM0599&gemeenten=", { gemeenten: ["GM0363", "GM0599"] }],
    ["?gemeenten=GM0363,GM0363,&zoek=+Ede+", { gemeenten: ["GM0363"], zoek: "Ede" }],
    ["?zoek=2024", { zoek: "2024" }],
    ["", {}],
  ])("%s", (written, values) => {
    expect(read(parseSearch(written))).toEqual(values);
  });

  test("is read back as it was written", () => {
    const values = { jaar: 2024, gemeenten: ["GM0363", "GM0599"], zoek: "'s-Gravenhage & Ede" };
    expect(read(parseSearch(stringifySearch(values)))).toEqual(values);
    expect(stringifySearch({ ...values, zoek: undefined })).toBe("?jaar=2024&gemeenten=GM0363,GM0599");
  });

  test("values that were read once stay as they are", () => {
    const once = read(parseSearch("?jaar=2024&gemeenten=GM0363"));
    expect(read(once)).toEqual(once);
  });
});
