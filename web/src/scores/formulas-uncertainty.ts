import type { MethodParameters } from "@lokaal17/shared/contract/method-parameters";
import type { ReactElement } from "react";
import type { Write } from "./formulas-scores.ts";
import {
  apply,
  bracket,
  cases,
  formula,
  fraction,
  lower,
  mark,
  root,
  row,
  size,
  sum,
  upper,
} from "./math.ts";

/** The formulas of differences, bands, drivers, other methods, areas and the quality of a framework. */
export function uncertaintyFormulas(parameters: MethodParameters, write: Write) {
  const { difference, band, published } = parameters;
  const z = lower("z", write((1 + difference.differenceLevel) / 2));
  const squared = (...parts: Parameters<typeof bracket>) => upper(bracket(...parts), "2");
  const p = (index: string) => lower("p", index);
  const target = String(published.standardTargetYear);
  const power = write(4.44);
  const weight = lower("w", "k");
  return {
    wilson: [
      formula(
        fraction(
          row(
            "p +",
            fraction(upper("z", "2"), "2 n"),
            "± z",
            root(
              row(fraction("p ( 1 − p )", "n"), "+", fraction(upper("z", "2"), row("4", upper("n", "2")))),
            ),
          ),
          row("1 +", fraction(upper("z", "2"), "n")),
        ),
      ),
    ],
    newcombe: [
      formula("δ =", p("1"), "−", p("2")),
      formula(
        "δ −",
        root(row(squared(p("1"), "−", lower("l", "1")), "+", squared(lower("u", "2"), "−", p("2")))),
      ),
      formula(
        "δ +",
        root(row(squared(lower("u", "1"), "−", p("1")), "+", squared(p("2"), "−", lower("l", "2")))),
      ),
    ],
    deviance: [
      formula(
        upper("G", "2"),
        "= 2",
        sum("j"),
        lower("O", "j"),
        "ln",
        fraction(lower("O", "j"), lower("E", "j")),
      ),
      formula("p = 2", apply("Φ", "− G")),
    ],
    counts: [
      formula("φ =", apply("max", "1 , X")),
      formula(
        "X =",
        fraction("1", "n − 2"),
        sum("t"),
        fraction(squared(lower("a", "t"), "−", lower("μ", "t")), lower("μ", "t")),
      ),
      formula(
        "t =",
        fraction("G", root(row(lower("φ", "1"), lower("h", "2"), "+", lower("φ", "2"), lower("h", "1")))),
      ),
      formula(lower("h", "j"), "=", fraction(lower("n", "j"), row(lower("n", "1"), "+", lower("n", "2")))),
    ],
    margin: [
      formula("δ ±", root(row(upper(lower("m", "1"), "2"), "+", upper(lower("m", "2"), "2")))),
      formula(
        "z =",
        fraction(row("δ", z), root(row(upper(lower("m", "1"), "2"), "+", upper(lower("m", "2"), "2")))),
      ),
    ],
    welch: [
      formula("t =", fraction("δ", root(row(upper(lower("σ", "1"), "2"), "+", upper(lower("σ", "2"), "2"))))),
      formula(
        fraction("1", "ν"),
        "=",
        fraction(upper("w", "2"), lower("ν", "1")),
        "+",
        fraction(squared("1 − w"), lower("ν", "2")),
      ),
      formula(
        "w =",
        fraction(
          upper(lower("σ", "1"), "2"),
          row(upper(lower("σ", "1"), "2"), "+", upper(lower("σ", "2"), "2")),
        ),
      ),
    ],
    together: [
      formula(lower("p", bracket("k")), "≤", fraction("k", "m"), "·", write(difference.falseDiscoveryRate)),
    ],
    shrink: [
      formula(mark("p", "~"), "= w p + ( 1 − w )", mark("p", "¯")),
      formula("w =", fraction("n", "n + M")),
    ],
    weights: [
      formula(weight, "=", fraction(row("ln", lower("u", "k")), row(sum("j"), "ln", lower("u", "j")))),
      formula("A =", sum("k"), weight, lower("s", "k")),
      formula(
        "ln M =",
        sum("k"),
        weight,
        "ln",
        apply("max", write(band.geometricFloor), ",", lower("s", "k")),
      ),
    ],
    band: [
      formula("[", "⌊", lower("q", write(band.low)), "⌋", ",", "⌈", lower("q", write(band.high)), "⌉", "]"),
      formula(
        "⌈",
        lower("q", write(band.high)),
        "⌉",
        "−",
        "⌊",
        lower("q", write(band.low)),
        "⌋",
        "≤",
        fraction("N", write(Math.round(1 / band.widestBand))),
      ),
    ],
    drivers: [
      formula(lower("Δ", "i"), "=", fraction(row("S −", lower("s", "i")), "n − 1")),
      formula(lower("b", "i"), "=", fraction(row(lower("s", "i"), "−", lower(mark("s", "¯"), "i")), "n")),
    ],
    growth: [
      formula(
        "1 + r =",
        upper(
          bracket(lower("y", "1"), "/", lower("y", "0")),
          row("1 / (", lower("t", "1"), "−", lower("t", "0"), ")"),
        ),
      ),
    ],
    statcan: [formula("q =", fraction("d r", size(lower("r", "Z"))))],
    limit: [
      formula(
        "k =",
        cases(
          ["1", "h ≥ 2"],
          [row("1 −", upper(bracket("2 − h"), power)), "1 < h < 2"],
          [row("1 −", upper("h", power)), "h ≤ 1"],
        ),
      ),
      formula("h =", fraction(size(lower("y", "0")), size("H"))),
    ],
    unChart: [
      formula(
        "q =",
        fraction(
          row(
            lower("y", "1"),
            upper(bracket("1 + r"), row(target, "−", lower("t", "1"))),
            "−",
            lower("y", "0"),
          ),
          row("Z −", lower("y", "0")),
        ),
      ),
    ],
    ratio: [formula("x = f", fraction(row(sum("j"), lower("A", "j")), row(sum("j"), lower("B", "j"))))],
    recode: [
      formula("x′ =", sum("j"), lower("a", "j"), lower("x", "j")),
      formula(
        "x′ = f",
        fraction(
          row(sum("j"), lower("a", "j"), lower("A", "j")),
          row(sum("j"), lower("a", "j"), lower("B", "j")),
        ),
      ),
    ],
    distance: [
      formula(
        "D =",
        root(
          fraction(
            row(sum("k"), weight, squared(lower("z", "k"), "−", row(lower("z′", "k")))),
            row(sum("k"), weight),
          ),
        ),
      ),
      formula(
        lower("z", "k"),
        "=",
        fraction(row(apply("h", lower("x", "k")), "−", mark("h", "¯")), apply("sd", "h")),
      ),
    ],
    quantile: [
      formula("Q =", lower("x", "i"), "+ ( h − i )", bracket(lower("x", "i + 1"), "−", lower("x", "i"))),
      formula("h = ( n − 1 ) p + 1 , i = ⌊ h ⌋"),
    ],
    alpha: [
      formula(
        "α =",
        fraction("k", "k − 1"),
        "·",
        fraction(
          row(upper(lower("σ", "+"), "2"), "−", sum("i"), upper(lower("σ", "i"), "2")),
          upper(lower("σ", "+"), "2"),
        ),
      ),
    ],
  } satisfies Record<string, ReactElement[]>;
}
