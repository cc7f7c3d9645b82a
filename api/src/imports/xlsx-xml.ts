import { SaxesParser } from "saxes";

/** What a part of a workbook holds, as it goes by. Names are without their namespace. */
export interface XmlHandlers {
  open?(name: string, attributes: XmlAttributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

export interface XmlAttributes {
  /** The value of an attribute; undefined when it is not there. `id` finds `r:id` as well. */
  get(name: string): string | undefined;
}

/** Excel allows 32 767 characters in a cell; no tag of a workbook is longer than some thousands. */
const longestPiece = 1 << 20;

/** A part is not XML as workbooks have it. */
export class XmlFault extends Error {}

/**
 * Reads XML piece by piece and calls the handlers as elements open and close. A DOCTYPE, a fault in the XML, and a text
 * or a tag without end are faults. hucre's own reader of sheets is not used, because it drops formats, formulas and
 * hidden rows, and reads ahead of whoever takes the rows.
 */
export class XmlScanner {
  readonly #parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  /** Characters fed since something was told: the parser keeps them. */
  #kept = 0;

  constructor(handlers: XmlHandlers) {
    const parser = this.#parser;
    parser.on("opentag", ({ name, attributes }) => {
      this.#kept = 0;
      handlers.open?.(localName(name), new Attributes(attributes));
    });
    parser.on("closetag", ({ name }) => {
      this.#kept = 0;
      handlers.close?.(localName(name));
    });
    if (handlers.text) {
      const tell = (text: string) => handlers.text?.(text);
      parser.on("text", tell);
      parser.on("cdata", tell);
    }
    parser.on("doctype", () => {
      throw new XmlFault("DOCTYPE");
    });
    parser.on("error", (error) => {
      throw new XmlFault(error.message);
    });
  }

  /** @throws XmlFault when the piece goes on with something that workbooks do not have */
  feed(piece: string): void {
    this.#kept += piece.length;
    this.#parser.write(piece);
    if (this.#kept > longestPiece) throw new XmlFault("a text without end");
  }

  /** @throws XmlFault when the part stops in the middle of something */
  end(): void {
    this.#parser.close();
  }
}

class Attributes implements XmlAttributes {
  readonly #values: Readonly<Record<string, string>>;

  constructor(values: Readonly<Record<string, string>>) {
    this.#values = values;
  }

  get(name: string): string | undefined {
    const value = this.#values[name];
    if (value !== undefined) return value;
    for (const key in this.#values) if (key.endsWith(`:${name}`)) return this.#values[key];
    return undefined;
  }
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
