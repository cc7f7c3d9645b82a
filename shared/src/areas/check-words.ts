import type { CheckedFinding } from "../contract/area-check.ts";
import { checkText } from "../text/area-check.ts";
import type { Locale } from "../text/define-text.ts";

type Tested = Pick<CheckedFinding, "kind" | "holds" | "methods" | "provisional">;

/** Certain is only what was tested and did not turn: what could not be tested is not certain. */
export function isFirmFinding({ holds, methods, provisional }: Tested): boolean {
  const sameByAll = methods === null || (methods.of > 0 && methods.same === methods.of);
  return holds === true && sameByAll && !provisional;
}

/** Why a finding is not certain, in one or more sentences; empty where it is. */
export function looseText({ kind, holds, methods, provisional }: Tested, locale: Locale): string {
  const text = checkText(locale);
  const untested = kind === "change" ? "why.one-year-untested" : "why.year-before-untested";
  return [
    ...(holds === null ? [text(untested)] : []),
    ...(holds === false ? [text(kind === "change" ? "why.one-year" : "why.year-before")] : []),
    ...(methods?.of === 0 ? [text("why.methods-none")] : []),
    ...(methods && methods.same < methods.of
      ? [text("why.methods", { same: methods.same, of: String(methods.of) })]
      : []),
    ...(provisional ? [text("why.provisional")] : []),
  ].join(" ");
}
