import type { AreaCode } from "../areas/area.ts";
import type { Reorganisation } from "../areas/recode.ts";

/** What became of a municipality that is no more. */
export interface Ending {
  /** Day from which it was no more. */
  date: string;
  /** It went on under another name or code, went into one other, or was divided. */
  kind: "recode" | "merge" | "split";
  /** The municipalities of today that its land belongs to, the one with most of its inhabitants first. */
  successors: readonly AreaCode[];
}

/**
 * Follows a municipality that is no more to those of today: Skarsterlân went into De Friese Meren, which is De Fryske
 * Marren now. Null when nothing is known of its end.
 */
export function endingOf(
  code: AreaCode,
  reorganisations: readonly Reorganisation[],
  isInUse: (code: AreaCode) => boolean,
): Ending | null {
  const lasting = reorganisations.filter(({ kind, from, to }) => kind !== "border-correction" && from !== to);
  const own = lasting.filter(({ from }) => from === code);
  const last = own.at(-1);
  if (!last) return null;
  const steps = own.filter(({ date }) => date === last.date);
  const amounts = new Map<AreaCode, number>();
  for (const step of steps) follow(step.to, step.inhabitants ?? 0, new Set([code]));
  const successors = [...amounts].sort((a, b) => b[1] - a[1]).map(([area]) => area);
  const kind = last.kind === "recode" ? "recode" : steps.length > 1 ? "split" : "merge";
  return successors.length === 0 ? null : { date: last.date, kind, successors };

  function follow(area: AreaCode, inhabitants: number, seen: Set<AreaCode>): void {
    if (seen.has(area)) return;
    if (isInUse(area)) {
      amounts.set(area, (amounts.get(area) ?? 0) + inhabitants);
      return;
    }
    for (const step of lasting.filter(({ from }) => from === area)) {
      follow(step.to, inhabitants, new Set([...seen, area]));
    }
  }
}
