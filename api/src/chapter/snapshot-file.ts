import { createHash } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { canonicalJson } from "@lokaal17/shared/chapter/canonical-json";
import {
  type ChapterSnapshot,
  type SnapshotContent,
  snapshotFormat,
} from "@lokaal17/shared/chapter/snapshot";

/** SHA-256 of the canonical JSON of the content, 64 hexadecimal digits. */
export function hashContent(content: SnapshotContent): string {
  return createHash("sha256").update(canonicalJson(content)).digest("hex");
}

/** Content with its hash. `createdAt` is a moment in ISO 8601; it is no part of the hash. */
export function sealSnapshot(content: SnapshotContent, createdAt: string): ChapterSnapshot {
  return { hash: hashContent(content), createdAt, content };
}

/** Writes the snapshot whole or not at all. */
export async function writeSnapshot(file: string, snapshot: ChapterSnapshot): Promise<void> {
  await writeFile(`${file}.part`, JSON.stringify(snapshot));
  await rename(`${file}.part`, file);
}

/**
 * Reads a snapshot and proves that it is what was sealed.
 * @throws Error with a sentence when the file is no snapshot, of another format, or was changed
 */
export async function readSnapshot(file: string): Promise<ChapterSnapshot> {
  const snapshot = parse(await readFile(file, "utf8"));
  const { format } = snapshot.content;
  if (format !== snapshotFormat) {
    throw new Error(`The snapshot has the format ${format}; this version reads ${snapshotFormat}.`);
  }
  const hash = hashContent(snapshot.content);
  if (hash !== snapshot.hash) {
    throw new Error(`The snapshot was changed: its content has the hash ${hash}, not ${snapshot.hash}.`);
  }
  const count = snapshot.content.municipalities.length;
  for (const { code, years } of snapshot.content.indicators) {
    const wrong = years.find((year) => year.values.length !== count || year.origins.length !== count);
    if (wrong)
      throw new Error(`The snapshot has ${count} municipalities, but ${code} in ${wrong.year} has not.`);
  }
  return snapshot;
}

function parse(text: string): ChapterSnapshot {
  try {
    const parsed: ChapterSnapshot = JSON.parse(text);
    if (typeof parsed.hash === "string" && typeof parsed.content === "object") return parsed;
  } catch {
    // Told below, together with JSON of another shape.
  }
  throw new Error("The file is not a snapshot of a chapter.");
}
