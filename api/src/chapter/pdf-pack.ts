import { deflateSync } from "node:zlib";

/** A PDF as its objects, each the text between `12 0 obj` and `endobj`, one character per byte. */
export interface PdfParts {
  /** What stands before the first object. */
  head: string;
  objects: Map<number, string>;
  /** The entries of the trailer: `/Size 12 /Root 11 0 R …`. */
  trailer: string;
}

/**
 * Takes a PDF of the compiler apart: it packs nothing, and tells at its end where each object begins.
 * @throws Error on a PDF of another make
 * @see ISO 32000-1, 7.5.4
 */
export function takeApart(bytes: Buffer): PdfParts {
  const text = bytes.toString("latin1");
  const [, at = ""] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-100)) ?? [];
  const [, list = "", trailer = ""] =
    /^xref\s+0 \d+\s([\s\S]*?)trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(text.slice(Number(at || "0"))) ?? [];
  const places = [...list.matchAll(/(\d{10}) \d{5} ([nf])/g)]
    .map(([, place, use], number) => ({ number, place: Number(place), isUsed: use === "n" }))
    .filter(({ isUsed }) => isUsed)
    .sort((one, other) => one.place - other.place);
  const [first] = places;
  if (!first) throw new Error("The PDF has no table of its objects.");
  const objects = new Map<number, string>();
  for (const [order, { number, place }] of places.entries()) {
    const begins = `${number} 0 obj`;
    const end = text.lastIndexOf("endobj", places[order + 1]?.place ?? Number(at));
    if (!text.startsWith(begins, place) || end < place) throw new Error(`The PDF has no object ${number}.`);
    objects.set(number, text.slice(place + begins.length, end).trim());
  }
  return { head: text.slice(0, first.place), objects, trailer };
}

/** Objects in one stream: enough alike to pack well, few enough for a reader that needs one of them. */
const packed = 200;

/**
 * Puts a PDF together, its small objects packed: a third of the size. The same bytes for the same parts.
 * @see ISO 32000-1, 7.5.7 and 7.5.8
 */
export function putTogether({ head, objects, trailer }: PdfParts): Buffer {
  const parts = [Buffer.from(head, "latin1")];
  let length = head.length;
  const places = new Map<number, readonly [kind: number, place: number, index: number]>([
    [0, [0, 0, 65_535]],
  ]);
  const write = (number: number, body: Buffer) => {
    places.set(number, [1, length, 0]);
    const whole = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from("\nendobj\n")]);
    parts.push(whole);
    length += whole.length;
  };
  const small: number[] = [];
  for (const [number, body] of objects) {
    if (body.endsWith("endstream")) write(number, Buffer.from(body, "latin1"));
    else small.push(number);
  }
  let free = Math.max(...objects.keys()) + 1;
  for (let from = 0; from < small.length; from += packed) {
    const own = small.slice(from, from + packed);
    const bodies = own.map((number) => objects.get(number) ?? "null");
    let offset = 0;
    const index = own.map((number, at) => {
      places.set(number, [2, free, at]);
      const entry = `${number} ${offset}`;
      offset += (bodies[at]?.length ?? 0) + 1;
      return entry;
    });
    const first = `${index.join(" ")}\n`;
    const entries = `/Type /ObjStm /N ${own.length} /First ${first.length}`;
    write(free++, streamOf(entries, Buffer.from(first + bodies.join("\n"), "latin1")));
  }
  const start = length;
  places.set(free, [1, start, 0]);
  const table = Buffer.alloc((free + 1) * 7);
  for (const [number, [kind, place, index]] of places) {
    table.writeUInt8(kind, number * 7);
    table.writeUInt32BE(place, number * 7 + 1);
    table.writeUInt16BE(index, number * 7 + 5);
  }
  const rest = trailer.replace(/\/Size \d+/, `/Size ${free + 1}`).trim();
  write(free, streamOf(`/Type /XRef /W [1 4 2] ${rest}`, table));
  parts.push(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

function streamOf(entries: string, content: Buffer): Buffer {
  const body = deflateSync(content);
  const head = `<< ${entries} /Filter /FlateDecode /Length ${body.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), body, Buffer.from("\nendstream")]);
}
