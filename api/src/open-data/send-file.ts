import { createHash } from "node:crypto";
import { exportFormats } from "@lokaal17/shared/contract/export-formats";
import { csvHead, csvRow } from "@lokaal17/shared/open-data/csv-table";
import { csvwMetadata } from "@lokaal17/shared/open-data/csvw";
import type { ExportTable } from "@lokaal17/shared/open-data/export-table";
import type { Context } from "hono";
import type { ApiContext } from "../context.ts";
import type { RequestState } from "../http/request-state.ts";
import { contentDisposition } from "./file-name.ts";
import { type FileRequest, frameOf } from "./file-request.ts";
import { mapInPieces } from "./in-pieces.ts";
import { makeFile } from "./make-file.ts";

/** A table on its way out. */
export interface Outgoing {
  table: ExportTable;
  /** The same as JSON-stat, where it has that form. */
  jsonStat?: () => object;
}

export interface FileState {
  /** First part of the file's name, `residual-waste`. */
  name: string;
  /** Names the state of everything that the file is made of: with the same request it means the same bytes. */
  key: string;
  /** False: for the reader alone. */
  isPublic: boolean;
}

/**
 * Sends a table in the format that was asked for. Public files have a strong tag, and text is kept as bytes; files for
 * one reader are kept nowhere.
 */
export async function sendFile(
  context: ApiContext,
  c: Context<RequestState>,
  request: FileRequest,
  { name, key, isPublic }: FileState,
  make: () => Promise<Outgoing>,
): Promise<Response> {
  const { format, locale, address } = request;
  c.header("Content-Language", locale);
  if (format === "csv") c.header("Link", linkToMetadata(address));
  if (format !== "csv-metadata.json")
    c.header("Content-Disposition", contentDisposition(fileName(name, format)));
  const mediaType = mediaTypeOf(request);
  const identity = `file ${context.version} ${key} ${locale} ${address}`;
  const isText = format !== "xlsx" && format !== "parquet";
  if (isPublic && isText)
    return context.answers.send(c, identity, async () => ({
      mediaType,
      text: await textOf(context, request, await make()),
    }));
  if (!isPublic) c.header("Cache-Control", "private, no-store");
  else {
    // The key names the state, and the same state makes the same bytes: the tag is known before they are made.
    const etag = `"${createHash("sha256").update(identity).digest("base64url").slice(0, 27)}"`;
    c.header("ETag", etag);
    c.header("Cache-Control", "public, no-cache");
    c.header("Vary", "Accept-Language, Cookie");
    if (
      c.req
        .header("if-none-match")
        ?.split(",")
        .some((one) => one.trim() === etag)
    )
      return c.body(null, 304);
  }
  const outgoing = await make();
  c.header("Content-Type", mediaType);
  if (isText) return c.body(await textOf(context, request, outgoing));
  return c.body(new Uint8Array(await makeFile(outgoing.table, format)));
}

async function textOf(
  context: ApiContext,
  request: FileRequest,
  { table, jsonStat }: Outgoing,
): Promise<string> {
  const { format, dialect, address } = request;
  if (format === "csv") {
    const lines = await mapInPieces(table.rows, (row) => csvRow(table.columns, row, dialect));
    return [csvHead(table.columns, dialect), ...lines].join("");
  }
  if (format === "json-stat" && jsonStat) return JSON.stringify(jsonStat());
  const csv = address.replace(".csv-metadata.json", ".csv");
  const { address: url } = frameOf(context, { ...request, address: csv });
  return JSON.stringify(csvwMetadata(table, url, dialect));
}

/** @see W3C, Model for Tabular Data and Metadata on the Web (2015), section 5.2: the link header */
const linkToMetadata = (address: string) =>
  `<${address.replace(".csv", ".csv-metadata.json")}>; rel="describedby"; type="application/csvm+json"`;

const fileName = (name: string, format: FileRequest["format"]) =>
  `lokaal17-${name}.${format === "json-stat" ? "json" : format}`;

function mediaTypeOf({ format }: FileRequest): string {
  return format === "csv" ? "text/csv; charset=utf-8; header=present" : exportFormats[format];
}
