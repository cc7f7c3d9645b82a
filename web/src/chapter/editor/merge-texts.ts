import type { Narrative, NarrativeBlock } from "@lokaal17/shared/chapter/narrative";
import {
  joinMerge,
  type MergeChoice,
  type MergePart,
  mergeNarratives,
} from "@lokaal17/shared/chapter/narrative-merge";
import { readNarrative } from "@lokaal17/shared/chapter/narrative-validation";
import type { BaseText, SectionText } from "./kept-text.ts";

/** Two texts made from one, part by part, and the way to the text that follows from choices. */
export interface TextMerge {
  parts: MergePart[];
  conflicts: number;
  join(choices: readonly MergeChoice[]): SectionText;
}

/** Lays an own text beside the one that somebody else saved: block by block, Markdown paragraph by paragraph. */
export function mergeTexts(base: BaseText, mine: SectionText, theirs: BaseText): TextMerge {
  const parts =
    "markdown" in mine
      ? mergeNarratives(piecesOf(base.markdown), piecesOf(mine.markdown), piecesOf(theirs.markdown))
      : mergeNarratives(
          inOneSpelling(base.narrative),
          inOneSpelling(mine.narrative),
          inOneSpelling(theirs.narrative),
        );
  return {
    parts,
    conflicts: parts.filter(({ kind }) => kind === "conflict").length,
    join(choices) {
      const narrative = joinMerge(parts, choices);
      return "markdown" in mine ? { markdown: narrative.content.map(pieceText).join("\n\n") } : { narrative };
    },
  };
}

/** In the one spelling of the server, in which the same block always reads the same. */
function inOneSpelling(narrative: Narrative): Narrative {
  return readNarrative(narrative).narrative ?? narrative;
}

/** Markdown as pieces between empty lines, each as the text of a paragraph. */
function piecesOf(markdown: string): Narrative {
  const pieces = markdown
    .replaceAll("\r\n", "\n")
    .split(/\n{2,}/)
    .filter((piece) => piece.trim() !== "");
  return {
    type: "doc",
    content: pieces.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
  };
}

function pieceText(block: NarrativeBlock): string {
  if (block.type !== "paragraph") return "";
  return (block.content ?? []).map((one) => (one.type === "text" ? one.text : "")).join("");
}
