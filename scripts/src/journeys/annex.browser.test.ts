import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { documentOf, withParts, wordsOf } from "@lokaal17/api/annex/testing/word-file";
import type { Download } from "playwright-core";
import { expect, test } from "vitest";
import { axeViolations } from "./axe.ts";
import { open, withBrowser } from "./browser.ts";
import { withSharedServer } from "./server.ts";

const visit = withBrowser(withSharedServer());
const address = "/gemeenten/GM0344/raadsstuk";
const soon = { timeout: 60_000 };

async function bytesOf(download: Download): Promise<Buffer> {
  const path = join(tmpdir(), `lokaal17-annex-${process.pid}-${download.suggestedFilename()}`);
  await download.saveAs(path);
  return readFile(path);
}

test("a policy officer chooses policy fields, downloads the annex, writes in it and gets it back with her own text", async () => {
  const { context, page, faults } = await visit({ account: "utrecht" });
  await open(page, address);
  await page.getByRole("group", { name: "Taakvelden en indicatoren" }).waitFor(soon);
  await page.getByText("Taakvelden en indicatoren kiezen").click();
  await page.getByRole("button", { name: "Niets kiezen" }).click();
  await page.getByText("Er is nog niets gekozen").waitFor(soon);
  await page.waitForURL((url) => url.searchParams.get("taakvelden") === "-");
  await page.getByRole("checkbox", { name: "0.1 Bestuur" }).check();
  await page.waitForURL(/taakvelden=0\.1/);
  await page.getByRole("heading", { name: "0.1 Bestuur" }).waitFor(soon);
  await page.getByLabel("Waarbij hoort het?").selectOption("jaarrekening");
  await page.waitForURL(/soort=jaarrekening/);
  expect(await axeViolations(page)).toEqual([]);

  const downloads = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download de bijlage (Word)" }).click();
  const bytes = await bytesOf(await downloads);
  const words = wordsOf(documentOf(bytes));
  expect(words).toMatch(/Bijlage bij de jaarrekening \d{4}: Gemeente Utrecht/);
  expect(words).toContain("0.1 Bestuur");
  expect(words).not.toContain("0.2 Burgerzaken");

  // A colleague's slip: one figure is typed over by hand.
  const own = "Wij zijn trots op de jongerenraad.";
  const written = withParts(bytes, (parts) => {
    const xml = parts.get("word/document.xml") ?? "";
    const figure = /(l17\/value\/[^>]*>.*?<w:t[^>]*>)[^<]*/s;
    parts.set(
      "word/document.xml",
      xml.replace(figure, "$19.999").replace("</w:tbl>", `</w:tbl><w:p><w:r><w:t>${own}</w:t></w:r></w:p>`),
    );
  });
  const file = join(tmpdir(), `lokaal17-annex-${process.pid}-eigen.docx`);
  await writeFile(file, written);
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByText("Er is 1 gegeven veranderd").waitFor(soon);
  await expect
    .poll(() => page.getByRole("table", { name: "Wat er veranderde" }).textContent())
    .toContain("9.999");
  expect(await axeViolations(page)).toEqual([]);
  const again = page.waitForEvent("download");
  await page.getByRole("link", { name: /^Download lokaal17-annex-/ }).click();
  const refreshed = wordsOf(documentOf(await bytesOf(await again)));
  expect(refreshed).toContain(own);
  expect(refreshed).toContain("(was 9.999)");
  expect(refreshed).toContain("Veranderd sinds de vorige versie");
  expect(faults).toEqual([]);
  await context.close();
}, 180_000);

test("a file that is no annex is refused with a sentence, and who is not signed in is told so", async () => {
  const { context, page } = await visit({ account: "utrecht" });
  await open(page, address);
  const field = page.locator('input[type="file"]');
  await field.waitFor({ state: "attached", ...soon });
  const mimeType = "application/octet-stream";
  await field.setInputFiles({ name: "brief.docx", mimeType, buffer: Buffer.from("geen Word") });
  await page.getByRole("alert").getByText("Dit is geen Word-bestand.").waitFor(soon);
  await context.close();
  const visitor = await visit();
  await open(visitor.page, `/en${address}`);
  await visitor.page.getByRole("link", { name: "Sign in to refresh your file" }).waitFor(soon);
  await visitor.context.close();
}, 120_000);
