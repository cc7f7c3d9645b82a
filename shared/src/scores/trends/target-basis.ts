/**
 * A target that somebody decided: an adopted threshold with its own year, or the council's own target.
 * Pace words and chances are only given against one, so whoever asks for them must say who decided, when and where it stands.
 * A proposed or advised threshold is none.
 */
export interface TargetBasis {
  kind: "adopted" | "own";
  /** In the unit of the indicator. */
  value: number;
  year: number;
  /** Who decided: "gemeenteraad van Utrecht". */
  decidedBy: string;
  /** Day of the decision: `2026-03-12`. */
  decidedOn: string;
  /** Title or address of the decision. */
  document: string;
}

/**
 * Refuses a target that nobody can look up.
 * @throws RangeError with a sentence, when value, year, decider, day or document is missing
 */
export function requireDecided(target: TargetBasis): void {
  const { value, year, decidedBy, decidedOn, document } = target;
  if (!Number.isFinite(value)) throw new RangeError(`The value of a target must be a number, not ${value}`);
  if (!Number.isInteger(year))
    throw new RangeError(`The year of a target must be a whole number, not ${year}`);
  if (decidedBy.trim() === "") throw new RangeError("A target must say who decided it");
  if (!/^\d{4}-\d{2}-\d{2}/.test(decidedOn)) {
    throw new RangeError(`A target must say on which day it was decided (2026-03-12), not "${decidedOn}"`);
  }
  if (document.trim() === "") throw new RangeError("A target must name the document of its decision");
}
