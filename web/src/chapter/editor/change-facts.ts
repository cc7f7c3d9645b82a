import type { Narrative } from "@lokaal17/shared/chapter/narrative";
import type { ChipFact } from "./fact-look.ts";

export interface FactChange {
  fact: string;
  /** Text of the chips that it is about. */
  shown: string;
  to: Partial<ChipFact>;
}

/** The same text with some chips written anew, wherever they stand: in paragraphs, tables, lists and notes. */
export function changeFacts(narrative: Narrative, changes: readonly FactChange[]): Narrative {
  return JSON.parse(JSON.stringify(narrative), (_, value: unknown) => {
    if (!isChip(value)) return value;
    const change = changes.find(({ fact, shown }) => fact === value.fact && shown === value.shown);
    return change ? { ...value, ...change.to } : value;
  });
}

function isChip(value: unknown): value is ChipFact {
  return (
    typeof value === "object" && value !== null && "fact" in value && "shown" in value && "kept" in value
  );
}
