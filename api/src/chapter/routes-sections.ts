import { loadNames } from "@lokaal17/db/chapter/editions";
import {
  type EditionText,
  findText,
  findTextVersion,
  insertTexts,
  loadTextVersions,
} from "@lokaal17/db/chapter/texts";
import type { Database } from "@lokaal17/db/database/schema";
import { emptyNarrative, type Narrative } from "@lokaal17/shared/chapter/narrative";
import { readMarkdown } from "@lokaal17/shared/chapter/narrative-markdown-read";
import { writeMarkdown } from "@lokaal17/shared/chapter/narrative-markdown-write";
import { countWords } from "@lokaal17/shared/chapter/narrative-plain";
import { problemSentences } from "@lokaal17/shared/chapter/narrative-problems";
import { readNarrative } from "@lokaal17/shared/chapter/narrative-validation";
import type { SectionKey } from "@lokaal17/shared/chapter/outline";
import { stampFacts } from "@lokaal17/shared/chapter/stamp-facts";
import {
  getSection,
  getSectionPreview,
  getSectionRevision,
  listSectionRevisions,
  putSection,
  type SectionConflict,
  type SectionRevisions,
} from "@lokaal17/shared/contract/edition-sections";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Hono } from "hono";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { versionIn } from "../http/if-match.ts";
import { implement } from "../http/implement.ts";
import { notFound, Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { loseAgreement } from "./agreement.ts";
import { asEditor, heldEdition, openEdition, sectionOf } from "./edition-access.ts";
import { type EditionRows, loadEditionRows, loadSectionRows } from "./edition-content.ts";
import { logChapter } from "./log-chapter.ts";
import { evidenceFor, readThen, refusalOf, unprovenNumbers } from "./proven-numbers.ts";
import { readFacts } from "./read-facts.ts";
import { sectionPreview } from "./section-preview.ts";
import { savedSectionView, sectionView } from "./section-view.ts";

/** Savings in a row by one person within so long are one piece of work, in the history and in the log. */
const oneSitting = 15 * 60_000;
/** Savings that the history looks back on. */
const mostVersions = 2_000;

/** The texts of sections: reading, saving without losing anybody's words, and their history. */
export function sectionRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  implement(app, getSection, async ({ params, query, actor, locale }) => {
    const reader = { actor: asEditor(actor), locale };
    const { edition, ...read } = await openEdition(context, params.edition);
    const entry = sectionOf(edition, params.section, { written: false });
    const rows = await loadSectionRows(db, edition, entry.key);
    await readFacts(textsIn(rows, entry.key, query.locale), read.source, query.locale);
    return sectionView(db, rows, {
      entry,
      language: query.locale,
      reader: { ...reader, ...read },
    });
  });

  implement(app, getSectionPreview, async ({ params, query, actor }) => {
    asEditor(actor);
    const opened = await openEdition(context, params.edition);
    const { key } = sectionOf(opened.edition, params.section, { written: false });
    const rows = await loadEditionRows(db, opened.edition);
    await readFacts(textsIn(rows, key, query.locale), opened.source, query.locale);
    return { preview: sectionPreview(rows, opened, key, query.locale) };
  });

  implement(app, putSection, async ({ params, query, body, c, locale, ...call }) => {
    const actor = asEditor(call.actor);
    const read = versionIn(c.req.header("if-match"), "text-version.detail");
    const opened = await openEdition(context, params.edition);
    const sent = narrativeIn(body, opened.source.publication.dataVersion);
    const entry = sectionOf(opened.edition, params.section);
    const place = { editionId: opened.edition.id, section: entry.key, locale: query.locale };
    await readFacts([sent], opened.source, query.locale);
    const evidence = await evidenceFor(context, sent, {
      now: opened.source,
      locale: query.locale,
      stored: (await findText(db, place))?.narrative ?? null,
    });
    return once(context, { actor, c, body }, async (tx) => {
      const edition = await heldEdition(tx, opened);
      const current = await findText(tx, place);
      const stored = current?.narrative ?? null;
      const narrative = stampFacts(sent, opened.source.facts, query.locale, stored, (number) =>
        readThen(number, evidence),
      );
      if ((current?.version ?? 0) !== read) {
        // Sent again after the answer got lost: it is saved already.
        const isSaved = current && isSame(current.narrative, narrative);
        if (!isSaved) throw await textDiffers(tx, place, { current, read, narrative });
      } else if (!current || !isSame(current.narrative, narrative)) {
        const unproven = unprovenNumbers(narrative, { ...evidence, stored });
        if (unproven.length > 0) throw refusalOf(unproven, evidence, locale);
        const saved = {
          ...place,
          version: read + 1,
          narrative,
          words: countWords(narrative),
          changedBy: actor.accountId,
          changedAt: context.now(),
        };
        await insertTexts(tx, [saved]);
        const lost = await loseAgreement(tx, edition.id, [entry.key]);
        if (!isOneSitting(current, saved) || lost.length > 0)
          await logChapter(context, tx, {
            accountId: actor.accountId,
            action: "edition text written",
            channel: "api",
            details: {
              edition: edition.slug,
              section: entry.key,
              language: query.locale,
              version: saved.version,
              agreementLost: lost.length > 0,
            },
          });
      }
      const rows = await loadSectionRows(tx, edition, entry.key);
      const { source, before } = opened;
      const reader = { actor, locale, source, before };
      return savedSectionView(tx, rows, { entry, language: query.locale, reader });
    });
  });

  implement(app, listSectionRevisions, async ({ params, query, actor }) => {
    asEditor(actor);
    const { edition } = await openEdition(context, params.edition);
    const { key } = sectionOf(edition, params.section, { written: false });
    const place = { editionId: edition.id, section: key, locale: query.locale };
    const versions = await loadTextVersions(db, place, mostVersions);
    const people = await loadNames(
      db,
      versions.map(({ changedBy }) => changedBy),
    );
    const revisions: SectionRevisions["revisions"] = [];
    let later: (typeof versions)[number] | undefined;
    for (const version of versions) {
      const sitting = revisions.at(-1);
      if (sitting && later && isOneSitting(version, later)) sitting.savings++;
      else
        revisions.push({
          version: version.version,
          changedAt: version.changedAt.toISOString(),
          changedBy: version.changedBy ? (people.get(version.changedBy) ?? null) : null,
          words: version.words,
          savings: 1,
        });
      later = version;
    }
    return { revisions };
  });

  implement(app, getSectionRevision, async ({ params, query, actor }) => {
    asEditor(actor);
    const { edition } = await openEdition(context, params.edition);
    const { key } = sectionOf(edition, params.section, { written: false });
    const place = { editionId: edition.id, section: key, locale: query.locale };
    const text = await findTextVersion(db, place, params.version);
    if (!text) throw notFound();
    const people = await loadNames(db, [text.changedBy]);
    return {
      version: text.version,
      changedAt: text.changedAt.toISOString(),
      changedBy: text.changedBy ? (people.get(text.changedBy) ?? null) : null,
      words: text.words,
      narrative: text.narrative,
      markdown: writeMarkdown(text.narrative, query.locale),
    };
  });
}

/** @throws Problem 400 with everything that a text may not hold */
function narrativeIn(
  body: { narrative?: Narrative | undefined; markdown?: string | undefined },
  dataVersion: number,
): Narrative {
  const { narrative, problems } =
    body.markdown === undefined ? readNarrative(body.narrative) : readMarkdown(body.markdown, dataVersion);
  if (narrative && problems.length === 0) return narrative;
  const place = body.markdown === undefined ? "#/body/narrative" : "#/body/markdown";
  throw new Problem(400, "invalid-request", "invalid-request.detail", {
    values: { count: problems.length },
    errors: (locale) =>
      problemSentences(problems, locale).map(({ pointer, sentence }) => ({
        pointer: `${place}${pointer}`,
        detail: sentence,
      })),
  });
}

const textsIn = ({ texts }: Pick<EditionRows, "texts">, key: SectionKey, language: Locale) =>
  texts
    .filter(({ section, locale }) => section === key && locale === language)
    .map(({ narrative }) => narrative);

/** The database gives the keys of an object in an order of its own. */
const isSame = (one: Narrative, other: Narrative) => inOrder(one) === inOrder(other);

const inOrder = (value: unknown) =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const isOneSitting = (
  earlier: Pick<EditionText, "changedBy" | "changedAt"> | undefined,
  later: Pick<EditionText, "changedBy" | "changedAt">,
) =>
  earlier !== undefined &&
  earlier.changedBy === later.changedBy &&
  later.changedAt.getTime() - earlier.changedAt.getTime() <= oneSitting;

/** Both texts and the one that both began with, so that the editor can merge them. */
async function textDiffers(
  tx: Transaction<Database>,
  place: Parameters<typeof findText>[1],
  { current, read, narrative }: { current: EditionText | undefined; read: number; narrative: Narrative },
): Promise<Problem> {
  const base = read > 0 ? await findTextVersion(tx, place, read) : undefined;
  const people = await loadNames(tx, [current?.changedBy ?? null]);
  const conflict: SectionConflict = {
    current: {
      narrative: current?.narrative ?? emptyNarrative,
      version: current?.version ?? 0,
      changedAt: current?.changedAt.toISOString() ?? null,
      changedBy: current?.changedBy ? (people.get(current.changedBy) ?? null) : null,
    },
    base: base ? { narrative: base.narrative, version: base.version } : null,
    yours: { narrative },
  };
  return new Problem(412, "text-differs", "text-differs.detail", {
    values: { seen: read, current: current?.version ?? 0 },
    extra: { conflict },
  });
}
