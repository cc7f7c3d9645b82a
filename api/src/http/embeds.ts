import type { Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { membersKey } from "../comparison/members-key.ts";
import type { ApiContext } from "../context.ts";
import { fetchInProcess, type RenderedPage } from "./pages.ts";
import { notFound } from "./problem.ts";
import type { RequestState } from "./request-state.ts";

/** Figures for other sites. Nothing runs in them, and any page may hold them. */
const embedPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors *",
].join("; ");

/**
 * A figure that a municipality shows on its own site: published figures alone, the same for everybody. Registered
 * before anybody is identified: no cookie is read here, and none is set.
 */
export function embedRoutes(context: ApiContext, app: Hono<RequestState>): void {
  for (const path of ["/insluiten", "/en/insluiten"]) {
    app.get(path, async (c) => {
      const { web } = context;
      if (!web) throw notFound();
      const { pathname, search, searchParams } = new URL(c.req.url);
      const reads = { areOfTheView: true };
      const stranger = new Request(c.req.url);
      const render = () =>
        web.renderPage({
          url: `${pathname}${search}`,
          fetchJson: (address) => fetchInProcess(app, address, stranger, reads),
          account: null,
        });
      c.header("Content-Security-Policy", embedPolicy);
      const view = await context.views.at(undefined, null).catch(() => null);
      const members = await membersKey(context, searchParams);
      const key = view && `embed ${view.key} ${pathname}${search} ${members}`;
      if (key) {
        try {
          const answer = await context.answers.send(c, key, async () => {
            const rendered = await render();
            if (rendered.status !== 200 || !reads.areOfTheView) throw new PassingFigure(rendered);
            return { mediaType: "text/html; charset=utf-8", text: rendered.html };
          });
          // Neither who asks nor her language counts: one answer for all, in every cache between.
          answer.headers.set("Vary", "Accept-Encoding");
          return answer;
        } catch (error) {
          if (error instanceof PassingFigure) return send(error.page);
          throw error;
        }
      }
      return send(await render());

      function send({ html, status }: RenderedPage) {
        c.header("Cache-Control", "no-store");
        return c.html(html, status as ContentfulStatusCode);
      }
    });
  }
}

/** A figure that is not kept: an error that may be over at the next request. */
class PassingFigure extends Error {
  readonly page: RenderedPage;

  constructor(page: RenderedPage) {
    super(`figure with status ${page.status}`);
    this.page = page;
  }
}
