import type { CurrentAccount } from "@lokaal17/shared/contract/accounts";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Hono } from "hono";
import { currentAccount } from "../accounts/routes.ts";
import type { ApiContext } from "../context.ts";
import { notFound } from "./problem.ts";
import type { RequestState } from "./request-state.ts";

/** What the web needs to draw a page on the server. */
export interface PageRequest {
  /** Path and query. */
  url: string;
  /** Reads `/v1/…` in this process; throws `{status, title, detail}` on a problem. */
  fetchJson(path: string): Promise<unknown>;
  account: CurrentAccount | null;
}

/** The web's own function: draws a page. Scripts joins it to the API, which knows nothing of React. */
export type RenderPage = (request: PageRequest) => Promise<{ status: number; html: string; locale: Locale }>;

/** Everything that is not the API or a file is a page: drawn once per view and kept, for people without an account. */
export function pageRoutes(context: ApiContext, app: Hono<RequestState>): void {
  app.get("*", async (c) => {
    const { web } = context;
    const { pathname, search } = new URL(c.req.url);
    if (!web || pathname.startsWith("/v1")) throw notFound();
    if (pathname.length > 1 && pathname.endsWith("/"))
      return c.redirect(`${pathname.replace(/\/+$/, "")}${search}`, 308);
    const actor = c.get("actor");
    const render = async () =>
      web.renderPage({
        url: `${pathname}${search}`,
        fetchJson: (path) => fetchInProcess(app, path, c.req.raw, pathname),
        account: actor && (await currentAccount(context, actor)),
      });
    if (actor) {
      const { status, html } = await render();
      c.header("Cache-Control", "private, no-store");
      return c.html(html, status as 200);
    }
    const view = await context.views.at(undefined, null).catch(() => null);
    const pageKey = `page ${view?.key ?? "nothing-published"} ${pathname}${search}`;
    return context.answers.send(c, pageKey, async () => {
      const { status, html } = await render();
      if (status !== 200 && status !== 404) throw notFound();
      return { status, mediaType: "text/html; charset=utf-8", text: html };
    });
  });
}

/** A call of the own API without a socket, with the reader's session and the page's language. */
async function fetchInProcess(
  app: Hono<RequestState>,
  path: string,
  request: Request,
  pathname: string,
): Promise<unknown> {
  const locale: Locale = pathname === "/en" || pathname.startsWith("/en/") ? "en" : "nl";
  const headers = new Headers({ "accept-language": locale });
  const cookie = request.headers.get("cookie");
  if (cookie) headers.set("cookie", cookie);
  const response = await app.request(new URL(path, request.url), { headers });
  const body: unknown = await response.json();
  if (!response.ok) throw body;
  return body;
}
