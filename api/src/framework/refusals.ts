import type { DecisionMistake } from "@lokaal17/shared/framework/decision-mistake";
import { decisionMistakeText } from "@lokaal17/shared/text/decision-mistakes";
import { Problem } from "../http/problem.ts";

/** A colleague recorded another decision since this one was read. */
export const decisionDiffers = (seen: number, current: number) =>
  new Problem(412, "decision-differs", "decision-differs.detail", {
    values: { seen, current },
    extra: { currentVersion: current },
  });

/** A decision that does not hold, with every mistake at its field. */
export const refusedDecision = (mistakes: readonly DecisionMistake<string>[], decimals: number) =>
  new Problem(400, "invalid-request", "invalid-request.detail", {
    values: { count: mistakes.length },
    errors: (locale) =>
      mistakes.map((mistake) => ({
        pointer: `#/body/${mistake.field}`,
        detail: decisionMistakeText(mistake, decimals, locale),
      })),
  });
