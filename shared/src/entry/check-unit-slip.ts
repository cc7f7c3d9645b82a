import { resolution } from "./check-history.ts";

const slips = [1000, 100, 10] as const;
/** A figure changes somewhat in a year: 8 to 12.5 times as high is still "10 times". */
const margin = 1.25;
/** A tenfold of a figure of one digit (1 to 10) is ordinary; of two digits it is not. */
const leastSteps = { 10: 10, 100: 1, 1000: 1 } as const;

/**
 * The factor of 10, 100 or 1000 by which a value differs from another, either way; null when it is none of them. The
 * usual causes: a share instead of a percentage, euros instead of thousands, a decimal comma that was lost.
 */
export function unitSlip(value: number, other: number, decimals: number): 10 | 100 | 1000 | null {
  if (value === 0 || other === 0 || Math.sign(value) !== Math.sign(other)) return null;
  const small = Math.min(Math.abs(value), Math.abs(other));
  const ratio = Math.max(Math.abs(value), Math.abs(other)) / small;
  const slip = slips.find((factor) => ratio >= factor / margin && ratio <= factor * margin);
  // A slip makes a figure smaller than its last decimal too: then the other one tells how fine it is.
  if (slip === undefined) return null;
  const steps = Math.abs(other) / resolution(decimals);
  return steps >= leastSteps[slip] ? slip : null;
}
