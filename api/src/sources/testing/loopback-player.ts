import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { type Misbehaviour, misbehave } from "./misbehaviour.ts";
import { parseFilter } from "./recorded-filter.ts";
import type { RecordedRow, RecordedTable } from "./recorded-table.ts";

export interface Player {
  /** What LOKAAL17_CBS would be. */
  base: string;
  /** Paths with their questions, in the order in which they were asked. */
  asked: string[];
  /** Rows of one page. */
  pageRows: number;
  /** How it misbehaves from now on; null: not at all. */
  fault: Misbehaviour | null;
  /** The tables as they are now: a test may change them. */
  tables: Map<string, RecordedTable>;
  close(): Promise<void>;
}

/** A real server on loopback that plays recorded answers the way Statistics Netherlands gives them, and worse. */
export async function startPlayer(tables: readonly RecordedTable[], pageRows = 1000): Promise<Player> {
  const player: Omit<Player, "base" | "close"> = {
    asked: [],
    pageRows,
    fault: null,
    tables: new Map(tables.map((table) => [table.table, structuredClone(table)])),
  };
  const server: Server = createServer((request, response) => play(player, request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(player, {
    base: `http://127.0.0.1:${port}/odata/v1`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

function play(
  player: Omit<Player, "base" | "close">,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
  player.asked.push(`${url.pathname}${decodeURIComponent(url.search)}`);
  const [, table = "", part = ""] = /^\/odata\/v1\/CBS\/([^/]+)\/?([^/]*)$/.exec(url.pathname) ?? [];
  const context = {
    url,
    part,
    request,
    response,
    attempt: player.asked.filter((path) => path === player.asked.at(-1)).length,
  };
  const document = documentOf(player, url, table, part);
  if (player.fault && misbehave(player.fault, { ...context, document })) return;
  if (!document) answer(response, 404, { error: { code: "NotFound", message: "Not found" } });
  else answer(response, "error" in document ? 400 : 200, document);
}

/** An answer as the source gives it: packed, unless it is short. */
export function answer(response: ServerResponse, status: number, document: unknown): void {
  const text = Buffer.from(typeof document === "string" ? document : JSON.stringify(document));
  const packed = text.length > 1_000;
  response.writeHead(status, {
    "content-type": "application/json; odata.metadata=minimal; odata.streaming=true; charset=utf-8",
    ...(packed && { "content-encoding": "gzip" }),
  });
  response.end(packed ? gzipSync(text) : text);
}

function documentOf(
  { tables, pageRows }: Omit<Player, "base" | "close">,
  url: URL,
  tableId: string,
  part: string,
): RecordedRow | null {
  const context = `${url.origin}/odata/v1/CBS/${tableId}/$metadata#${part}`;
  const head = { "@odata.context": context };
  if (tableId === "Datasets")
    return {
      ...head,
      value: [...tables.values()].map(({ properties }) => ({
        Identifier: properties.Identifier,
        Title: properties.Title,
        Status: properties.Status,
        Modified: properties.ModificationDate,
      })),
    };
  const table = tables.get(tableId);
  if (!table) return null;
  if (part === "Properties") return { ...head, ...table.properties };
  if (part === "Dimensions") return { ...head, value: table.dimensions };
  if (part === "MeasureCodes") return { ...head, value: table.measures };
  if (part.endsWith("Codes")) {
    const codes = table.codes[part.slice(0, -"Codes".length)];
    return codes ? { ...head, value: codes } : null;
  }
  if (part !== "Observations") return null;
  const filter = url.searchParams.get("$filter");
  let keep = (_row: RecordedRow) => true;
  try {
    if (filter !== null) keep = parseFilter(filter);
  } catch (error) {
    return { error: { code: "BadRequest", message: String(error) } };
  }
  const rows = table.observations.filter(keep);
  const skip = Number(url.searchParams.get("$skip") ?? 0);
  const next = new URL(url);
  next.searchParams.set("$skip", String(skip + pageRows));
  return {
    ...head,
    value: rows.slice(skip, skip + pageRows),
    ...(skip + pageRows < rows.length && { "@odata.nextLink": next.href }),
  };
}
