import { createHash } from "node:crypto";
import type { Context } from "hono";
import { chosenEncoding, compressed } from "./encoding.ts";
import type { RequestState } from "./request-state.ts";

/** An answer as bytes, ready to send in any of three encodings. */
interface PreparedAnswer {
  status: 200 | 404;
  mediaType: string;
  etag: string;
  plain: Buffer;
  gzip: Buffer;
  brotli: Buffer;
}

/** Bytes that the cache may hold: some thousands of pages. */
const mostBytes = 128 * 1024 * 1024;

/** What makes an answer: its text, or null when there is nothing to keep. */
export interface Made {
  status?: 200 | 404;
  mediaType: string;
  text: string;
}

/**
 * Public answers, made on first request and kept as bytes. The key holds the view, so a new publication makes new
 * answers and the old ones fall out by age. Two readers who ask at once wait for the same making.
 */
export class AnswerCache {
  readonly #answers = new Map<string, { made: Promise<PreparedAnswer>; size: number }>();
  #bytes = 0;

  /**
   * Sends the answer with this key, making it when it is not there.
   * `key` must name everything the answer depends on: view, path, query, language.
   */
  async send(c: Context<RequestState>, key: string, make: () => Promise<Made>): Promise<Response> {
    const answer = await this.#get(key, make);
    const encoding = chosenEncoding(c.req.header("accept-encoding"));
    // A strong tag names bytes: each encoding has its own.
    const etag = encoding ? answer.etag.replace(/"$/, `-${encoding}"`) : answer.etag;
    c.header("ETag", etag);
    c.header("Vary", "Accept-Encoding, Accept-Language, Cookie");
    c.header("Cache-Control", "public, no-cache");
    if (matches(c.req.header("if-none-match"), etag)) return c.body(null, 304);
    c.header("Content-Type", answer.mediaType);
    if (encoding) c.header("Content-Encoding", encoding);
    const bytes = encoding === "br" ? answer.brotli : encoding === "gzip" ? answer.gzip : answer.plain;
    return c.body(new Uint8Array(bytes), answer.status);
  }

  #get(key: string, make: () => Promise<Made>): Promise<PreparedAnswer> {
    const known = this.#answers.get(key);
    if (known) {
      this.#answers.delete(key);
      this.#answers.set(key, known);
      return known.made;
    }
    const entry = { made: prepare(key, make), size: 0 };
    this.#answers.set(key, entry);
    entry.made.then(
      (answer) => {
        if (this.#answers.get(key) !== entry) return;
        entry.size = sizeOf(answer);
        this.#bytes += entry.size;
        this.#letGo(key);
      },
      () => {
        if (this.#answers.get(key) === entry) this.#answers.delete(key);
      },
    );
    return entry.made;
  }

  /** Lets the oldest answers go when there are too many bytes, but not the one just made. */
  #letGo(newest: string): void {
    for (const [key, { size }] of this.#answers) {
      if (this.#bytes <= mostBytes) break;
      if (key === newest) continue;
      this.#answers.delete(key);
      this.#bytes -= size;
    }
  }
}

const sizeOf = (answer: PreparedAnswer) =>
  answer.plain.byteLength + answer.gzip.byteLength + answer.brotli.byteLength;

async function prepare(key: string, make: () => Promise<Made>): Promise<PreparedAnswer> {
  const { text, mediaType, status = 200 } = await make();
  const plain = Buffer.from(text);
  const [brotli, zipped] = await Promise.all([compressed(plain, "br"), compressed(plain, "gzip")]);
  const etag = `"${createHash("sha256").update(key).update(plain).digest("base64url").slice(0, 27)}"`;
  return { status, mediaType, etag, plain, gzip: zipped, brotli };
}

const matches = (header: string | undefined, etag: string) =>
  header?.split(",").some((candidate) => candidate.trim().replace(/^W\//, "") === etag) ?? false;
