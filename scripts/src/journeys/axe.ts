import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What is asked of a page: everything, or what the width decides together with the length of the words. */
const asked = {
  all: { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  layout: {
    runOnly: { type: "rule", values: ["target-size", "scrollable-region-focusable", "link-in-text-block"] },
  },
} satisfies Record<string, RunOptions>;

declare global {
  interface Window {
    axe: typeof import("axe-core");
  }
}

/**
 * Whether every transition that can be seen has ended: half-way between two colours a button may be unreadable for a tenth
 * of a second. In a `details` that was closed meanwhile time stands still, and a transition never ends.
 */
function hasItsColours(): boolean {
  return !document.getAnimations().some(({ playState, effect }) => {
    const seen = effect instanceof KeyframeEffect && effect.target?.checkVisibility();
    return seen && playState === "running" && effect.getComputedTiming().endTime !== Infinity;
  });
}

/** What axe finds wrong on a page as it stands now, with the elements. */
export async function axeViolations(page: Page, what: keyof typeof asked = "all"): Promise<string[]> {
  // Half a megabyte: once per document.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  await page.waitForFunction(hasItsColours);
  // Describing the thousands of elements that are right took a third of the time, and writing down the HTML of those
  // that a rule looks at a tenth: that is done for a page with faults only, in a second turn.
  const found = await runAxe(page, what, false);
  if (found.length === 0) return [];
  const described = await runAxe(page, what, true);
  return (described.length > 0 ? described : found).map(
    ({ id, nodes }) =>
      `axe ${id}: ${nodes
        .map(({ html, target }) => html ?? target.join(" "))
        .slice(0, 3)
        .join(" ")}`,
  );
}

function runAxe(page: Page, what: keyof typeof asked, withHtml: boolean): Promise<AxeResults["violations"]> {
  return page.evaluate(
    async ({ options, withHtml }): Promise<AxeResults["violations"]> => {
      if (withHtml) window.axe.reset();
      else window.axe.configure({ noHtml: true });
      return (await window.axe.run(document, options)).violations;
    },
    {
      options: { ...asked[what], resultTypes: ["violations"] } satisfies RunOptions,
      withHtml,
    },
  );
}
