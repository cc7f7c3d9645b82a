import type { Problem } from "../ui/problem.ts";

export interface SharedOut {
  /** The sentence of each mistake by the name of its field: `changed`, and for a part of one `changedNl` too. */
  errors: Partial<Record<string, string>>;
  /** What no field says; null: the fields say all. */
  problem: Problem | null;
}

/**
 * Shares out a refusal between the fields of a form and the box below it, so that no mistake goes unsaid.
 * @param fields the names at which the form shows a mistake; left out: all that the API names
 */
export function mistakesAtFields(refused: Problem, fields?: readonly string[]): SharedOut {
  const errors: SharedOut["errors"] = {};
  const unsaid = (refused.errors ?? []).filter(({ pointer, detail }) => {
    const names = namesOf(pointer).filter((name) => fields?.includes(name) ?? true);
    for (const name of names) errors[name] ??= detail;
    return names.length === 0;
  });
  if (Object.keys(errors).length === 0) return { errors, problem: refused };
  return { errors, problem: unsaid.length > 0 ? { ...refused, errors: unsaid } : null };
}

/** `#/body/name/nl`: `name` and `nameNl`. */
function namesOf(pointer: string): string[] {
  const [first, ...parts] = /^#\/body\/(.+)$/.exec(pointer)?.[1]?.split("/") ?? [];
  if (first === undefined) return [];
  const whole = first + parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join("");
  return [...new Set([first, whole])];
}
