import { createHash } from "node:crypto";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import { type AnnexView, getAnnex, getAnnexFile } from "@lokaal17/shared/contract/annex";
import type { Checked } from "@lokaal17/shared/contract/endpoint";
import { annexText } from "@lokaal17/shared/text/annex";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { answerOf } from "../http/answer.ts";
import { implement } from "../http/implement.ts";
import { Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { contentDisposition } from "../open-data/file-name.ts";
import type { View } from "../publications/views.ts";
import { annexDocument } from "./annex-document.ts";
import { annexViewOf } from "./annex-view.ts";
import { refreshRoutes } from "./routes-refresh.ts";

export const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The annex of a council: what stands in it, the Word file, and a file of last year with the figures of now. */
export function annexRoutes(context: ApiContext, app: Hono<RequestState>): void {
  implement(app, getAnnex, async ({ c, params, query, actor, locale }) => {
    const view = await context.views.at(query.asOf, actor);
    const wish = wishOf(params, query, locale);
    return answerOf(context, c, view, () => annexViewOf(context, view, actor, wish));
  });

  implement(app, getAnnexFile, async ({ c, params, query, actor, locale }) => {
    const view = await context.views.at(query.asOf, actor);
    const wish = wishOf(params, query, locale);
    // A refusal speaks the language of the file too.
    c.set("locale", wish.locale);
    const made = () => fileOf(context, view, actor, wish);
    if (!view.isPublic) c.header("Cache-Control", "private, no-store");
    else {
      const { pathname, search } = new URL(c.req.url);
      const identity = `annex ${context.version} ${view.key} ${wish.locale} ${pathname}${search}`;
      const etag = `"${createHash("sha256").update(identity).digest("base64url").slice(0, 27)}"`;
      c.header("ETag", etag);
      c.header("Cache-Control", "public, no-cache");
      c.header("Vary", "Accept-Language, Cookie");
      const known = c.req.header("if-none-match")?.split(",") ?? [];
      if (known.some((one) => one.trim() === etag)) return c.body(null, 304);
    }
    const { annex, bytes } = await made();
    c.header("Content-Type", wordType);
    c.header("Content-Language", wish.locale);
    c.header("Content-Disposition", contentDisposition(fileName(annex)));
    return c.body(bytes);
  });

  refreshRoutes(context, app);
}

type Query = Checked<typeof getAnnexFile>["query"];

const wishOf = ({ code }: Checked<typeof getAnnexFile>["params"], query: Query, locale: Locale) => ({
  area: code,
  kind: query.kind ?? ("budget" as const),
  year: query.year,
  locale: query.language ?? locale,
  fields: query.fields,
  without: query.without,
});

/** @throws Problem 400 when nothing would be in it */
async function fileOf(
  context: ApiContext,
  view: View,
  actor: Actor | null,
  wish: ReturnType<typeof wishOf>,
): Promise<{ annex: AnnexView; bytes: Uint8Array<ArrayBuffer> }> {
  const annex = await annexViewOf(context, view, actor, wish);
  if (annex.figureCount === 0) throw new Problem(400, "invalid-request", "annex-empty.detail");
  // The day of the figures: the same figures make the same bytes.
  const madeAt = view.publication?.publishedAt ?? new Date(Date.UTC(view.boundaryYear, 0, 1));
  return { annex, bytes: annexDocument(annex, madeAt) };
}

function fileName({ kind, year, area, areaName, language }: AnnexView): string {
  const name = areaName.toLowerCase().replaceAll(" ", "-");
  const said = annexText(language)("file-name", { kind, year: String(year), area: `${name}-${area}` });
  return `${said}.docx`;
}
