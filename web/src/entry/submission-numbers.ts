import type { Submission } from "@lokaal17/shared/contract/approval";
import { formatExact } from "@lokaal17/shared/observations/decimal-places";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { formatNumber } from "@lokaal17/shared/text/number";

export type FrozenCell = Submission["cells"][number];

/** A cell by its name. */
export const cellKey = ({ indicator, period }: { indicator: string; period: string }) =>
  `${indicator} ${period}`;

/** What was typed is shown as it is stored; what numerator and denominator gave has decimals of its own. */
export function enteredNumber(value: string, cell: FrozenCell, locale: Locale): string {
  return cell.numerator === null
    ? formatExact(value, cell.decimals, locale)
    : formatNumber(Number(value), cell.decimals, locale);
}

/** A doubt asks for a look; a note only tells. */
export const isDoubtful = ({ checks }: Pick<FrozenCell, "checks">) =>
  checks.some(({ severity }) => severity !== "note");

/** The three lists of a submission: what is different, what is in doubt, and all. */
export function listsOf(cells: readonly FrozenCell[]) {
  return { changed: cells.filter(({ changed }) => changed), doubtful: cells.filter(isDoubtful), all: cells };
}
