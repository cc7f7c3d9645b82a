/** How much may stand in one section in one language: far above what a section is for, far below what hurts. */
export const narrativeLimits = {
  /** About 15,000 words. */
  characters: 100_000,
  /** Blocks and pieces of text together. */
  pieces: 10_000,
  listLevels: 3,
  footnotes: 200,
  columns: 12,
  rows: 200,
  caption: 200,
  link: 2000,
  reason: 300,
  /** Of Markdown. Reading 20,000 points of a list took 2 s. */
  lines: 1000,
  /** Signs of a quotation in Markdown, which a text has none of: enough to say of each that it cannot be. */
  quotations: 200,
  /** Points of lists in Markdown: 4,000 in lists in lists took 0.6 s. */
  points: 1500,
  /** Bars in one line of Markdown, and in all of it: a row of 49,000 cells took 13 s. */
  bars: 24,
  allBars: 5000,
  /** Brackets, stars and the like in one paragraph of Markdown; in all of it three times that. */
  signs: 1500,
  /** A number as it is shown. */
  shown: 40,
} as const;
