/** The number of a Global Goal, 1 to 17. */
export type GoalNumber = number;

export const goalNumbers: readonly GoalNumber[] = Array.from({ length: 17 }, (_, index) => index + 1);

export interface Goal {
  number: GoalNumber;
  name: { nl: string; en: string };
}

export interface Target {
  /** `11.6`, `3.b` */
  code: string;
  goal: GoalNumber;
  name: { nl: string; en: string };
}
