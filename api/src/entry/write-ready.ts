import { may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { EntryCell, EntryRow } from "@lokaal17/shared/contract/entry";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { formatDate } from "@lokaal17/shared/text/number";
import { problemText } from "@lokaal17/shared/text/problems";
import { submittingText } from "@lokaal17/shared/text/submitting";
import type { Mistake } from "../http/problem.ts";
import type { OpenPlace } from "./grid-place.ts";

/** What still keeps a cell from being submitted. */
type Need = "explanation" | "rule" | "reason";

type Row = Pick<EntryRow, "indicator" | "name" | "cells">;

/**
 * The cells that go with the next submission: what was written and not yet submitted or approved. After the last day
 * only those that may still change.
 */
export function toSubmit(place: OpenPlace, cell: EntryCell): boolean {
  if (cell.state !== "draft" && cell.state !== "returned") return false;
  return place.phase === "open" || cell.mayWrite;
}

/** What a cell needs before it can be submitted; empty when it is ready. */
function needsOf(place: OpenPlace, cell: EntryCell): Need[] {
  const needs: Need[] = [];
  if (cell.checks.some(({ severity }) => severity === "block")) needs.push("rule");
  if (cell.checks.some(({ severity }) => severity === "explain") && cell.explanation === null)
    needs.push("explanation");
  const isMissing = cell.status === "missing" && cell.reason === null;
  const isCorrection =
    place.phase === "correction" && cell.approvedValue !== null && cell.correctionReason === null;
  if (isMissing || isCorrection) needs.push("reason");
  return needs;
}

/** A sentence per cell that cannot be submitted yet, with a pointer to the cell: all of them at once. */
export function notReady(place: OpenPlace, rows: readonly Row[], locale: Locale): Mistake[] {
  const text = problemText(locale);
  return rows.flatMap(({ indicator, name, cells }) =>
    cells
      .filter((cell) => toSubmit(place, cell))
      .flatMap((cell) => {
        const pointer = `#/entries/${indicator}/${cell.period}`;
        const of = (severity: string) =>
          cell.checks
            .filter((check) => check.severity === severity)
            .map((check) => check.text)
            .join(" ");
        const values = { name, period: cell.period };
        return needsOf(place, cell).map((need) => ({ pointer, detail: sentence(need) }));
        function sentence(need: Need): string {
          if (need === "rule") return text("rule-broken", { ...values, check: of("block") });
          if (need === "explanation") return text("explanation-needed", { ...values, check: of("explain") });
          return text("correction-reason-missing", values);
        }
      }),
  );
}

/** Why submitting is not possible now, in words with counts; null when it is. */
export function whyNotSubmit(
  place: OpenPlace,
  rows: readonly Row[],
  { isWaiting }: { isWaiting: boolean },
  actor: Actor,
  locale: Locale,
): string | null {
  const text = submittingText(locale);
  const { code, name } = place.area;
  if (!may(actor, "submit values", code))
    return text(may(actor, "see drafts", code) ? "no-right" : "contributor", { name });
  if (place.excused) return text("excused", { name });
  if (place.phase === "not-yet") return text("not-yet", { opens: formatDate(place.round.opensOn, locale) });
  if (place.phase === "closed") return text("closed", { closes: formatDate(place.closesOn, locale) });
  if (isWaiting) return text("waiting");
  const cells = rows
    .filter(({ indicator }) => !place.official.has(indicator))
    .flatMap((row) => row.cells)
    .filter((cell) => toSubmit(place, cell));
  if (cells.length === 0) return text("nothing");
  const needs = cells.map((cell) => needsOf(place, cell));
  const count = (need: Need) => needs.filter((own) => own.includes(need)).length;
  const sentences = [
    ["explanations", count("explanation")],
    ["rules", count("rule")],
    ["reasons", count("reason")],
  ] as const;
  const told = sentences.flatMap(([key, found]) => (found > 0 ? [text(key, { count: found })] : []));
  return told.length > 0 ? told.join(" ") : null;
}
