import { createHash } from "node:crypto";
import type { Edition } from "@lokaal17/db/chapter/editions";
import {
  findRemark,
  holdRemark,
  insertRemarks,
  type ListedRemark,
  loadRemarks,
  updateRemark,
} from "@lokaal17/db/chapter/remarks";
import type { Database } from "@lokaal17/db/database/schema";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import { outlineOf } from "@lokaal17/shared/chapter/outline";
import { snapshotId } from "@lokaal17/shared/chapter/snapshot";
import {
  listEditionRemarks,
  patchEditionRemark,
  postEditionRemark,
  postReviewCopy,
  type Remark,
} from "@lokaal17/shared/contract/edition-remarks";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Hono } from "hono";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { implement } from "../http/implement.ts";
import { conflict, invalid, notFound, Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { asEditor, heldEdition, openEdition, sectionOf } from "./edition-access.ts";
import { logChapter } from "./log-chapter.ts";
import { type ReviewFindings, readReviewCopy } from "./review-copy.ts";
import { readWordFile } from "./word-upload.ts";

type Tx = Transaction<Database>;

/** Remarks beside the text, from the screen and from Word files that came back. */
export function editionRemarkRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  implement(app, listEditionRemarks, async ({ params, query, actor }) => {
    const reader = asEditor(actor);
    const { edition } = await openEdition(context, params.edition);
    const filter = { section: query.section, open: query.open === "1" };
    const remarks = await loadRemarks(db, edition.id, filter);
    return { remarks: remarks.map((remark) => remarkView(remark, reader)) };
  });

  implement(app, postEditionRemark, async ({ params, body, c, ...call }) => {
    const actor = asEditor(call.actor);
    const opened = await openEdition(context, params.edition);
    const { key } = sectionOf(opened.edition, body.section, { written: false });
    return once(context, { actor, c, body, status: 201 }, async (tx) => {
      const edition = await heldEdition(tx, opened);
      const answers = body.answers ?? null;
      const answered = answers ? await findRemark(tx, answers) : undefined;
      if (answers && answered?.editionId !== edition.id)
        throw invalid([{ pointer: "#/body/answers", text: "remark-answers" }]);
      const id = context.newId();
      await insertRemarks(tx, [
        {
          id,
          editionId: edition.id,
          section: answered?.section ?? key,
          locale: body.locale ?? null,
          quote: body.quote ?? "",
          text: body.text,
          accountId: actor.accountId,
          author: null,
          writtenAt: context.now(),
          origin: "screen",
          kind: "comment",
          answers: answered?.answers ?? answers,
          fingerprint: null,
        },
      ]);
      await log(tx, edition, actor, "edition remark made", { section: key, remark: id });
      return viewOf(tx, id, actor);
    });
  });

  implement(app, patchEditionRemark, async ({ params, body, c, ...call }) => {
    const actor = asEditor(call.actor);
    if (body.resolved === undefined && body.text === undefined)
      throw invalid([{ pointer: "#/body", text: "remark-nothing" }]);
    const opened = await openEdition(context, params.edition);
    return once(context, { actor, c, body }, async (tx) => {
      const edition = await heldEdition(tx, opened);
      const remark = await holdRemark(tx, params.id);
      if (!remark || remark.editionId !== edition.id) throw notFound();
      if (body.text !== undefined && remark.accountId !== actor.accountId)
        throw new Problem(403, "forbidden", "remark-not-own.detail");
      const { accountId } = actor;
      await updateRemark(tx, remark.id, {
        ...(body.text !== undefined && { text: body.text }),
        ...(body.resolved === true &&
          remark.resolvedAt === null && { resolvedAt: context.now(), resolvedBy: accountId }),
        ...(body.resolved === false && { resolvedAt: null, resolvedBy: null }),
      });
      await log(tx, edition, actor, "edition remark changed", {
        remark: remark.id,
        resolved: body.resolved ?? null,
        words: body.text !== undefined,
      });
      return viewOf(tx, remark.id, actor);
    });
  });

  implement(app, postReviewCopy, async ({ params, query, c, locale, ...call }) => {
    const actor = asEditor(call.actor);
    const opened = await openEdition(context, params.edition);
    const bytes = await readWordFile(c.req.raw);
    const findings = await readReviewCopy(bytes);
    if (findings.edition !== null && findings.edition !== opened.edition.slug)
      throw conflict("review-copy-other.detail", { edition: findings.edition });
    const own = new Set(outlineOf(opened.edition.profile).map(({ key }) => key));
    const remarks = findings.remarks.map((remark) => ({
      ...remark,
      section: remark.section !== null && own.has(remark.section) ? remark.section : null,
    }));
    const language = findings.locale ?? query.locale ?? null;
    const fileHash = createHash("sha256").update(bytes).digest("hex");
    return once(context, { actor, c, body: fileHash, status: 201 }, async (tx) => {
      const edition = await heldEdition(tx, opened);
      const rows = remarks.map((remark) => ({
        id: context.newId(),
        editionId: edition.id,
        section: remark.section ?? ("colophon" as const),
        locale: language,
        quote: remark.quote.slice(0, 4000),
        text: remark.text.slice(0, 8000),
        accountId: null,
        author: remark.author.slice(0, 200),
        writtenAt: momentOf(remark.at, context.now()),
        origin: "review-copy" as const,
        kind: remark.kind,
        answers: null,
        fingerprint: fingerprintOf(remark, language),
      }));
      const distinct = [...new Map(rows.map((row) => [row.fingerprint, row])).values()];
      const ids = await insertRemarks(tx, distinct);
      await logChapter(context, tx, {
        accountId: actor.accountId,
        action: "review copy read",
        channel: "file",
        details: { edition: edition.slug, changedNumbers: findings.changedNumbers.length },
        rowCount: ids.length,
        fileHash,
      });
      const added = new Set(ids);
      const all = await loadRemarks(tx, edition.id);
      return {
        added: all.filter(({ id }) => added.has(id)).map((remark) => remarkView(remark, actor)),
        known: rows.length - ids.length,
        unplaced: remarks.filter(({ section }) => section === null).length,
        unread: findings.unread,
        older: findings.snapshotId !== null && findings.snapshotId !== snapshotId(opened.source.snapshot),
        changedNumbers: findings.changedNumbers.map(({ fact, was, became }) => {
          const known = opened.source.facts.resolve(fact, language ?? locale);
          return { fact, name: known?.name ?? fact, was, became, value: known?.text ?? null };
        }),
      };
    });
  });

  async function viewOf(tx: Tx, id: string, actor: Actor): Promise<Remark> {
    const remark = await findRemark(tx, id);
    if (!remark) throw notFound();
    return remarkView(remark, actor);
  }

  async function log(tx: Tx, edition: Edition, { accountId }: Actor, action: string, details: object) {
    await logChapter(context, tx, {
      accountId,
      action,
      channel: "api",
      details: { edition: edition.slug, ...details },
    });
  }
}

function remarkView(remark: ListedRemark, { accountId }: Actor): Remark {
  const { id, section, locale, quote, text, origin, kind, answers } = remark;
  return {
    id,
    section,
    locale,
    quote,
    text,
    origin,
    kind,
    answers,
    author: remark.accountName ?? remark.author ?? "",
    at: remark.writtenAt.toISOString(),
    resolved: remark.resolvedAt && { at: remark.resolvedAt.toISOString(), by: remark.resolverName },
    own: remark.accountId === accountId,
  };
}

/** The same remark of the same file comes in once. */
function fingerprintOf(remark: ReviewFindings["remarks"][number], locale: Locale | null): string {
  const { section, quote, text, author, at, kind } = remark;
  return createHash("sha256")
    .update(JSON.stringify([locale, section, quote, text, author, at, kind]))
    .digest("hex");
}

/** A Word file says any date; one before this century or to come is none. */
function momentOf(at: string | null, now: Date): Date {
  const moment = at === null ? Number.NaN : Date.parse(at);
  return moment >= Date.UTC(2000, 0, 1) && moment <= now.getTime() ? new Date(moment) : now;
}
