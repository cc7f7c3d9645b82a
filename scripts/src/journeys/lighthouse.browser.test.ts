import { once } from "node:events";
import { createServer } from "node:net";
import lighthouse from "lighthouse";
import { chromium } from "playwright-core";
import { expect, test } from "vitest";
import { lookAround } from "../checks/surroundings.ts";
import { withServer } from "./server.ts";

const server = withServer();

test.each(["/indicatoren/public-toilets", "/en/indicatoren/public-toilets"])(
  "Lighthouse finds nothing that keeps people out of %s",
  async (path) => {
    const { chromium: program } = lookAround();
    if (!program) throw new Error("no Chromium: set CHROMIUM to its program");
    const port = await freePort();
    const browser = await chromium.launch({
      executablePath: program,
      args: ["--no-sandbox", `--remote-debugging-port=${port}`],
    });
    try {
      const result = await lighthouse(`${server.url}${path}`, {
        port,
        onlyCategories: ["accessibility"],
        output: "json",
        logLevel: "error",
      });
      const audits = Object.values(result?.lhr.audits ?? {});
      const failed = audits.filter(({ score }) => score !== null && score < 1).map(({ id }) => id);
      expect(failed).toEqual([]);
      expect(result?.lhr.categories.accessibility?.score).toBe(1);
    } finally {
      await browser.close();
    }
  },
);

async function freePort(): Promise<number> {
  const probe = createServer();
  await once(probe.listen(0, "localhost"), "listening");
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}
