import { createElement, type ReactElement, type ReactNode } from "react";

/** A part of a formula: an element, or words with spaces between them, `"s = 100 ·"`. */
export type Part = ReactElement | string;

/**
 * Formulas as MathML, which browsers draw and screen readers read by themselves. React's types do not know its
 * elements, thus these few functions stand for them.
 */
function element(name: string, ...children: ReactNode[]): ReactElement {
  return createElement(name, null, ...children);
}

/** A formula on a line of its own. */
export function formula(...parts: Part[]): ReactElement {
  return element("math", row(...parts));
}

/** Parts beside each other. A word that begins with a digit is a number, with a letter a name, and else a sign. */
export function row(...parts: Part[]): ReactElement {
  return element("mrow", ...parts.flatMap((part) => (typeof part === "string" ? tokens(part) : [part])));
}

export const fraction = (above: Part, below: Part) => element("mfrac", row(above), row(below));
export const root = (part: Part) => element("msqrt", row(part));
export const lower = (base: Part, index: Part) => element("msub", row(base), row(index));
export const upper = (base: Part, exponent: Part) => element("msup", row(base), row(exponent));

/** A sign over a name: `mark("x", "¯")` is a mean. */
export const mark = (base: string, sign: string) => element("mover", row(base), element("mo", sign));

/** Σ over something. */
export const sum = (over: Part) => element("munder", element("mo", "∑"), row(over));

/** A function by its name: `apply("min", "a , b")`. */
export function apply(name: string, ...inside: Part[]): ReactElement {
  return element("mrow", element("mi", name), element("mo", "\u2061"), bracket(...inside));
}

export const bracket = (...inside: Part[]) =>
  element("mrow", element("mo", "("), row(...inside), element("mo", ")"));
export const size = (...inside: Part[]) =>
  element("mrow", element("mo", "|"), row(...inside), element("mo", "|"));

/** One of several values, each with its condition; a line beside them stands for the brace, which not every font can stretch. */
export function cases(...lines: readonly (readonly [value: Part, condition: Part])[]): ReactElement {
  return element(
    "mtable",
    ...lines.map((cells) => element("mtr", ...cells.map((cell) => element("mtd", row(cell))))),
  );
}

function tokens(text: string): ReactElement[] {
  return text
    .split(" ")
    .filter((word) => word !== "")
    .map((word) =>
      // A logarithm stands a little apart from what it is of.
      word === "ln"
        ? element("mi", "ln\u2009")
        : element(/^\d/.test(word) ? "mn" : /^\p{L}/u.test(word) ? "mi" : "mo", word),
    );
}
