import { describe, expect, test } from "vitest";
import { IntlMessageFormat } from "./message-format.ts";

describe("a message with values", () => {
  test.each([
    ["een woord", {}, "een woord"],
    ["{name} is er", { name: "Utrecht" }, "Utrecht is er"],
    ["{count, plural, =0 {geen} one {# gemeente} other {# gemeenten}}", { count: 0 }, "geen"],
    ["{count, plural, =0 {geen} one {# gemeente} other {# gemeenten}}", { count: 1 }, "1 gemeente"],
    ["in {count, plural, one {# gemeente} other {# gemeenten}}.", { count: 1342 }, "in 1.342 gemeenten."],
    [
      "{count, plural, one {één} other {{shown} van {total}}}",
      { count: 2, shown: "2", total: "9" },
      "2 van 9",
    ],
    ["{side, select, left {links} other {rechts van {name}}}", { side: "x", name: "Ede" }, "rechts van Ede"],
    ["'s-Gravenhage en '{'accolades'}' en ''s", {}, "'s-Gravenhage en {accolades} en 's"],
  ])("%s", (message, values, written) => {
    expect(new IntlMessageFormat(message, "nl").format(values)).toBe(written);
  });
});

describe("what it does not know, it refuses", () => {
  test.each([
    "{n, number}",
    "{n, plural, one {x}}",
    "open { haakje",
    "dicht } haakje",
    "{n, plural, other {x}",
  ])("%s", (message) => {
    expect(() => new IntlMessageFormat(message, "nl")).toThrow(SyntaxError);
  });

  test("a value that is not given", () => {
    expect(() => new IntlMessageFormat("{name}", "nl").format()).toThrow("no value for {name}");
  });
});
