import { rm } from "node:fs/promises";
import { get } from "node:http";
import { chromium, type Page } from "playwright-core";
import { lookAround } from "../checks/surroundings.ts";
import { demonstrationFolder } from "../journeys/prepared-folder.ts";
import { serve } from "../start/served.ts";
import { keptPaints, percentile, watchPaints } from "./event-to-paint.ts";
import type { Measurements } from "./measurement.ts";

const moves = 120;
/** Zwolle among all municipalities on one indicator, with all years: the largest view. */
const data = "/v1/workbench?subjects=burglary&areas=GM0193&group=all";
const view = "/vergelijken?indicator=burglary&gemeenten=GM0193&groep=alle&weergave=kaart";

/**
 * `pnpm bench compare`: what a view of all 342 municipalities weighs and takes, and in a real browser how soon it shows
 * its content and how quickly a municipality lights up, plain and on a processor that is four times slower.
 * @returns false when there is no Chromium
 */
export async function measureCompare(measurements: Measurements, runs: number): Promise<boolean> {
  const { chromium: program } = lookAround();
  if (!program) return false;
  const folder = await demonstrationFolder();
  const server = await serve({ LOKAAL17_DATA: folder, DATABASE_URL: "" });
  const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
  const pglite = { database: "pglite", unit: "ms" } as const;
  try {
    const first = await answer(server.url + data);
    measurements.add({ ...pglite, what: "view of all 342: data, first time", limit: null }, first.took);
    const story = async (code: string) => (await answer(`${server.url}/gemeenten/${code}`)).took;
    measurements.add(
      { ...pglite, what: "page of a municipality, first time", limit: null },
      await story("GM0193"),
    );
    measurements.add({ ...pglite, what: "page of the next municipality", limit: 300 }, await story("GM0344"));
    const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 900 } });
    await content(await context.newPage());
    for (let run = 0; run < runs; run++) {
      const again = await answer(server.url + data);
      measurements.add(
        { database: "pglite", unit: "kB", what: "view of all 342: data, brotli", limit: 60 },
        again.bytes / 1000,
      );
      measurements.add({ ...pglite, what: "view of all 342: data, again", limit: 20 }, again.took);
      const page = await context.newPage();
      const loaded = await content(page);
      measurements.add({ ...pglite, what: "its page: content after navigation", limit: 200 }, loaded);
      measurements.add(
        { ...pglite, what: "its page: content after going back", limit: 200 },
        await wentBack(page),
      );
      for (const [slower, limit] of [
        [1, 33],
        [4, 100],
      ] as const) {
        const times = await highlights(page, slower);
        const how = slower === 1 ? "" : `, ${slower} × slower processor`;
        measurements.add(
          { ...pglite, what: `highlight to paint, p95${how}`, limit },
          percentile(times, 0.95),
        );
      }
      await page.close();
    }
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
  return true;
}

/** How long an answer takes to its last byte, and how many bytes come over the line. */
function answer(url: string): Promise<{ took: number; bytes: number }> {
  const asked = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": "br" } }, (response) => {
      let bytes = 0;
      response.on("data", (piece: Buffer) => {
        bytes += piece.byteLength;
      });
      response.on("end", () => {
        if (response.statusCode === 200) resolve({ took: performance.now() - asked, bytes });
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
      response.on("error", reject);
    }).on("error", reject);
  });
}

/** Milliseconds from navigation to the first frame in which the picture of all municipalities stands. */
async function content(page: Page): Promise<number> {
  await page.addInitScript(() => {
    const look = () => {
      const marks = document.querySelectorAll("main svg [data-area]").length;
      if (marks < 300) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => Object.assign(window, { contentStood: performance.now() });
      port2.postMessage(null);
      return 0;
    };
    requestAnimationFrame(look);
  });
  await page.goto(view);
  await page.waitForFunction(() => Reflect.has(window, "contentStood"));
  return page.evaluate(() => Number(Reflect.get(window, "contentStood")));
}

/** Milliseconds from going back to it, from another page of the site, to the frame with the picture. */
async function wentBack(page: Page): Promise<number> {
  await alive(page);
  await page.locator('header a[href="/gemeenten"]').first().click();
  await page.waitForURL("**/gemeenten");
  await page.waitForTimeout(1_000);
  return page.evaluate(async () => {
    const began = performance.now();
    history.back();
    const stands = () => document.querySelectorAll("main svg [data-area]").length >= 300;
    while (!location.pathname.endsWith("/vergelijken") || !stands()) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - began;
  });
}

/** Milliseconds from a move of the pointer over the picture to the frame that shows what it points at. */
async function highlights(page: Page, slower: number): Promise<number[]> {
  await alive(page);
  const marks = page.locator("main svg [data-area]");
  await marks.first().scrollIntoViewIfNeeded();
  const places = await marks.evaluateAll((all) =>
    all.map((mark) => {
      const { x, y, width, height } = mark.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }),
  );
  const seen = places.filter(({ x, y }) => x > 0 && y > 0 && y < 900 && x < 1280);
  const client = await page.context().newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.mouse.move(2, 2);
  await page.waitForTimeout(500);
  await watchPaints(page, "pointermove");
  for (let move = 0; move < moves; move++) {
    // Far from each other: every move points at another municipality.
    const place = seen[(move * 37) % seen.length];
    if (place) await page.mouse.move(place.x, place.y);
    await page.waitForTimeout(40);
  }
  const times = await keptPaints(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await client.detach();
  return times;
}

/** Waits until the page answers: what the browser still does after loading is not the pointer's. */
async function alive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector("main");
    return main !== null && Object.keys(main).some((key) => key.startsWith("__reactFiber"));
  });
  await page.waitForTimeout(1_500);
}
