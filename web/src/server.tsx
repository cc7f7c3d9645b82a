import type { Locale } from "@lokaal17/shared/text/define-text";
import { createMemoryHistory } from "@tanstack/react-router";
import { App } from "./app.tsx";
import { type Assets, documentOf } from "./document.ts";
import { isEmbed } from "./embed/embed-search.ts";
import { renderEmbed } from "./embed/render-embed.tsx";
import { renderToHtml } from "./render-to-html.ts";
import { type AppRouter, createAppRouter } from "./router.tsx";
import { routeTree } from "./routes-own.tsx";
import { structuredDataOf } from "./structured-data.ts";
import type { Account } from "./ui/account.tsx";
import type { FetchJson } from "./ui/client.ts";
import { addressIn, dutchAddressOf, localeOfPath } from "./ui/locale.tsx";
import { problemOf } from "./ui/problem.ts";
import { createQueryClient, queryDataOf } from "./ui/query-client.ts";

export { readAssets } from "./assets.ts";

export interface PageRequest {
  /** Path and query: `/gemeenten/GM0344?doel=11`. */
  url: string;
  /** An in-process read of the API; throws a problem (`{status, title, detail}`). */
  fetchJson: FetchJson;
  /** The files of the bundle of each language. */
  assets: Readonly<Record<Locale, Assets>>;
  account: Account | null;
  /** Address of the site, `https://lokaal17.example`: what search engines read is whole addresses. */
  origin?: string;
}

export interface RenderedPage {
  status: number;
  html: string;
  locale: Locale;
  /** Present with a redirect (status 307, no html): the one address of the page, `/gemeenten` for `/gemeenten/`. */
  location?: string;
}

/**
 * One page as a whole document. A page that does not exist, or whose loader says so, is a helpful 404; a loader's
 * problem keeps its status (401, 403, 503), any other fault is 500. Pages with a problem carry no script: they stand
 * as they are, and their links load a new document.
 */
export async function renderPage(request: PageRequest): Promise<RenderedPage> {
  const { url, fetchJson, account, origin = "" } = request;
  const locale = localeOfPath(url);
  const assets = request.assets[locale];
  if (isEmbed(url)) return renderEmbed({ url, fetchJson, assets });
  const queryClient = createQueryClient(fetchJson);
  const history = createMemoryHistory({ initialEntries: [url] });
  const router = createAppRouter(routeTree, { queryClient, locale, account }, history);
  await router.load();
  const redirect = router._serverResult?.type === "redirect" ? router._serverResult.redirect : null;
  if (redirect) {
    return { status: redirect.status, html: "", locale, location: redirect.headers.get("Location") ?? "/" };
  }
  const { status, body } = await drawn(router);
  const pageData = status === 200 ? { locale, account, queries: queryDataOf(queryClient) } : null;
  const page = router.state.matches.at(-1);
  const structuredData =
    page && pageData
      ? structuredDataOf(queryClient, { route: page.fullPath, params: page.params, locale, origin })
      : [];
  queryClient.clear();
  const html = documentOf({
    locale,
    alternates: alternatesOf(url, origin),
    canonical: status === 200 ? canonicalOf(url, origin) : null,
    structuredData,
    body,
    assets,
    modules: pageModules(router, assets),
    pageData,
  });
  return { status, html, locale };
}

/** A page that cannot be drawn is a fault of ours: 500, with the site around a sentence that says what to do. */
async function drawn(router: AppRouter): Promise<{ status: number; body: string }> {
  try {
    return { status: statusOf(router), body: await renderToHtml(<App router={router} />) };
  } catch (fault) {
    console.error(fault);
    return { status: 500, body: await renderToHtml(<App router={router} fault={fault} />) };
  }
}

function statusOf(router: AppRouter): number {
  const failed = router.state.matches.find(
    (match) => match.status === "error" || match.status === "notFound",
  );
  if (!failed) return 200;
  const { status } = problemOf(failed.error);
  return status >= 400 && status <= 599 ? status : 500;
}

function pageModules(router: AppRouter, assets: Assets): string[] {
  return router.state.matches.flatMap(({ staticData }) => assets.pages?.[staticData.module ?? ""] ?? []);
}

/** Of the same page as its canonical address: without its filters. */
function alternatesOf(url: string, origin: string): Record<Locale, string> {
  const dutch = dutchAddressOf(url.replace(/[?#].*$/, ""));
  return { nl: `${origin}${dutch}`, en: `${origin}${addressIn("en", dutch)}` };
}

/** A page through a filter, in an order or of an older publication is the same page to a search engine. */
function canonicalOf(url: string, origin: string): string | null {
  const path = url.replace(/[?#].*$/, "");
  return notIndexed.test(dutchAddressOf(path)) ? null : `${origin}${path}`;
}

/** Pages that are about a question, a person or a work in progress. */
const notIndexed =
  /^\/(zoeken|inloggen|wachtwoord|uitnodiging|bijdragen|klopt|vragen|k|sets|account|beheer|invoer|bestanden|goedkeuren|publiceren|hoofdstuk|eigen|definities|logboek|insluiten)(\/|$)/;
