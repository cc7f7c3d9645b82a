import type {
  Narrative,
  NarrativeBlock,
  NarrativeHeading,
  NarrativeListItem,
  NarrativeText,
} from "./narrative.ts";
import { trimmed } from "./narrative-canonical.ts";
import { narrativeLimits } from "./narrative-limits.ts";
import type { ReadNarrative } from "./narrative-problems.ts";
import { isTarget, type Json, listAt, type Reading, reading, textAt, typeOf } from "./narrative-reading.ts";
import { readInlines } from "./narrative-validation-inline.ts";
import { readTable } from "./narrative-validation-table.ts";

/**
 * What an editor sent, as a text of a section: only the nodes, marks and attributes of `narrative.ts` come through,
 * in one spelling. All that is wrong is said at once. What says nothing (empty paragraphs, points and headings) goes.
 */
export function readNarrative(input: unknown): ReadNarrative {
  const r = reading();
  const content = typeOf(input) === "doc" ? listAt(input, "content") : null;
  if (!content) {
    r.fault("", "shape");
    return { narrative: null, problems: r.problems, cleaned: 0 };
  }
  const blocks = content.flatMap((block, place) => readBlock(block, `/content/${place}`, 1, r));
  if (r.footnotes > narrativeLimits.footnotes)
    r.fault("", "too-many-notes", { count: r.footnotes, limit: narrativeLimits.footnotes });
  const narrative: Narrative | null = r.problems.length === 0 ? { type: "doc", content: blocks } : null;
  return { narrative, problems: r.problems, cleaned: r.cleaned };
}

function readBlock(block: Json, pointer: string, level: number, r: Reading): NarrativeBlock[] {
  if (!r.piece(pointer)) return [];
  const type = typeOf(block);
  switch (type) {
    case "paragraph": {
      const content = trimmed(readInlines(listAt(block, "content") ?? [], pointer, r));
      return content.length > 0 ? [{ type, content }] : [];
    }
    case "heading":
      return readHeading(block, pointer, r);
    case "bulletList":
    case "orderedList":
      return readList(block, type, pointer, level, r);
    case "table":
      return readTable(block, pointer, r);
    case "figure": {
      const figure = textAt(block, "attrs", "figure");
      if (figure !== null && isTarget(figure)) return [{ type, attrs: { figure } }];
      r.fault(pointer, "figure-id", { text: r.quoted(figure) });
      return [];
    }
    default:
      r.fault(pointer, "block", { type: r.quoted(type) });
      return [];
  }
}

function readHeading(block: Json, pointer: string, r: Reading): NarrativeHeading[] {
  const level = Number(textAt(block, "attrs", "level"));
  const inlines = trimmed(readInlines(listAt(block, "content") ?? [], pointer, r));
  const content = inlines.flatMap((inline): NarrativeText[] => {
    if (inline.type !== "text") return [];
    const kept = inline.marks?.filter((mark) => mark.type === "explained") ?? [];
    return [kept.length > 0 ? { ...inline, marks: kept } : { type: "text", text: inline.text }];
  });
  const isPlain = inlines.every(
    (inline) => inline.type === "text" && !inline.marks?.some((mark) => mark.type === "link"),
  );
  if (!isPlain) r.fault(pointer, "heading-content");
  if (level !== 1 && level !== 2) {
    r.fault(pointer, "heading-level", { level: r.quoted(String(level)) });
    return [];
  }
  const joined = trimmed(content).filter((inline) => inline.type === "text");
  return joined.length > 0 ? [{ type: "heading", attrs: { level }, content: joined }] : [];
}

function readList(
  block: Json,
  type: "bulletList" | "orderedList",
  pointer: string,
  level: number,
  r: Reading,
): NarrativeBlock[] {
  if (level > narrativeLimits.listLevels) {
    r.fault(pointer, "too-deep", { limit: narrativeLimits.listLevels });
    return [];
  }
  const content = (listAt(block, "content") ?? []).flatMap((item, place) =>
    readItem(item, `${pointer}/content/${place}`, level, r),
  );
  return content.length > 0 ? [{ type, content }] : [];
}

/** Paragraphs that stand below each other in one point become one, with line ends between them. */
function readItem(item: Json, pointer: string, level: number, r: Reading): NarrativeListItem[] {
  if (!r.piece(pointer)) return [];
  if (typeOf(item) !== "listItem") {
    r.fault(pointer, "list-item", { type: r.quoted(typeOf(item)) });
    return [];
  }
  const paragraphs: NarrativeBlock[] = [];
  const lists: NarrativeBlock[] = [];
  (listAt(item, "content") ?? []).forEach((block, place) => {
    const at = `${pointer}/content/${place}`;
    const type = typeOf(block);
    if (type === "paragraph") paragraphs.push(...readBlock(block, at, level, r));
    else if (type === "bulletList" || type === "orderedList")
      lists.push(...readList(block, type, at, level + 1, r));
    else r.fault(at, "list-item", { type: r.quoted(type) });
  });
  const inlines = paragraphs.flatMap((block, place) => {
    const own = block.type === "paragraph" ? (block.content ?? []) : [];
    return place === 0 ? own : [{ type: "hardBreak" } as const, ...own];
  });
  if (inlines.length === 0 && lists.length === 0) return [];
  return [{ type: "listItem", content: [{ type: "paragraph", content: inlines }, ...lists] }];
}
