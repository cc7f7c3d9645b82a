import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FileReading } from "@lokaal17/shared/imports/file-reading";
import type { WritableCells } from "@lokaal17/shared/imports/register";
import { afterAll, beforeAll } from "vitest";
import { readForm } from "../read-form.ts";
import type { FormHints, FormReading } from "../read-form-rows.ts";
import { readingRegister } from "./reading-register.ts";

/** Reads the form of files that a test writes, in a folder of its own. */
export function withForms() {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "lokaal17-form-"));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const register = readingRegister();
  const nobody = () => Promise.resolve(null);

  async function read(content: string | Uint8Array, hints: Partial<FormHints> = {}): Promise<FormReading> {
    const file = join(folder, "file");
    await writeFile(file, content);
    return readForm(file, { fileName: "cijfers.csv", register, target: null, remembered: nobody, ...hints });
  }

  async function reading(content: string | Uint8Array, hints: Partial<FormHints> = {}): Promise<FileReading> {
    const answer = await read(content, hints);
    if ("findings" in answer) throw new Error(JSON.stringify(answer.findings));
    return answer.reading;
  }
  return { read, reading };
}

/** What a file may write: nothing, but for what is named. */
export const target = (more: Partial<WritableCells>): WritableCells => ({
  areas: [],
  indicators: [],
  periods: [],
  ...more,
});
