import { inflateSync } from "node:zlib";
import { isDict, type PdfDict, PdfName, PdfParser, PdfRef, type PdfValue } from "./pdf-values.ts";

/** The objects of a PDF, read when they are asked for. */
export interface PdfObjects {
  trailer: PdfDict;
  /** What stands behind a reference, the same object each time; any other value as it is. */
  resolve(value: PdfValue | undefined): PdfValue | undefined;
  /** The unpacked bytes of the stream whose dictionary this is; undefined where it is none. */
  unpacked(dict: PdfDict): Buffer | undefined;
}

/** Where an object stands: at a place of the file, or as one of those in a stream. */
type Place = { at: number } | { within: number; index: number };

/**
 * Reads a PDF by the table of its objects, plain or packed.
 * @throws Error when it has none, or is packed in a way that we do not read
 * @see ISO 32000-1, 7.5.4, 7.5.7 and 7.5.8
 */
export function readObjects(bytes: Uint8Array): PdfObjects {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString("latin1");
  const places = new Map<number, Place>();
  const known = new Map<number, PdfValue>();
  const streams = new Map<PdfDict, number>();
  const groups = new Map<number, { body: string; offsets: readonly number[] }>();

  const resolve = (value: PdfValue | undefined): PdfValue | undefined => {
    if (!(value instanceof PdfRef)) return value;
    const read = known.get(value.number);
    if (read !== undefined) return read;
    const place = places.get(value.number);
    const found = place === undefined ? null : "at" in place ? objectAt(place.at) : packedObject(place);
    known.set(value.number, found);
    return found;
  };
  const objectAt = (at: number): PdfValue => {
    const parser = new PdfParser(text, at);
    parser.value();
    parser.value();
    if (parser.word() !== "obj") throw new Error(`The PDF has no object at ${at}.`);
    const found = parser.value();
    if (isDict(found) && parser.word() === "stream")
      streams.set(found, parser.at + (text[parser.at] === "\r" ? 2 : 1));
    return found;
  };
  const packedObject = ({ within, index }: { within: number; index: number }): PdfValue => {
    let group = groups.get(within);
    if (!group) {
      const dict = resolve(new PdfRef(within));
      const body = isDict(dict) ? unpacked(dict)?.toString("latin1") : undefined;
      const first = isDict(dict) ? resolve(dict.get("First")) : undefined;
      if (body === undefined || typeof first !== "number")
        throw new Error(`The PDF has no stream ${within}.`);
      const numbers = body.slice(0, first).trim().split(/\s+/).map(Number);
      group = { body, offsets: numbers.filter((_, i) => i % 2 === 1).map((offset) => first + offset) };
      groups.set(within, group);
    }
    return new PdfParser(group.body, group.offsets[index]).value();
  };
  const unpacked = (dict: PdfDict): Buffer | undefined => {
    const at = streams.get(dict);
    if (at === undefined) return undefined;
    const length = resolve(dict.get("Length"));
    if (typeof length !== "number") throw new Error("The PDF has a stream without a length.");
    const body = file.subarray(at, at + length);
    const filters = [resolve(dict.get("Filter")) ?? []].flat().map((one) => resolve(one));
    return filters.reduce((content: Buffer, filter) => {
      if (filter instanceof PdfName && filter.name === "FlateDecode") return inflateSync(content);
      throw new Error("The PDF is packed in a way that we do not read.");
    }, body);
  };

  const trailer: PdfDict = new Map();
  let at: PdfValue | undefined = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-1024))?.[1]);
  while (typeof at === "number") {
    const entries: PdfDict = text.startsWith("xref", at) ? readTable(text, at, places) : readStream(at);
    for (const [key, value] of entries) if (!trailer.has(key)) trailer.set(key, value);
    at = entries.get("Prev");
  }
  return { trailer, resolve, unpacked };

  function readStream(start: number): PdfDict {
    const dict = objectAt(start);
    const table = isDict(dict) ? unpacked(dict) : undefined;
    if (!isDict(dict) || !table) throw new Error("The PDF has no table of its objects.");
    const numbers = (key: string) => {
      const list = dict.get(key);
      return Array.isArray(list) ? list.filter((one) => typeof one === "number") : null;
    };
    const [kindBytes = 0, placeBytes = 0, indexBytes = 0] = numbers("W") ?? [];
    const size = dict.get("Size");
    const ranges = numbers("Index") ?? [0, typeof size === "number" ? size : 0];
    let row = 0;
    const field = (length: number) => {
      const value = length === 0 ? null : table.readUIntBE(row, length);
      row += length;
      return value;
    };
    for (let i = 0; i + 1 < ranges.length; i += 2)
      for (let number = ranges[i] ?? 0; number < (ranges[i] ?? 0) + (ranges[i + 1] ?? 0); number++) {
        const [kind, place, index] = [field(kindBytes) ?? 1, field(placeBytes) ?? 0, field(indexBytes) ?? 0];
        if (kind === 0 || places.has(number)) continue;
        places.set(number, kind === 1 ? { at: place } : { within: place, index });
      }
    return dict;
  }
}

/** Entries of a newer table, read before, win. */
function readTable(text: string, start: number, places: Map<number, Place>): PdfDict {
  const end = text.indexOf("trailer", start);
  if (end < 0) throw new Error("The PDF has no trailer.");
  let number = 0;
  for (const line of text.slice(start, end).matchAll(/(\d{10}) \d{5} ([nf])|(\d+) \d+(?=\s)/g)) {
    const [, place, use, first] = line;
    if (first !== undefined) number = Number(first);
    else {
      if (use === "n" && !places.has(number)) places.set(number, { at: Number(place) });
      number++;
    }
  }
  const trailer = new PdfParser(text, end + "trailer".length).value();
  if (!isDict(trailer)) throw new Error("The PDF has no trailer.");
  return trailer;
}
