import type { ChapterDocument } from "@lokaal17/shared/chapter/blocks";
import type { Look } from "./checks.ts";
import { allBlocks, inlinesOf } from "./document-walk.ts";

/** Whether every place has one name, and every reference a place. */
export function linkProblems({ blocks }: ChapterDocument): Look {
  const all = [...allBlocks(blocks)];
  const ids = all.flatMap((block) => ("id" in block ? [block.id] : []));
  const seen = new Set<string>();
  const twice = ids.filter((id) => seen.size === seen.add(id).size);
  const wrong = ids.filter((id) => !/^[a-z0-9-]+$/.test(id));
  const runs = all
    .flatMap(inlinesOf)
    .flatMap((run) => [
      ...run,
      ...run.flatMap((inline) => (inline.kind === "footnote" ? inline.inlines : [])),
    ]);
  const lost = runs.flatMap((inline) =>
    inline.kind === "ref" && !seen.has(inline.target) ? [inline.target] : [],
  );
  const notes = runs.flatMap((inline) => (inline.kind === "footnote" ? [inline.id] : []));
  return {
    looked: ids.length + runs.filter(({ kind }) => kind === "ref").length,
    problems: [
      ...twice.map((id) => `Two places are called ${id}.`),
      ...wrong.map((id) => `"${id}" cannot name a place.`),
      ...lost.map((id) => `A reference leads to ${id}, which is not there.`),
      ...(new Set(notes).size < notes.length ? ["Two notes have the same name."] : []),
    ],
  };
}
