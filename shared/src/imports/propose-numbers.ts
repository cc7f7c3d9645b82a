import { longestWord } from "./name-brackets.ts";

/** What a text shows of how numbers are written. */
export type NumberForm =
  /** Digits alone: it shows nothing. */
  | { kind: "whole" }
  /** It can only be read one way. */
  | { kind: "proof"; decimal: "," | "."; group: "," | "." | " " | "'" | null }
  /** "1.234": a thousand, or one and a bit. */
  | { kind: "either"; mark: "," | "." };

const spaces = /[\s\u00a0\u202f\u2009]/g;

/** How a number is written; null when the text is no number. Percent signs and spaces around it do not count. */
export function numberForm(text: string): NumberForm | null {
  const written = text.trim();
  if (written.length > longestWord) return null;
  const bare = written.endsWith("%") ? written.slice(0, -1).trimEnd() : written;
  const plain = bare.replace(/^[-+−]/, "").replace(spaces, " ");
  if (/^\d+$/.test(plain)) return { kind: "whole" };
  if (plain === "" || !/^[\d.,' ]*\d$/.test(plain)) return null;
  const either = /^[1-9]\d{0,2}([.,])\d{3}$/.exec(plain)?.[1];
  if (either === "." || either === ",") return { kind: "either", mark: either };
  const grouped = /^[1-9]\d{0,2}(?:([., '])\d{3})(?:\1\d{3})*(?:([.,])\d+)?$/.exec(plain);
  if (grouped) return proofOf(grouped[1] ?? "", grouped[2]);
  const fraction = /^\d*([.,])\d+$/.exec(plain)?.[1];
  return fraction === "," || fraction === "." ? { kind: "proof", decimal: fraction, group: null } : null;
}

function proofOf(group: string, decimal: string | undefined): NumberForm | null {
  if (group === decimal) return null;
  if (group === "." || group === ",") return { kind: "proof", decimal: group === "." ? "," : ".", group };
  const mark = group === "'" ? "'" : " ";
  if (decimal === "," || decimal === ".") return { kind: "proof", decimal, group: mark };
  return { kind: "whole" };
}

/** What all numbers of a file show together. */
export class NumberEvidence {
  readonly #proofs = { ",": 0, ".": 0 };
  readonly #groups = new Map<string, number>();
  readonly #either = new Map<string, "," | ".">();

  add(form: NumberForm, text: string): void {
    if (form.kind === "proof") {
      this.#proofs[form.decimal]++;
      if (form.group !== null) this.#groups.set(form.group, (this.#groups.get(form.group) ?? 0) + 1);
    } else if (form.kind === "either" && this.#either.size < mostExamples)
      this.#either.set(text.trim(), form.mark);
  }

  /** Takes over what another column showed. */
  join(other: NumberEvidence): void {
    for (const mark of [",", "."] as const) this.#proofs[mark] += other.#proofs[mark];
    for (const [group, count] of other.#groups)
      this.#groups.set(group, (this.#groups.get(group) ?? 0) + count);
    for (const [text, mark] of other.#either) this.#either.set(text, mark);
  }

  /**
   * The decimal mark, when every number agrees; null when they show none or disagree. With it the mark between
   * thousands, when the file proves it ("1.234.567"), and the numbers that stay two things.
   */
  result(): {
    decimal: "," | "." | null;
    disagree: boolean;
    group: "," | "." | " " | "'" | null;
    either: string[];
  } {
    const { ",": comma, ".": point } = this.#proofs;
    const decimal = comma > 0 && point === 0 ? "," : point > 0 && comma === 0 ? "." : null;
    const groups = [...this.#groups.keys()];
    const group = decimal !== null && groups.length === 1 ? (groups[0] as "," | "." | " " | "'") : null;
    const isOpen = (mark: "," | ".") => decimal === null || (mark !== decimal && mark !== group);
    const either = [...this.#either].filter(([, mark]) => isOpen(mark)).map(([text]) => text);
    return { decimal, disagree: comma > 0 && point > 0, group, either: either.slice(0, shownExamples) };
  }
}

const mostExamples = 1_000;
const shownExamples = 20;

/** Texts that people and programs put where a figure is not there, and what they mean. @see CBS, verklaring van tekens */
const marks: Readonly<Record<string, "missing" | "confidential" | "not-applicable">> = {
  "": "missing",
  ".": "missing",
  "..": "missing",
  "...": "missing",
  "…": "missing",
  "-": "missing",
  "–": "missing",
  "—": "missing",
  "?": "missing",
  x: "confidential",
  geheim: "confidential",
  vertrouwelijk: "confidential",
  confidential: "confidential",
  onbekend: "missing",
  ontbreekt: "missing",
  missing: "missing",
  unknown: "missing",
  geen: "missing",
  nb: "missing",
  "n.b.": "missing",
  "niet bekend": "missing",
  na: "missing",
  "n/a": "missing",
  nan: "missing",
  null: "missing",
  "#n/a": "missing",
  "#n/b": "missing",
  "#nb": "missing",
  "#div/0!": "missing",
  "#deel/0!": "missing",
  "#waarde!": "missing",
  "#value!": "missing",
  "#verw!": "missing",
  "#ref!": "missing",
  "#naam?": "missing",
  "#name?": "missing",
  nvt: "not-applicable",
  "n.v.t.": "not-applicable",
  "niet van toepassing": "not-applicable",
  "not applicable": "not-applicable",
};

/** What a text in the place of a number probably means; null when it says nothing that we know. */
export function meaningOfMark(text: string): "missing" | "confidential" | "not-applicable" | null {
  const plain = text.trim().toLowerCase();
  return Object.hasOwn(marks, plain) ? (marks[plain] ?? null) : null;
}

/** Numbers that Statistics Netherlands writes where there is no figure. Only negative ones are certain to be none. */
export function isCodeForMissing(text: string): boolean {
  return /^-9999(1|5|7)$|^-99999997$/.test(text.trim());
}
