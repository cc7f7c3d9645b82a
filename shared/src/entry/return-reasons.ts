/** Why a submission is returned; a sentence of the approver goes with each. */
export const returnReasons = [
  "needs-explanation",
  "wrong-figure",
  "wrong-definition",
  "incomplete",
  "other",
] as const;
export type ReturnReason = (typeof returnReasons)[number];
