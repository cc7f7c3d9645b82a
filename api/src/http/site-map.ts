import { isPublicOn, loadReleases } from "@lokaal17/db/chapter/releases";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import type { View } from "../publications/views.ts";
import type { RequestState } from "./request-state.ts";

/** Addresses per file, as the protocol allows; each page has one for each language. */
const mostAddresses = 50_000;

/** What search engines ask for: where they are welcome, and every page in both languages. */
export function siteMapRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const origin = context.address.replace(/\/$/, "");

  app.get("/robots.txt", (c) => {
    c.header("Cache-Control", "public, max-age=3600");
    return c.text(robots(origin));
  });

  app.get("/sitemap.xml", async (c) => {
    const view = await context.views.at(undefined, null);
    const editions = await publicEditions(context);
    return context.answers.send(c, `sitemap ${view.key} ${editions}`, async () => ({
      mediaType: "application/xml; charset=utf-8",
      text: siteMap(pagesOf(view, editions), { origin, lastModified: lastModified(view) }),
    }));
  });

  app.get("/sitemap/:part{[0-9]+\\.xml}", async (c) => {
    const view = await context.views.at(undefined, null);
    const part = Number.parseInt(c.req.param("part"), 10);
    const editions = await publicEditions(context);
    const pages = partsOf(pagesOf(view, editions))[part - 1];
    if (!pages) return c.notFound();
    return context.answers.send(c, `sitemap ${view.key} ${part} ${editions}`, async () => ({
      mediaType: "application/xml; charset=utf-8",
      text: urlSet(pages, { origin, lastModified: lastModified(view) }),
    }));
  });
}

/** Programs may read all pages; answers to questions and the rooms of who is signed in are no pages to find. */
function robots(origin: string): string {
  const closed = [
    "/v1/",
    "/zoeken",
    "/insluiten",
    "/klopt",
    "/k/",
    "/sets/",
    "/inloggen",
    "/account",
    "/beheer",
  ];
  return [
    "User-agent: *",
    ...closed
      .flatMap((path) => (path === "/v1/" ? [path] : [path, `/en${path}`]))
      .map((path) => `Disallow: ${path}`),
    "",
    `Sitemap: ${origin}/sitemap.xml`,
    "",
  ].join("\n");
}

/** The editions of the chapter that everybody may read today: no part of any data version. */
async function publicEditions({ database, now }: ApiContext): Promise<string[]> {
  const today = dayInAmsterdam(now());
  const released = (await loadReleases(database.db)).filter((release) => isPublicOn(release, today));
  return [...new Set(released.map(({ slug }) => slug))].sort();
}

/** The Dutch addresses of all pages that people may look for. */
function pagesOf({ reference, definitions, boundaryYear }: View, editions: readonly string[]): string[] {
  const rooms: Readonly<Record<string, string>> = {
    municipality: "gemeenten",
    province: "provincies",
    "water-board": "waterschappen",
  };
  // Former municipalities too: their names are looked for, and their pages say what became of them.
  const areas = reference.areas.filter(
    ({ layer, validFrom }) => rooms[layer] && validFrom <= `${boundaryYear}-01-01`,
  );
  return [
    ...["/", "/gemeenten", "/indicatoren", "/vergelijken", "/voorbeelden", "/netwerk", "/data", "/revisies"],
    ...["/methode", "/methode/statistiek", "/drempels", "/hulp", "/galerij", "/hoofdstukken"],
    ...editions.map((slug) => `/hoofdstukken/${slug}`),
    ...reference.goals.map(({ number }) => `/doelen/${number}`),
    ...[...definitions.keys()].map((code) => `/indicatoren/${code}`),
    ...reference.policyFields.map(({ code }) => `/taakvelden/${code}`),
    ...areas.map(({ layer, code }) => `/${rooms[layer]}/${code}`),
  ];
}

interface SiteMapParts {
  origin: string;
  /** Day of the publication, `2026-11-22`; null before the first. */
  lastModified: string | null;
}

const lastModified = ({ publication }: View) => publication?.publishedAt.toISOString().slice(0, 10) ?? null;

/** One file with all addresses, or, when these are too many, a file that names the parts. */
export function siteMap(pages: readonly string[], parts: SiteMapParts, most = mostAddresses): string {
  const files = partsOf(pages, most);
  if (files.length <= 1) return urlSet(pages, parts);
  const entries = files.map(
    (_, place) => `<sitemap><loc>${parts.origin}/sitemap/${place + 1}.xml</loc>${modified(parts)}</sitemap>`,
  );
  return `${xml}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</sitemapindex>\n`;
}

function partsOf(pages: readonly string[], most = mostAddresses): string[][] {
  const perFile = Math.floor(most / 2);
  return Array.from({ length: Math.ceil(pages.length / perFile) }, (_, place) =>
    pages.slice(place * perFile, (place + 1) * perFile),
  );
}

const xml = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Every page in both languages, each with the address of the other. */
function urlSet(pages: readonly string[], parts: SiteMapParts): string {
  const entries = pages.flatMap((path) => {
    const dutch = escaped(`${parts.origin}${path}`);
    const english = escaped(`${parts.origin}/en${path === "/" ? "" : path}`);
    const links = [
      ["nl", dutch],
      ["en", english],
    ].map(([language, href]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`);
    return [dutch, english].map((loc) => `<url><loc>${loc}</loc>${modified(parts)}${links.join("")}</url>`);
  });
  return `${xml}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join("\n")}\n</urlset>\n`;
}

const modified = ({ lastModified: day }: SiteMapParts) => (day === null ? "" : `<lastmod>${day}</lastmod>`);

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
