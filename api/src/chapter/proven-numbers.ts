import { loadPublications } from "@lokaal17/db/publications/queries";
import type { FactSource, ResolvedFact } from "@lokaal17/shared/chapter/fact-resolver";
import type { Narrative, NarrativeFact } from "@lokaal17/shared/chapter/narrative";
import { factsIn } from "@lokaal17/shared/chapter/narrative-walk";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { ApiContext } from "../context.ts";
import { invalid, type Problem } from "../http/problem.ts";
import type { EditionSource } from "./edition-sources.ts";

type Bound = NarrativeFact["attrs"];

/** Against what the numbers of a text are held. */
export interface Evidence {
  /** The figures of the edition. */
  now: EditionSource;
  /** Those of older publications that the text names, by data version. */
  older: ReadonlyMap<number, FactSource>;
  /** The language of the text. */
  locale: Locale;
  /** What stands there already; null: nothing was written. */
  stored: Narrative | null;
}

/**
 * The figures that a text names beside those of the edition: of the publications whose data version stands with a number
 * that reads otherwise now and is new in the text. Read before a transaction, never within one.
 */
export async function evidenceFor(
  { database, editions }: Pick<ApiContext, "database" | "editions">,
  text: Narrative,
  beside: Omit<Evidence, "older">,
): Promise<Evidence> {
  const older = new Map<number, FactSource>();
  const evidence = { ...beside, older };
  const versions = new Set(unprovenNumbers(text, evidence).map(({ dataVersion }) => dataVersion));
  if (versions.size === 0) return evidence;
  for (const { id, dataVersion } of await loadPublications(database.db)) {
    const source = versions.has(dataVersion) ? await editions.of(id) : null;
    if (source) older.set(dataVersion, source.facts);
  }
  return evidence;
}

/** What a number was in the figures that it says it was read from; null: they never showed it. */
export function readThen({ fact, shown, dataVersion }: Bound, evidence: Evidence): ResolvedFact | null {
  const { now, older, locale } = evidence;
  const source = dataVersion === now.publication.dataVersion ? now.facts : older.get(dataVersion);
  const resolved = source?.resolve(fact, locale) ?? null;
  return resolved?.text === shown ? resolved : null;
}

/**
 * Whether a number was once what the figures said. One that is kept beside the figures of now must have been it in the
 * publication that it names, in which what is withheld is withheld; one that follows its figure may read as that does now,
 * or as in the text that stands there.
 */
function isProven(number: Bound, stood: ReadonlyMap<string, readonly Bound[]>, evidence: Evidence): boolean {
  if (readThen(number, evidence)) return true;
  const { fact, shown, dataVersion, kept } = number;
  const same = stood.get(placeOf(number)) ?? [];
  if (kept === null)
    return same.length > 0 || evidence.now.facts.resolve(fact, evidence.locale)?.text === shown;
  // Members and practices come between two publications: what they were stands in no publication.
  if (/\/(members|practices)$/.test(fact)) return same.length > 0;
  return same.some((one) => one.kept !== null && one.dataVersion === dataVersion);
}

/** The numbers of a text that never were what the figures said, each once. */
export function unprovenNumbers(text: Narrative, evidence: Evidence): Bound[] {
  const numbers = (from: Narrative | null) => (from ? factsIn(from) : []).map(({ attrs }) => attrs);
  const stood = Map.groupBy(numbers(evidence.stored), placeOf);
  const found = numbers(text).filter((number) => !isProven(number, stood, evidence));
  return [...new Map(found.map((number) => [JSON.stringify(number), number])).values()];
}

const placeOf = ({ fact, shown }: Bound) => `${fact} ${shown}`;

/**
 * The refusal of numbers that nobody ever read in the figures: each with what it should be.
 * @param reader language of who wrote the text
 */
export function refusalOf(numbers: readonly Bound[], { now, locale }: Evidence, reader: Locale): Problem {
  return invalid(
    numbers.slice(0, 50).map(({ fact, shown, dataVersion, kept }) => {
      const resolved = now.facts.resolve(fact, reader);
      const name = resolved
        ? [resolved.name, resolved.areaName, resolved.statisticName, resolved.periodName]
            .filter(Boolean)
            .join(", ")
        : fact;
      const values = {
        name,
        shown,
        version: String(dataVersion),
        now: now.facts.resolve(fact, locale)?.text ?? "",
        reasons: now.facts.whyMissing(fact, reader).join(" "),
      };
      const text =
        kept !== null ? "kept-unknown.detail" : resolved ? "number-other.detail" : "number-none.detail";
      return { pointer: "#/body", text, values };
    }),
  );
}
