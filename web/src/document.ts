import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Account } from "./ui/account.tsx";
import type { QueryData } from "./ui/query-client.ts";

/** Files of the client bundle that a document names, as addresses (`/assets/…`). Made by `readAssets`. */
export interface Assets {
  scripts: readonly string[];
  styles: readonly string[];
  /** Fonts and modules that every page needs at once. */
  preloads: readonly string[];
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
  /** What React rendered; its leading title, meta and link elements move to the head. */
  body: string;
  assets: Assets;
  preloads: readonly string[];
  /** Null: the page stays as it is (error pages), no script is loaded. */
  pageData: PageData | null;
}

/** A whole HTML document, without inline scripts and without style attributes. */
export function documentOf(parts: DocumentParts): string {
  const { locale, alternates, assets, preloads, pageData } = parts;
  const { hoisted, rest } = splitHead(parts.body);
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    hoisted,
    ...preloads.map(preloadLink),
    ...assets.styles.map((href) => `<link rel="stylesheet" href="${attribute(href)}">`),
    ...(["nl", "en"] as const).map(
      (language) => `<link rel="alternate" hreflang="${language}" href="${attribute(alternates[language])}">`,
    ),
    ...(pageData
      ? assets.scripts.map((src) => `<script type="module" src="${attribute(src)}"></script>`)
      : []),
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

function preloadLink(href: string): string {
  if (href.endsWith(".woff2")) {
    return `<link rel="preload" href="${attribute(href)}" as="font" type="font/woff2" crossorigin>`;
  }
  return `<link rel="modulepreload" href="${attribute(href)}">`;
}

function attribute(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/** JSON that cannot end its script element, nor open a comment in it. */
export function jsonInScript(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
