import type { CellDraft } from "./cell-draft.ts";

/**
 * What was typed and not saved, kept in the tab so that leaving the page or reloading it loses nothing. Nothing in it is
 * ever sent by itself: it is shown again, and its writer decides.
 */
export interface UnsavedStore {
  keep(drafts: ReadonlyMap<string, CellDraft>): void;
  read(): Map<string, CellDraft>;
}

/** @param place account, round and organisation: the next account in this tab sees nothing of it */
export function unsavedStore(place: string): UnsavedStore {
  const name = `lokaal17 unsaved ${place}`;
  return {
    keep(drafts) {
      // A browser may refuse to store; the page itself still has the text.
      try {
        if (drafts.size === 0) sessionStorage.removeItem(name);
        else sessionStorage.setItem(name, JSON.stringify([...drafts]));
      } catch {
        return;
      }
    },
    read() {
      try {
        const stored: unknown = JSON.parse(sessionStorage.getItem(name) ?? "[]");
        return new Map(Array.isArray(stored) ? stored.filter(isStored) : []);
      } catch {
        return new Map();
      }
    },
  };
}

const texts = ["value", "numerator", "denominator", "status", "reason", "remark"] as const;

function isStored(pair: unknown): pair is [string, CellDraft] {
  if (!Array.isArray(pair) || typeof pair[0] !== "string") return false;
  const draft: unknown = pair[1];
  if (typeof draft !== "object" || draft === null) return false;
  const fields = new Map<string, unknown>(Object.entries(draft));
  return (
    texts.every((name) => typeof fields.get(name) === "string") && typeof fields.get("base") === "number"
  );
}
