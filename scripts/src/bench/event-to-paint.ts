import type { Page } from "playwright-core";

/**
 * From now on keeps, of every event of this kind, the milliseconds from the browser's own time stamp to the frame after
 * what it changed: a task that was posted in the next animation frame runs when that frame has been handed over.
 */
export async function watchPaints(page: Page, kind: "keydown" | "pointermove"): Promise<void> {
  await page.evaluate((name) => {
    const times: number[] = [];
    Object.assign(window, { eventToPaint: times });
    document.addEventListener(
      name,
      (event) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - event.timeStamp);
          port2.postMessage(null);
        });
      },
      true,
    );
  }, kind);
}

/** The milliseconds that were kept. */
export async function keptPaints(page: Page): Promise<number[]> {
  const times: unknown = await page.evaluate(() => Reflect.get(window, "eventToPaint"));
  return Array.isArray(times) ? times.filter((time) => typeof time === "number") : [];
}

/** The value that this share of the times does not exceed. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
