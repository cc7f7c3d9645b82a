import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeViolations } from "./axe.ts";
import { open } from "./browser.ts";
import { withPageCritics } from "./page-critics.ts";
import { withServer } from "./server.ts";

const { visit, complaints } = withPageCritics(withServer());

const parliament = "/hoofdstuk/demonstration-parliament";
const published = "/hoofdstukken/demonstration-parliament";
/** A job is a process of its own; other tests use the same machine. */
const patient = { timeout: 180_000 };

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
    return `${element?.tagName.toLowerCase()} ${label ?? element?.textContent ?? ""}`;
  });

/** The whole name of what has the focus. */
const focusedName = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent,
  );

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    if (wanted.test(await focused(page))) return;
  }
  throw new Error(`Tab never came to ${wanted}`);
}

describe("an edition, by its editors", () => {
  test("its Dutch PDF is made and fetched with the keyboard alone", patient, async () => {
    const { page, faults } = await visit({ account: "redactie" });
    await open(page, parliament);
    await tabTo(page, /^a Maak bestanden/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Gemaakte bestanden" }).waitFor();
    for (const choice of [/^input Engels/, /^input Word/, /^input Webpagina/, /^input Markdown/]) {
      await tabTo(page, choice);
      await page.keyboard.press("Space");
    }
    await tabTo(page, /^button Maak de bestanden/);
    await page.keyboard.press("Enter");
    await page.getByText("De bestanden zijn klaar").waitFor(patient);
    await page.getByRole("cell", { name: "Geen fouten" }).first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await tabTo(page, /^a Download de PDF/);
    const downloading = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^decentrale-overheden-.*\.pdf$/);
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe("%PDF-");
    expect(faults).toEqual([]);
  });

  test("what stands in the way of publishing is said all at once, with the way to each", async () => {
    const { page } = await visit({ account: "redactie" });
    await open(page, "/hoofdstuk/demonstration-vnr?deel=publiceren");
    const publish = page.getByRole("button", { name: "Publiceer versie 1" });
    await expect.poll(() => publish.getAttribute("aria-disabled")).toBe("true");
    const first = page.getByRole("link", { name: "Kernboodschappen" }).last();
    await first.click();
    await page.getByRole("heading", { level: 1, name: /Kernboodschappen/ }).waitFor();
  });

  test("several sections are agreed with at once, each for its own party", async () => {
    const { page } = await visit({ account: "redactie.ipo" });
    await open(page, "/hoofdstuk/demonstration-vnr?toon=sign");
    const row = page.getByRole("listitem").filter({ hasText: "Geen armoede" });
    await row.getByText("Wacht op VNG, IPO en UvW").waitFor();
    await page.getByRole("button", { name: "Kies alle" }).click();
    await page.getByRole("button", { name: "Akkoord namens IPO" }).click();
    await page.getByText(/U gaf akkoord op \d+ secties\./).waitFor();
    // The button went with the choice: the focus is at what came of it.
    await expect.poll(() => focusedName(page)).toMatch(/^U gaf akkoord op/);
    await page.getByRole("radio", { name: "Alle" }).check();
    await row.getByText("Akkoord: IPO").waitFor();
    await row.getByText("Wacht op VNG en UvW").waitFor();
  });

  test("a section is given to somebody, with a date", async () => {
    const { page } = await visit({ account: "redactie" });
    await open(page, "/hoofdstuk/demonstration-vnr");
    const ask = page.getByRole("button", { name: /Vraag iemand voor 4 Rol en taak/ });
    await ask.click();
    await page.getByRole("dialog").getByRole("button", { name: "Annuleren" }).click();
    await expect.poll(() => focusedName(page)).toMatch(/^Vraag iemand voor 4/);
    await ask.click();
    const dialog = page.getByRole("dialog", { name: /Wie schrijft 4/ });
    await dialog.getByLabel("Redacteur").selectOption({ label: "Redactie IPO (IPO)" });
    await dialog.getByLabel("Klaar op").fill("2027-01-15");
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Bewaar" }).click();
    await page.getByText("Redactie IPO, klaar op 15 januari 2027").waitFor();
  });

  test("a new edition begins with the texts of the last one", async () => {
    const { page } = await visit({ account: "redactie" });
    await open(page, "/hoofdstuk");
    await page.getByLabel("Adres").fill("VNR 2027");
    await page.getByRole("button", { name: "Maak de editie" }).click();
    await page.getByText("Schrijf het adres met kleine letters").waitFor();
    await page.getByLabel("Adres").fill("vnr-2027");
    const name = page.getByLabel("Naam in het Nederlands");
    await name.fill("VNR 2027 🎉");
    await page.getByRole("button", { name: "Maak de editie" }).click();
    await page.getByText("🎉", { exact: false }).and(page.locator(".field__error *")).waitFor();
    await name.fill("VNR 2027");
    await page.getByRole("button", { name: "Maak de editie" }).click();
    await page.getByRole("heading", { level: 1, name: "VNR 2027" }).waitFor();
    await page.getByText("Begonnen met VNR 2026 (demonstratie).").waitFor();
  });

  test("a day that is set brings no name back that a colleague changed meanwhile", async () => {
    const { page, context } = await visit({ account: "redactie" });
    const address = "/v1/editions/demonstration-vnr";
    const edition = async () => (await context.request.get(address)).json();
    const { name, version } = await edition();
    await open(page, "/hoofdstuk/demonstration-vnr");
    const renamed = { ...name, en: `${name.en}, renamed` };
    await context.request.patch(address, {
      data: { name: renamed },
      headers: { "if-match": `"${version}"` },
    });
    // Reads the page again, as any change on it does.
    await page
      .getByRole("button", { name: /Vraag iemand voor/ })
      .first()
      .click();
    await page.getByRole("dialog").getByRole("button", { name: "Bewaar" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByText("Naam en datum", { exact: true }).click();
    await page.getByLabel("Teksten klaar op").fill("2027-02-01");
    await page.getByRole("button", { name: "Bewaar", exact: true }).click();
    await expect.poll(async () => (await edition()).deadline).toBe("2027-02-01");
    expect((await edition()).name).toEqual(renamed);
    await context.request.patch(address, {
      data: { name, deadline: null },
      headers: { "if-match": `"${(await edition()).version}"` },
    });
  });

  test("a file that is no Word file is refused with a sentence, and says what would be right", async () => {
    const { page } = await visit({ account: "redactie" });
    await open(page, "/hoofdstuk/demonstration-vnr?deel=nakijken");
    const field = page.locator("input[type=file]");
    await field.setInputFiles({ name: "brief.pdf", mimeType: "application/pdf", buffer: Buffer.from("x") });
    await page.getByText("brief.pdf is geen Word-bestand.").waitFor();
    await field.setInputFiles({ name: "brief.docx", mimeType: "", buffer: Buffer.from("geen zip") });
    await page.getByText("Dit Word-bestand is niet gelezen").waitFor();
  });

  test("who signs for whom is set beside the account", async () => {
    const { page } = await visit({ account: "beheer" });
    await open(page, "/beheer/accounts?zoek=redactie.uvw");
    await page.getByRole("link", { name: "Redactie Unie van Waterschappen" }).click();
    const party = page.getByLabel("Partij");
    await expect.poll(() => party.inputValue()).toBe("uvw");
    await party.selectOption({ label: "Geen partij" });
    await page.getByRole("button", { name: "Bewaar de partij" }).click();
    await page.getByText("Bewaard.", { exact: true }).waitFor();
    await page.reload();
    await expect.poll(() => party.inputValue()).toBe("");
  });
});

describe("a published chapter", () => {
  test(
    "is frozen once all agree, and then everybody reads, takes along and verifies it",
    patient,
    async () => {
      const { page, faults } = await visit({ account: "redactie" });
      await open(page, `${parliament}?deel=publiceren`);
      await page.getByRole("button", { name: "Publiceer versie 1" }).click();
      const dialog = page.getByRole("dialog", { name: "Versie 1 publiceren?" });
      await dialog.waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Publiceer" }).click();
      await page.getByText("Versie 1 is vastgelegd.").waitFor(patient);
      expect(faults).toEqual([]);

      const reader = await visit();
      await open(reader.page, "/");
      await reader.page.getByRole("contentinfo").getByRole("link", { name: "Hoofdstukken" }).click();
      await reader.page.getByRole("link", { name: "Parlement 2026 (demonstratie)" }).click();
      await reader.page.getByText("In dit hoofdstuk staan verzonnen cijfers").waitFor();
      const downloading = reader.page.waitForEvent("download");
      await reader.page.getByRole("link", { name: /PDF, toegankelijk \(PDF\/UA\), Engels/ }).click();
      const path = await (await downloading).path();
      const bytes = await readFile(path);
      expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");

      // The file itself stays on the computer: only its checksum is asked.
      const asked: string[] = [];
      reader.page.on("request", (request) => asked.push(`${request.method()} ${request.url()}`));
      const field = reader.page.locator("input[type=file]");
      await field.setInputFiles({ name: "gekregen.pdf", mimeType: "application/pdf", buffer: bytes });
      await reader.page.getByText("Ja, dit bestand is zo gepubliceerd").waitFor();
      const changed = Buffer.from(bytes);
      changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
      await field.setInputFiles({ name: "gekregen.pdf", mimeType: "application/pdf", buffer: changed });
      await reader.page.getByText("Nee, dit bestand is hier niet zo gepubliceerd").waitFor();
      expect(asked.filter((one) => !one.includes("/v1/chapters/verification?sha256="))).toEqual([]);
      expect(await axeViolations(reader.page)).toEqual([]);
      expect(reader.faults).toEqual([]);

      await reader.page.getByRole("link", { name: "Lees in het Nederlands" }).click();
      await reader.page.getByRole("heading", { level: 1 }).first().waitFor();
      expect(reader.page.url()).toContain("/v1/chapters/demonstration-parliament/1/files/chapter-nl.html");
    },
  );

  test("its pages are whole in both languages and widths", patient, async () => {
    expect(await complaints(null, "/hoofdstukken")).toEqual([]);
    expect(await complaints(null, published)).toEqual([]);
    expect(await complaints("redactie", `${parliament}?deel=publiceren`)).toEqual([]);
  });

  test("a correction says what changed, and waits for its day", patient, async () => {
    const { page, context } = await visit({ account: "redactie" });
    await open(page, `${parliament}?deel=publiceren`);
    const publish = page.getByRole("button", { name: "Publiceer versie 2" });
    await publish.click();
    await page.getByText("Schrijf wat er veranderde.").first().waitFor();
    await page.getByLabel(/Wat veranderde sinds versie 1, in het Nederlands/).fill("Een zin verbeterd.");
    await page.getByLabel(/Wat veranderde sinds versie 1, in het Engels/).fill("One sentence mended.");
    await page.getByLabel("Embargo tot").fill("2099-01-01");
    await publish.click();
    await page.getByRole("dialog").getByText("1 januari 2099").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Publiceer" }).click();
    await page.getByText("Versie 2 is vastgelegd.").waitFor(patient);
    await open(page, `${parliament}?deel=publiceren`);
    await page.getByRole("cell", { name: "embargo tot 1 januari 2099" }).waitFor();

    // A year too late: the day is moved, with a reason, and nothing is made anew.
    await page.getByRole("button", { name: "Verplaats de dag van versie 2" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Openbaar op").fill("2098-01-01");
    await dialog.getByLabel("Reden").fill("Het jaar was een tikfout.");
    await dialog.getByRole("button", { name: "Verder" }).click();
    await dialog.getByText(/Vanaf 1 januari 2098, 0.00 uur, ziet iedereen versie 2/).waitFor();
    await dialog.getByRole("button", { name: "Verplaats de dag" }).click();
    await page.getByRole("cell", { name: "embargo tot 1 januari 2098" }).waitFor();
    await page.getByText("Reden: Het jaar was een tikfout.").waitFor();

    const reader = await visit();
    await open(reader.page, published);
    await reader.page.getByText(/Versie 1, gepubliceerd op/).waitFor();
    expect(await reader.page.getByText("Een zin verbeterd.").count()).toBe(0);
    expect((await reader.page.goto(`${published}?versie=2`))?.status()).toBe(404);
    await context.close();
  });
});
