import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

test("the order of keys does not change the text", () => {
  expect(canonicalJson({ b: 1, a: [{ d: null, c: "é" }] })).toBe('{"a":[{"c":"é","d":null}],"b":1}');
});

test("an absent member is the same as an undefined one", () => {
  expect(canonicalJson({ a: 1, b: undefined })).toBe(canonicalJson({ a: 1 }));
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])("%s is refused", (value) => {
  expect(() => canonicalJson({ value })).toThrow(RangeError);
});
