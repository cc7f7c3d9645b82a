import { rm } from "node:fs/promises";
import { chromium, type Page } from "playwright-core";
import { lookAround } from "../checks/surroundings.ts";
import { demonstrationAccounts } from "../demonstration/accounts.ts";
import { demonstrationFolder } from "../journeys/prepared-folder.ts";
import { serve } from "../start/served.ts";
import { keptPaints, percentile, watchPaints } from "./event-to-paint.ts";
import { makeLargeGrid } from "./large-grid.ts";
import type { Measurements } from "./measurement.ts";

const size = { indicators: 200, years: 10 };
const presses = 120;
const zeist = "GM0355";

/**
 * `pnpm bench grid`: in a real browser, on a grid of 200 × 10, how long it takes from an arrow key to what it paints
 * (p95), and from pasting 500 cells to the painted preview.
 * @returns false when there is no Chromium
 */
export async function measureGrid(measurements: Measurements, runs: number): Promise<boolean> {
  const { chromium: program } = lookAround();
  if (!program) return false;
  const folder = await demonstrationFolder();
  await makeLargeGrid(folder, size);
  const server = await serve({ LOKAAL17_DATA: folder, DATABASE_URL: "" });
  const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
  try {
    const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 900 } });
    const account = demonstrationAccounts.find(({ email }) => email.startsWith("zeist@"));
    await context.request.post("/v1/sessions", {
      data: { email: account?.email, password: account?.password },
    });
    for (let run = 0; run < runs; run++) {
      const page = await context.newPage();
      await openGrid(page);
      const common = { database: "none", unit: "ms" } as const;
      const arrows = await timeArrows(page);
      measurements.add({ ...common, what: "arrow key to paint, p95", limit: 33 }, percentile(arrows, 0.95));
      measurements.add(
        { ...common, what: "arrow key to paint, median", limit: null },
        percentile(arrows, 0.5),
      );
      measurements.add({ ...common, what: "preview of 500 pasted cells", limit: 100 }, await timePaste(page));
      await page.close();
    }
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
  return true;
}

async function openGrid(page: Page): Promise<void> {
  await page.goto(`/invoer/2025/${zeist}`);
  await page.waitForFunction(() => {
    const main = document.querySelector("main");
    return main !== null && Object.keys(main).some((key) => key.startsWith("__reactFiber"));
  });
  await page.locator('[role="gridcell"][tabindex="0"]').focus();
  await page.keyboard.press("Control+Home");
  // What the browser still does after loading is not the key's.
  await page.waitForTimeout(1_000);
}

/** Milliseconds from every key press to the frame after what it changed. */
async function timeArrows(page: Page): Promise<number[]> {
  await watchPaints(page, "keydown");
  const keys = ["ArrowRight", "ArrowDown", "ArrowDown", "ArrowLeft", "ArrowDown"];
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press(keys[press % keys.length] ?? "ArrowDown");
    await page.waitForTimeout(40);
  }
  return keptPaints(page);
}

/** Milliseconds from the paste of 500 cells (100 × 5) to the painted preview. */
async function timePaste(page: Page): Promise<number> {
  await page.keyboard.press("Control+Home");
  for (let press = 0; press < 4; press++) await page.keyboard.press("ArrowRight");
  return page.evaluate(async () => {
    const text = Array.from({ length: 100 }, (_, row) =>
      Array.from({ length: 5 }, (_, column) => `${row},${column}`).join("\t"),
    ).join("\r\n");
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const began = performance.now();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
    while (!document.querySelector("dialog[open] table")) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const { port1, port2 } = new MessageChannel();
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
    return performance.now() - began;
  });
}
