import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { betaQuantile, normalCdf, normalQuantile, studentCdf, studentQuantile } from "./distributions.ts";

const probability = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
const freedom = fc.integer({ min: 1, max: 200 });

describe("a distribution", () => {
  // By formula: t with 1 degree is Cauchy's, with 2 has t = (2p − 1)·√(2 / (4p(1 − p))); Beta(1, b) has 1 − (1 − p)^(1/b).
  test.each([
    ["t, 1 degree, at 1", studentCdf(1, 1), 0.75],
    ["t, 2 degrees, 97.5 %", studentQuantile(0.975, 2), 0.95 * Math.sqrt(2 / (4 * 0.975 * 0.025))],
    ["t, 1 degree, 95 %", studentQuantile(0.95, 1), Math.tan(0.45 * Math.PI)],
    ["t in the middle", studentQuantile(0.5, 7), 0],
    ["normal at 1.96", normalCdf(1.959963984540054), 0.975],
    ["normal, 97.5 %", normalQuantile(0.975), 1.959963984540054],
    ["normal in the middle", normalCdf(0), 0.5],
    ["beta, a = 1", betaQuantile(0.975, 1, 10), 1 - 0.025 ** 0.1],
    ["beta, b = 1", betaQuantile(0.025, 10, 1), 0.025 ** 0.1],
    ["beta, a = b", betaQuantile(0.5, 12, 12), 0.5],
  ])("has the known value: %s", (_, found, expected) => {
    expect(Math.abs(found - expected)).toBeLessThan(1e-12 * Math.max(1, Math.abs(expected)));
  });

  it("ends where its probability does", () => {
    expect(studentQuantile(0, 5)).toBe(Number.NEGATIVE_INFINITY);
    expect(studentQuantile(1, 5)).toBe(Number.POSITIVE_INFINITY);
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
    expect(betaQuantile(0, 2, 3)).toBe(0);
    expect(betaQuantile(1, 2, 3)).toBe(1);
    expect(studentCdf(Number.NEGATIVE_INFINITY, 5)).toBe(0);
    expect(studentCdf(Number.POSITIVE_INFINITY, 5)).toBe(1);
    expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1);
  });

  it("gives back the probability of its quantile, and is symmetric around 0", () => {
    fc.assert(
      fc.property(probability, freedom, (p, df) => {
        const t = studentQuantile(p, df);
        expect(Math.abs(studentCdf(t, df) - p)).toBeLessThan(1e-9);
        expect(Math.abs(studentCdf(t, df) + studentCdf(-t, df) - 1)).toBeLessThan(1e-12);
        expect(Math.abs(normalCdf(normalQuantile(p)) - p)).toBeLessThan(1e-12);
      }),
    );
  });

  it.each([
    () => studentQuantile(1.1, 5),
    () => studentQuantile(Number.NaN, 5),
    () => normalQuantile(-0.1),
    () => betaQuantile(2, 1, 1),
  ])("refuses an impossible probability: %s", (ask) => {
    expect(ask).toThrow("A probability lies between 0 and 1");
  });

  it("refuses an impossible shape and a place that is no number", () => {
    expect(() => studentCdf(1, 0)).toThrow("Degrees of freedom must be a number above 0, not 0");
    expect(() => studentQuantile(0.5, Number.NaN)).toThrow(RangeError);
    expect(() => betaQuantile(0.5, 0, 1)).toThrow(
      "The shape of a beta distribution must be a number above 0",
    );
    expect(() => studentCdf(Number.NaN, 3)).toThrow("no probability at NaN");
    expect(() => normalCdf(Number.NaN)).toThrow(RangeError);
  });
});
