import { type ExportFormat, exportFormats } from "@lokaal17/shared/contract/export-formats";
import type { ExportFrame, ExportState } from "@lokaal17/shared/open-data/about";
import { type CsvDialect, dutchDialect, programDialect } from "@lokaal17/shared/open-data/csv";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Context } from "hono";
import type { ApiContext } from "../context.ts";
import type { RequestState } from "../http/request-state.ts";
import type { View } from "../publications/views.ts";

/** What is asked of a file, whatever stands in it. */
export interface FileRequest {
  format: ExportFormat;
  locale: Locale;
  dialect: CsvDialect;
  /** Path and query, as asked. */
  address: string;
}

/** Reads what the address and the query ask of the file. */
export function fileRequestOf(
  c: Context<RequestState>,
  query: { language?: Locale | undefined; decimalMark?: "point" | "comma" | undefined },
): FileRequest {
  const { pathname, search } = new URL(c.req.url);
  const locale = query.language ?? c.get("locale");
  // A refusal speaks the language of the page too.
  c.set("locale", locale);
  const format = Object.keys(exportFormats).find((ending) => pathname.endsWith(`.${ending}`)) as ExportFormat;
  return {
    format,
    locale,
    dialect: query.decimalMark === "comma" ? dutchDialect : programDialect,
    address: `${pathname}${search}`,
  };
}

/** What stands in every file of this request. */
export function frameOf(
  { address, version }: Pick<ApiContext, "address" | "version">,
  request: Pick<FileRequest, "locale" | "address">,
): ExportFrame {
  return {
    locale: request.locale,
    program: `Lokaal17 ${version}`,
    address: `${address.replace(/\/$/, "")}${request.address}`,
  };
}

/** The state of the figures that a view shows. */
export function stateOf({ dataVersion, boundaryYear, isPublic, publication }: View): ExportState {
  return { dataVersion, boundaryYear, isPublic: isPublic && publication !== null, publication };
}
