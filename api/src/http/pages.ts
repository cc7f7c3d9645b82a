import type { CurrentAccount } from "@lokaal17/shared/contract/accounts";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Context, Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { currentAccount } from "../accounts/current-account.ts";
import { withinPage } from "../accounts/identify.ts";
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

export interface RenderedPage {
  status: number;
  html: string;
  locale: Locale;
  /** Where the page is to be found instead: the one address of a page. */
  location?: string;
}

/** The web's own function: draws a page. Scripts joins it to the API, which knows nothing of React. */
export type RenderPage = (request: PageRequest) => Promise<RenderedPage>;

/** Everything that is not the API or a file is a page: drawn once per view and kept, for people without an account. */
export function pageRoutes(context: ApiContext, app: Hono<RequestState>): void {
  app.get("*", async (c) => {
    const { web } = context;
    const { pathname, search } = new URL(c.req.url);
    if (!web || pathname.startsWith("/v1")) throw notFound();
    const actor = c.get("actor");
    // What a page reads outside the view (practices, members) may change at any time: such a page is not kept.
    const reads = { areOfTheView: true };
    const render = async () =>
      web.renderPage({
        url: `${pathname}${search}`,
        fetchJson: (path) => fetchInProcess(app, path, c.req.raw, reads),
        account: actor && (await currentAccount(context, actor)),
      });
    const isSecret = secretPaths.test(pathname);
    const view = actor || isSecret ? null : await context.views.at(undefined, null).catch(() => null);
    // A page for one reader, one whose address opens something, or before anything is published, is drawn each time.
    if (!view) return sendPage(c, await render());
    const key = `page ${view.key} ${pathname}${search}`;
    try {
      return await context.answers.send(c, key, async () => {
        const rendered = await render();
        const isLasting = rendered.status === 200 || rendered.status === 404;
        if (!isLasting || !reads.areOfTheView) throw new PassingPage(rendered);
        const status = rendered.status === 404 ? 404 : 200;
        return { status, mediaType: "text/html; charset=utf-8", text: rendered.html };
      });
    } catch (error) {
      if (error instanceof PassingPage) return sendPage(c, error.page);
      throw error;
    }
  });
}

/** Pages of links that work for whoever has them: their address is kept nowhere. */
const secretPaths = /^(\/en)?\/(wachtwoord|uitnodiging|bijdragen)\/./;

/** A page that is not kept: a redirect, or an error that may be over at the next request. */
class PassingPage extends Error {
  readonly page: RenderedPage;

  constructor(page: RenderedPage) {
    super(`page with status ${page.status}`);
    this.page = page;
  }
}

function sendPage(c: Context<RequestState>, { status, html, location }: RenderedPage): Response {
  c.header("Cache-Control", "private, no-store");
  if (location) c.header("Location", location);
  return c.html(html, status as ContentfulStatusCode);
}

/** A call of the own API without a socket, with the reader's session and the page's language. */
async function fetchInProcess(
  app: Hono<RequestState>,
  path: string,
  request: Request,
  reads: { areOfTheView: boolean },
): Promise<unknown> {
  const { pathname } = new URL(request.url);
  const locale: Locale = pathname === "/en" || pathname.startsWith("/en/") ? "en" : "nl";
  const headers = new Headers({ "accept-language": locale });
  const cookie = request.headers.get("cookie");
  if (cookie) headers.set("cookie", cookie);
  const response = await app.request(new URL(path, request.url), { headers }, withinPage);
  if (!response.headers.get("cache-control")?.includes("public")) reads.areOfTheView = false;
  const body: unknown = await response.json();
  if (!response.ok) throw body;
  return body;
}
