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
  | "context-indicator"
  | "contested-direction"
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
  | "date-too-early"
  | "date-before-advice"
  | "date-before-decision"
  | "nothing-in-force"
  | "document-needed"
  | "document-address"
  | "target-needs-year"
  | "year-needs-target"
  | "target-year-passed"
  | "outside-natural";

/** Decisions and the targets in them lie in these years, for the database too. */
export const decisionYears = { first: 2000, last: 2100 } as const;

/** A decision has a day in the years of decisions, and that day has been. */
export function dateMistakes<Field extends string>(
  field: Field,
  date: string | null,
  today: string,
): DecisionMistake<Field>[] {
  if (date === null) return [{ field, text: "date-needed" }];
  if (date > today) return [{ field, text: "date-in-future", values: { today: { date: today } } }];
  const { first } = decisionYears;
  const tooEarly = Number(date.slice(0, 4)) < first;
  return tooEarly ? [{ field, text: "date-too-early", values: { year: { text: String(first) } } }] : [];
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

/** A target is for a year after the decision, within the years of decisions. */
export function targetYearMistakes<Field extends string>(
  field: Field,
  year: number,
  decidedOn: string,
): DecisionMistake<Field>[] {
  const { first, last } = decisionYears;
  const from = Math.max(Number(decidedOn.slice(0, 4)) + 1, first);
  if (year >= from && year <= last) return [];
  const values = { from: { text: String(from) }, to: { text: String(last) } };
  return [{ field, text: "target-year-passed", values }];
}
