import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { renderHtml } from "@lokaal17/api/chapter/html";
import { buildChapter } from "@lokaal17/shared/chapter/build";
import { buildLocalReport } from "@lokaal17/shared/chapter/local-report";
import { sampleInput } from "@lokaal17/shared/chapter/sample-snapshot";
import { localInput } from "@lokaal17/shared/chapter/testing/local-input";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lookAround } from "../checks/surroundings.ts";
import { axeViolations } from "./axe.ts";

/** The page as a reader has it: saved to disk, without a server. */
describe.each(["nl", "en"] as const)("the chapter as a page, in %s", (locale) => {
  let browser: Browser;
  let folder: string;
  let address: string;
  let localAddress: string;

  beforeAll(async () => {
    const { chromium: program } = lookAround();
    if (!program) throw new Error("no Chromium: set CHROMIUM to its program");
    browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
    folder = await mkdtemp(join(tmpdir(), "lokaal17-page-"));
    const input = sampleInput("vnr", { municipalities: 12, indicators: 4, years: 3 });
    await writeFile(join(folder, "chapter.html"), renderHtml(buildChapter(input, locale)));
    address = pathToFileURL(join(folder, "chapter.html")).href;
    const local = localInput({ size: { municipalities: 12, indicators: 4, years: 3 } });
    await writeFile(join(folder, "local.html"), renderHtml(buildLocalReport(local, locale)));
    localAddress = pathToFileURL(join(folder, "local.html")).href;
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  it("is accessible, runs nothing and fetches nothing", async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const fetched: string[] = [];
    const faults: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith("data:")) fetched.push(request.url());
    });
    page.on("console", (message) => faults.push(message.text()));
    await page.goto(address);
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.locator("script, iframe, link, img").count()).toBe(0);
    expect([fetched, faults]).toEqual([[address], []]);
    await page.goto(localAddress);
    expect(await axeViolations(page), "the report of a municipality").toEqual([]);
  });

  it("reads on a narrow screen without scrolling sideways, and every part has an address", async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 900 } });
    await page.goto(`${address}#goal-11`);
    expect(
      await page.locator("#goal-11").evaluate((heading) => heading.getBoundingClientRect().top),
    ).toBeLessThan(200);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    expect(await axeViolations(page, "layout")).toEqual([]);
  });
});
