/** A value in a sentence about a mistake, before it is written in a language. */
export type SaidValue = { number: string } | { date: string } | { text: string };

/** One thing that is not right in a decision: at which field, and which sentence says it (`text/decision-mistakes.ts`). */
export interface DecisionMistake<Field extends string> {
  field: Field;
  text: DecisionMistakeKey;
  values?: Record<string, SaidValue>;
}

export type DecisionMistakeKey =
  | "no-verdict"
  | "advice-first"
  | "adopted-already"
  | "reason-needed"
  | "red-needed"
  | "green-needed"
  | "outside-bounds"
  | "red-beyond-green"
  | "session-needed"
  | "who-needed"
  | "date-needed"
  | "date-in-future"
  | "date-before-advice"
  | "date-before-decision"
  | "document-needed"
  | "document-address"
  | "target-needs-year"
  | "year-needs-target"
  | "target-year-passed"
  | "outside-natural";

/** A decision has a day, and that day has been. */
export function dateMistakes<Field extends string>(
  field: Field,
  date: string | null,
  today: string,
): DecisionMistake<Field>[] {
  if (date === null) return [{ field, text: "date-needed" }];
  return date > today ? [{ field, text: "date-in-future", values: { today: { date: today } } }] : [];
}

/** A document is a name, or an address that is safe to link to. */
export function documentMistakes<Field extends string>(
  field: Field,
  document: string | null,
): DecisionMistake<Field>[] {
  const refused = document !== null && /^[a-z]+:\/\//i.test(document) && !isWebAddress(document);
  return refused ? [{ field, text: "document-address" }] : [];
}

/** Whether the name of a document is an address that can be linked to. */
export function isWebAddress(document: string): boolean {
  return /^https:\/\/\S+$/i.test(document) && URL.canParse(document);
}

/** A target is for a year after the decision. */
export function targetYearMistakes<Field extends string>(
  field: Field,
  year: number,
  decidedOn: string,
): DecisionMistake<Field>[] {
  const decided = Number(decidedOn.slice(0, 4));
  if (year > decided && year <= latestTargetYear) return [];
  const values = { from: { text: String(decided + 1) }, to: { text: String(latestTargetYear) } };
  return [{ field, text: "target-year-passed", values }];
}

const latestTargetYear = 2100;
