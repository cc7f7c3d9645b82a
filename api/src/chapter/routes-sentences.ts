import { loadNames } from "@lokaal17/db/chapter/editions";
import { findSentence, insertSentences } from "@lokaal17/db/chapter/texts";
import type { Narrative, NarrativeFact, NarrativeInline } from "@lokaal17/shared/chapter/narrative";
import { problemSentences } from "@lokaal17/shared/chapter/narrative-problems";
import { readNarrative } from "@lokaal17/shared/chapter/narrative-validation";
import { factsIn } from "@lokaal17/shared/chapter/narrative-walk";
import { stampFacts } from "@lokaal17/shared/chapter/stamp-facts";
import { deleteSentence, putSentence } from "@lokaal17/shared/contract/edition-sections";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Context, Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { versionIn } from "../http/if-match.ts";
import { implement } from "../http/implement.ts";
import { invalid, notFound, Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { loseAgreement } from "./agreement.ts";
import { asEditor, heldEdition, openEdition, sectionOf } from "./edition-access.ts";
import { sectionOfSentence } from "./edition-check.ts";
import { logChapter } from "./log-chapter.ts";
import { type ProgramSentence, programSentences, type Speaking } from "./program-sentences.ts";
import { type Evidence, evidenceFor, readThen, refusalOf, unprovenNumbers } from "./proven-numbers.ts";
import { sentenceView } from "./section-view.ts";

/** Sentences of the program in an editor's own words, and back. */
export function sentenceRoutes(context: ApiContext, app: Hono<RequestState>): void {
  implement(app, putSentence, ({ params, body, c, actor, locale: reader }) =>
    change({
      reader,
      actor: asEditor(actor),
      slug: params.edition,
      ...body,
      text: inlinesIn(body.text),
      seen: body.facts,
      body,
      c,
    }),
  );

  implement(app, deleteSentence, ({ params, query, c, actor, locale: reader }) =>
    change({
      reader,
      actor: asEditor(actor),
      slug: params.edition,
      ...query,
      text: null,
      seen: null,
      body: query,
      c,
    }),
  );

  async function change({
    slug,
    sentence,
    locale,
    text,
    seen,
    body,
    c,
    actor,
    reader,
  }: {
    slug: string;
    sentence: string;
    locale: Locale;
    /** Null: the sentence of the program again. */
    text: readonly NarrativeInline[] | null;
    /** The figures of the program's sentence as the writer saw them. */
    seen: ProgramSentence["facts"] | null;
    body: unknown;
    c: Context<RequestState>;
    actor: ReturnType<typeof asEditor>;
    reader: Locale;
  }) {
    const read = versionIn(c.req.header("if-match"), "sentence-version.detail");
    const opened = await openEdition(context, slug);
    const { source, before } = opened;
    const speaking = { profile: opened.edition.profile, source, before };
    const key = sectionOfSentence(sentence);
    if (!key) throw notFound("sentence-gone.detail");
    sectionOf(opened.edition, key, { written: false });
    const words = text && narrativeOf(text);
    const place = { editionId: opened.edition.id, sentence, locale };
    const stored = (await findSentence(context.database.db, place))?.text ?? null;
    const evidence =
      words &&
      (await evidenceFor(context, words, { now: source, locale, stored: stored && narrativeOf(stored) }));
    return once(context, { actor, c, body }, async (tx) => {
      const edition = await heldEdition(tx, opened);
      const made = programSentences(speaking, locale, key);
      const current = await findSentence(tx, place);
      const own = made.find(({ id }) => id === sentence);
      if (!own && (text !== null || !current)) throw notFound("sentence-gone.detail");
      const program = own ?? {
        id: sentence,
        template: "",
        text: "",
        inlines: [],
        facts: [],
        synthetic: false,
      };
      const view = async (saved: typeof current) =>
        sentenceView(program, saved, speaking, {
          people: await loadNames(tx, [saved?.changedBy ?? null]),
          reader,
        });
      if ((current?.version ?? 0) !== read)
        throw new Problem(412, "sentence-differs", "sentence-differs.detail", {
          values: { seen: read, current: current?.version ?? 0 },
          extra: { current: await view(current) },
        });
      const other = text && seen ? otherFigures(text, seen, program, speaking, locale) : [];
      if (other.length > 0)
        throw new Problem(412, "sentence-figures", "sentence-figures.detail", {
          values: { figures: other.map(({ was, now }) => `${was} → ${now}`).join(", ") },
          extra: { current: await view(current) },
        });
      const unproven =
        words && evidence ? unprovenNumbers(words, evidence).filter(({ kept }) => kept !== null) : [];
      if (evidence && unproven.length > 0) throw refusalOf(unproven, evidence, reader);
      const saved = {
        editionId: edition.id,
        sentence,
        locale,
        version: read + 1,
        text: text && stamped(text, current?.text ?? null, speaking, locale, evidence),
        basis: text === null ? [] : program.facts,
        changedBy: actor.accountId,
        changedAt: context.now(),
      };
      await insertSentences(tx, [saved]);
      const lost = await loseAgreement(tx, edition.id, [key]);
      await logChapter(context, tx, {
        accountId: actor.accountId,
        action: text === null ? "edition sentence restored" : "edition sentence rewritten",
        channel: "api",
        details: { edition: edition.slug, sentence, language: locale, agreementLost: lost.length > 0 },
      });
      return view(saved);
    });
  }
}

/** Figures that read otherwise now than the writer saw them: in the program's sentence, or in her own words. */
function otherFigures(
  text: readonly NarrativeInline[],
  seen: ProgramSentence["facts"],
  program: ProgramSentence,
  { source }: Speaking,
  locale: Locale,
): { was: string; now: string }[] {
  const none = "–";
  const textNow = (fact: string) => program.facts.find((one) => one.fact === fact)?.text;
  const ofSentence = seen
    .map(({ fact, text: was }) => ({ fact, was, now: textNow(fact) ?? none }))
    .concat(
      program.facts
        .filter(({ fact }) => !seen.some((one) => one.fact === fact))
        .map(({ fact, text: now }) => ({ fact, was: none, now })),
    );
  // A figure that is not there is shown as such, and not published.
  const ofWords = factsIn(narrativeOf(text)).flatMap(({ attrs: { fact, shown: was, kept } }) => {
    const now = source.facts.resolve(fact, locale)?.text;
    return kept === null && now !== undefined ? [{ fact, was, now }] : [];
  });
  const differing = [...ofSentence, ...ofWords].filter(({ was, now }) => was !== now);
  return [...new Map(differing.map((one) => [`${one.fact} ${one.was}`, one])).values()];
}

function stamped(
  text: readonly NarrativeInline[],
  before: readonly NarrativeInline[] | null,
  { source }: Speaking,
  locale: Locale,
  evidence: Evidence | null,
): readonly NarrativeInline[] {
  const then = (number: NarrativeFact["attrs"]) => evidence && readThen(number, evidence);
  const was = before && narrativeOf(before);
  const [block] = stampFacts(narrativeOf(text), source.facts, locale, was, then).content;
  return block?.type === "paragraph" ? (block.content ?? []) : text;
}

const narrativeOf = (content: readonly NarrativeInline[]): Narrative => ({
  type: "doc",
  content: [{ type: "paragraph", content }],
});

/** @throws Problem 400 with everything that a sentence may not hold: it is one paragraph */
function inlinesIn(text: readonly NarrativeInline[]): readonly NarrativeInline[] {
  const { narrative, problems } = readNarrative({
    type: "doc",
    content: [{ type: "paragraph", content: text }],
  });
  const [block] = narrative?.content ?? [];
  if (problems.length === 0 && block?.type === "paragraph" && block.content) return block.content;
  if (problems.length === 0) throw invalid([{ pointer: "#/body/text", text: "sentence-empty" }]);
  throw new Problem(400, "invalid-request", "invalid-request.detail", {
    values: { count: problems.length },
    errors: (locale) =>
      problemSentences(problems, locale).map(({ pointer, sentence }) => ({
        pointer: `#/body/text${pointer.replace(/^\/content\/0\/content/, "")}`,
        detail: sentence,
      })),
  });
}
