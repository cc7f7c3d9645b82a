import { createHash } from "node:crypto";
import { loadNames } from "@lokaal17/db/chapter/editions";
import {
  type ChapterTemplate,
  findTemplate,
  removeTemplate,
  replaceTemplate,
} from "@lokaal17/db/chapter/requests";
import {
  deleteChapterTemplate,
  getChapterTemplate,
  putChapterTemplate,
} from "@lokaal17/shared/contract/editions";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { implement } from "../http/implement.ts";
import type { RequestState } from "../http/request-state.ts";
import { asEditor } from "./edition-access.ts";
import { logChapter } from "./log-chapter.ts";
import { readWordTemplate } from "./word-template-file.ts";
import { readWordFile } from "./word-upload.ts";

/** The Word template of the house: one, for all editions. */
export function chapterTemplateRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  implement(app, getChapterTemplate, async ({ actor }) => {
    asEditor(actor);
    const template = await findTemplate(db);
    return { template: template ? await view(db, template) : null };
  });

  implement(app, putChapterTemplate, async ({ query, c, ...call }) => {
    const actor = asEditor(call.actor);
    const sent = await readWordFile(c.req.raw);
    const bytes = await readWordTemplate(sent);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return once(context, { actor, c, body: { ...query, sha256 } }, async (tx) => {
      const template = {
        id: context.newId(),
        name: query.fileName,
        bytes,
        sha256,
        uploadedBy: actor.accountId,
        uploadedAt: context.now(),
      };
      await replaceTemplate(tx, template);
      await log(tx, actor.accountId, "chapter template kept", sha256);
      return { template: await view(tx, { ...template, removedAt: null }) };
    });
  });

  implement(app, deleteChapterTemplate, async ({ c, ...call }) => {
    const actor = asEditor(call.actor);
    return once(context, { actor, c }, async (tx) => {
      if (await removeTemplate(tx, context.now()))
        await log(tx, actor.accountId, "chapter template removed", null);
      return { template: null };
    });
  });

  async function log(
    tx: Parameters<typeof logChapter>[1],
    accountId: string,
    action: string,
    fileHash: string | null,
  ) {
    await logChapter(context, tx, {
      accountId,
      action,
      channel: "file",
      ...(fileHash !== null && { fileHash }),
    });
  }

  async function view(reader: Parameters<typeof loadNames>[0], template: ChapterTemplate) {
    const people = await loadNames(reader, [template.uploadedBy]);
    const { name, bytes, sha256, uploadedAt, uploadedBy } = template;
    return {
      name,
      bytes: bytes.byteLength,
      sha256,
      uploadedAt: uploadedAt.toISOString(),
      uploadedBy: uploadedBy ? (people.get(uploadedBy) ?? null) : null,
    };
  }
}
