import { generatedSentences } from "@lokaal17/shared/chapter/build";
import type { EditionContent } from "@lokaal17/shared/chapter/edition";
import { emptyEdition } from "@lokaal17/shared/chapter/edition";
import { factText, parseReference, printReference } from "@lokaal17/shared/chapter/fact-reference";
import type { NarrativeInline } from "@lokaal17/shared/chapter/narrative";
import type { Profile, SectionKey } from "@lokaal17/shared/chapter/outline";
import { plainText } from "@lokaal17/shared/chapter/sentence";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { EditionSource } from "./edition-sources.ts";

/** A sentence as the program says it now. */
export interface ProgramSentence {
  id: string;
  template: string;
  text: string;
  /** The same with its numbers as chips: what a rewriting begins with. */
  inlines: NarrativeInline[];
  facts: { fact: string; text: string }[];
  /** It says that it rests on an example; its chips have no room for that mark. */
  synthetic: boolean;
}

/** What the sentences of an edition depend on: its profile, its figures, and what the edition before said. */
export interface Speaking {
  profile: Profile;
  source: EditionSource;
  before: EditionContent["before"];
}

/** The sentences of a section in the program's own words, also where an editor wrote others. Made once per data. */
export function programSentences(
  speaking: Speaking,
  locale: Locale,
  section: SectionKey,
): readonly ProgramSentence[] {
  const { profile, source, before } = speaking;
  const spoken = madeOf(before?.facts ?? source.snapshot);
  const key = `${source.key} ${profile} ${locale} ${section}`;
  const known = spoken.get(key);
  if (known) return known;
  const name = { nl: "", en: "" };
  const edition = {
    ...emptyEdition({ slug: "sentences", profile, year: 2000, name }),
    before,
  };
  const made = generatedSentences({ snapshot: source.snapshot, edition }, locale, section).map(
    ({ id, template, inlines, facts }): ProgramSentence => ({
      id,
      template,
      text: plainText(inlines),
      inlines: inlines.flatMap((inline) => chipOf(inline, speaking, locale)),
      facts: [...new Set(facts)].map((fact) => ({ fact, text: textOf(fact, speaking, locale) })),
      synthetic: inlines.some(({ kind }) => kind === "mark"),
    }),
  );
  spoken.set(key, made);
  return made;
}

const made = new WeakMap<object, Map<string, readonly ProgramSentence[]>>();

function madeOf(of: object): Map<string, readonly ProgramSentence[]> {
  const known = made.get(of) ?? new Map<string, readonly ProgramSentence[]>();
  made.set(of, known);
  return known;
}

function chipOf(
  inline: ReturnType<typeof generatedSentences>[number]["inlines"][number],
  speaking: Speaking,
  locale: Locale,
): NarrativeInline[] {
  if (inline.kind === "mark") return [];
  if (inline.kind !== "fact") return inline.text === "" ? [] : [{ type: "text", text: inline.text }];
  // What the edition before said is no figure of now: it would be printed as one that is gone.
  if (!speaking.source.facts.resolve(inline.fact, locale)) return [{ type: "text", text: inline.text }];
  const shown = textOf(inline.fact, speaking, locale);
  const { dataVersion } = speaking.source.publication;
  const chip = { type: "fact" as const, attrs: { fact: inline.fact, shown, dataVersion, kept: null } };
  // The unit stands behind the number, and is text.
  const unit = inline.text.startsWith(shown) ? inline.text.slice(shown.length) : "";
  return unit === "" ? [chip] : [chip, { type: "text", text: unit }];
}

/** A number of a sentence without its unit. What the edition before said is not among the figures of now. */
function textOf(fact: string, { source, before }: Speaking, locale: Locale): string {
  const resolved = source.facts.resolve(fact, locale);
  if (resolved) return resolved.text;
  const parts = parseReference(fact);
  if (parts?.statistic !== "before") return "";
  const said = before?.facts[printReference({ ...parts, statistic: "median" })];
  const indicator = source.snapshot.content.indicators.find(({ code }) => code === parts.subject);
  return said ? factText("before", said.value, indicator?.decimals ?? 0, locale) : "";
}
