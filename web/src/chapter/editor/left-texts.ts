import type { KeptText, LeftText } from "./kept-text.ts";
import type { SectionSaver } from "./section-saver.ts";

/**
 * Brings the oldest text of a closed page back, one at a time: the next one comes when the server has this one, and
 * none while something stands here that the server does not have.
 * @returns the text that came back (null: none now), and those that still wait
 */
export function bringBackFirst(
  waiting: readonly LeftText[],
  saver: Pick<SectionSaver, "unsent" | "bringBack">,
): [KeptText | null, readonly LeftText[]] {
  for (const [at, left] of waiting.entries()) {
    if (saver.unsent) return [null, waiting.slice(at)];
    const kept = left.read();
    if (!kept) continue;
    // First marked, so that its own entry goes as soon as it is kept as this page's.
    left.bringBack();
    saver.bringBack(kept);
    return [kept, waiting.slice(at + 1)];
  }
  return [null, []];
}
