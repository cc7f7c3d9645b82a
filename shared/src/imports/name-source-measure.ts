import type { RegisteredDefinition } from "./register.ts";

/**
 * Whether the figure in a source's own column is the figure of a definition. The catalogue names the column that a
 * figure is made from: 1,418,820 establishments under `BedrijfsvestigingenTotaal_168` become 128.2 per 1,000
 * inhabitants. So a quotient is only itself where the name of the column says so; a percentage without parts may pass,
 * because its limits refuse a count.
 */
export function isFigureOfSource(definition: RegisteredDefinition): boolean {
  const { unit, numerator, denominator, source } = definition;
  if (saysUnit(unit, source?.measure ?? "")) return true;
  if (numerator || denominator) return false;
  return unit === "percent" || !isQuotient(unit);
}

/** Whether a heading says that its figures are in this unit of a quotient: `(%)`, `per 1 000 inwoners`, `Relatief`. */
export function saysUnit(unit: string, heading: string): boolean {
  if (unit === "percent") return /%|procent|percent/i.test(heading);
  return isQuotient(unit) && /relatief|relative|dichtheid|density|\bper\b/i.test(heading);
}

const isQuotient = (unit: string) => /(^|_)per_|^percent$|^ratio$/.test(unit);
