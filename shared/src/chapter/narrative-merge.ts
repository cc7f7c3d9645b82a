import { diffArrays } from "diff";
import { diff3MergeRegions } from "node-diff3";
import type { Narrative, NarrativeBlock } from "./narrative.ts";
import { joinTokens, tokensOf } from "./narrative-tokens.ts";

/** A run of blocks of two versions of one text. */
export type MergePart =
  | { kind: "agreed"; from: "both" | "mine" | "theirs"; blocks: NarrativeBlock[] }
  | {
      kind: "conflict";
      base: NarrativeBlock[];
      mine: NarrativeBlock[];
      theirs: NarrativeBlock[];
      /** Both changes in one, where they are in other words of one paragraph: to be looked at, not to be trusted. */
      proposal: NarrativeBlock[] | null;
    };

/**
 * Two texts that were both made from one, put together in the order of the document. What only one changed is taken;
 * what both changed is a conflict that an editor decides. Without a common text each difference is a conflict.
 */
export function mergeNarratives(base: Narrative | null, mine: Narrative, theirs: Narrative): MergePart[] {
  const blocks = new Map<string, NarrativeBlock>();
  const keys = ({ content }: Narrative) =>
    content.map((block) => {
      const key = JSON.stringify(block);
      blocks.set(key, block);
      return key;
    });
  const back = (list: readonly string[]) => list.flatMap((key) => blocks.get(key) ?? []);
  const [own, other] = [keys(mine), keys(theirs)];
  const old = base ? keys(base) : common(own, other);
  return diff3MergeRegions(own, old, other).map((region): MergePart => {
    if (region.stable) {
      const from = { a: "mine", o: "both", b: "theirs" } as const;
      return { kind: "agreed", from: from[region.buffer], blocks: back(region.bufferContent) };
    }
    const [a, o, b] = [back(region.aContent), back(region.oContent), back(region.bContent)];
    if (region.aContent.join() === region.bContent.join()) return { kind: "agreed", from: "both", blocks: a };
    return { kind: "conflict", base: o, mine: a, theirs: b, proposal: proposalOf(o, a, b) };
  });
}

/** What was decided of a conflict: one of the two, both below each other, or the proposal. */
export type MergeChoice = "mine" | "theirs" | "both" | "proposal";

/**
 * The text that follows from the choices, one per conflict, in order. A conflict without a choice keeps both, so that
 * nothing is lost.
 */
export function joinMerge(parts: readonly MergePart[], choices: readonly MergeChoice[]): Narrative {
  let conflict = 0;
  const content = parts.flatMap((part) => {
    if (part.kind === "agreed") return part.blocks;
    const choice = choices[conflict++] ?? "both";
    if (choice === "proposal" && part.proposal) return part.proposal;
    if (choice === "mine" || choice === "theirs") return part[choice];
    return [...part.mine, ...part.theirs];
  });
  return { type: "doc", content };
}

/** What two texts have both, in order. */
function common(one: readonly string[], other: readonly string[]): string[] {
  return diffArrays([...one], [...other]).flatMap(({ added, removed, value }) =>
    added || removed ? [] : value,
  );
}

function proposalOf(
  base: readonly NarrativeBlock[],
  mine: readonly NarrativeBlock[],
  theirs: readonly NarrativeBlock[],
): NarrativeBlock[] | null {
  const [old, own, other] = [base[0], mine[0], theirs[0]];
  if (base.length !== 1 || mine.length !== 1 || theirs.length !== 1) return null;
  if (old?.type !== "paragraph" || own?.type !== "paragraph" || other?.type !== "paragraph") return null;
  const tokens = [own, old, other].map((block) => tokensOf(block.content ?? []));
  const known = new Map(tokens.flat().map((token) => [token.key, token]));
  const [a = [], o = [], b = []] = tokens.map((list) => list.map(({ key }) => key));
  const regions = diff3MergeRegions(a, o, b);
  if (regions.some((region) => !region.stable && region.aContent.join() !== region.bContent.join()))
    return null;
  const joined = regions.flatMap((region) => (region.stable ? region.bufferContent : region.aContent));
  return [{ type: "paragraph", content: joinTokens(joined.flatMap((key) => known.get(key) ?? [])) }];
}
