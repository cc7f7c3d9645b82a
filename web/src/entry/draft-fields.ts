import type { ObservationStatus } from "@lokaal17/shared/observations/observation";

export type NumberField = "value" | "numerator" | "denominator";
/** What is said of a value. */
export const textFields = [
  "reason",
  "remark",
  "source",
  "link",
  "referenceDate",
  "method",
  "explanation",
  "correctionReason",
] as const;
export type TextField = (typeof textFields)[number];

/** A cell as somebody is typing it: numbers are still texts, in her own language. */
export interface CellDraft extends Record<NumberField | TextField, string> {
  status: ObservationStatus;
  /** The version of the cell when the typing began. */
  base: number;
  /** What stood in the cell when the typing began, as she saw it. */
  was: string;
  /** When it was entered: `2026-11-22T10:42:00.000Z`; empty while it is being typed. */
  at: string;
  /** Names this text: a retry of its write has one effect, whoever sends it again. Empty while it is being typed. */
  id: string;
}

export const emptyDraft: CellDraft = {
  value: "",
  numerator: "",
  denominator: "",
  status: "normal",
  reason: "",
  remark: "",
  source: "",
  link: "",
  referenceDate: "",
  method: "",
  explanation: "",
  correctionReason: "",
  base: 0,
  was: "",
  at: "",
  id: "",
};
