import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Account } from "./ui/account.tsx";
import type { QueryData } from "./ui/query-client.ts";

/** Files of the client bundle that a document names, as addresses (`/assets/…`). Made by `readAssets`. */
export interface Assets {
  /** Fetches the scripts when the page has been painted (`when-painted.ts`). */
  starter: string;
  /** Modules of every page, in the order to run them; the last one is the entry. */
  scripts: readonly string[];
  styles: readonly string[];
  /** Fonts that every page needs at once. */
  fonts: readonly string[];
  /** Modules of a lazy page, by its source (`src/areas/area-page.tsx`). */
  pages?: Readonly<Record<string, readonly string[]>>;
}

/** What the browser needs to take over: travels as JSON, never as a script. */
export interface PageData {
  locale: Locale;
  account: Account | null;
  queries: QueryData;
}

export interface DocumentParts {
  locale: Locale;
  /** Address of the same page in Dutch and in English. */
  alternates: Record<Locale, string>;
  /** The one address of the page, also when it is looked at through a filter; null: search engines leave it alone. */
  canonical: string | null;
  /** What the page holds, for search engines: data that no browser runs. */
  structuredData: readonly object[];
  /** What React rendered; its leading title, meta and link elements move to the head. */
  body: string;
  assets: Assets;
  /** Modules of this page. */
  modules: readonly string[];
  /** Null: the page stays as it is (error pages), no script is loaded. */
  pageData: PageData | null;
}

/** A whole HTML document, without inline scripts and without style attributes. */
export function documentOf(parts: DocumentParts): string {
  const { locale, alternates, canonical, structuredData, assets, modules, pageData } = parts;
  const { hoisted, rest } = splitHead(parts.body);
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    hoisted,
    ...assets.fonts.map(
      (href) => `<link rel="preload" href="${attribute(href)}" as="font" type="font/woff2" crossorigin>`,
    ),
    ...assets.styles.map((href) => `<link rel="stylesheet" href="${attribute(href)}">`),
    ...(canonical === null
      ? ['<meta name="robots" content="noindex">']
      : [
          `<link rel="canonical" href="${attribute(canonical)}">`,
          `<meta property="og:url" content="${attribute(canonical)}">`,
          '<meta property="og:type" content="website">',
          '<meta property="og:site_name" content="Lokaal17">',
          `<meta property="og:locale" content="${locale === "nl" ? "nl_NL" : "en_GB"}">`,
        ]),
    ...(["nl", "en"] as const).map(
      (language) => `<link rel="alternate" hreflang="${language}" href="${attribute(alternates[language])}">`,
    ),
    ...structuredData.map((data) => `<script type="application/ld+json">${jsonInScript(data)}</script>`),
    ...(pageData ? [starterScript(assets, modules)] : []),
  ];
  const written = pageData
    ? `\n<script type="application/json" id="query-data">${jsonInScript(pageData)}</script>`
    : "";
  return `<!doctype html>
<html lang="${locale}">
<head>
${head.filter(Boolean).join("\n")}
</head>
<body>
<div id="app">${rest}</div>${written}
</body>
</html>
`;
}

/** React writes title and meta elements of a tree without <html> before the markup. */
function splitHead(body: string): { hoisted: string; rest: string } {
  const hoisted = /^(?:<title>[^<]*<\/title>|<meta [^>]*>|<link [^>]*>)*/.exec(body)?.[0] ?? "";
  return { hoisted, rest: body.slice(hoisted.length) };
}

/** The page stands without its scripts: on a slow line the styles and the letters come first. */
function starterScript({ starter, scripts }: Assets, modules: readonly string[]): string {
  const names = (files: readonly string[]) => attribute(files.join(" "));
  return `<script type="module" src="${attribute(starter)}" data-run="${names(scripts)}" data-fetch="${names(modules)}" fetchpriority="low"></script>`;
}

function attribute(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/** JSON that cannot end its script element, nor open a comment in it. */
export function jsonInScript(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
