import type { MethodParameters } from "@lokaal17/shared/contract/method-parameters";
import type { ReactElement } from "react";
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

/** Numbers as text in the language of the page. */
export type Write = (number: number) => string;

/** The formulas of scores, colours, trends and projections, with the numbers that the program computes with. */
export function scoreFormulas({ score, trend, projection }: MethodParameters, write: Write) {
  const meanOf = (name: string) => mark(name, "¯");
  const years = row(sum("i"), upper(bracket(lower("t", "i"), "−", meanOf("t")), "2"));
  const spread = root(
    row("1 +", fraction("1", "n"), "+", fraction(upper(bracket("T −", meanOf("t")), "2"), years)),
  );
  const estimate = lower(mark("y", "^"), "T");
  const sigma = mark("σ", "^");
  return {
    normalise: [
      formula("s =", apply("min", "100 ,", apply("max", "0 , r"))),
      formula("r = 100 ·", fraction("x − L", "U − L")),
    ],
    points: [
      formula(
        "c =",
        cases(
          [fraction("x − L", "R − L"), "d x < d R"],
          [row("1 +", fraction("x − R", "G − R")), "d R ≤ d x < d G"],
          [row("2 +", fraction("x − G", "U − G")), "d G ≤ d x"],
        ),
      ),
    ],
    goalColour: [formula("m =", fraction(row(lower("c", bracket("1")), "+", lower("c", bracket("2"))), "2"))],
    goal: [
      formula("S =", fraction("1", "n"), sum("i"), lower("s", "i")),
      formula("n ≥", write(score.leastIndicators), ", n ≥", write(score.leastShare), "N"),
    ],
    slope: [
      formula(
        "b =",
        fraction(
          row(
            sum("i"),
            bracket(lower("t", "i"), "−", meanOf("t")),
            bracket(lower("y", "i"), "−", meanOf("y")),
          ),
          years,
        ),
      ),
      formula("t =", fraction("b", apply("se", "b"))),
      formula("p = 2", apply("P", lower("T", "n − 2"), "≥", size("t"))),
      formula("p <", write(1 - trend.trendLevel)),
    ],
    pace: [
      formula(
        "g =",
        fraction(
          row("d", bracket(lower("x", "1"), "−", lower("x", "0"))),
          row(lower("t", "1"), "−", lower("t", "0")),
        ),
      ),
      formula("v =", fraction(row("d", bracket("Z −", lower("x", "0"))), row("T −", lower("t", "0")))),
    ],
    projection: [
      formula(
        estimate,
        "±",
        lower("t", `n − 2 ; ${write((1 + projection.projectionLevel) / 2)}`),
        sigma,
        spread,
      ),
    ],
    chance: [
      formula("P =", apply("P", lower("T", "n − 2"), "≤ u")),
      formula("u =", fraction(row("d", bracket(estimate, "− Z")), "e")),
      formula("e =", sigma, spread),
    ],
    theilSen: [
      formula("b =", apply("med", lower("b", "ij")), ", i < j"),
      formula(
        lower("b", "ij"),
        "=",
        fraction(row(lower("y", "j"), "−", lower("y", "i")), row(lower("t", "j"), "−", lower("t", "i"))),
      ),
    ],
  } satisfies Record<string, ReactElement[]>;
}
