import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { open, withBrowser } from "./browser.ts";
import { withSharedServer } from "./server.ts";

const server = withSharedServer();
const visit = withBrowser(server);

test("a reader takes the figures of an indicator along, with the keyboard alone", async () => {
  const { page, faults } = await visit();
  await open(page, "/indicatoren/residual-waste");
  await page.locator(".page-head summary").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const downloading = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("lokaal17-residual-waste.xlsx");
  // A workbook is a zip.
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe("PK");
  expect(faults).toEqual([]);
});

test("without scripts it works as well, and in English", async () => {
  const { page } = await visit({ scripts: false });
  await page.goto("/en/gemeenten/GM0344");
  await page.locator(".page-head summary", { hasText: "Download" }).click();
  const link = page.getByRole("link", { name: "CSV", exact: true }).first();
  const downloading = page.waitForEvent("download");
  await link.click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("lokaal17-GM0344.csv");
  const text = await readFile(await download.path(), "utf8");
  expect(text.startsWith("INDICATOR,INDICATOR_NAME,REF_AREA,")).toBe(true);
  expect(text).toContain("EXAMPLE, not a real figure");
});

test("what an organisation takes along of its grid is its own", async () => {
  const { page } = await visit({ account: "utrecht" });
  await open(page, "/invoer/2025/GM0344");
  await page.locator(".page-head details.download summary").click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Excel" }).click();
  expect((await downloading).suggestedFilename()).toBe("lokaal17-GM0344-2025.xlsx");
});
