import type { PasteGrid } from "./paste-plan.ts";

/** What of a block looks like headings: to offer, never to assume, for 2024 can be a value too. */
export interface PasteHeadings {
  years: boolean;
  names: boolean;
}

/**
 * Years: the first row holds a year of the grid and nothing that is another number. Names: the first column holds the
 * name or the code of an indicator.
 */
export function findHeadings(
  block: readonly (readonly string[])[],
  { rows, columns }: Pick<PasteGrid, "rows" | "columns">,
): PasteHeadings {
  const known = new Set(rows.flatMap(({ name, indicator }) => [plain(name), plain(indicator)]));
  const names = block.some(([first = ""]) => known.has(plain(first)));
  const periods = new Set(columns.map(({ period }) => period));
  const heads = (block[0] ?? []).slice(names ? 1 : 0).map((text) => text.trim());
  const filled = heads.filter((head) => head !== "");
  const years =
    block.length > 1 &&
    filled.some((head) => periods.has(head)) &&
    filled.every((head) => /^(19|20)\d\d$/.test(head));
  return { years, names };
}

const plain = (text: string) => text.trim().replace(/\s+/g, " ").toLowerCase();
