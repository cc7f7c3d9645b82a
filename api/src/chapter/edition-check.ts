import type { EditionSentence, EditionText } from "@lokaal17/db/chapter/texts";
import { type FreeNumber, freeNumbers as findFreeNumbers } from "@lokaal17/shared/chapter/free-numbers";
import type { Narrative, NarrativeInline } from "@lokaal17/shared/chapter/narrative";
import { type NarrativeFinding, narrativeFindings } from "@lokaal17/shared/chapter/narrative-findings";
import { isSectionKey, outlineOf, type SectionKey } from "@lokaal17/shared/chapter/outline";
import { staleFacts } from "@lokaal17/shared/chapter/stale-facts";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { missingCharacters } from "./glyphs.ts";
import { offeredFigures } from "./offered.ts";
import { type ProgramSentence, programSentences, type Speaking } from "./program-sentences.ts";

/** A chip whose figure reads otherwise than when it was accepted. */
export interface StaleChip {
  fact: string;
  /** What it is, in the language of the reader. */
  name(locale: Locale): string;
  was: string;
  /** Null: the figure is no longer there. */
  now: string | null;
  kept: string | null;
}

/** What a text has to settle with the figures of now. */
export interface TextCheck {
  stale: readonly StaleChip[];
  freeNumbers: readonly FreeNumber[];
  /** What its editor should look at; `blocks`: in print something would be missing. */
  findings(reader: Locale): readonly NarrativeFinding[];
}

/** Nobody decided about it yet. */
export const isOpen = ({ kept }: Pick<StaleChip, "kept">) => kept === null;

/** A version of a text never changes, so it is looked at once per data. */
const checked = new Map<string, TextCheck>();
const mostChecked = 2_000;

export function checkText(speaking: Pick<Speaking, "source" | "profile">, text: EditionText): TextCheck {
  const { source, profile } = speaking;
  const { editionId, section, locale, version, changedAt, narrative } = text;
  // With its moment: a saving that was not kept gives its version back.
  const key = `${source.key} ${profile} ${editionId} ${section} ${locale} ${version} ${changedAt.getTime()}`;
  const known = checked.get(key);
  if (known) return known;
  const check = checkNarrative(speaking, narrative, { section, locale });
  checked.set(key, check);
  for (const oldest of checked.keys()) {
    if (checked.size <= mostChecked) break;
    checked.delete(oldest);
  }
  return check;
}

function checkNarrative(
  speaking: Pick<Speaking, "source" | "profile">,
  narrative: Narrative,
  { section, locale }: { section: SectionKey | null; locale: Locale },
): TextCheck {
  const { facts } = speaking.source;
  const outline = outlineOf(speaking.profile);
  const surroundings = {
    source: facts,
    locale,
    wordLimit: outline.find(({ key }) => key === section)?.wordLimit ?? null,
    hasFigure: (id: string) => offeredFigures(speaking, locale).some((figure) => figure.id === id),
    hasTarget: (target: string) =>
      /^(figure|table)-/.test(target) || outline.some(({ key }) => key === target),
    unprintable: missingCharacters,
  };
  return {
    stale: staleFacts(narrative, facts, locale).map(({ fact, was, now, kept }) => ({
      fact,
      name: (language) => {
        const now = facts.resolve(fact, language);
        return now ? `${now.name} (${[now.statisticName, now.areaName, now.periodName].join(", ")})` : fact;
      },
      was,
      now,
      kept,
    })),
    freeNumbers: findFreeNumbers(narrative, locale),
    findings: (reader) => narrativeFindings(narrative, surroundings, reader),
  };
}

/** What a rewritten sentence has to settle; the same as a text, for it is printed as one. */
export interface SentenceCheck {
  /** The program makes no such sentence any more: it is not printed. */
  gone: boolean;
  /** Facts that the program's sentence or a chip in the own words reads otherwise now. */
  stale: readonly StaleBasis[];
  freeNumbers: readonly FreeNumber[];
  findings(reader: Locale): readonly NarrativeFinding[];
}

/**
 * The own words of an editor as a text of one paragraph, and how they stand to the sentence of the program. A number
 * that the program itself writes as a word (`per 1.000 inwoners`) may stay where it is.
 */
export function checkRewritten(
  speaking: Speaking,
  saved: Pick<EditionSentence, "sentence" | "locale" | "basis" | "text">,
): SentenceCheck {
  const basis = checkSentence(speaking, saved);
  const nothing: SentenceCheck = { gone: false, stale: [], freeNumbers: [], findings: () => [] };
  if (saved.text === null) return nothing;
  if (basis === "gone") {
    const stale = saved.basis.map(({ fact, text }) => ({ fact, was: text, now: null }));
    return { ...nothing, gone: true, stale };
  }
  const { locale } = saved;
  const made = programSentence(speaking, saved);
  const typed = new Set(findFreeNumbers(paragraph(made?.inlines ?? []), locale).map(withNextWord));
  const { stale, freeNumbers, findings } = checkNarrative(speaking, paragraph(saved.text), {
    section: null,
    locale,
  });
  const chips = stale
    .filter((chip) => isOpen(chip) && chip.now !== null && !basis.some(({ fact }) => fact === chip.fact))
    .map(({ fact, was, now }) => ({ fact, was, now }));
  return {
    gone: false,
    stale: [...basis, ...chips],
    freeNumbers: freeNumbers.filter((number) => !typed.has(withNextWord(number))),
    findings,
  };
}

const paragraph = (content: readonly NarrativeInline[]): Narrative => ({
  type: "doc",
  content: [{ type: "paragraph", content }],
});

function withNextWord({ text, around }: FreeNumber): string {
  const behind = around.slice(around.indexOf(text) + text.length);
  return `${text} ${/^\s*(\S*)/u.exec(behind)?.[1] ?? ""}`;
}

/** A fact of a rewritten sentence that reads otherwise now; `was` null: the program's sentence speaks of it since then. */
export interface StaleBasis {
  fact: string;
  was: string | null;
  now: string | null;
}

/**
 * How a rewritten sentence stands to the one of the program: its stale facts (empty: it still holds), or `gone` when the
 * program makes no such sentence any more.
 */
function checkSentence(
  speaking: Speaking,
  saved: Pick<EditionSentence, "sentence" | "locale" | "basis">,
): readonly StaleBasis[] | "gone" {
  const made = programSentence(speaking, saved);
  return made ? staleBasis(saved.basis, made) : "gone";
}

function programSentence(
  speaking: Speaking,
  { sentence, locale }: Pick<EditionSentence, "sentence" | "locale">,
): ProgramSentence | null {
  const section = sectionOfSentence(sentence);
  const made = section ? programSentences(speaking, locale, section) : [];
  return made.find(({ id }) => id === sentence) ?? null;
}

function staleBasis(basis: EditionSentence["basis"], made: ProgramSentence): StaleBasis[] {
  const gone = basis.flatMap(({ fact, text }) => {
    const now = made.facts.find((one) => one.fact === fact)?.text ?? null;
    return now === text ? [] : [{ fact, was: text, now }];
  });
  const added = made.facts
    .filter(({ fact }) => !basis.some((one) => one.fact === fact))
    .map(({ fact, text }) => ({ fact, was: null, now: text }));
  return [...gone, ...added];
}

export const isStale = ({ gone, stale }: SentenceCheck) => gone || stale.length > 0;

/** `goal-11/goal.level` stands in `goal-11`. */
export function sectionOfSentence(id: string): SectionKey | null {
  const key = id.split("/")[0] ?? "";
  return isSectionKey(key) ? key : null;
}
