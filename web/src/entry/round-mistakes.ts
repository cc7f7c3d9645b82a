import type { Problem } from "../ui/problem.ts";

/** What is not right, by the name of its field. */
export type Mistakes = Partial<Record<string, string>>;

/** The API's mistakes at their fields: `#/body/indicators/3` belongs to `indicators`. */
export function mistakesOf({ errors = [] }: Problem): Mistakes {
  const found: Mistakes = {};
  for (const { pointer, detail } of errors) {
    const field = pointer.split("/")[2] ?? "";
    found[field] = found[field] ? `${found[field]} ${detail}` : detail;
  }
  return found;
}
