/** The number, or null when it is infinite or none: what is computed from huge figures may leave the range of numbers. */
export function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
