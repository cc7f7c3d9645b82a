import type { SectionView } from "@lokaal17/shared/contract/edition-sections";
import type { SectionEditorText } from "@lokaal17/shared/text/section-editor";
import type { AtomLook } from "./atom-view.ts";

/** A bound number as it stands in a text. */
export interface ChipFact {
  fact: string;
  shown: string;
  dataVersion: number;
  kept: string | null;
  /** What the figure read when it was kept; "": there was none. */
  against?: string;
}

/** What became of a chip's figure since its text was accepted. */
export type ChipState =
  | { kind: "current" }
  | { kind: "stale"; now: string }
  | { kind: "missing" }
  | { kind: "kept"; reason: string; now: string | null };

export type StaleChip = SectionView["stale"][number];

export function chipState(chip: ChipFact, stale: readonly StaleChip[]): ChipState {
  const changed = stale.find(({ fact, was }) => fact === chip.fact && was === chip.shown);
  // Kept, but against another figure than there is now: it waits again.
  const isOpenAgain = changed !== undefined && changed.kept === null;
  if (chip.kept !== null && !isOpenAgain)
    return { kind: "kept", reason: chip.kept, now: changed?.now ?? null };
  if (!changed) return { kind: "current" };
  return changed.now === null ? { kind: "missing" } : { kind: "stale", now: changed.now };
}

/**
 * How a chip looks and what is read of it. Old and new stand beside each other; a figure that is gone is hatched.
 * @param name what the fact is, `Woninginbraken per 1.000 inwoners, Nederland, 2025`; empty as long as nobody knows
 */
export function factLook(chip: ChipFact, state: ChipState, name: string, text: SectionEditorText): AtomLook {
  const { shown } = chip;
  const what = name || text("fact");
  switch (state.kind) {
    case "current":
      return {
        className: "fact",
        label: text("chip", { shown, what }),
        parts: [{ tag: "span", text: shown }],
      };
    case "stale":
      return {
        className: "fact fact--stale",
        label: text("chipStale", { shown, what, now: state.now }),
        parts: [
          { tag: "del", text: shown },
          { tag: "span", text: " " },
          { tag: "ins", text: state.now },
        ],
      };
    case "missing":
      return {
        className: "fact fact--missing",
        label: text("chipMissing", { shown, what }),
        parts: [
          { tag: "del", text: shown },
          { tag: "span", text: " " },
          { tag: "span", text: text("noFigure") },
        ],
      };
    case "kept":
      return {
        className: "fact fact--kept",
        label: text("chipKept", { shown, what, reason: state.reason }),
        parts: [{ tag: "span", text: shown }],
      };
  }
}
