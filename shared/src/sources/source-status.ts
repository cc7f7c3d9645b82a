import type { ObservationStatus } from "../observations/observation.ts";

/**
 * What it means that a source gives no number, by its mark; null for a mark that says nothing of that. Never 0.
 * `Impossible` is a figure that cannot be, such as of a benefit that did not exist yet.
 */
const withoutNumber: Readonly<Record<string, ObservationStatus>> = {
  None: "missing",
  NotAvailable: "missing",
  Unknown: "missing",
  Missing: "missing",
  Impossible: "not-applicable",
  Confidential: "confidential",
  Secret: "confidential",
};

/** Marks beside a number that say something of it. */
const withNumber: Readonly<Record<string, ObservationStatus>> = {
  None: "normal",
  Provisional: "provisional",
  RevisedProvisional: "provisional",
  Estimated: "estimated",
  Estimate: "estimated",
};

/** The status of an observation without a number: a mark that nobody knows says that it is missing, no more. */
export const statusWithout = (attribute: string): ObservationStatus =>
  Object.hasOwn(withoutNumber, attribute) ? (withoutNumber[attribute] ?? "missing") : "missing";

/** The status of a number; null when its mark is not known: then nobody can say what the number means. */
export function statusWith(attribute: string, isProvisional: boolean): ObservationStatus | null {
  const status = Object.hasOwn(withNumber, attribute) ? withNumber[attribute] : undefined;
  if (status === undefined) return null;
  return status === "normal" && isProvisional ? "provisional" : status;
}

/** A number that its source keeps secret is never stored, also when it came along by mistake. */
export const hidesNumber = (attribute: string) =>
  Object.hasOwn(withoutNumber, attribute) && withoutNumber[attribute] === "confidential";
