import { createHash } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildChapter } from "@lokaal17/shared/chapter/build";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { renderHtml } from "./html.ts";
import type { ChildMessage, Manifest, ManifestFile } from "./manifest.ts";
import { compilePdf } from "./pdf.ts";
import { checkPdfStructure } from "./pdf-structure.ts";
import { readSnapshot } from "./snapshot-file.ts";
import { renderTypst } from "./typst.ts";

export type Step = Extract<ChildMessage, { progress: number }>;

/**
 * Makes PDF, HTML and facts from a snapshot file. The folder gets all of them or nothing: they are written beside
 * it and moved when they are whole.
 * @throws Error with a sentence when the snapshot cannot be read, the compiler warns or the PDF fails its check
 */
export async function makeChapter(
  snapshotFile: string,
  outputFolder: string,
  locale: Locale,
  onStep: (step: Step) => void = () => {},
): Promise<Manifest> {
  onStep({ progress: 0, step: "read" });
  const snapshot = await readSnapshot(snapshotFile);
  onStep({ progress: 0.1, step: "build" });
  const document = buildChapter(snapshot, locale);
  onStep({ progress: 0.3, step: "pdf" });
  const pdf = await compilePdf(renderTypst(document));
  onStep({ progress: 0.75, step: "check" });
  const problems = await checkPdfStructure(pdf.bytes);
  if (problems.length > 0) throw new Error(`The PDF is not accessible: ${problems.join(" ")}`);
  onStep({ progress: 0.85, step: "html" });
  const made = [
    { name: "chapter.pdf", mediaType: "application/pdf", content: pdf.bytes },
    {
      name: "chapter.html",
      mediaType: "text/html; charset=utf-8",
      content: Buffer.from(renderHtml(document)),
    },
    {
      name: "facts.json",
      mediaType: "application/json",
      content: Buffer.from(JSON.stringify({ snapshotId: document.snapshotId, facts: document.facts })),
    },
  ] as const;
  const manifest: Manifest = {
    snapshotId: document.snapshotId,
    snapshotHash: snapshot.hash,
    dataVersion: snapshot.content.dataVersion,
    locale,
    title: document.title,
    edition: document.edition,
    synthetic: document.mark !== null,
    pages: pdf.pages,
    facts: document.facts.length,
    files: made.map(({ name, mediaType, content }): ManifestFile => {
      const sha256 = createHash("sha256").update(content).digest("hex");
      return { name, mediaType, bytes: content.length, sha256 };
    }),
  };
  onStep({ progress: 0.95, step: "write" });
  await writeWhole(outputFolder, [
    ...made,
    { name: "manifest.json", content: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) },
  ]);
  return manifest;
}

/** Beside the wanted folder; the parent clears it away when the child is killed before the move. */
export function partFolder(outputFolder: string): string {
  return `${outputFolder.replace(/\/+$/, "")}.part`;
}

async function writeWhole(
  folder: string,
  files: readonly { name: string; content: Uint8Array }[],
): Promise<void> {
  const part = partFolder(folder);
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true });
  for (const { name, content } of files) await writeFile(join(part, name), content);
  await rm(folder, { recursive: true, force: true });
  await rename(part, folder);
}
