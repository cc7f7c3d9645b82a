import fc from "fast-check";
import { expect, it } from "vitest";
import { boundLabels, quantileClasses } from "./classes.ts";

it.each<[string, number[], number[], string[]]>([
  ["no value", [], [], []],
  ["one value", [3], [4], ["3,0"]],
  ["two distinct values", [1, 1, 5], [1, 7], ["1,0", "5,0"]],
  ["values that read the same", [1.01, 1.02, 1.04], [4], ["1,0"]],
  [
    "mostly zeros",
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8],
    [1, 2, 3, 4, 5, 6, 7],
    ["0,0", "1,0", "2,0", "3,0", "5,0", "6,0", "8,0"],
  ],
])("%s: classes are distinct and their labels are lower bounds", (_, values, steps, labels) => {
  const classes = quantileClasses(values, 1);
  expect(boundLabels(classes, 1, "nl")).toEqual(labels);
  expect(classes.classes.map(({ step }) => step)).toEqual(steps);
});

it("342 different values give seven classes of about as many municipalities", () => {
  const values = Array.from({ length: 342 }, (_, i) => (i * 37) % 342);
  const { classes, stepOf } = quantileClasses(values, 0);
  const sizes = classes.map(({ step }) => values.filter((value) => stepOf(value) === step).length);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
});

it("every value falls in one class, no class is empty, and a larger value is never lighter", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 80 }),
      (values) => {
        const { classes, stepOf } = quantileClasses(values, 1);
        const steps = [...values].sort((a, b) => a - b).map((value) => stepOf(value) ?? 0);
        expect(new Set(steps)).toEqual(new Set(classes.map(({ step }) => step)));
        expect(steps).toEqual([...steps].sort((a, b) => a - b));
      },
    ),
  );
});

it("a missing value has no class", () => {
  expect(quantileClasses([1, 2], 0).stepOf(null)).toBeNull();
});
