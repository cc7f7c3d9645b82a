import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fillTemplate } from "@lokaal17/api/imports/testing/fill-template";
import type { Entries } from "@lokaal17/shared/contract/entry";
import type { Download, Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeViolations } from "./axe.ts";
import { open, type Visitor, withBrowser } from "./browser.ts";
import { withServer } from "./server.ts";

const server = withServer();
const visit = withBrowser(server);
/** A file is read in a process of its own, beside other tests. */
const soon = { timeout: 60_000 };

async function entriesOf({ context }: Visitor, area: string): Promise<Entries> {
  const answer = await context.request.get(`/v1/rounds/2025/areas/${area}/entries`);
  return (await answer.json()) as Entries;
}

function cellOf(entries: Entries, indicator: string, period: string) {
  const row = entries.rows.find((one) => one.indicator === indicator);
  return row?.cells.find((cell) => cell.period === period);
}

async function bytesOf(download: Download): Promise<Buffer> {
  const path = join(tmpdir(), `lokaal17-download-${process.pid}-${download.suggestedFilename()}`);
  await download.saveAs(path);
  return readFile(path);
}

const send = (page: Page, name: string, buffer: Buffer) =>
  page.locator('input[type="file"]').setInputFiles({ name, mimeType: "application/octet-stream", buffer });

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole("main").getByRole("heading", { name }).waitFor(soon);

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Role, name and text of what has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label =
      element?.getAttribute("aria-label") ??
      (element instanceof HTMLInputElement || element instanceof HTMLSelectElement
        ? [...(element.labels ?? [])].map(({ textContent }) => textContent).join(" ")
        : element?.textContent);
    return `${element?.tagName.toLowerCase()} ${label ?? ""}`;
  });

async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    if (wanted.test(await focused(page))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${wanted}`);
}

test("an officer downloads the template, fills it in, stores it, finds it in the grid and takes it all back", async () => {
  const visitor = await visit({ account: "utrecht" });
  const { page, faults } = visitor;
  const before = await entriesOf(visitor, "GM0344");
  await open(page, "/invoer/2025/GM0344");
  await page.getByRole("link", { name: "Invullen met een bestand" }).click();
  await heading(page, "Een bestand insturen");
  const downloads = page.waitForEvent("download");
  await page
    .getByRole("main")
    .getByRole("link", { name: /^Download het invulbestand/ })
    .click();
  const template = await bytesOf(await downloads);
  const filled = await fillTemplate(template, [
    { indicator: "public-toilets", heading: "2025 waarde", value: 14 },
    { indicator: "debt-help-wait", heading: "2025 waarde", value: 42 },
  ]);

  await send(page, "cijfers Utrecht.xlsx", Buffer.from(filled));
  await heading(page, "Wat er zou veranderen");
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("link", { name: /^\d+ Nieuw$/ }).click();
  const row = page.getByRole("row", { name: /Openbare toiletten/ });
  await row.waitFor(soon);
  await expect.poll(() => row.textContent()).toMatch(/2025.*leeg.*14/);
  await page.getByRole("link", { name: "Verder naar bewaren" }).click();
  await page.getByLabel("Waarom stuurt u dit bestand in?").fill("cijfers uit het zaaksysteem");
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("button", { name: /^Bewaar \d+ cijfers?$/ }).click();
  await page.getByText(/cijfers? (?:is|zijn) bewaard/).waitFor(soon);
  expect(await axeViolations(page)).toEqual([]);
  const stored = await entriesOf(visitor, "GM0344");
  expect(cellOf(stored, "public-toilets", "2025")).toMatchObject({ state: "draft", value: "14" });
  const address = page.url();

  await page
    .getByRole("main")
    .getByRole("link", { name: /invultabel|Leg de twijfels uit/ })
    .click();
  await heading(page, "Invultabel");
  await page.getByRole("gridcell", { name: /14/ }).first().waitFor(soon);

  await open(page, address);
  await page.getByLabel("Waarom draait u dit terug?").fill("verkeerd jaar");
  await page.getByRole("button", { name: "Draai dit bestand terug" }).click();
  await page.getByText("Dit bestand is teruggedraaid").waitFor(soon);
  const after = await entriesOf(visitor, "GM0344");
  expect(after.counts).toEqual(before.counts);
  expect(cellOf(after, "public-toilets", "2025")?.value).toBe(
    cellOf(before, "public-toilets", "2025")?.value ?? null,
  );
  await open(page, "/bestanden");
  const line = page.getByRole("row", { name: /cijfers Utrecht\.xlsx/ });
  await expect.poll(() => line.textContent()).toMatch(/Teruggedraaid/);
  expect(faults).toEqual([]);
}, 240_000);

test("a messy file with a name that nobody knows is mapped with the keyboard alone, and comes back with its errors", async () => {
  const visitor = await visit({ account: "utrecht" });
  const { page, faults } = visitor;
  // Who listens late is too late: the browser is told to hand its choosers over before the page opens.
  page.on("filechooser", () => undefined);
  const messy = [
    "Overzicht voorzieningen;;;",
    "gemaakt op 3 november 2026;;;",
    "",
    "Onderwerp;Jaar;Aantal;Bijzonderheden",
    "Openbare toiletten;2025;13;",
    "Openbare toiletten;2024;ongeveer tien;na te vragen",
    "Wachttijd hulp bij schulden;2025;41;",
  ].join("\r\n");
  await open(page, "/bestanden?ronde=2025&gebied=GM0344");
  await tabTo(page, /^button Kies een bestand/);
  const chooser = page.waitForEvent("filechooser");
  await press(page, "Enter");
  await (await chooser).setFiles({
    name: "voorzieningen.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(messy, "latin1"),
  });
  await heading(page, "Wat staat waar?");
  expect(await axeViolations(page)).toEqual([]);

  // The way from an open question leads to its answer.
  await tabTo(page, /^a Welke indicatoren de namen zijn/);
  await press(page, "Enter");
  await expect.poll(() => focused(page)).toMatch(/^h3 Namen van indicatoren/);
  await tabTo(page, /^input “Wachttijd hulp bij schulden” is/);
  await page.keyboard.type("Wachttijd schuldhulp");
  await press(page, "ArrowDown", "Enter");
  await page.getByText("Alles is ingevuld").waitFor(soon);
  await tabTo(page, /^button Start de proefdraai/);
  await press(page, "Enter");

  await heading(page, "Wat er zou veranderen");
  await page.getByText("1 rij is geweigerd").waitFor(soon);
  expect(await axeViolations(page)).toEqual([]);
  const downloads = page.waitForEvent("download");
  await tabTo(page, /^a Download uw eigen bestand met de fouten erin/);
  await press(page, "Enter");
  const marked = (await bytesOf(await downloads)).toString("latin1");
  expect(marked).toContain("ongeveer tien");
  expect(marked.length).toBeGreaterThan(messy.length);

  await tabTo(page, /^button Laat deze rij weg/);
  await press(page, "Enter");
  await page.getByText("1 geweigerde rij blijft weg").waitFor(soon);
  await tabTo(page, /^a Verder naar bewaren/);
  await press(page, "Enter");
  await heading(page, "Bewaren");
  await tabTo(page, /^input Waarom stuurt u dit bestand in/);
  await page.keyboard.type("telling van dit jaar");
  await press(page, "Enter");
  await page.getByText("2 cijfers zijn bewaard").waitFor(soon);
  const entries = await entriesOf(visitor, "GM0344");
  expect(cellOf(entries, "public-toilets", "2025")).toMatchObject({ state: "draft", value: "13" });
  expect(cellOf(entries, "debt-help-wait", "2025")).toMatchObject({ state: "draft", value: "41" });
  expect(faults).toEqual([]);
}, 240_000);

test("an analyst stores figures of several municipalities as approved, and sees what changed", async () => {
  const visitor = await visit({ account: "analist" });
  const { page, faults } = visitor;
  const file = "indicator;gebied;jaar;waarde\npublic-toilets;GM0344;2023;11\npublic-toilets;Zeist;2023;7\n";
  await open(page, "/bestanden");
  await page
    .getByLabel("Waarvoor is het bestand?")
    .selectOption({ label: "Als goedgekeurde cijfers, voor alle organisaties" });
  await send(page, "toiletten 2023.csv", Buffer.from(file));
  await page.getByRole("heading", { name: /Wat staat waar\?|Wat er zou veranderen/ }).waitFor(soon);
  if ((await page.getByRole("heading", { name: "Wat staat waar?" }).count()) > 0) {
    await page.getByLabel("Waar komen de cijfers vandaan?").fill("Tellijst van VNG");
    await page.getByRole("button", { name: "Start de proefdraai" }).click();
    await heading(page, "Wat er zou veranderen");
  }
  await page.getByRole("link", { name: "Verder naar bewaren" }).click();
  await page.getByText(/meteen zichtbaar in de voorvertoning/).waitFor(soon);
  await page.getByLabel("Waarom stuurt u dit bestand in?").fill("naleveren van 2023");
  await page.getByRole("button", { name: "Bewaar 2 cijfers" }).click();
  await page.getByText("2 cijfers zijn bewaard").waitFor(soon);
  const answer = await visitor.context.request.get(
    "/v1/observations.csv?indicators=public-toilets&periods=2023&asOf=preview",
  );
  expect(await answer.text()).toMatch(/GM0355.*\b7\b/);
  expect(faults).toEqual([]);
}, 240_000);

test("a file that is too strange is refused with a reason, and another one can be sent at once", async () => {
  const { page, faults } = await visit({ account: "utrecht" });
  await open(page, "/bestanden?ronde=2025&gebied=GM0344");
  await send(page, "leeg.csv", Buffer.alloc(0));
  await page.getByText("leeg.csv is leeg").waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await send(page, "foto.xlsx", Buffer.from("\u0089PNG\r\n\u001a\n and then something that is no workbook"));
  await page.getByText("Het bestand is niet verwerkt").waitFor(soon);
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Stuur een verbeterd bestand in" }).waitFor();
  expect(faults).toEqual([]);
}, 120_000);
