import { crc32, deflateRawSync } from "node:zlib";

/** A part of an archive, honest or not. */
export interface ZipPart {
  name: string;
  data: string | Uint8Array;
  /** Size that the list says it has; its own without. */
  claims?: number;
  /** A symbolic link instead of a file. */
  isLink?: boolean;
  /** Says that it is encrypted. */
  isLocked?: boolean;
  /** With sizes of 64 bits beside those of 32. */
  isZip64?: boolean;
}

/** For tests: a zip archive, byte by byte, so that it can lie. */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data);
    const packed = deflateRawSync(data, { level: 9 });
    const name = Buffer.from(part.name);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(data) >>> 0, 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(part.claims ?? data.length, 8);
    const flags = part.isLocked ? 1 : 0;
    const extra = part.isZip64 ? Buffer.from([1, 0, 8, 0, 1, 0, 0, 0, 0, 0, 0, 0]) : Buffer.alloc(0);
    const head = header(0x04034b50, [20, flags, 8, 0, 0]);
    files.push(head, sizes, lengths(name.length, 0), name, packed);
    const entry = header(0x02014b50, [part.isLink ? 0x0314 : 20, 20, flags, 8, 0, 0]);
    const rest = Buffer.alloc(14);
    if (part.isLink) rest.writeUInt32LE((0o120777 << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    list.push(entry, sizes, lengths(name.length, extra.length), rest, name, extra);
    offset += head.length + sizes.length + 4 + name.length + packed.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, directory, end]);
}

function header(mark: number, fields: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 + fields.length * 2);
  bytes.writeUInt32LE(mark, 0);
  for (const [at, field] of fields.entries()) bytes.writeUInt16LE(field, 4 + at * 2);
  return bytes;
}

function lengths(name: number, extra: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt16LE(name, 0);
  bytes.writeUInt16LE(extra, 2);
  return bytes;
}
