import type { Locale } from "../text/define-text.ts";
import type { FactSource, ResolvedFact } from "./fact-resolver.ts";
import type { Narrative, NarrativeFact } from "./narrative.ts";
import { factsIn, mapFacts } from "./narrative-walk.ts";

/** A number in a text that reads otherwise in the figures of now. A figure that changed behind its decimals is none. */
export interface StaleFact {
  fact: string;
  /** The text that was shown when it was last accepted. */
  was: string;
  /** Null: the figure is no longer there. */
  now: string | null;
  /** Why the editor keeps the old text; null: nobody decided yet, or the figure changed again since then. */
  kept: string | null;
  /** The data version that the old text was read from. */
  dataVersion: number;
  resolved: ResolvedFact | null;
}

/** The stale numbers of a text, each once, in the order of the text. */
export function staleFacts(narrative: Narrative, source: FactSource, locale: Locale): StaleFact[] {
  const found = new Map<string, StaleFact>();
  for (const { attrs } of factsIn(narrative)) {
    const { fact, shown: was, dataVersion } = attrs;
    const resolved = source.resolve(fact, locale);
    const now = resolved?.text ?? null;
    const kept = isSettled(attrs, now) ? attrs.kept : null;
    const key = JSON.stringify([fact, was, kept]);
    if (now !== was && !found.has(key)) found.set(key, { fact, was, now, kept, dataVersion, resolved });
  }
  return [...found.values()];
}

/** Somebody decided to keep the old text, against the figure that there is now. */
export function isSettled(
  { kept, against }: Pick<NarrativeFact["attrs"], "kept" | "against">,
  now: string | null,
): boolean {
  return kept !== null && (against === undefined || against === (now ?? ""));
}

/**
 * The text with the numbers of now in place of the old ones: of the named references, or of all that nobody decided
 * about. Where a figure is no longer there, the text stays.
 */
export function acceptFacts(
  narrative: Narrative,
  source: FactSource,
  locale: Locale,
  only: ReadonlySet<string> | null = null,
): Narrative {
  const { dataVersion } = source.content;
  return mapFacts(narrative, (node) => {
    const { fact, kept, shown } = node.attrs;
    const isMeant = only === null ? kept === null : only.has(fact);
    const now = isMeant ? source.resolve(fact, locale)?.text : undefined;
    if (now === undefined || (now === shown && kept === null)) return node;
    return { ...node, attrs: { fact, shown: now, dataVersion, kept: null } };
  });
}

/** The text in which a number stays as it was, with the reason. */
export function keepFact(narrative: Narrative, reference: string, reason: string): Narrative {
  return mapFacts(narrative, (node) =>
    node.attrs.fact === reference ? { ...node, attrs: { ...node.attrs, kept: reason } } : node,
  );
}
