import type { Block, Cell, Inline } from "./blocks.ts";
import type { Fact, FactBook } from "./facts.ts";

/** The facts that a document speaks, each once, in the order in which a reader meets them. */
export function factsIn(blocks: readonly Block[], book: FactBook): Fact[] {
  const found = new Set<string>();
  for (const block of blocks) collect(block, found);
  return [...found].flatMap((id) => book.find(id) ?? []);
}

function collect(block: Block, found: Set<string>): void {
  switch (block.kind) {
    case "paragraph":
      inInlines(block.inlines, found);
      return;
    case "list":
      for (const item of block.items) inInlines(item, found);
      return;
    case "figure":
      inInlines(block.finding, found);
      inRows(block.numbers.rows, found);
      return;
    case "table":
      inInlines(block.caption, found);
      inRows(block.rows, found);
      return;
    case "box":
      for (const one of block.blocks) collect(one, found);
      return;
    case "pair":
      for (const one of [...block.start, ...block.end]) collect(one, found);
      return;
    case "heading":
    case "contents":
    case "listing":
      return;
  }
}

function inInlines(inlines: readonly Inline[], found: Set<string>): void {
  for (const inline of inlines) {
    if (inline.kind === "fact") found.add(inline.fact);
    if (inline.kind === "footnote") inInlines(inline.inlines, found);
  }
}

function inRows(rows: readonly (readonly Cell[])[], found: Set<string>): void {
  for (const row of rows) for (const { fact } of row) if (fact !== undefined) found.add(fact);
}
