/** Bytes of a Word file of the chapter, or of its template, that is taken: the API and the screen say the same. */
export const largestChapterInWord = 30_000_000;
