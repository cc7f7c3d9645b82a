/** A name as it stands in a PDF: `/Figure`. */
export class PdfName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** `12 0 R` */
export class PdfRef {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

export type PdfDict = Map<string, PdfValue>;

/** What a PDF is made of; strings are those between brackets, one character per byte. */
export type PdfValue = number | boolean | null | string | PdfName | PdfRef | PdfDict | PdfValue[];

export const isDict = (value: PdfValue | undefined): value is PdfDict => value instanceof Map;

/** Whether a number begins with it. */
const isDigit = (sign: string): boolean =>
  (sign >= "0" && sign <= "9") || sign === "-" || sign === "." || sign === "+";

/**
 * Reads one value after the other from a text of one character per byte.
 * @see ISO 32000-1, 7.2 and 7.3
 */
export class PdfParser {
  readonly #text: string;
  at: number;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.at = at;
  }

  /** @throws Error where no value stands */
  value(): PdfValue {
    this.space();
    const sign = this.#text[this.at] ?? "";
    switch (sign) {
      case "/":
        this.at++;
        return nameOf(this.word());
      case "<":
        return this.#text[this.at + 1] === "<" ? this.#dict() : this.#hex();
      case "[":
        return this.#array();
      case "(":
        return this.#string();
    }
    if (isDigit(sign)) return this.#number();
    const word = this.word();
    if (word === "true" || word === "false") return word === "true";
    if (word === "null") return null;
    throw new Error(`The PDF has "${word}" where a value should stand.`);
  }

  /** The letters and digits that stand here, `obj`. */
  word(): string {
    this.space();
    const from = this.at;
    this.skip();
    return this.#text.slice(from, this.at);
  }

  /** Passes over the letters and digits that stand here. @throws Error when there are none */
  skip(): void {
    const text = this.#text;
    let { at } = this;
    while (regular[text.charCodeAt(at)] === 1) at++;
    if (at === this.at) throw new Error(`The PDF has nothing at ${at}.`);
    this.at = at;
  }

  space(): void {
    const text = this.#text;
    let { at } = this;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code <= 32) at++;
      else if (code === percent) while (!isLineEnd(text.charCodeAt(at))) at++;
      else break;
    }
    this.at = at;
  }

  #number(): number | PdfRef {
    const word = this.word();
    const number = Number(word);
    if (Number.isNaN(number)) throw new Error(`The PDF has a number "${word}".`);
    // `12 0 R` begins like two numbers.
    reference.lastIndex = this.at;
    if (!reference.test(this.#text)) return number;
    this.at = reference.lastIndex;
    return new PdfRef(number);
  }

  #array(): PdfValue[] {
    const values: PdfValue[] = [];
    this.at++;
    for (this.space(); this.#text[this.at] !== "]"; this.space()) values.push(this.value());
    this.at++;
    return values;
  }

  #dict(): PdfDict {
    const dict: PdfDict = new Map();
    this.at += 2;
    for (this.space(); this.#text[this.at] !== ">"; this.space()) {
      const key = this.value();
      if (!(key instanceof PdfName)) throw new Error("The PDF has a key that is no name.");
      dict.set(key.name, this.value());
    }
    this.at += 2;
    return dict;
  }

  #hex(): string {
    const from = this.at + 1;
    this.at = this.#text.indexOf(">", from) + 1;
    if (this.at === 0) throw new Error("The PDF has a string without an end.");
    return hexBytes(this.#text.slice(from, this.at - 1));
  }

  /** Brackets within a string are in pairs, or have a backslash. @see ISO 32000-1, 7.3.4.2 */
  #string(): string {
    const text = this.#text;
    let found = "";
    let depth = 1;
    let from = ++this.at;
    for (; ; this.at++) {
      const code = text.charCodeAt(this.at);
      if (code === backslash) {
        found += text.slice(from, this.at) + this.#escaped();
        from = this.at + 1;
      } else if (code === opening) depth++;
      else if (code === closing && --depth === 0) return found + text.slice(from, this.at++);
      else if (Number.isNaN(code)) throw new Error("The PDF has a string without an end.");
    }
  }

  /** What a backslash and the signs after it stand for; stops on the last of them. */
  #escaped(): string {
    const text = this.#text;
    const sign = text[++this.at] ?? "";
    if (sign >= "0" && sign <= "7") {
      let code = Number(sign);
      for (let digits = 1; digits < 3; digits++) {
        const next = text[this.at + 1] ?? "";
        if (next < "0" || next > "7") break;
        code = code * 8 + Number(next);
        this.at++;
      }
      return String.fromCharCode(code & 255);
    }
    if (sign === "\r" && text[this.at + 1] === "\n") this.at++;
    return sign === "\r" || sign === "\n" ? "" : (escapes[sign] ?? sign);
  }
}

const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
const [percent, backslash, opening, closing] = [37, 92, 40, 41];
const reference = /[\s\0]+\d+[\s\0]+R(?![^\s\0()<>[\]{}/%])/y;

/** By code: 1 for what is neither white space nor a delimiter. */
const regular = Uint8Array.from({ length: 256 }, (_, code) =>
  code > 32 && !"()<>[]{}/%".includes(String.fromCharCode(code)) ? 1 : 0,
);
const isLineEnd = (code: number) => code === 10 || code === 13 || Number.isNaN(code);

const names = new Map<string, PdfName>();
function nameOf(written: string): PdfName {
  const known = names.get(written);
  if (known) return known;
  const sign = (_: string, hex: string) => String.fromCharCode(Number.parseInt(hex, 16));
  const name = new PdfName(written.replace(/#([0-9A-Fa-f]{2})/g, sign));
  names.set(written, name);
  return name;
}

const hexBytes = (hex: string) => Buffer.from(hex.replace(/\s/g, ""), "hex").toString("latin1");

/** UTF-16 in hexadecimal digits as text. */
export const utf16 = (hex: string): string => Buffer.from(hex, "hex").swap16().toString("utf16le");

/** A string as text: UTF-16 with its mark, otherwise one byte per character. */
export function textString(bytes: string): string {
  if (!bytes.startsWith("\u00fe\u00ff")) return bytes;
  return Buffer.from(bytes.slice(2), "latin1").swap16().toString("utf16le");
}
