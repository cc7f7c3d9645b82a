import type { Locale } from "../text/define-text.ts";
import type { FactSource, ResolvedFact } from "./fact-resolver.ts";
import type { Narrative, NarrativeFact } from "./narrative.ts";
import { factsIn, mapFacts } from "./narrative-walk.ts";

/**
 * A text that is about to be saved, with what its numbers were read as: whether they were made up, and against which
 * figure an old one was kept. A form of the text that cannot carry it (Markdown) takes it over from the text before.
 * @param then what a number was in the figures that it names; null: not known
 */
export function stampFacts(
  narrative: Narrative,
  source: FactSource,
  locale: Locale,
  before: Narrative | null,
  then: (number: NarrativeFact["attrs"]) => Pick<ResolvedFact, "synthetic"> | null = () => null,
): Narrative {
  const known = Map.groupBy(before ? factsIn(before) : [], placeOf);
  return mapFacts(narrative, (node) =>
    stamped(node, source, locale, known.get(placeOf(node)) ?? [], then(node.attrs)),
  );
}

const placeOf = ({ attrs: { fact, shown } }: NarrativeFact) => `${fact} ${shown}`;

/** @param same the numbers of the text before that read the same of the same fact */
function stamped(
  { type, attrs }: NarrativeFact,
  source: FactSource,
  locale: Locale,
  same: readonly NarrativeFact[],
  then: Pick<ResolvedFact, "synthetic"> | null,
): NarrativeFact {
  const { fact, shown, dataVersion, kept } = attrs;
  const now = source.resolve(fact, locale);
  const wasMadeUp =
    attrs.synthetic === true || then?.synthetic === true || same.some((one) => one.attrs.synthetic);
  const synthetic = now?.text === shown ? now.synthetic : wasMadeUp;
  const decided = same.find((one) => one.attrs.kept === kept)?.attrs.against;
  const against = kept === null ? undefined : (attrs.against ?? decided ?? now?.text ?? "");
  return {
    type,
    attrs: {
      fact,
      shown,
      dataVersion,
      kept,
      ...(against !== undefined && { against }),
      ...(synthetic && { synthetic: true as const }),
    },
  };
}
