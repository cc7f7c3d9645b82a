import { setImmediate as pause } from "node:timers/promises";
import type { Narrative } from "@lokaal17/shared/chapter/narrative";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { EditionSource } from "./edition-sources.ts";
import { referencesIn } from "./fact-view.ts";

/** Milliseconds that the facts of a text may keep other requests waiting in one piece. */
const longest = 20;

/**
 * Looks the facts of texts up, so that what asks for them afterwards has them at once: a text may hold 2,200 numbers,
 * which take half a second together. Other requests are answered in between.
 */
export async function readFacts(
  texts: readonly Narrative[],
  { facts }: EditionSource,
  locale: Locale,
): Promise<void> {
  let since = performance.now();
  for (const reference of new Set(texts.flatMap(referencesIn))) {
    facts.resolve(reference, locale);
    if (performance.now() - since < longest) continue;
    await pause();
    since = performance.now();
  }
}
