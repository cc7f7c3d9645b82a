import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Locale, locales } from "@lokaal17/shared/text/define-text";
import { guides } from "@lokaal17/shared/text/guide";
import { chromium } from "playwright-core";
import { projectRoot } from "../checks/run-program.ts";
import { lookAround } from "../checks/surroundings.ts";
import { demonstrationFolder } from "../journeys/prepared-folder.ts";
import { serve } from "../start/served.ts";
import { guideDocument, guideFile, picturesFolder } from "./guide-document.ts";
import { takePictures } from "./pictures.ts";

/** `pnpm guide`: opens the screens of a new demonstration in Chromium, and writes the guides with their pictures. */
const { chromium: program } = lookAround();
if (!program) {
  process.stderr.write("No Chromium: set CHROMIUM to its program.\n");
  process.exitCode = 1;
} else {
  for (const locale of locales) await makePictures(program, locale);
  await mkdir(join(projectRoot, "docs/guides"), { recursive: true });
  for (const guide of guides)
    for (const locale of locales)
      await writeFile(join(projectRoot, guideFile(guide, locale)), guideDocument(guide, locale));
}

/** Each language has a demonstration of its own: what the first one entered would stand in the second. */
async function makePictures(executablePath: string, locale: Locale): Promise<void> {
  const folder = await demonstrationFolder();
  const served = await serve({ LOKAAL17_DATA: folder, DATABASE_URL: "" });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const target = join(projectRoot, picturesFolder, locale);
    await mkdir(target, { recursive: true });
    await takePictures(browser, served.url, locale, async (name, bytes) => {
      await writeFile(join(target, `${name}.jpg`), bytes);
      process.stdout.write(`${locale}/${name}.jpg\n`);
    });
  } finally {
    await browser.close();
    await served.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
