import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import type { RecordedRow } from "./recorded-table.ts";

/** The ways in which a source can go wrong on the wire; what is wrong with its content a test writes into the table. */
export type Misbehaviour =
  | "html"
  | "error-body"
  | "truncated-gzip"
  | "cut-connection"
  | "half-json"
  | "redirect"
  | "busy-once"
  | "busy-always"
  | "failing-once"
  | "failing-always"
  | "next-loop"
  | "next-longer-loop"
  | "next-elsewhere"
  | "next-other-table"
  | "endless"
  | "oversized"
  | "slow-drip"
  | "silent"
  | "wrong-charset"
  | "latin-bytes"
  | "bare-nan"
  | "text-nan"
  | "duplicate-rows"
  | "renamed-column"
  | "brotli"
  | "no-rows"
  | "half-the-rows"
  | "changes-meanwhile";

export interface Exchange {
  url: URL;
  part: string;
  request: IncomingMessage;
  response: ServerResponse;
  /** How often the same was asked, this time included. */
  attempt: number;
  /** What the right answer would be. */
  document: RecordedRow | null;
}

/** Answers wrongly; false: this question is answered as it should be. */
export function misbehave(fault: Misbehaviour, exchange: Exchange): boolean {
  const { part, response, attempt, document, url } = exchange;
  if (fault === "changes-meanwhile" && part === "Properties" && attempt > 1) {
    json(response, { ...document, ModificationDate: "2026-06-02T00:00:00+02:00" });
    return true;
  }
  if (part !== "Observations" || !document) return false;
  const rows = document.value as RecordedRow[];
  const text = JSON.stringify(document);
  const next = (href: string) => json(response, { ...document, "@odata.nextLink": href });
  switch (fault) {
    case "html":
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      response.end("<!doctype html><title>Onderhoud</title><h1>Even geduld</h1>");
      return true;
    case "error-body":
      json(response, { error: { code: "500", message: "Er is een fout opgetreden." } });
      return true;
    case "truncated-gzip": {
      const packed = gzipSync(text);
      response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
      response.end(packed.subarray(0, Math.floor(packed.length / 2)));
      return true;
    }
    case "cut-connection":
      response.writeHead(200, { "content-type": "application/json", "content-length": text.length + 10 });
      response.write(text.slice(0, text.length / 2), () => response.destroy());
      return true;
    case "half-json":
      response.writeHead(200, { "content-type": "application/json" });
      response.end(text.slice(0, text.length / 2));
      return true;
    case "redirect":
      response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data/" });
      response.end();
      return true;
    case "busy-once":
    case "busy-always":
      if (fault === "busy-once" && attempt > 1) return false;
      response.writeHead(429, { "retry-after": "0" });
      response.end();
      return true;
    case "failing-once":
    case "failing-always":
      if (fault === "failing-once" && attempt > 1) return false;
      response.writeHead(500, { "content-type": "text/html" });
      response.end("<h1>Server error</h1>");
      return true;
    case "next-loop":
      next(url.href);
      return true;
    case "next-longer-loop": {
      const other = new URL(url);
      other.searchParams.set("$skip", url.searchParams.get("$skip") === "20" ? "40" : "20");
      next(other.href);
      return true;
    }
    case "next-elsewhere":
      next(`http://odata.elders.example${url.pathname}?$skip=1`);
      return true;
    case "next-other-table":
      next(new URL("../83625NED/Observations", url).href);
      return true;
    case "endless": {
      const after = new URL(url);
      after.searchParams.set("$skip", String(Number(url.searchParams.get("$skip") ?? 0) + 1));
      json(response, { value: rows.slice(0, 1), "@odata.nextLink": after.href });
      return true;
    }
    case "oversized":
      response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
      response.end(gzipSync(`{"value": [${`${JSON.stringify(rows[0])},`.repeat(40_000)}`));
      return true;
    case "slow-drip":
      drip(response, text);
      return true;
    case "silent":
      return true;
    case "wrong-charset":
      response.writeHead(200, { "content-type": "application/json; charset=windows-1252" });
      response.end(text);
      return true;
    case "latin-bytes":
      response.writeHead(200, { "content-type": "application/json" });
      response.end(Buffer.from(text.replace('"Id"', '"Súdwest"'), "latin1"));
      return true;
    case "bare-nan":
      response.writeHead(200, { "content-type": "application/json" });
      response.end(text.replace(/"Value":[\d.]+/, '"Value":NaN'));
      return true;
    case "text-nan":
      response.writeHead(200, { "content-type": "application/json" });
      response.end(text.replace(/"Value":[\d.]+/g, '"Value":"NaN"'));
      return true;
    case "duplicate-rows":
      json(response, { ...document, value: [...rows, ...rows.slice(-9)] });
      return true;
    case "renamed-column":
      json(response, { ...document, value: rows.map(({ RegioS, ...row }) => ({ ...row, Regio: RegioS })) });
      return true;
    case "brotli":
      response.writeHead(200, { "content-type": "application/json", "content-encoding": "br" });
      response.end("nothing");
      return true;
    case "no-rows":
      json(response, { ...document, value: [], "@odata.nextLink": undefined });
      return true;
    case "half-the-rows":
      json(response, {
        ...document,
        value: rows.slice(0, Math.floor(rows.length / 3)),
        "@odata.nextLink": undefined,
      });
      return true;
    default:
      return false;
  }
}

function json(response: ServerResponse, document: unknown): void {
  response.writeHead(200, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(document));
}

/** A byte now and then: each in time, the whole never. */
function drip(response: ServerResponse, text: string): void {
  response.writeHead(200, { "content-type": "application/json" });
  let at = 0;
  const timer = setInterval(() => {
    if (at >= text.length) response.end();
    else response.write(text[at++]);
  }, 20);
  response.once("close", () => clearInterval(timer));
}
