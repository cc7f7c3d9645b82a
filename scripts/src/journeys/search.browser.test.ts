import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { open, withBrowser } from "./browser.ts";
import { withSharedServer } from "./server.ts";

const visit = withBrowser(withSharedServer());

const header = (page: Page) => page.getByRole("banner");
const main = (page: Page) => page.getByRole("main");
const field = (page: Page) => header(page).getByLabel("Zoek een gemeente, onderwerp of doel");

const inField = (page: Page) =>
  expect.poll(() => field(page).evaluate((input) => input === document.activeElement)).toBe(true);

/** Opens the search of the header and types, as somebody does who knows what she wants. */
async function type(page: Page, words: string): Promise<void> {
  await header(page).locator(".site-search > summary").click();
  await inField(page);
  await page.keyboard.type(words, { delay: 20 });
}

test("Haaren is found and explained, and leads to the municipalities of today", async () => {
  const { page, context, faults } = await visit();
  await open(page, "/");
  await type(page, "haaren");
  const option = page.getByRole("option").first();
  await option.waitFor();
  // The first suggestions may be those of the first letters.
  await expect
    .poll(() => option.textContent())
    .toContain(
      "Haaren is op 1 januari 2021 verdeeld. Het gebied hoort nu bij Oisterwijk, Vught, Boxtel en Tilburg.",
    );
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Gezocht: haaren" }).waitFor();
  await main(page).getByRole("link", { name: "Oisterwijk" }).click();
  await page.getByRole("heading", { level: 1, name: "Oisterwijk" }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test("by keyboard alone: open, type, walk the suggestions, choose, and Escape closes", async () => {
  const { page, context, faults } = await visit();
  await open(page, "/methode");
  await header(page).locator(".site-search > summary").focus();
  await page.keyboard.press("Enter");
  await inField(page);
  await page.keyboard.type("zwlole", { delay: 20 });
  await page.getByRole("option", { name: /Zwolle/ }).waitFor();
  await expect.poll(() => field(page).getAttribute("role")).toBe("combobox");
  await expect.poll(() => field(page).getAttribute("aria-expanded")).toBe("true");

  // Escape closes the list, then the search, and the focus is back where it was.
  await page.keyboard.press("Escape");
  await expect.poll(() => field(page).getAttribute("aria-expanded")).toBe("false");
  await page.keyboard.press("Escape");
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");

  await page.keyboard.press("Enter");
  await inField(page);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("zwolle", { delay: 20 });
  await page.getByRole("option", { name: /Zwolle/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => field(page).getAttribute("aria-activedescendant")).not.toBeNull();
  const chosen = await field(page).getAttribute("aria-activedescendant");
  await expect.poll(() => page.locator(`[id="${chosen}"]`).textContent()).toContain("Zwolle");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Zwolle" }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test("“armoede” brings the goal, its indicators, and those with another name", async () => {
  const { page, context, faults } = await visit();
  await open(page, "/zoeken?zoek=armoede");
  const names = await main(page).locator(".search-results__name").allTextContents();
  expect(names.join(" | ")).toMatch(
    /Geen armoede.*Mensen in armoede.*Bijstandsuitkeringen.*Inkomensregelingen/s,
  );
  await main(page).getByRole("link", { name: "Bijstandsuitkeringen" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Bijstandsuitkeringen" }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test("a typing error is read as what was meant, and the page says so", async () => {
  const { page, context } = await visit();
  await page.goto("/zoeken?zoek=eenzaamheit");
  const text = await main(page).textContent();
  expect(text).toContain("Dit zijn de resultaten voor “eenzaamheid”");
  expect(text).toContain("Mensen die erg eenzaam zijn");
  await context.close();
});

test("without scripts the field in the header leads to the same page, in both languages", async () => {
  const { page, context } = await visit({ scripts: false });
  for (const [start, label, found] of [
    ["/doelen/11", "Zoek een gemeente, onderwerp of doel", "Het gebied hoort nu bij Oisterwijk"],
    ["/en/doelen/11", "Search for a municipality, subject or goal", "Its area now belongs to Oisterwijk"],
  ] as const) {
    await page.goto(start);
    await header(page).locator(".site-search > summary").click();
    await header(page).getByLabel(label).fill("haaren");
    await page.keyboard.press("Enter");
    await page.waitForURL(/zoeken\?zoek=haaren/);
    await expect.poll(() => main(page).textContent()).toContain(found);
  }
  await context.close();
});

test("search engines are told what a page holds, and no browser refuses it", async () => {
  const { page, context, faults } = await visit();
  await open(page, "/indicatoren/burglary?gemeenten=GM0344");
  const data = await page.locator('script[type="application/ld+json"]').allTextContents();
  const described = data.map((text): { "@type": string; name?: string } => JSON.parse(text));
  expect(described.map((one) => one["@type"])).toEqual(["Dataset", "BreadcrumbList"]);
  expect(described[0]?.name).toBe("Inbraak in woningen");
  expect(await page.locator('link[rel="canonical"]').getAttribute("href")).toMatch(
    /^https?:\/\/[^/]+\/indicatoren\/burglary$/,
  );
  expect(await page.locator('link[hreflang="en"]').getAttribute("href")).toMatch(
    /^https?:\/\/[^/]+\/en\/indicatoren\/burglary/,
  );
  expect(await page.locator('meta[name="description"]').getAttribute("content")).not.toBe("");
  await page.goto("/zoeken?zoek=utrecht");
  expect(await page.locator('meta[name="robots"]').getAttribute("content")).toBe("noindex");
  expect(faults).toEqual([]);
  await context.close();
});
