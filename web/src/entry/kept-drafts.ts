import { observationStatuses } from "@lokaal17/shared/observations/observation";
import { type CellDraft, emptyDraft, textFields } from "./draft-fields.ts";

/** Whose text it is: the next account in this browser sees nothing of it. */
export interface KeptPlace {
  email: string;
  round: string;
  area: string;
}

/**
 * What was typed and the server does not have, kept in the browser: it survives a reload, a closed tab, an expired
 * session and a restart. Every cell has an entry of its own, so that two tabs do not overwrite each other's.
 */
export interface KeptDrafts {
  keep(cell: string, draft: CellDraft): void;
  /** Forgets a cell's text, unless another tab has kept something else there since. */
  forget(cell: string, draft: CellDraft): void;
  read(): Map<string, CellDraft>;
  /** Whether this very text is still there: if not, another tab has sent it. */
  holds(cell: string, draft: CellDraft): boolean;
  /** Calls with the cell whose text another tab sent or threw away. */
  onForgotten(tell: (cell: string) => void): () => void;
}

const prefix = "lokaal17 kept";
const divider = "|";

export function keptDrafts({ email, round, area }: KeptPlace): KeptDrafts {
  const begin = [prefix, email, round, area, ""].join(divider);
  const read = (name: string) => readDraft(stored(name));
  return {
    keep: (cell, draft) => attempt(() => localStorage.setItem(begin + cell, JSON.stringify(draft))),
    forget: (cell, draft) => {
      const kept = read(begin + cell);
      if (kept === null || kept.id === draft.id) attempt(() => localStorage.removeItem(begin + cell));
    },
    read: () =>
      new Map(
        namesFrom(begin).flatMap((name) => {
          const kept = read(name);
          return kept ? [[name.slice(begin.length), kept] as const] : [];
        }),
      ),
    holds: (cell, draft) => read(begin + cell)?.id === draft.id,
    onForgotten(tell) {
      const listen = ({ key, newValue }: StorageEvent) => {
        if (key?.startsWith(begin) && newValue === null) tell(key.slice(begin.length));
      };
      window.addEventListener("storage", listen);
      return () => window.removeEventListener("storage", listen);
    },
  };
}

/** How many changes of an account this browser keeps, over all rounds and organisations: to ask before signing out. */
export function countKept(email: string): number {
  return namesFrom([prefix, email, ""].join(divider)).length;
}

/** Throws away all that this browser keeps of an account. */
export function forgetKept(email: string): void {
  for (const name of namesFrom([prefix, email, ""].join(divider)))
    attempt(() => localStorage.removeItem(name));
}

function namesFrom(begin: string): string[] {
  try {
    return Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? "").filter((name) =>
      name.startsWith(begin),
    );
  } catch {
    return [];
  }
}

/** A browser may refuse to store; the page itself still has the text. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {
    return;
  }
}

function stored(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "null");
  } catch {
    return null;
  }
}

function readDraft(kept: unknown): CellDraft | null {
  const [status, base, id] = ["status", "base", "id"].map((name) => fieldOf(kept, name));
  const known = observationStatuses.find((candidate) => candidate === status);
  if (!known || typeof base !== "number" || typeof id !== "string") return null;
  const texts = [...textFields, "value", "numerator", "denominator", "was", "at"].map((name) => {
    const text = fieldOf(kept, name);
    return [name, typeof text === "string" ? text : ""];
  });
  return { ...emptyDraft, ...Object.fromEntries(texts), status: known, base, id };
}

function fieldOf(holder: unknown, key: string): unknown {
  return typeof holder === "object" && holder !== null ? Reflect.get(holder, key) : undefined;
}
