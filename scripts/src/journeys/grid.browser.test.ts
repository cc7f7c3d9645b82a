import { readFile } from "node:fs/promises";
import type { Entries } from "@lokaal17/shared/contract/entry";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { makeLargeGrid } from "../bench/large-grid.ts";
import { axeViolations } from "./axe.ts";
import { credentials, frames, open, type Visitor, withBrowser } from "./browser.ts";
import { withServer } from "./server.ts";

/** Every municipality is asked 200 indicators more, so that a block of 200 × 3 falls inside its grid. */
const server = withServer((folder) => makeLargeGrid(folder, { indicators: 200, years: 3 }));
const visit = withBrowser(server);
const zeist = "/invoer/2025/GM0355";
const utrecht = "/invoer/2025/GM0344";
const province = "/invoer/2025/PV26";

const main = (page: Page) => page.getByRole("main").textContent();
/** What a screen reader is told after every key. */
const said = (page: Page) => page.locator('p[role="status"].visually-hidden').textContent();
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = element instanceof HTMLTextAreaElement ? element.labels[0]?.textContent : "";
    return `${element?.getAttribute("role") ?? element?.tagName.toLowerCase()} ${label || (element?.textContent ?? "")}`;
  });

async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if (wanted.test(await focused(page))) return;
  }
  throw new Error(`Tab never came to ${wanted}`);
}

/** What the build named the pieces of these sources. */
async function piecesOf(...sources: string[]): Promise<string[]> {
  const manifest = new URL("../../../web/dist/client/manifest.json", import.meta.url);
  const pieces: Record<string, { file: string }> = JSON.parse(await readFile(manifest, "utf8"));
  return sources.map((source) => pieces[source]?.file ?? `no piece of ${source}`);
}

/** Opens a grid with the focus in the first cell that the round asks for. */
async function openGrid({ page }: Visitor, address: string): Promise<void> {
  await open(page, address);
  await tabTo(page, /^gridcell/);
  await press(page, "Control+Home", "ArrowRight", "ArrowRight", "ArrowRight");
}

async function entriesOf({ context }: Visitor, area: string): Promise<Entries> {
  const answer = await context.request.get(`/v1/rounds/2025/areas/${area}/entries`);
  return (await answer.json()) as Entries;
}

test("a block of 200 × 3 from a spreadsheet is pasted and undone with the keyboard alone", async () => {
  const visitor = await visit({ account: "zeist" });
  const { page, context, faults } = visitor;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openGrid(visitor, zeist);
  const before = await entriesOf(visitor, "GM0355");
  const added = before.rows.findIndex(({ indicator }) => indicator.startsWith("grid-"));
  expect(before.rows).toHaveLength(220);
  expect(added).toBeGreaterThanOrEqual(0);

  // Headings, a number with two readings, one that is none, small numbers, an empty cell and the line end of Excel.
  const rows = before.rows.filter(({ indicator }) => indicator.startsWith("grid-"));
  const block = rows.map(({ indicator }, row) => [
    indicator,
    `${row},5`,
    row === 0 ? "1.234" : `${row}`,
    "7,25",
  ]);
  block[1] = [block[1]?.[0] ?? "", "<5", "", "ca. 50"];
  const text = [["", "2023", "2024", "2025"], ...block].map((line) => line.join("\t")).join("\r\n");
  await page.evaluate((copied) => navigator.clipboard.writeText(`${copied}\r\n`), text);
  await press(page, "Control+v");
  const dialog = page.getByRole("dialog", { name: /^Plakken: controleer/ });
  await dialog.waitFor();
  expect(await axeViolations(page)).toEqual([]);
  const paste = dialog.getByRole("button", { name: /^Plak \d+ cellen/ });
  await expect.poll(() => paste.getAttribute("aria-disabled")).toBe("true");
  await expect.poll(() => dialog.textContent()).toContain("Beantwoord eerst de vraag.");
  // The first radio has the focus: it is a heading.
  await press(page, "Space");
  await dialog.getByText("Wat betekent 1.234 in dit blok?").waitFor();
  await expect.poll(() => dialog.textContent()).toContain("“ca. 50” is geen getal");
  await dialog.getByRole("radio", { name: /^1\.234/ }).focus();
  await press(page, "Space");
  await dialog.getByText("Plak 597 cellen").waitFor();
  await expect.poll(() => dialog.textContent()).toContain("Bij 199 cellen gaf Excel minder decimalen");
  expect(await axeViolations(page)).toEqual([]);
  await tabTo(page, /^button Plak 597 cellen/);
  await press(page, "Enter");
  await page.getByText("597 cellen zijn geplakt").waitFor();
  await expect.poll(() => focused(page)).toMatch(/^gridcell/);
  const pasted = await entriesOf(visitor, "GM0355");
  expect(pasted.counts.draft).toBe(597);
  const first = pasted.rows.find(({ indicator }) => indicator === rows[0]?.indicator);
  expect(first?.cells.map(({ value }) => value)).toEqual(["0.5", "1234", "7.25"]);

  await press(page, "Control+z");
  await page.getByText("597 cellen zijn weer zoals daarvoor").waitFor();
  expect((await entriesOf(visitor, "GM0355")).counts).toEqual(before.counts);
  expect(faults).toEqual([]);
}, 240_000);

test("a value in doubt is explained with the keyboard, and a screen reader hears every step", async () => {
  const visitor = await visit({ account: "utrecht" });
  const { page, faults } = visitor;
  await openGrid(visitor, utrecht);
  await press(page, "ArrowRight", "ArrowRight");
  await page.keyboard.type("900");
  await press(page, "Enter", "ArrowUp");
  await expect.poll(() => said(page)).toBe("Wachttijd schuldhulp, 2025: 900 bewaard");
  await expect.poll(() => focused(page)).toMatch(/^gridcell Klopt dit\?\s*900/);
  await expect.poll(() => main(page)).toContain("1 waarde heeft nog geen");
  await page.getByText("Sprong: de waarde 900").waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await tabTo(page, /^textarea Uw uitleg/);
  await page.keyboard.type("Er kwam een wachtlijst bij.");
  await press(page, "Tab");
  await page.getByText("U legde dit uit.").waitFor();
  const { rows } = await entriesOf(visitor, "GM0344");
  expect(rows[0]?.cells.at(-1)).toMatchObject({ value: "900", explanation: "Er kwam een wachtlijst bij." });
  expect(faults).toEqual([]);
}, 240_000);

test("what was typed offline survives the tab, is offered again and is there once", async () => {
  const visitor = await visit({ account: "provincie" });
  const { page, context } = visitor;
  await openGrid(visitor, province);
  await press(page, "ArrowDown", "ArrowRight", "ArrowRight");
  await context.setOffline(true);
  await page.keyboard.type("61");
  await press(page, "Enter");
  await page.keyboard.type("71");
  await press(page, "Enter");
  await page.getByText("Geen verbinding. 2 wijzigingen staan op deze computer").waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);

  const again = await context.newPage();
  await open(again, province);
  await again.getByText("2 wijzigingen staan nog op deze computer").waitFor();
  expect(await axeViolations(again)).toEqual([]);
  // A second tab sees the same; what the first one sends is not sent twice.
  const second = await context.newPage();
  await open(second, province);
  await second.getByText("2 wijzigingen staan nog op deze computer").waitFor();
  await again.getByRole("button", { name: "Bewaar deze 2 wijzigingen" }).click();
  await expect.poll(() => main(again)).toMatch(/Alles bewaard om/);
  await second.getByText("2 wijzigingen staan nog op deze computer").waitFor({ state: "hidden" });
  const { rows } = await entriesOf(visitor, "PV26");
  const written = rows.flatMap(({ cells }) => cells).filter(({ value }) => value === "61" || value === "71");
  expect(written.map(({ version }) => version)).toEqual([1, 1]);
});

test("a part of the page that does not come without a connection takes nothing away", async () => {
  const { page, context } = await visit({ account: "provincie" });
  const dialogs = await piecesOf("src/entry/answer-dialog.tsx", "src/entry/paste-dialog.tsx");
  const offline = Promise.withResolvers<void>();
  await page.route(
    ({ pathname }) => dialogs.some((file) => pathname.endsWith(file)),
    async (route) => {
      await offline.promise;
      await route.abort("internetdisconnected");
    },
  );
  await open(page, province);
  await page.evaluate(() => document.documentElement.classList.add("this-document"));
  await context.setOffline(true);
  const failed = page.waitForEvent("requestfailed", (request) => request.url().endsWith("/livez"));
  offline.resolve();
  await failed;
  await frames(page);
  expect(await page.locator("html.this-document main h1").count()).toBe(1);
});

test("a session that ended while she typed: she signs in on the page and nothing is lost", async () => {
  const visitor = await visit({ account: "provincie" });
  const { page, context } = visitor;
  await openGrid(visitor, province);
  await press(page, "ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight");
  await context.clearCookies();
  await page.keyboard.type("15");
  await press(page, "Enter");
  await page.getByText("U bent uitgelogd. 1 wijziging staat op deze computer").waitFor();
  await page.getByRole("button", { name: "Log hier opnieuw in" }).click();
  const dialog = page.getByRole("dialog", { name: "Log opnieuw in" });
  await dialog.getByLabel("Wachtwoord").fill(credentials("provincie").password);
  expect(await axeViolations(page)).toEqual([]);
  await press(page, "Enter");
  await expect.poll(() => main(page)).toMatch(/Alles bewaard om/);
  expect(page.url()).toContain(province);
});

test("a figure that is typed before the page works is not kept by half: no cell takes the focus until then", async () => {
  const { page, faults } = await visit({ account: "provincie" });
  const scripts = Promise.withResolvers<void>();
  await page.route(/\.js$/, async (route) => {
    await scripts.promise;
    await route.continue();
  });
  await page.goto(province, { waitUntil: "commit" });
  const cell = page.locator('[data-place="1-3"]');
  await cell.waitFor();
  const field = page.locator(".entry-grid input");
  await cell.click({ force: true });
  await cell.focus();
  await page.keyboard.type("5,");
  expect(await page.locator(".entry-grid :focus").count()).toBe(0);
  scripts.resolve();
  await page.waitForFunction(() => document.querySelector(".entry-grid")?.matches(":not([inert])"));
  await page.keyboard.type("1");
  expect(await field.count()).toBe(0);
  // The focus alone, as a screen reader sends it: what is typed stands where it is.
  await cell.focus();
  await page.keyboard.type("5,1");
  await expect.poll(() => field.inputValue()).toBe("5,1");
  await expect.poll(() => page.locator('tr:has(input) [data-place="1-2"]').count()).toBe(1);
  await press(page, "Escape");
  await expect.poll(() => focused(page)).toMatch(/^gridcell/);
  expect(faults).toEqual([]);
});

test("two browsers in one cell: names, what stood there, and nothing chosen beforehand", async () => {
  const mine = await visit({ account: "provincie" });
  const theirs = await visit({ account: "provincie" });
  for (const visitor of [mine, theirs]) {
    await openGrid(visitor, province);
    await press(visitor.page, "ArrowRight", "ArrowRight");
  }
  await theirs.page.keyboard.type("55");
  await press(theirs.page, "Enter");
  await expect.poll(() => main(theirs.page)).toMatch(/Alles bewaard om/);
  await mine.page.keyboard.type("56");
  await press(mine.page, "Enter");
  const dialog = mine.page.getByRole("dialog", { name: "Een collega veranderde deze cel ook" });
  await dialog.waitFor();
  await expect.poll(() => dialog.textContent()).toContain("Toen u begon, was de cel leeg.");
  expect(await dialog.getByRole("radio", { checked: true }).count()).toBe(0);
  expect(await axeViolations(mine.page)).toEqual([]);
  await dialog.getByRole("radio", { name: /^55/ }).check();
  await dialog.getByRole("button", { name: "Bewaar mijn keuze" }).click();
  await dialog.waitFor({ state: "hidden" });
  const cell = mine.page.locator('[role="gridcell"][aria-selected="true"]');
  await press(mine.page, "ArrowUp");
  await expect.poll(() => cell.textContent()).toMatch(/(Bewaard|Klopt dit\?)\s*55/);
});
