import { get as getHttp, type IncomingMessage } from "node:http";
import { get as getHttps } from "node:https";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { checkHost, guardedLookup } from "./allowed-address.ts";
import { SourceFailure } from "./failure.ts";
import type { SourceSettings } from "./settings.ts";

export interface GuardedGet {
  url: URL;
  settings: SourceSettings;
  signal: AbortSignal;
  /** Told of every piece, unpacked: throws when it is too much. */
  onBytes(count: number): void;
}

/**
 * Asks for JSON at an address of the list and gives its bytes as they come, unpacked. Nothing is followed elsewhere, no
 * address of a private network is connected to, and what takes too long or is too much is cut off.
 * @throws SourceFailure for whatever is not a whole answer with status 200 and JSON in it
 */
export async function* guardedGet({
  url,
  settings,
  signal,
  onBytes,
}: GuardedGet): AsyncGenerator<Uint8Array> {
  const { fetchFrom, allowPrivate, caps } = settings;
  if (!fetchFrom.includes(url.host) || !/^https?:$/.test(url.protocol))
    throw new SourceFailure("host-refused", { host: url.host });
  checkHost(url, allowPrivate);
  const tooSlow = new SourceFailure(
    "too-slow",
    { seconds: Math.ceil(caps.requestMilliseconds / 1000) },
    { mayPass: true },
  );
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(tooSlow), caps.requestMilliseconds);
  const both = AbortSignal.any([signal, clock.signal]);
  try {
    const response = await ask(url, { allowPrivate, signal: both, silence: caps.silenceMilliseconds });
    try {
      checkHead(response, url);
      let bytes = 0;
      for await (const piece of unpacked(response)) {
        bytes += piece.byteLength;
        if (bytes > caps.pageBytes)
          throw new SourceFailure("page-too-large", { limit: megabytes(caps.pageBytes) });
        onBytes(piece.byteLength);
        yield piece;
      }
      if (!response.complete) throw cutOff();
    } finally {
      response.destroy();
    }
  } catch (error) {
    if (clock.signal.aborted) throw tooSlow;
    throw signal.aborted ? signal.reason : asFailure(error, url);
  } finally {
    clearTimeout(timer);
  }
}

export const megabytes = (bytes: number) => Math.round(bytes / 1_000_000);
const cutOff = () => new SourceFailure("cut-off", {}, { mayPass: true });

function ask(
  url: URL,
  { allowPrivate, signal, silence }: { allowPrivate: boolean; signal: AbortSignal; silence: number },
): Promise<IncomingMessage> {
  const get = url.protocol === "https:" ? getHttps : getHttp;
  return new Promise((resolve, reject) => {
    const request = get(
      url,
      {
        // A connection of its own: nothing is left of an answer that was cut off.
        agent: false,
        lookup: guardedLookup(allowPrivate),
        signal,
        timeout: silence,
        maxHeaderSize: 16_384,
        headers: { accept: "application/json", "accept-encoding": "gzip", "user-agent": "Lokaal17" },
      },
      resolve,
    );
    request.on("error", reject);
    request.on("timeout", () => {
      request.destroy(
        new SourceFailure("too-slow", { seconds: Math.ceil(silence / 1000) }, { mayPass: true }),
      );
    });
  });
}

/** @throws SourceFailure unless it is an answer of 200 that says that it is JSON in UTF-8 */
function checkHead({ statusCode = 0, headers }: IncomingMessage, url: URL): void {
  if (statusCode >= 300 && statusCode < 400) {
    const { location = "" } = headers;
    const host = URL.canParse(location, url) ? new URL(location, url).host || location : location;
    throw new SourceFailure("redirect", { host: host.slice(0, 80) });
  }
  if (statusCode !== 200) throw statusFailure(statusCode, headers["retry-after"]);
  const type = headers["content-type"] ?? "";
  if (/html/i.test(type)) throw new SourceFailure("html");
  const charset = /charset\s*=\s*"?([\w.-]+)/i.exec(type)?.[1];
  if (charset && !/^utf-?8$/i.test(charset)) throw new SourceFailure("charset", { charset });
}

function statusFailure(status: number, retryAfter: string | undefined): SourceFailure {
  const mayPass = status === 408 || status === 429 || status >= 500;
  const waitMilliseconds = readRetryAfter(retryAfter);
  return new SourceFailure(
    status === 429 ? "too-busy" : "status",
    { status: String(status) },
    { mayPass, waitMilliseconds },
  );
}

/** Seconds or a date. @see RFC 9110, section 10.2.3 */
export function readRetryAfter(text: string | undefined, now = Date.now()): number | null {
  if (text === undefined) return null;
  if (/^\d{1,9}$/.test(text.trim())) return Number(text) * 1000;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? null : Math.max(0, moment - now);
}

/** The bytes as they were before packing. What is asked for is gzip or nothing; another coding is refused. */
function unpacked(response: IncomingMessage): Readable {
  const coding = (response.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  if (coding === "identity" || coding === "") return response;
  if (coding !== "gzip" && coding !== "x-gzip")
    throw new SourceFailure("not-json", { reason: `Content-Encoding: ${coding.slice(0, 40)}` });
  const gunzip = createGunzip();
  pipeline(response, gunzip, () => undefined);
  return gunzip;
}

const unreachableCodes = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ETIMEDOUT",
  "EPROTO",
]);

/** Errors of the connection as what they mean for a source. */
function asFailure(error: unknown, { host }: URL): unknown {
  if (error instanceof SourceFailure || !(error instanceof Error)) return error;
  const code = "code" in error ? String(error.code) : "";
  if (code.startsWith("Z_")) return new SourceFailure("gzip-broken", {}, { mayPass: true });
  if (code === "ECONNRESET" || code === "ERR_STREAM_PREMATURE_CLOSE" || code === "EPIPE") return cutOff();
  if (code.startsWith("HPE_")) return new SourceFailure("not-json", { reason: code });
  if (unreachableCodes.has(code) || /CERT|TLS|SSL/.test(code))
    return new SourceFailure("unreachable", { host }, { mayPass: true });
  return error;
}
