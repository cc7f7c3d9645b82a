import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { open, withBrowser } from "./browser.ts";
import { withServer } from "./server.ts";

const server = withServer();
const visit = withBrowser(server);

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return `${element?.getAttribute("role") ?? element?.tagName.toLowerCase()} ${element?.textContent ?? ""}`;
  });

/** Presses Tab until something has the focus; the grid is one stop on the way. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if (wanted.test(await focused(page))) return;
  }
  throw new Error(`Tab never came to ${wanted}`);
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test("an officer fills in and submits with the keyboard alone", async () => {
  const { page, faults } = await visit({ account: "utrecht" });
  await open(page, "/invoer");
  await tabTo(page, /^a Invultabel/);
  await press(page, "Enter");
  await page.getByRole("grid").waitFor();
  await tabTo(page, /^gridcell/);

  // Walks to the last cell and back to the first of the last column.
  await press(page, "Control+End");
  await expect.poll(() => focused(page)).toMatch(/^gridcell Leeg/);
  await press(page, "Control+ArrowUp");
  await expect.poll(() => focused(page)).toMatch(/^gridcell Leeg/);

  // Typing overwrites, Escape restores.
  await page.keyboard.type("12");
  await press(page, "Escape");
  await expect.poll(() => focused(page)).toMatch(/^gridcell Leeg/);

  // A refused text stays, with its reason; Escape takes it back.
  await page.keyboard.type("veel");
  await press(page, "Enter", "ArrowUp");
  await expect.poll(() => focused(page)).toMatch(/^gridcell Niet bewaard\s*veel/);
  await expect.poll(() => page.getByRole("main").textContent()).toContain("“veel” is geen getal");
  await press(page, "Escape");
  await expect.poll(() => focused(page)).toMatch(/^gridcell Leeg/);

  // "1.234" is asked, not guessed: the dialog has the focus, arrows choose, Enter in the button answers.
  await page.keyboard.type("1.234");
  await press(page, "Enter");
  await page.getByRole("dialog", { name: "Wat bedoelt u met 1.234?" }).waitFor();
  await tabTo(page, /^input/);
  await press(page, "Space");
  await tabTo(page, /^button Gebruik dit getal/);
  await press(page, "Enter");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await expect.poll(() => page.getByRole("main").textContent()).toMatch(/Alles bewaard om/);
  await expect.poll(() => focused(page)).toMatch(/^gridcell/);

  await press(page, "Control+ArrowUp");
  await expect.poll(() => focused(page)).toMatch(/^gridcell (Klopt dit\?|Bewaard)\s*1\.234/);
  await press(page, "F2");
  await press(page, "Control+a");
  await page.keyboard.type("25");
  await press(page, "Tab", "ArrowLeft");
  await expect.poll(() => page.getByRole("grid").textContent()).toMatch(/Bewaard\s*25/);
  await tabTo(page, /^button Indienen/);
  await press(page, "Enter");
  await page.getByText("1 waarde is ingediend").waitFor();
  expect(faults).toEqual([]);
});

test("two officers in one cell: both values are shown, and nothing is chosen for them", async () => {
  const mine = await visit({ account: "zeist" });
  const theirs = await visit({ account: "zeist" });
  const grid = "/invoer/2025/GM0355?indicator=public-toilets&periode=2025";
  await open(mine.page, grid);
  await open(theirs.page, grid);
  for (const [{ page }, value] of [
    [theirs, "5"],
    [mine, "6"],
  ] as const) {
    await tabTo(page, /^gridcell/);
    await page.keyboard.type(value);
    await press(page, "Enter");
    if (page === theirs.page)
      await expect.poll(() => page.getByRole("main").textContent()).toMatch(/Alles bewaard om/);
  }
  const dialog = mine.page.getByRole("dialog", { name: "Een collega veranderde deze cel ook" });
  await dialog.waitFor();
  expect(await dialog.getByRole("radio", { checked: true }).count()).toBe(0);
  await expect.poll(() => dialog.textContent()).toContain("Medewerker Zeist");
  await dialog.getByRole("radio", { name: /^6/ }).check();
  await dialog.getByRole("button", { name: "Bewaar mijn keuze" }).click();
  await expect.poll(() => mine.page.getByRole("main").textContent()).toMatch(/Alles bewaard om/);
  const answer = await mine.context.request.get("/v1/rounds/2025/areas/GM0355/entries");
  expect(await answer.text()).toMatch(/"period":"2025","state":"draft","version":2,"value":"6"/);
});

test("without a connection, and after the session ended, the text stays and is saved later", async () => {
  const { page, context } = await visit({ account: "provincie" });
  await open(page, "/invoer/2025/PV26");
  await tabTo(page, /^gridcell/);
  await context.setOffline(true);
  await page.keyboard.type("3");
  await press(page, "Enter");
  await page.getByText("Geen verbinding. 1 wijziging staat op deze computer", { exact: true }).waitFor();
  await expect.poll(() => page.getByRole("grid").textContent()).toMatch(/Op deze computer\s*3/);
  await context.clearCookies();
  // Back online it tries by itself.
  await context.setOffline(false);
  await page.getByText("U bent uitgelogd. 1 wijziging staat op deze computer", { exact: true }).waitFor();
  await expect.poll(() => page.getByRole("grid").textContent()).toMatch(/Op deze computer\s*3/);
  const signedIn = await context.request.post("/v1/sessions", {
    data: { email: "provincie@demo.lokaal17.example", password: "provincie-oefent-17-doelen" },
  });
  expect(signedIn.status()).toBe(201);
  await page.getByRole("button", { name: "Probeer opnieuw" }).click();
  await expect.poll(() => page.getByRole("main").textContent()).toMatch(/Alles bewaard om/);
});

test("text that is not saved is not lost by leaving the page: it asks, and shows the text again", async () => {
  const { page } = await visit({ account: "zeist" });
  await open(page, "/invoer/2025/GM0355");
  await tabTo(page, /^gridcell/);
  await page.keyboard.type("veel");
  await press(page, "Enter");
  const breadcrumb = page.getByRole("main").getByRole("link", { name: "Invoer" });
  await breadcrumb.click();
  const dialog = page.getByRole("dialog", { name: "Er zijn waarden niet bewaard. Toch weggaan?" });
  await dialog.waitFor();
  await press(page, "Enter");
  await dialog.waitFor({ state: "hidden" });
  await expect.poll(() => page.getByRole("grid").textContent()).toContain("veel");
  await breadcrumb.click();
  await dialog.getByRole("button", { name: "Ga toch weg" }).click();
  await page.getByRole("link", { name: "Invultabel Zeist" }).click();
  await expect.poll(() => page.getByRole("grid").textContent()).toMatch(/Niet bewaard\s*veel/);
  await page.getByRole("button", { name: "Naar deze cel" }).click();
  await expect.poll(() => focused(page)).toMatch(/^gridcell Niet bewaard\s*veel/);

  // "12.5" is one click: the comma is what was meant.
  await page.keyboard.type("12.5");
  await press(page, "Enter");
  await page.getByRole("dialog", { name: "Bedoelt u 12,5?" }).waitFor();
  await press(page, "Enter");
  await expect.poll(() => page.getByRole("main").textContent()).toMatch(/Alles bewaard om/);
});
