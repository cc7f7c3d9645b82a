import { once } from "node:events";
import { createServer } from "node:net";
import lighthouse from "lighthouse";
import { chromium } from "playwright-core";
import { lookAround } from "../checks/surroundings.ts";

type Category = "accessibility" | "performance" | "seo";

/** What Lighthouse finds on one page, on its slow telephone with a slow network. */
export interface LighthouseReport {
  /** 0 to 100 per category. */
  scores: Partial<Record<Category, number>>;
  /** Audits that are not whole; of performance many may be. */
  failed: string[];
  /** Largest contentful paint, in seconds. */
  largestPaint: number;
  /** Cumulative layout shift. */
  layoutShift: number;
  /**
   * Time in which the page does not answer, in milliseconds. Lighthouse takes four times the time by the clock of what ran,
   * also of what it waited for a processor: only a machine that does nothing else gives a figure of the page.
   */
  blocked: number;
  /** All that was fetched, in kB as it travels. */
  weight: number;
  /** How fast the machine was just then, by Lighthouse's own measure. */
  machine: number;
}

/** @throws Error when there is no Chromium */
export async function lighthouseReport(
  address: string,
  categories: readonly Category[],
): Promise<LighthouseReport> {
  const { chromium: program } = lookAround();
  if (!program) throw new Error("no Chromium: set CHROMIUM to its program");
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: program,
    args: ["--no-sandbox", `--remote-debugging-port=${port}`],
  });
  try {
    const result = await lighthouse(address, {
      port,
      onlyCategories: [...categories],
      output: "json",
      logLevel: "error",
    });
    if (!result) throw new Error(`Lighthouse says nothing of ${address}`);
    const { audits, categories: judged } = result.lhr;
    const number = (audit: string) => audits[audit]?.numericValue ?? Number.NaN;
    return {
      scores: Object.fromEntries(categories.map((name) => [name, (judged[name]?.score ?? Number.NaN) * 100])),
      failed: Object.values(audits)
        .filter(({ score }) => score !== null && score < 1)
        .map(({ id }) => id),
      largestPaint: number("largest-contentful-paint") / 1000,
      layoutShift: number("cumulative-layout-shift"),
      blocked: number("total-blocking-time"),
      weight: number("total-byte-weight") / 1000,
      machine: result.lhr.environment.benchmarkIndex,
    };
  } finally {
    await browser.close();
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await once(probe.listen(0, "localhost"), "listening");
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}
