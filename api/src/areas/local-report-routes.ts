import { createHash } from "node:crypto";
import { outputNames } from "@lokaal17/shared/chapter/output";
import {
  getLocalReportPage,
  getLocalReportPdf,
  getLocalReportWord,
  type LocalReportFormat,
} from "@lokaal17/shared/contract/local-report";
import type { Hono } from "hono";
import { addressOf } from "../accounts/client-address.ts";
import { chapterPolicy } from "../chapter/answer-file.ts";
import { EditionSources } from "../chapter/edition-sources.ts";
import type { ApiContext } from "../context.ts";
import { implement } from "../http/implement.ts";
import { notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { whyNotScored } from "../scores/why-not-scored.ts";
import { ChildLine } from "./child-line.ts";
import { KeptFiles } from "./kept-files.ts";
import { knownArea } from "./known-area.ts";
import type { LocalReportWork } from "./local-report-child.ts";
import { practicesNow } from "./practices-now.ts";
import { storySources } from "./story-routes.ts";
import { areaStoryView } from "./story-view.ts";

/** Up to 1 MB each. */
const mostKept = 30;
/** The slowest, the PDF, takes some 3 seconds. */
const timeoutMilliseconds = 60_000;
const memoryMb = 768;

const endpoints = { pdf: getLocalReportPdf, docx: getLocalReportWord, html: getLocalReportPage } as const;

/**
 * The report of a municipality, of what is public and of nothing else: whoever asks gets the same file. It is made once
 * per publication, language and form.
 */
export function localReportRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const kept = new KeptFiles(mostKept);
  const line = new ChildLine();
  // Whoever reads old publications here does not push those of the editors out.
  const sources = new EditionSources(context);
  for (const format of ["pdf", "docx", "html"] as const) {
    implement(app, endpoints[format], async ({ c, params, query, locale: preferred }) => {
      const locale = query.locale ?? preferred;
      const view = await context.views.at(query.asOf, null);
      const area = knownArea(view, params.code);
      const { name } = view.reference.areaOf.get(area) ?? { name: area };
      if (whyNotScored(view, area) !== null) throw notFound("local-report-none.detail", { name });
      const source = view.publication && (await sources.of(view.publication.id));
      if (!source) throw notFound("local-report-unpublished.detail");
      const { key: practicesKey } = await practicesNow(context);
      const identity = `${context.version} ${view.key} ${source.key} ${practicesKey} ${area} ${locale} ${format}`;
      const etag = `"${createHash("sha256").update(identity).digest("base64url").slice(0, 27)}"`;
      const headers = {
        Vary: "Accept-Language",
        "Cache-Control": "public, no-cache",
        ETag: etag,
      };
      const known = c.req.header("if-none-match")?.split(",") ?? [];
      if (known.some((one) => one.trim() === etag)) return c.body(null, 304, headers);
      const bytes = await kept.of(identity, c.req.raw.signal, (signal) =>
        line.make({
          client: addressOf(c, context.proxies),
          signal,
          program: new URL("./local-report-child.ts", import.meta.url),
          longest: timeoutMilliseconds,
          memoryMb,
          async input(): Promise<LocalReportWork> {
            const known = await storySources(context, view, null, area, locale);
            const { story } = await areaStoryView(view, area, known);
            const address = `${context.address}${locale === "en" ? "/en" : ""}/gemeenten/${area}`;
            return { snapshot: source.snapshot, story, address, locale, format };
          },
        }),
      );
      return c.body(bytes, 200, {
        ...headers,
        ...describe(format, `lokaal17-${area}-${view.scoreYear}-${locale}.${format}`),
        "Content-Language": locale,
      });
    });
  }
}

/** The page in HTML may run and load nothing. */
function describe(format: LocalReportFormat, filename: string): Record<string, string> {
  const mediaType = outputNames(format, "nl")[0]?.mediaType ?? "application/octet-stream";
  return {
    "Content-Type": mediaType,
    "Content-Disposition": `${format === "docx" ? "attachment" : "inline"}; filename="${filename}"`,
    ...(format === "html" && { "Content-Security-Policy": chapterPolicy }),
  };
}
