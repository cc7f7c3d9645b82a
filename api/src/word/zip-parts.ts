import { zipSync } from "fflate";

/** Packs parts in their order. Zip keeps local time to two seconds: a fixed one, whatever the clock of the server. */
export function zipParts(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array<ArrayBuffer> {
  const packed = /\.(png|jpe?g|gif|zip|xlsx|docx|mp4)$/i;
  // Outlines of text pack by a third more slowly at 6, and not a twentieth smaller.
  const files = [...parts].map(([name, content]) => [
    name,
    [
      typeof content === "string" ? Buffer.from(content) : content,
      {
        level: packed.test(name) ? 0 : name.endsWith(".svg") ? 3 : 6,
        mtime: new Date(1980, 0, 1, 12),
        os: 3,
      },
    ],
  ]);
  return zipSync(Object.fromEntries(files));
}
