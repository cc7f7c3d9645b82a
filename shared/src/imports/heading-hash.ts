import { isMarkedHeading } from "./marked-notes.ts";

/**
 * A short fingerprint of a table's headings, by which the map of an earlier file is found again. Neither the order of
 * the columns nor capitals nor spaces count. It is no secret and no proof: two files with the same one have the same
 * headings for all that a person would say. The column with remarks that a marked file has more does not count.
 * @returns 16 hexadecimal digits (FNV-1a, 64 bits)
 */
export function headingsHash(headings: readonly string[]): string {
  const own = headings.filter((heading) => !isMarkedHeading(heading));
  const plain = own.map((heading) => heading.trim().replace(/\s+/g, " ").toLowerCase()).sort();
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(plain.join("\n")))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, "0");
}
