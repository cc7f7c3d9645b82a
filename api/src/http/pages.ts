import type { CurrentAccount } from "@lokaal17/shared/contract/accounts";
import { opensSomething, placeOf } from "@lokaal17/shared/sharing/own-address";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Context, Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { currentAccount } from "../accounts/current-account.ts";
import { withinPage } from "../accounts/identify.ts";
import { practicesNow } from "../areas/practices-now.ts";
import { membersKey } from "../comparison/members-key.ts";
import type { ApiContext } from "../context.ts";
import { chosenEncoding, compressed } from "./encoding.ts";
import { notFound } from "./problem.ts";
import type { RequestState } from "./request-state.ts";

/** What the web needs to draw a page on the server. */
export interface PageRequest {
  /** Path and query. */
  url: string;
  /** Reads `/v1/…` in this process; throws `{status, title, detail}` on a problem. */
  fetchJson(path: string): Promise<unknown>;
  account: CurrentAccount | null;
  /** Address of the site, for what search engines read. */
  origin?: string;
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
    const { pathname, search, searchParams } = new URL(c.req.url);
    if (!web || pathname.startsWith("/v1")) throw notFound();
    const actor = c.get("actor");
    // What a page reads outside the view (practices, members) may change at any time: such a page is not kept.
    const reads = { areOfTheView: true };
    const render = async () =>
      web.renderPage({
        url: `${pathname}${search}`,
        fetchJson: (path) => fetchInProcess(app, path, c.req.raw, reads),
        account: actor && (await currentAccount(context, actor)),
        origin: context.address.replace(/\/$/, ""),
      });
    const view =
      actor || opensSomething(pathname) ? null : await context.views.at(undefined, null).catch(() => null);
    // A page for one reader, one whose address opens something, or before anything is published, is drawn each time.
    if (!view) return sendPage(c, await render());
    // A municipality's page shows practices, and a comparison may show who is a member: both change outside the view.
    const practices = isOfAnArea(pathname) ? (await practicesNow(context)).key : "";
    const also = `${practices}${await membersKey(context, searchParams)}`;
    const key = `page ${view.key} ${pathname}${search} ${also}`;
    try {
      return await context.answers.send(c, key, async () => {
        const rendered = await render();
        const isLasting = rendered.status === 200 || rendered.status === 404;
        if (!isLasting || !reads.areOfTheView) throw new PassingPage(rendered);
        const status = rendered.status === 404 ? 404 : 200;
        return { status, mediaType: "text/html; charset=utf-8", text: rendered.html };
      });
    } catch (error) {
      if (error instanceof PassingPage) return sendPage(c, error.page, true);
      throw error;
    }
  });
}

function isOfAnArea(pathname: string): boolean {
  const [place = "", area] = placeOf(pathname) ?? [];
  return area !== undefined && ["gemeenten", "provincies", "waterschappen"].includes(place);
}

/** A page that is not kept: a redirect, or an error that may be over at the next request. */
class PassingPage extends Error {
  readonly page: RenderedPage;

  constructor(page: RenderedPage) {
    super(`page with status ${page.status}`);
    this.page = page;
  }
}

/**
 * Sends a page as it was drawn for this request.
 * @param isForAll compresses it: 208 kB becomes 22. Never a page for one reader: its length would tell of her secrets
 * beside words that someone else put in the address. @see https://www.breachattack.com
 */
async function sendPage(
  c: Context<RequestState>,
  { status, html, location }: RenderedPage,
  isForAll = false,
): Promise<Response> {
  c.header("Cache-Control", "private, no-store");
  if (location) c.header("Location", location);
  const encoding = isForAll && !location ? chosenEncoding(c.req.header("accept-encoding")) : null;
  if (!encoding) return c.html(html, status as ContentfulStatusCode);
  c.header("Vary", "Accept-Encoding");
  c.header("Content-Type", "text/html; charset=UTF-8");
  c.header("Content-Encoding", encoding);
  const bytes = await compressed(Buffer.from(html), encoding);
  return c.body(new Uint8Array(bytes), status as ContentfulStatusCode);
}

/** A call of the own API without a socket, with the reader's session and the page's language. */
export async function fetchInProcess(
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
