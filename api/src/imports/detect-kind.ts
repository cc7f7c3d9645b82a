import { open } from "node:fs/promises";
import { type Finding, mistake } from "@lokaal17/shared/imports/finding";
import { largestMegabytes } from "./text-pieces.ts";

/** Whether a file is a text or a workbook, by its first bytes; its name says nothing. Otherwise why it is not read. */
export async function detectKind(file: string): Promise<"text" | "workbook" | Finding> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    if (size > largestMegabytes * 1_000_000)
      return mistake("file-too-large", null, null, { size: Math.ceil(size / 1e6), limit: largestMegabytes });
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1024), 0, 1024, 0);
    const bytes = buffer.subarray(0, bytesRead);
    if (bytes.length === 0) return mistake("file-empty");
    const mark = bytes.length >= 4 ? bytes.readUInt32BE(0) : 0;
    if (mark === 0x504b0304 || mark === 0x504b0506) return "workbook";
    const code = refusalOf(mark, bytes.toString("latin1"));
    return code ? mistake(code) : "text";
  } finally {
    await handle.close();
  }
}

function refusalOf(mark: number, text: string): Finding["code"] | null {
  if (mark === 0xd0cf11e0) return "file-is-xls";
  if (text.startsWith("%PDF")) return "file-is-pdf";
  if (mark >>> 16 === 0x1f8b || mark === 0x52617221 || mark === 0x377abcaf || mark === 0x28b52ffd)
    return "file-is-archive";
  if (isPicture(mark) || text.startsWith("PAR1") || text.startsWith("SQLite format")) return "file-is-binary";
  const begin = text.replace(/^ï»¿/, "").trimStart();
  if (/^(\{\s*("|\}|$)|\[\s*([[{"\d\]-]|$))/.test(begin)) return "file-is-json";
  return /^<(\?xml|!doctype|html|table|meta|head|body)/i.test(begin) ? "file-is-html" : null;
}

const isPicture = (mark: number) => mark === 0x89504e47 || mark >>> 8 === 0xffd8ff || mark === 0x47494638;
