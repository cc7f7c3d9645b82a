import { annexSentences } from "./chapter-annex.ts";
import { figuresSentences } from "./chapter-figures.ts";
import { frameSentences } from "./chapter-frame.ts";
import { goalsSentences } from "./chapter-goals.ts";
import { openingSentences } from "./chapter-opening.ts";
import { sectionsSentences } from "./chapter-sections.ts";
import { defineText } from "./define-text.ts";

const nl = {
  ...frameSentences.nl,
  ...openingSentences.nl,
  ...goalsSentences.nl,
  ...figuresSentences.nl,
  ...sectionsSentences.nl,
  ...annexSentences.nl,
};

const en = {
  ...frameSentences.en,
  ...openingSentences.en,
  ...goalsSentences.en,
  ...figuresSentences.en,
  ...sectionsSentences.en,
  ...annexSentences.en,
};

export type ChapterKey = keyof typeof nl;

/** Words and sentences of the chapter; they stand in one file per part. */
export const chapterText = defineText<ChapterKey>(nl, en);
