import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { projectRoot } from "../checks/run-program.ts";
import { lookAround } from "../checks/surroundings.ts";
import { demonstrationAccounts } from "../demonstration/accounts.ts";
import { demonstrationFolder } from "../journeys/prepared-folder.ts";
import { serve } from "../start/served.ts";
import { type MainView, mainViews, viewsDocument, viewsFolder } from "./views-document.ts";

/** `pnpm views`: opens the main screens of a new demonstration in Chromium and writes `docs/views.md` with them. */
const { chromium: program } = lookAround();
if (!program) {
  process.stderr.write("No Chromium: set CHROMIUM to its program.\n");
  process.exitCode = 1;
} else {
  const folder = await demonstrationFolder();
  const served = await serve({ LOKAAL17_DATA: folder, DATABASE_URL: "" });
  const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
  try {
    await mkdir(join(projectRoot, viewsFolder), { recursive: true });
    for (const view of mainViews) {
      await writeFile(
        join(projectRoot, viewsFolder, `${view.name}.jpg`),
        await picture(browser, served.url, view),
      );
      process.stdout.write(`${view.name}.jpg\n`);
    }
    await writeFile(join(projectRoot, "docs/views.md"), viewsDocument());
  } finally {
    await browser.close();
    await served.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The first screens of a page, as far as they say what it is for. */
async function picture(browser: Browser, url: string, view: MainView): Promise<Uint8Array> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: view.width ?? 1280, height: view.height },
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    reducedMotion: "reduce",
  });
  const known = demonstrationAccounts.find(({ email }) => email.startsWith(`${view.account}@`));
  if (known)
    await context.request.post("/v1/sessions", { data: { email: known.email, password: known.password } });
  const page = await context.newPage();
  await page.goto(view.address);
  await page.waitForLoadState("networkidle");
  if (view.from)
    await page
      .locator(view.from)
      .first()
      .evaluate((part) => part.scrollIntoView({ block: "start" }));
  // Pictures are drawn when they come into view.
  await page.waitForTimeout(800);
  const bytes = await page.screenshot({ type: "jpeg", quality: 78, animations: "disabled" });
  await context.close();
  return bytes;
}
