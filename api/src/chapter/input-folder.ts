import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { canonicalJson } from "@lokaal17/shared/chapter/canonical-json";
import { type EditionContent, editionFormat } from "@lokaal17/shared/chapter/edition";
import type { ChapterSnapshot } from "@lokaal17/shared/chapter/snapshot";
import { readSnapshot, writeSnapshot } from "./snapshot-file.ts";

/** All that one run is made from. */
export interface ChapterSource {
  snapshot: ChapterSnapshot;
  edition: EditionContent;
  /** A Word file of the house whose styles win; null: our own look. */
  template: Uint8Array | null;
}

/** SHA-256 of the canonical JSON of what people wrote, 64 hexadecimal digits. */
export function hashEdition(edition: EditionContent): string {
  return createHash("sha256").update(canonicalJson(edition)).digest("hex");
}

/** Writes `snapshot.json`, `edition.json` and, when there is one, `template.docx`. */
export async function writeInput(
  folder: string,
  { snapshot, edition, template }: ChapterSource,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeSnapshot(join(folder, files.snapshot), snapshot);
  await writeFile(join(folder, files.edition), JSON.stringify(edition));
  if (template) await writeFile(join(folder, files.template), template);
}

/**
 * Reads what `writeInput` wrote, and proves that the snapshot is what was sealed.
 * @throws Error with a sentence when a file is missing, of another format or was changed
 */
export async function readInput(folder: string): Promise<ChapterSource> {
  return {
    snapshot: await readSnapshot(join(folder, files.snapshot)),
    edition: parseEdition(await readFile(join(folder, files.edition), "utf8")),
    template: await readFile(join(folder, files.template)).catch(orNothing),
  };
}

const files = { snapshot: "snapshot.json", edition: "edition.json", template: "template.docx" };

function orNothing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}

function parseEdition(text: string): EditionContent {
  let parsed: Partial<EditionContent> | null = null;
  try {
    parsed = JSON.parse(text);
  } catch {
    // Told below, together with JSON of another shape.
  }
  if (parsed?.format === editionFormat && Array.isArray(parsed.sections)) return parsed as EditionContent;
  throw new Error(
    parsed?.format && parsed.format !== editionFormat
      ? `The edition has the format ${String(parsed.format)}; this version reads ${editionFormat}.`
      : "The file is not an edition of a chapter.",
  );
}
