import type { ResolvedFact } from "@lokaal17/shared/chapter/fact-resolver";
import type { Narrative, NarrativeInline } from "@lokaal17/shared/chapter/narrative";
import type { FoundFact, NamedFact } from "@lokaal17/shared/contract/edition-sections";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { EditionSource } from "./edition-sources.ts";

/** What a fact is and reads. */
function namedView(fact: ResolvedFact): NamedFact {
  const { id, name, areaName, periodName, text, unit, synthetic, statisticName } = fact;
  return {
    fact: id,
    name,
    areaName,
    statistic: statisticName,
    period: periodName,
    text,
    unit,
    synthetic,
  };
}

/** A fact as the editor shows it, with source and history. */
export function factView(fact: ResolvedFact): FoundFact {
  return {
    ...namedView(fact),
    sourceLine: fact.sourceLine,
    history: fact.history.map(({ period, text: shown }) => ({ period, text: shown })),
  };
}

/** References as views, each once, under the reference by which they were asked; what is gone is left out. */
export function factViews(
  references: Iterable<string>,
  { facts }: EditionSource,
  locale: Locale,
): NamedFact[] {
  return [...new Set(references)].flatMap((reference) => {
    const fact = facts.resolve(reference, locale);
    return fact ? [{ ...namedView(fact), fact: reference }] : [];
  });
}

/** Every reference to a fact in a text, wherever it stands. */
export function referencesIn(text: Narrative | readonly NarrativeInline[]): string[] {
  const found: string[] = [];
  JSON.stringify(text, (_key, value: unknown) => {
    if (isChip(value)) found.push(value.attrs.fact);
    return value;
  });
  return found;
}

const isChip = (value: unknown): value is { attrs: { fact: string } } =>
  typeof value === "object" && value !== null && "type" in value && value.type === "fact";
