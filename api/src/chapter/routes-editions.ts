import {
  type Edition,
  findEdition,
  insertEdition,
  loadEditions,
  loadEditors,
  updateEdition,
} from "@lokaal17/db/chapter/editions";
import { loadReleases } from "@lokaal17/db/chapter/releases";
import { loadStates } from "@lokaal17/db/chapter/sections";
import { insertTexts, loadTexts } from "@lokaal17/db/chapter/texts";
import type { Database } from "@lokaal17/db/database/schema";
import { latestPublication, loadPublications } from "@lokaal17/db/publications/queries";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import { openingSection, outlineOf } from "@lokaal17/shared/chapter/outline";
import {
  getEdition,
  listEditions,
  listStale,
  patchEdition,
  postEdition,
  postPublicationChoice,
} from "@lokaal17/shared/contract/editions";
import { type Locale, locales } from "@lokaal17/shared/text/define-text";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import type { Hono } from "hono";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { versionIn } from "../http/if-match.ts";
import { implement } from "../http/implement.ts";
import { conflict, invalid, notFound, Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { loseAgreement } from "./agreement.ts";
import { asEditor, heldEdition, openEdition, refuseWhileFreezing } from "./edition-access.ts";
import { loadEditionRows } from "./edition-content.ts";
import { differingByChoice, refuseUnknownPractices } from "./edition-practices.ts";
import { editionSummary, editionView, editorView, ownParty } from "./edition-view.ts";
import { missingCharacters } from "./glyphs.ts";
import { logChapter } from "./log-chapter.ts";
import { differingSections } from "./section-facts.ts";
import { staleOf } from "./stale-list.ts";

type Tx = Transaction<Database>;

/** Words that stand where the address of an edition would. */
const taken: ReadonlySet<string> = new Set(["verification", "werk", "sjabloon"]);

/** Editions of the chapter: making one, binding it to data, and seeing how it stands. */
export function editionRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  implement(app, listEditions, async ({ actor, locale }) => {
    const reader = asEditor(actor);
    const today = dayInAmsterdam(context.now());
    const [publications, releases, states, editors] = await Promise.all([
      loadPublications(db),
      loadReleases(db),
      loadStates(db),
      loadEditors(db),
    ]);
    const editions = (await loadEditions(db)).map((edition) =>
      editionSummary({
        edition,
        publications,
        releases: releases.filter(({ editionId }) => editionId === edition.id),
        states: new Map(
          states
            .filter(({ editionId }) => editionId === edition.id)
            .map(({ section, state }) => [section, state]),
        ),
        today,
        locale,
      }),
    );
    return { editions, editors: editors.map(editorView), ownParty: ownParty(editors, reader) };
  });

  implement(app, getEdition, async ({ params, actor, locale }) => {
    const reader = asEditor(actor);
    const { edition, ...read } = await openEdition(context, params.edition);
    return editionView(context, db, edition, { actor: reader, locale, ...read });
  });

  implement(app, postEdition, async ({ body, c, locale, ...call }) => {
    const actor = asEditor(call.actor);
    refuseUnprintable(body.name);
    if (taken.has(body.slug))
      throw invalid([{ pointer: "#/body/slug", text: "edition-address", values: { slug: body.slug } }]);
    const publication = await latestPublication(db);
    if (!publication) throw conflict("no-publication.detail");
    const source = await context.editions.of(publication.id);
    if (!source) throw conflict("edition-publication.detail");
    const from = await startOf(body.startFrom, body.profile);
    const before = from ? await context.editions.before(from.id) : null;
    return once(context, { actor, c, body, status: 201 }, async (tx) => {
      const edition = await insertEdition(tx, {
        id: context.newId(),
        slug: body.slug,
        profile: body.profile,
        year: body.year,
        nameNl: body.name.nl,
        nameEn: body.name.en,
        deadline: body.deadline ?? null,
        publicationId: publication.id,
        startedFrom: from?.id ?? null,
        createdBy: actor.accountId,
        createdAt: context.now(),
      });
      if (!edition) throw conflict("edition-taken.detail", { slug: body.slug });
      if (from) await takeTexts(tx, from, edition, actor);
      await log(tx, edition, actor, "edition made", { from: from?.slug ?? null });
      return editionView(context, tx, edition, { actor, locale, source, before });
    });
  });

  implement(app, patchEdition, async ({ params, body, c, locale, ...call }) => {
    const actor = asEditor(call.actor);
    const read = versionIn(c.req.header("if-match"), "edition-version.detail");
    if (body.name) refuseUnprintable(body.name);
    const opened = await openEdition(context, params.edition);
    if (body.practices) refuseUnknownPractices(body.practices, opened.source);
    return once(context, { actor, c, body }, async (tx) => {
      const held = await heldEdition(tx, opened);
      if (held.version !== read)
        throw new Problem(412, "edition-differs", "edition-differs.detail", {
          values: { seen: read, current: held.version },
        });
      const { name, deadline, practices } = body;
      const isRenamed = name && (name.nl !== held.nameNl || name.en !== held.nameEn);
      const isChosen = practices !== undefined;
      if (isRenamed || isChosen) await refuseWhileFreezing(tx, held);
      const changed = await updateEdition(tx, held.id, {
        ...(name && { nameNl: name.nl, nameEn: name.en }),
        ...(deadline !== undefined && { deadline }),
        ...(isChosen && { practices }),
      });
      // Who agreed with the opening agreed with the name on the cover.
      const reopened = await loseAgreement(tx, held.id, [
        ...(isRenamed ? [openingSection(held.profile)] : []),
        ...(isChosen ? differingByChoice(held, opened.source, held.practices, practices) : []),
      ]);
      await log(tx, changed, actor, "edition changed", { reopened });
      return editionView(context, tx, changed, { ...opened, actor, locale });
    });
  });

  implement(app, postPublicationChoice, async ({ params, body, c, locale, ...call }) => {
    const actor = asEditor(call.actor);
    const opened = await openEdition(context, params.edition);
    const chosen = await context.editions.of(body.publication);
    if (!chosen) throw notFound("edition-publication.detail");
    const rows = await loadEditionRows(db, opened.edition);
    const differing = await differingSections(rows, opened.before, opened.source, chosen);
    const reader = { actor, locale, source: chosen, before: opened.before };
    return once(context, { actor, c, body }, async (tx) => {
      const held = await heldEdition(tx, opened);
      await refuseWhileFreezing(tx, held);
      if (held.publicationId === body.publication) return editionView(context, tx, held, reader);
      const bound = await updateEdition(tx, held.id, { publicationId: body.publication });
      // Who agreed with a section agreed with its figures.
      const reopened = await loseAgreement(tx, bound.id, differing);
      await log(tx, bound, actor, "edition bound", {
        publication: body.publication,
        dataVersion: chosen.publication.dataVersion,
        reopened,
      });
      return editionView(context, tx, bound, reader);
    });
  });

  implement(app, listStale, async ({ params, actor, locale }) => {
    asEditor(actor);
    const { edition, ...read } = await openEdition(context, params.edition);
    const rows = await loadEditionRows(db, edition);
    return { dataVersion: read.source.publication.dataVersion, stale: staleOf(rows, read, locale) };
  });

  /** The edition to begin with: the one that was named, else the newest of the same profile. */
  async function startOf(slug: string | null | undefined, profile: Edition["profile"]) {
    if (slug === null) return undefined;
    if (slug === undefined) return (await loadEditions(db)).find((one) => one.profile === profile);
    const from = await findEdition(db, slug);
    if (!from)
      throw invalid([{ pointer: "#/body/startFrom", text: "edition-start.detail", values: { slug } }]);
    return from;
  }

  /** Texts come along as the first version, for the sections that the new edition has too. */
  async function takeTexts(tx: Tx, from: Edition, to: Edition, { accountId }: Actor): Promise<void> {
    const own = new Set(outlineOf(to.profile).map(({ key }) => key));
    const texts = (await loadTexts(tx, from.id)).filter(({ section }) => own.has(section));
    await insertTexts(
      tx,
      texts.map((text) => ({
        ...text,
        editionId: to.id,
        version: 1,
        changedBy: accountId,
        changedAt: context.now(),
      })),
    );
  }

  async function log(tx: Tx, edition: Edition, { accountId }: Actor, action: string, details: object = {}) {
    await logChapter(context, tx, {
      accountId,
      action,
      channel: "api",
      details: { edition: edition.slug, ...details },
    });
  }
}

/** @throws Problem 400 for a name that the cover of the PDF cannot show */
function refuseUnprintable(name: Record<Locale, string>): void {
  const mistakes = locales.flatMap((locale) => {
    const characters = missingCharacters(name[locale]);
    const values = { characters: characters.join(" ") };
    return characters.length > 0
      ? [{ pointer: `#/body/name/${locale}`, text: "name-glyph" as const, values }]
      : [];
  });
  if (mistakes.length > 0) throw invalid(mistakes);
}
