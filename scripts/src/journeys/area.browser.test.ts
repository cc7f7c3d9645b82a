import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { open, withBrowser } from "./browser.ts";
import { withSharedServer } from "./server.ts";

const server = withSharedServer();
const visit = withBrowser(server);

const utrecht = "/gemeenten/GM0344";
const said = async (page: Page) => (await page.getByRole("main").allInnerTexts()).join("\n");

describe("a council member reads the page of her municipality", () => {
  test("as one story: where it stands, what changed, where it differs, what is due, what is not known", async () => {
    const { page, faults } = await visit();
    await open(page, utrecht);
    const titles = await page.getByRole("main").getByRole("heading", { level: 2 }).allInnerTexts();
    expect(titles.slice(0, 5)).toEqual([
      "Utrecht op 17 doelen",
      "Wat er veranderde",
      "Het verloop van één cijfer",
      "Waar Utrecht duidelijk afwijkt",
      "Afgesproken tot en met 2030",
    ]);
    expect(titles).toContain("Wat we niet weten");
    const text = await said(page);
    expect(text).toContain("niet met alle");
    expect(text).not.toMatch(/op koers|gehaald|\brang\b|ranglijst|NaN|undefined/);
    expect(faults).toEqual([]);
  });

  test("a block of examples says so once, and a real figure stands without a mark", async () => {
    const { page } = await visit();
    await open(page, utrecht);
    const marksIn = (title: string) =>
      page.getByRole("region", { name: title }).getByText("voorbeeld", { exact: true }).count();
    await expect.poll(() => marksIn("Utrecht op 17 doelen")).toBe(1);
    await expect.poll(() => marksIn("Waar Utrecht duidelijk afwijkt")).toBe(1);
    const changed = page.getByRole("region", { name: "Wat er veranderde" });
    const first = changed.getByRole("listitem").first();
    await first.getByText(/Inbraak in woningen/).waitFor();
    expect((await first.allInnerTexts()).join()).not.toMatch(/voorbeeld/);
  });

  test("and goes from a change to its years", async () => {
    const { page, faults } = await visit();
    await open(page, utrecht);
    const changed = page.getByRole("region", { name: "Wat er veranderde" });
    await changed.getByRole("link", { name: "Wachttijd jeugdhulp" }).click();
    await page.waitForURL(/indicator=youth-help-wait/);
    await expect.poll(() => page.getByLabel("Indicator").inputValue()).toBe("youth-help-wait");
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes("indicator"));
    expect(faults).toEqual([]);
  });

  test.each([
    ["", "Profiel van twee pagina's (PDF)"],
    ["/en", "Profile of two pages (PDF)"],
  ])("and takes its profile along (%s)", async (prefix, name) => {
    const { page } = await visit();
    await open(page, `${prefix}${utrecht}`);
    const address = await page.getByRole("link", { name }).getAttribute("href");
    const answer = await page.request.get(address ?? "");
    expect(answer.headers()["content-type"]).toBe("application/pdf");
    expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("and opens its report as a page of its own", async () => {
    const { page } = await visit();
    await open(page, utrecht);
    await page.locator("summary", { hasText: "Lokaal rapport" }).click();
    for (const form of ["PDF", "Word"])
      await expect.poll(() => page.getByRole("link", { name: form, exact: true }).isVisible()).toBe(true);
    await page.getByRole("link", { name: "Webpagina" }).click();
    await page.getByRole("heading", { level: 1, name: "De Global Goals in Utrecht" }).waitFor();
    await page.getByRole("heading", { name: "In het kort" }).waitFor();
  });

  test("on paper nothing is folded and no button is left", async () => {
    const { page } = await visit();
    await open(page, utrecht);
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => page.getByRole("link", { name: /Profiel van twee/ }).isVisible()).toBe(false);
    await expect.poll(() => page.getByText("Openbare toiletten").last().isVisible()).toBe(true);
  });
});

test("a dissolved municipality says what became of it, and leads on with the shares", async () => {
  const { page, faults } = await visit();
  await open(page, "/gemeenten/GM0788");
  await expect.poll(() => said(page)).toContain("Haaren bestaat niet meer sinds 1 januari 2021");
  await page.getByRole("row", { name: /Oisterwijk.*41 procent.*5\.827/ }).waitFor();
  await page.getByRole("heading", { name: "De laatste cijfers van Haaren" }).waitFor();
  await page.getByRole("link", { name: "Oisterwijk" }).click();
  await page.getByRole("heading", { level: 1, name: "Oisterwijk" }).waitFor();
  expect(faults).toEqual([]);
});

describe("an alderman prepares for his page", () => {
  test("sees what is certain, what may turn, and answers; and goes on to his explanation", async () => {
    const { page, faults } = await visit({ account: "utrecht" });
    await open(page, utrecht);
    await page.getByRole("link", { name: "Wethouderscheck" }).click();
    await page.getByRole("heading", { level: 1, name: "Wethouderscheck Utrecht" }).waitFor();
    for (const name of ["Wat lezers als eerste zien", "Wat vaststaat", "Wat kan omslaan"])
      await page.getByRole("heading", { level: 2, name }).waitFor();
    const text = await said(page);
    expect(text).toContain("Er loopt nu geen voorvertoning");
    expect(text).toContain("Op welke plaats staat Utrecht?");
    expect(text).not.toMatch(/op koers|gehaald|NaN|undefined|null/);
    await page.getByRole("link", { name: "Schrijf uitleg bij Ingeënte peuters" }).first().click();
    await page.waitForURL(/\/eigen\/GM0344\?indicator=toddler-vaccination/);
    expect(faults).toEqual([]);
  });

  test("and it is nobody else's", async () => {
    const { page } = await visit({ account: "zeist" });
    const answer = await page.goto(`${utrecht}/wethouderscheck`);
    expect(answer?.status()).toBe(403);
    await open(page, utrecht);
    expect(await page.getByRole("link", { name: "Wethouderscheck" }).count()).toBe(0);
  });
});
