import { createHash } from "node:crypto";
import type { Context } from "hono";
import { chosenEncoding, compressed, type Encoding } from "./encoding.ts";
import type { RequestState } from "./request-state.ts";

/** An answer as bytes. */
interface PreparedAnswer {
  status: 200 | 404;
  mediaType: string;
  etag: string;
  plain: Buffer;
}

/**
 * An answer with the encodings that were asked for: a page that is drawn here reads its answers plain, and waits for
 * no other.
 */
interface KeptAnswer {
  made: Promise<PreparedAnswer>;
  encoded: Map<Encoding, Promise<Buffer>>;
  size: number;
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
  readonly #answers = new Map<string, KeptAnswer>();
  #bytes = 0;

  /**
   * Sends the answer with this key, making it when it is not there.
   * `key` must name everything the answer depends on: view, path, query, language.
   */
  async send(c: Context<RequestState>, key: string, make: () => Promise<Made>): Promise<Response> {
    const kept = this.#get(key, make);
    const answer = await kept.made;
    const encoding = chosenEncoding(c.req.header("accept-encoding"));
    // A strong tag names bytes: each encoding has its own.
    const etag = encoding ? answer.etag.replace(/"$/, `-${encoding}"`) : answer.etag;
    c.header("ETag", etag);
    c.header("Vary", "Accept-Encoding, Accept-Language, Cookie");
    c.header("Cache-Control", "public, no-cache");
    if (matches(c.req.header("if-none-match"), etag)) return c.body(null, 304);
    c.header("Content-Type", answer.mediaType);
    if (encoding) c.header("Content-Encoding", encoding);
    const bytes = encoding ? await this.#encoded(key, kept, answer, encoding) : answer.plain;
    return c.body(new Uint8Array(bytes), answer.status);
  }

  #get(key: string, make: () => Promise<Made>): KeptAnswer {
    const known = this.#answers.get(key);
    if (known) {
      this.#answers.delete(key);
      this.#answers.set(key, known);
      return known;
    }
    const kept: KeptAnswer = { made: prepare(key, make), encoded: new Map(), size: 0 };
    this.#answers.set(key, kept);
    kept.made.then(
      ({ plain }) => this.#grow(key, kept, plain),
      () => {
        if (this.#answers.get(key) === kept) this.#answers.delete(key);
      },
    );
    return kept;
  }

  #encoded(key: string, kept: KeptAnswer, { plain }: PreparedAnswer, encoding: Encoding): Promise<Buffer> {
    const known = kept.encoded.get(encoding);
    if (known) return known;
    const made = compressed(plain, encoding);
    kept.encoded.set(encoding, made);
    made.then(
      (bytes) => this.#grow(key, kept, bytes),
      () => kept.encoded.delete(encoding),
    );
    return made;
  }

  #grow(key: string, kept: KeptAnswer, bytes: Buffer): void {
    if (this.#answers.get(key) !== kept) return;
    kept.size += bytes.byteLength;
    this.#bytes += bytes.byteLength;
    this.#letGo(key);
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

async function prepare(key: string, make: () => Promise<Made>): Promise<PreparedAnswer> {
  const { text, mediaType, status = 200 } = await make();
  const plain = Buffer.from(text);
  const etag = `"${createHash("sha256").update(key).update(plain).digest("base64url").slice(0, 27)}"`;
  return { status, mediaType, etag, plain };
}

const matches = (header: string | undefined, etag: string) =>
  header?.split(",").some((candidate) => candidate.trim().replace(/^W\//, "") === etag) ?? false;
