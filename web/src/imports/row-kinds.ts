import type { ImportDetail } from "@lokaal17/shared/contract/imports";
import type { RowKind } from "./queries.ts";

export const rowKinds = [
  "new",
  "changed",
  "unchanged",
  "doubtful",
  "refused",
  "not-stored",
] as const satisfies readonly RowKind[];

type Summary = NonNullable<ImportDetail["summary"]>;

/** How many rows of a kind the dry run counted. */
export const countOf = (summary: Summary, kind: RowKind): number =>
  kind === "not-stored" ? summary.notStored : summary[kind];

/** The kind that is looked at first: what is wrong, then what changes, then what is new. */
export function startKind(summary: Summary, refusedLeftOut: boolean): RowKind {
  const order: readonly RowKind[] = refusedLeftOut
    ? ["doubtful", "changed", "new", "refused", "not-stored", "unchanged"]
    : ["refused", "doubtful", "changed", "new", "not-stored", "unchanged"];
  return order.find((kind) => countOf(summary, kind) > 0) ?? "new";
}
