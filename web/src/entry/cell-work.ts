import type { EntryCell } from "@lokaal17/shared/contract/entry";
import type { IconName } from "../ui/icon.tsx";
import type { Readings } from "./cell-draft.ts";
import type { CellDraft, NumberField } from "./draft-fields.ts";

/** What is going on with a cell on this screen; a cell without work is as the server has it. */
export type CellWork =
  | { kind: "saving"; draft: CellDraft }
  | { kind: "refused"; draft: CellDraft; reason: string }
  | { kind: "unsaved"; draft: CellDraft; because: Unsaved }
  | { kind: "asked"; draft: CellDraft; field: NumberField; readings: Readings }
  | { kind: "conflict"; draft: CellDraft; theirs: EntryCell };

/** Why it is only on this computer; `kept`: typed before, when its writer left the page, and not sent since. */
export type Unsaved = "offline" | "busy" | "session" | "kept";

/** Work per cell, by `keyOf`. */
export type Works = ReadonlyMap<string, CellWork>;

export type WorkEvent =
  | { kind: "began"; key: string; work: CellWork }
  /** `draft` is what was saved: what was typed since then is kept. */
  | { kind: "ended"; key: string; draft: CellDraft }
  | { kind: "undone"; key: string };

export const keyOf = (indicator: string, period: string) => `${indicator} ${period}`;

/** Nothing that somebody typed is forgotten: only its own saving or her own undoing ends the work on a cell. */
export function nextWorks(works: Works, event: WorkEvent): Works {
  const next = new Map(works);
  switch (event.kind) {
    case "began":
      next.set(event.key, event.work);
      return next;
    case "ended":
      if (works.get(event.key)?.draft === event.draft) next.delete(event.key);
      return next;
    case "undone":
      next.delete(event.key);
      return next;
  }
}

/** How many cells have text that the server does not have and that nothing is bringing there. */
export function countUnsaved(works: Works): number {
  return [...works.values()].filter(({ kind }) => kind !== "saving").length;
}

/** How many cells have text that waits on this computer to be saved. */
export function countKeptWorks(works: Works): number {
  return [...works.values()].filter(({ kind }) => kind === "unsaved").length;
}

export type CellLook =
  | "saving"
  | "refused"
  | "unsaved"
  | "asked"
  | "conflict"
  | "submitted"
  | "approved"
  | "returned"
  | "doubtful"
  | "prefilled"
  | "assigned"
  | "barred"
  | "missing"
  | "notApplicable"
  | "confidential"
  | "saved"
  | "empty";

/** Whether a value needs an explanation, or contradicts a rule: what it is asked, and nothing else of it. */
export function isDoubtful({ checks, explanation }: Pick<EntryCell, "checks" | "explanation">): boolean {
  return checks.some(({ severity }) => severity === "block" || (severity === "explain" && !explanation));
}

/**
 * The one thing that a cell says: first what is going on, then where its value is.
 * @param assigned whether the indicator is somebody else's to fill
 * @param offered whether its figure is known elsewhere
 */
export function lookOf(
  cell: EntryCell,
  work: CellWork | undefined,
  { assigned = false, offered = false } = {},
): CellLook {
  if (work) return work.kind;
  if (cell.state === "submitted" || cell.state === "returned") return cell.state;
  if (cell.state === "empty" && cell.mayWrite) return offered ? "prefilled" : "empty";
  if (cell.state === "empty") return assigned ? "assigned" : "barred";
  if (cell.status === "missing") return "missing";
  if (cell.status === "not-applicable") return "notApplicable";
  if (cell.state === "approved") return "approved";
  if (isDoubtful(cell)) return "doubtful";
  return cell.status === "confidential" ? "confidential" : "saved";
}

/** The picture of each state, and the style it shares with others. */
export const looks: Record<CellLook, { icon: IconName; style: string }> = {
  saving: { icon: "saving", style: "saving" },
  refused: { icon: "refused", style: "refused" },
  unsaved: { icon: "local", style: "local" },
  asked: { icon: "doubt", style: "local" },
  conflict: { icon: "changed", style: "changed" },
  submitted: { icon: "lock", style: "locked" },
  approved: { icon: "check", style: "approved" },
  returned: { icon: "returned", style: "returned" },
  doubtful: { icon: "doubt", style: "doubtful" },
  prefilled: { icon: "prefilled", style: "prefilled" },
  assigned: { icon: "account", style: "locked" },
  barred: { icon: "lock", style: "locked" },
  missing: { icon: "none", style: "missing" },
  notApplicable: { icon: "none", style: "missing" },
  confidential: { icon: "lock", style: "saved" },
  saved: { icon: "check", style: "saved" },
  empty: { icon: "dots", style: "empty" },
};

/** Whether the round still waits for something in this cell. */
export function isOpenCell(cell: EntryCell, work: CellWork | undefined): boolean {
  if (work) return true;
  return ["returned", "empty", "doubtful"].includes(lookOf(cell, work));
}
