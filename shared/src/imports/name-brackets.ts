/**
 * A text without what stands in brackets: `Bergen (NH.)` is `Bergen `. Every character is looked at once: a cell of a
 * hostile file may be 64,000 brackets that open.
 */
export function withoutBrackets(text: string, instead = ""): string {
  let left = "";
  let from = 0;
  for (;;) {
    const opens = text.indexOf("(", from);
    const closes = opens < 0 ? -1 : text.indexOf(")", opens);
    if (closes < 0) return left + text.slice(from);
    left += text.slice(from, opens) + instead;
    from = closes + 1;
  }
}

/** The longest text that is still looked at as a name, a period or a number; what is longer is none of them. */
export const longestWord = 100;
