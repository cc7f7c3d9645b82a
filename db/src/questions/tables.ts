import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Period } from "@lokaal17/shared/observations/observation";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Generated } from "kysely";

/** Who answers a question: the organisation that the figure is of, or VNG. */
export type Holder = "organisation" | "association";

/** A question of anybody about a figure. */
export interface QuestionTable {
  id: string;
  /** Of the code with which who asked reads the answer. */
  codeHash: string;
  indicator: IndicatorCode;
  area: AreaCode | null;
  period: Period | null;
  question: string;
  /** Of who asked; both go with the answer. */
  name: string | null;
  email: string | null;
  locale: Locale;
  askedAt: Date;
  dueOn: string;
  heldBy: Holder;
  /** Of who passed it on, for who gets it. */
  note: string | null;
  answer: string | null;
  answeredAt: Date | null;
  answeredBy: string | null;
  answeredFor: Holder | null;
  /** What stands beside the figure, chosen by who answered. */
  shownQuestion: string | null;
  shownAnswer: string | null;
  shownAt: Date | null;
  /** One more with every change of what stands beside the figure. */
  version: Generated<number>;
}
