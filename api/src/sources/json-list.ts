import { SourceFailure, shortened } from "./failure.ts";

/** What stands beside the rows of an answer: `@odata.context`, `@odata.nextLink`, or all of an answer without rows. */
export type JsonHead = Record<string, unknown>;

/** Characters of one row or of one text: no row of a source comes near it. */
const mostCharacters = 250_000;
/** So many characters are read at a time: a row that comes byte by byte is not looked through at every byte. */
const charactersAtOnce = 16_384;

/**
 * Reads an answer of the form `{"…": …, "value": [row, row, …]}` piece by piece: rows come out one by one, and no more
 * of the answer is held than one row. An answer without `value` comes out as its head alone.
 * JSON.parse reads each row; this only cuts them out. A number keeps its text: `8.10` is the text "8.10", so that no
 * digit passes through a float.
 */
export class JsonList {
  readonly head: JsonHead = {};
  hasRows = false;
  readonly #onRow: (row: JsonHead) => void;
  /** UTF-8 is checked: other bytes would make other names. */
  readonly #decoder = new TextDecoder("utf-8", { fatal: true });
  /** What came and was not looked at yet. */
  #waiting = "";
  #rest = "";
  /** Where reading goes on in `#rest`. */
  #at = 0;
  #state: "begin" | "key" | "rows" | "after-row" | "after-value" | "end" = "begin";

  constructor(onRow: (row: JsonHead) => void) {
    this.#onRow = onRow;
  }

  /** @throws SourceFailure when it is no JSON of that form */
  add(piece: Uint8Array): void {
    this.#waiting += this.#decode(piece);
    if (this.#waiting.length >= charactersAtOnce) this.#read();
  }

  /** @throws SourceFailure `cut-off` when the answer stops in the middle */
  end(): void {
    this.#waiting += this.#decode(null);
    this.#read();
    if (this.#state !== "end") throw new SourceFailure("cut-off", {}, { mayPass: true });
  }

  #decode(piece: Uint8Array | null): string {
    try {
      return piece ? this.#decoder.decode(piece, { stream: true }) : this.#decoder.decode();
    } catch {
      throw new SourceFailure("charset", { charset: "?" });
    }
  }

  #read(): void {
    this.#rest = this.#rest.slice(this.#at) + this.#waiting;
    this.#waiting = "";
    this.#at = 0;
    while (this.#step());
    if (this.#rest.length - this.#at > mostCharacters)
      throw new SourceFailure("not-json", { reason: "> 250 000" });
  }

  /** Reads one thing; false when the rest of it is still to come. */
  #step(): boolean {
    const next = this.#skipSpaces();
    if (next === undefined) return false;
    switch (this.#state) {
      case "begin":
        if (next === "<") throw new SourceFailure("html");
        this.#expect("{", next);
        this.#state = "key";
        return true;
      case "key":
        return next === "}" ? this.#close() : this.#readKey();
      case "after-value":
        if (next === "}") return this.#close();
        this.#expect(",", next);
        this.#state = "key";
        return true;
      case "rows":
        if (next === "]") return this.#endRows();
        return this.#readRow();
      case "after-row":
        if (next === "]") return this.#endRows();
        this.#expect(",", next);
        this.#state = "rows";
        return true;
      case "end":
        throw new SourceFailure("not-json", { reason: shortened(this.#rest.slice(this.#at), 20) });
    }
  }

  #close(): true {
    this.#at++;
    this.#state = "end";
    return true;
  }

  #endRows(): true {
    this.#at++;
    this.#state = "after-value";
    return true;
  }

  #readKey(): boolean {
    const keyEnd = endOfValue(this.#rest, this.#at);
    if (keyEnd === null) return false;
    const colon = /^\s*:\s*/.exec(this.#rest.slice(keyEnd, keyEnd + 100))?.[0];
    const from = keyEnd + (colon?.length ?? 0);
    const first = this.#rest[from];
    if (first === undefined) return false;
    const key = parse(this.#rest.slice(this.#at, keyEnd));
    if (typeof key !== "string" || colon === undefined)
      throw new SourceFailure("not-json", { reason: shortened(this.#rest.slice(this.#at, keyEnd + 20), 40) });
    if (key === "value" && first === "[") {
      this.#at = from + 1;
      this.hasRows = true;
      this.#state = "rows";
      return true;
    }
    const end = endOfValue(this.#rest, from);
    if (end === null) return false;
    this.head[key] = parse(this.#rest.slice(from, end));
    this.#at = end;
    this.#state = "after-value";
    return true;
  }

  #readRow(): boolean {
    const end = endOfValue(this.#rest, this.#at);
    if (end === null) return false;
    const row = parse(this.#rest.slice(this.#at, end));
    if (row === null || typeof row !== "object" || Array.isArray(row))
      throw new SourceFailure("not-json", { reason: shortened(this.#rest.slice(this.#at, end), 40) });
    this.#at = end;
    this.#state = "after-row";
    this.#onRow(row as JsonHead);
    return true;
  }

  #skipSpaces(): string | undefined {
    while (this.#at < this.#rest.length && /\s|\uFEFF/.test(this.#rest[this.#at] ?? "")) this.#at++;
    return this.#rest[this.#at];
  }

  #expect(character: string, found: string): void {
    if (found !== character)
      throw new SourceFailure("not-json", { reason: shortened(this.#rest.slice(this.#at), 40) });
    this.#at++;
  }
}

/** Where the value that begins here ends; null when its end is still to come. */
function endOfValue(text: string, from: number): number | null {
  const first = text[from];
  if (first === '"') return endOfString(text, from);
  if (first !== "{" && first !== "[") {
    const end = text.slice(from).search(/[,\]}\s]/);
    return end < 0 ? null : from + end;
  }
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      const end = endOfString(text, at);
      if (end === null) return null;
      at = end - 1;
    } else if (character === "{" || character === "[") depth++;
    else if (character === "}" || character === "]") {
      depth--;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}

function endOfString(text: string, from: number): number | null {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === "\\") slashes++;
    if (slashes % 2 === 0) return at + 1;
  }
  return null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text, (_key, value: unknown, context?: { source?: string }) =>
      typeof value === "number" ? (context?.source ?? String(value)) : value,
    );
  } catch (error) {
    throw new SourceFailure("not-json", { reason: shortened(error instanceof Error ? error.message : text) });
  }
}
