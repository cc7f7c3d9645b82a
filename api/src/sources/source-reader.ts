import { setTimeout as sleep } from "node:timers/promises";
import { SourceFailure, shortened } from "./failure.ts";
import { guardedGet, megabytes } from "./guarded-get.ts";
import { type JsonHead, JsonList } from "./json-list.ts";
import type { SourceSettings } from "./settings.ts";

/** One page, whole: it is handed on when its last byte has come and is right. */
interface Page<T> {
  head: JsonHead;
  rows: T[] | null;
}

/**
 * Reads the answers of one source for one run: page after page, each asked again when it may pass, all within the
 * limits of a run. No more than one page is held.
 */
export class SourceReader {
  readonly #settings: SourceSettings;
  readonly #signal: AbortSignal;
  readonly #late = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #bytes = 0;
  #rows = 0;
  pages = 0;

  constructor(settings: SourceSettings, signal: AbortSignal) {
    this.#settings = settings;
    const { runMilliseconds } = settings.caps;
    const tooLong = new SourceFailure("run-too-long", { minutes: Math.ceil(runMilliseconds / 60_000) });
    this.#timer = setTimeout(() => this.#late.abort(tooLong), runMilliseconds).unref();
    this.#signal = AbortSignal.any([signal, this.#late.signal]);
  }

  /** Lets go of the clock. */
  end(): void {
    clearTimeout(this.#timer);
  }

  /** An answer that is one thing. @throws SourceFailure */
  async one(url: URL): Promise<JsonHead> {
    const { head } = await this.#page(url, () => null);
    refuseErrorBody(head);
    return head;
  }

  /**
   * The rows of an answer and of all that it says come next, one page at a time. A next page comes from the same list at
   * the same place, and never twice.
   * @param take what is kept of a row; it may be asked of the same row again
   * @throws SourceFailure
   */
  async *list<T>(first: URL, take: (row: JsonHead) => T): AsyncGenerator<T[]> {
    const seen = new Set<string>();
    let url: URL | null = first;
    while (url) {
      seen.add(url.href);
      const { head, rows }: Page<T> = await this.#page(url, take);
      if (rows === null) {
        refuseErrorBody(head);
        throw new SourceFailure("not-json", { reason: 'geen "value" / no "value"' });
      }
      this.#rows += rows.length;
      if (this.#rows > this.#settings.caps.rows)
        throw new SourceFailure("too-many-rows", { limit: String(this.#settings.caps.rows) });
      yield rows;
      url = nextPage(head["@odata.nextLink"], url, first);
      if (url && seen.has(url.href)) throw new SourceFailure("next-loop");
    }
  }

  async #page<T>(url: URL, take: (row: JsonHead) => T): Promise<Page<T>> {
    const { caps } = this.#settings;
    if (++this.pages > caps.pages) throw new SourceFailure("too-many-pages", { limit: String(caps.pages) });
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#attempt(url, take);
      } catch (error) {
        const pause = caps.pauses[attempt];
        if (!(error instanceof SourceFailure) || !error.mayPass || pause === undefined) throw error;
        const wait = Math.max(pause * (0.75 + Math.random() / 2), error.waitMilliseconds ?? 0);
        if (wait > caps.longestPause) throw error;
        await sleep(wait, undefined, { signal: this.#signal }).catch(() => {
          throw this.#signal.reason;
        });
      }
    }
  }

  async #attempt<T>(url: URL, take: (row: JsonHead) => T): Promise<Page<T>> {
    this.#signal.throwIfAborted();
    const { caps } = this.#settings;
    const rows: T[] = [];
    const list = new JsonList((row) => {
      if (rows.push(take(row)) > caps.rows)
        throw new SourceFailure("too-many-rows", { limit: String(caps.rows) });
    });
    const onBytes = (count: number) => {
      this.#bytes += count;
      if (this.#bytes > caps.runBytes)
        throw new SourceFailure("run-too-large", { limit: megabytes(caps.runBytes) });
    };
    const pieces = guardedGet({ url, settings: this.#settings, signal: this.#signal, onBytes });
    for await (const piece of pieces) list.add(piece);
    list.end();
    return { head: list.head, rows: list.hasRows ? rows : null };
  }
}

/** 200 with `{"error": {"message": …}}` is an error all the same. */
function refuseErrorBody(head: JsonHead): void {
  const { error } = head;
  if (error === undefined || error === null) return;
  const message = typeof error === "object" && "message" in error ? error.message : error;
  throw new SourceFailure("error-body", {
    message: shortened(typeof message === "string" ? message : JSON.stringify(message), 200),
  });
}

/** @throws SourceFailure when the next page would come from elsewhere than this list */
function nextPage(link: unknown, current: URL, first: URL): URL | null {
  if (link === undefined || link === null || link === "") return null;
  if (typeof link !== "string" || !URL.canParse(link, current))
    throw new SourceFailure("next-elsewhere", { host: shortened(String(link)) });
  const next = new URL(link, current);
  // Behind a proxy a source can write http for itself: the page is asked the way that the first was.
  if (next.protocol === "http:" && first.protocol === "https:" && next.port === "") next.protocol = "https:";
  if (next.origin !== first.origin || next.pathname !== first.pathname || next.username !== "")
    throw new SourceFailure("next-elsewhere", { host: shortened(next.host || link) });
  next.hash = "";
  return next;
}
