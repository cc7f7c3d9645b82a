import { createHash } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type CheckReport,
  checksFile,
  type Manifest,
  type ManifestFile,
  type ManifestLanguage,
} from "@lokaal17/shared/chapter/output";
import { snapshotId } from "@lokaal17/shared/chapter/snapshot";
import { usesSynthetic } from "@lokaal17/shared/chapter/synthetic";
import { inWords } from "@lokaal17/shared/text/check-names";
import { makeLanguages } from "./in-threads.ts";
import { type ChapterSource, hashEdition, readInput } from "./input-folder.ts";
import { stepsOf } from "./make-language.ts";
import type { ChapterWish, Step } from "./manifest.ts";
import type { Output } from "./outputs.ts";

/**
 * Makes an edition in the wished languages and formats from a folder that `writeInput` wrote. The output folder gets all
 * files or none: they are written beside it and moved when they are whole and every check has passed.
 * @throws WorkFailed with a sentence when a check finds a fault; Error when the input cannot be read or set
 */
export async function makeChapter(
  inputFolder: string,
  outputFolder: string,
  { locales, formats }: ChapterWish,
  onStep: (step: Step) => void = () => {},
): Promise<Manifest> {
  const steps = 2 + locales.length * stepsOf(formats);
  let done = 0;
  const tell = (step: Step["step"]) => onStep({ progress: done++ / steps, step });
  tell("read");
  const source = await readInput(inputFolder);
  const made = await makeLanguages(source, locales, formats, tell);
  tell("write");
  const editionHash = hashEdition(source.edition);
  const report: CheckReport = {
    snapshotId: snapshotId(source.snapshot),
    editionHash,
    checks: made.flatMap(({ checks }) => checks.map((check) => ({ ...inWords(check), ...check }))),
  };
  const outputs: Output[] = [
    ...made.flatMap((one) => one.outputs),
    { ...checksFile, content: Buffer.from(`${JSON.stringify(report, null, 1)}\n`) },
  ];
  const languages = made.map(({ language }) => language);
  const manifest = manifestOf(source, editionHash, languages, outputs);
  await writeWhole(outputFolder, [
    ...outputs,
    { name: "manifest.json", content: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) },
  ]);
  return manifest;
}

/** Beside the wanted folder; the parent clears it away when the child is killed before the move. */
export function partFolder(outputFolder: string): string {
  return `${outputFolder.replace(/\/+$/, "")}.part`;
}

function manifestOf(
  { snapshot, edition }: ChapterSource,
  editionHash: string,
  languages: readonly ManifestLanguage[],
  outputs: readonly Output[],
): Manifest {
  const { slug, profile, year, name, version } = edition;
  return {
    edition: { slug, profile, year, name, version },
    snapshotId: snapshotId(snapshot),
    snapshotHash: snapshot.hash,
    editionHash,
    dataVersion: snapshot.content.dataVersion,
    synthetic: usesSynthetic(snapshot),
    languages,
    files: outputs.map(({ content, ...name }): ManifestFile => {
      const sha256 = createHash("sha256").update(content).digest("hex");
      return { ...name, bytes: content.length, sha256 };
    }),
  };
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
