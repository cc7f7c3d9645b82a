import type { Editor } from "@tiptap/core";
import type { Attrs } from "@tiptap/pm/model";
import { NodeSelection } from "@tiptap/pm/state";
import type { ChipFact } from "./fact-look.ts";
import type { ChosenAtom } from "./text-handle.ts";

/** What is chosen in a text; null: nothing but letters. */
export function chosenIn({ state: { selection } }: Editor): ChosenAtom | null {
  if (!(selection instanceof NodeSelection)) return null;
  const { type, attrs } = selection.node;
  switch (type.name) {
    case "fact":
      return { kind: "fact", ...chipOfAttrs(attrs) };
    case "footnote":
      return { kind: "footnote" };
    case "reference":
      return { kind: "reference", target: String(attrs.target) };
    case "figure":
      return { kind: "figure", figure: String(attrs.figure) };
    default:
      return null;
  }
}

export function chipOfAttrs({ fact, shown, dataVersion, kept }: Attrs): ChipFact {
  return {
    fact: String(fact),
    shown: String(shown),
    dataVersion: Number(dataVersion),
    kept: kept === null ? null : String(kept),
  };
}
