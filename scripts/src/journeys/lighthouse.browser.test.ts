import { expect, test } from "vitest";
import { lighthouseReport } from "./lighthouse-report.ts";
import { withServer } from "./server.ts";

const server = withServer();

/** How quick they are is measured by `pnpm bench pages`. */
const pages = [
  "/",
  "/gemeenten/GM0193",
  "/en/indicatoren/burglary",
  "/vergelijken?indicator=burglary&gemeenten=GM0193,GM0150",
];

test.each(pages)("Lighthouse finds nothing that keeps people or search engines out of %s", async (path) => {
  const report = await lighthouseReport(`${server.url}${path}`, ["accessibility", "seo"]);
  expect(report.failed).toEqual([]);
  expect(report.scores).toEqual({ accessibility: 100, seo: 100 });
});
