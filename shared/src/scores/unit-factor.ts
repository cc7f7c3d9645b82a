/**
 * What a quotient of numerator and denominator is multiplied by to read in the unit: 100 for per cent,
 * 1000 for `per_1000_inhabitants`, 1 for kilos per inhabitant.
 * Null for percentage points: a difference of shares is not the quotient of its parts.
 */
export function unitFactor(unit: string): number | null {
  if (unit === "percentage_points") return null;
  if (unit === "percent") return 100;
  const perNumber = /^(?:m2_)?per_(\d+)_/.exec(unit);
  return perNumber?.[1] ? Number(perNumber[1]) : 1;
}
