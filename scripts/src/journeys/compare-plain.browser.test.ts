import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { alive, withBrowser } from "./browser.ts";
import { withSharedServer } from "./server.ts";

const visit = withBrowser(withSharedServer());

const zwolle = "/vergelijken?indicator=residual-waste&gemeenten=GM0193,GM0150";
const nine = "GM0193,GM0150,GM0307,GM0344,GM0363,GM0599,GM0518,GM0014,GM0758";

/** What the page says that is chosen. */
const chips = (page: Page, name: string) => page.getByRole("list", { name }).getByRole("listitem");

test("without scripts the picture, the verdicts and the choices are there, and no control that does nothing", async () => {
  const { page } = await visit({ scripts: false });
  await page.goto(zwolle);
  const main = page.getByRole("main");
  await expect.poll(() => main.locator("svg[role=img]").count()).toBeGreaterThan(0);
  await expect.poll(() => main.textContent()).toMatch(/Met wie kan ik eerlijk vergelijken\?/);
  await main.getByLabel("Vergelijk met").selectOption("provincie");
  await main.getByRole("button", { name: "Toon" }).first().click();
  await page.waitForURL(/^(?=.*groep=provincie)(?=.*gemeenten=GM0193)/);
  const idle = main.locator("button:not([type=submit]), [role=combobox]:not([name]), .members__tools");
  expect(await idle.filter({ visible: true }).count()).toBe(0);
  await main
    .getByRole("link", { name: /^Zet erbij: / })
    .first()
    .click();
  await page.waitForURL(/gemeenten=GM0193,GM\d{4}/);
  await page.goto("/zoeken?q=armoede");
  expect(page.url()).toMatch(/zoeken\?zoek=armoede$/);
  await page.goto("/vergelijken?gemeenten=GM9999,GM0193");
  await expect.poll(() => main.textContent()).toMatch(/Er is nooit een gebied met de code GM9999 geweest/);
  await main.getByRole("link", { name: "Haal GM9999 weg" }).click();
  await page.waitForURL(/gemeenten=GM0193$/);
});

test("without scripts a municipality is added by its name, and every choice stays", async () => {
  const { page } = await visit({ scripts: false });
  await page.goto("/vergelijken?groep=alle");
  await page.getByRole("combobox", { name: "Uw gemeente, of een andere" }).fill("zwolle");
  await page.getByRole("button", { name: "Toon" }).first().click();
  // Who begins with a municipality sees those like it, not the whole country.
  await page.waitForURL((url) => url.search === "?gemeenten=GM0193");

  await page.goto("/vergelijken?indicator=residual-waste,doel-3&gemeenten=GM0193&jaar=2023");
  const band = page.locator("form", { has: page.getByRole("combobox", { name: "Gemeente erbij" }) });
  await band.getByRole("combobox", { name: "Gemeente erbij" }).fill("haar");
  await band.getByRole("button", { name: "Toon" }).click();
  await page.getByText("Welke gemeente bedoelt u met “haar”?").waitFor();
  await page.getByRole("link", { name: /^Haarlem \(/ }).click();
  await page.waitForURL(/indicator=residual-waste,doel-3.*jaar=2023.*gemeenten=GM0193,GM0392(&|$)/);

  await band.getByRole("combobox", { name: "Gemeente erbij" }).fill("Nergenshuizen");
  await band.getByRole("button", { name: "Toon" }).click();
  await page.getByText("Geen gemeente heet “Nergenshuizen”").waitFor();
  await page.getByRole("link", { name: "Haal Nergenshuizen weg" }).click();
  await page.waitForURL(/gemeenten=GM0193,GM0392(&|$)/);
});

test("without scripts the further choices are made, and taken back by their chips", async () => {
  const { page } = await visit({ scripts: false });
  await page.goto(`${zwolle}&jaar=2023`);
  const more = async () => page.getByText(/^Meer keuzes/).click();
  await more();
  const subjects = page.locator("form", {
    has: page.getByRole("combobox", { name: "Indicator of doel erbij" }),
  });
  await subjects.getByRole("combobox", { name: "Indicator of doel erbij" }).fill("armoede");
  await subjects.getByRole("button", { name: "Toon" }).click();
  await page.getByText("Wat bedoelt u met “armoede”?").waitFor();
  await page.getByRole("link", { name: "Doel 1: Geen armoede" }).click();
  await page.waitForURL(/indicator=residual-waste,doel-1&/);
  await more();
  const group = page.locator("form", {
    has: page.getByRole("combobox", { name: "Gemeente in een eigen groep" }),
  });
  await group.getByRole("combobox", { name: "Gemeente in een eigen groep" }).fill("breda");
  await group.getByRole("button", { name: "Toon" }).click();
  await page.waitForURL(/^(?=.*groep=gebieden)(?=.*gebieden=GM0758)/);
  await more();
  await chips(page, "Gemeenten in de eigen groep").getByRole("link", { name: "Haal Breda weg" }).click();
  await page.waitForURL((url) => !url.searchParams.has("gebieden"));
  await more();
  await chips(page, "Gekozen indicatoren en doelen")
    .getByRole("link", { name: "Haal Restafval weg" })
    .click();
  await page.waitForURL(/^(?=.*indicator=doel-1&)(?=.*jaar=2023)(?=.*gemeenten=GM0193,GM0150)/);
});

test("an address with more than eight municipalities says who is left out, and the reader chooses", async () => {
  for (const scripts of [true, false]) {
    const { page, context, faults } = await visit({ scripts });
    await page.goto(`/vergelijken?indicator=residual-waste&gemeenten=${nine}`);
    if (scripts) await alive(page);
    const chosen = chips(page, "Gekozen gemeenten, de eigen voorop");
    await expect.poll(() => chosen.count()).toBe(8);
    await page.getByText("Er passen 8 gemeenten naast elkaar. Daarom staat er niet bij: Breda.").waitFor();
    await page.getByRole("link", { name: "Zet erbij: Breda, in plaats van Groningen" }).click();
    await page.getByText("Daarom staat er niet bij: Groningen.").waitFor();
    // Who goes makes room for the next one.
    await chosen.getByRole("link", { name: "Haal Utrecht weg" }).click();
    await expect.poll(() => chosen.last().textContent()).toMatch(/^Groningen/);
    await expect.poll(() => page.getByText("Daarom staat er niet bij").count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  }
});

test("a link whose first subject does not exist shows the next one, in the list of choices too", async () => {
  for (const scripts of [true, false]) {
    const { page, context } = await visit({ scripts });
    await page.goto("/vergelijken?indicator=restafvl,residual-waste&gemeenten=GM0193");
    if (scripts) await alive(page);
    await page.getByRole("heading", { name: "Restafval" }).waitFor();
    expect(await page.getByLabel("Indicator of doel").first().inputValue()).toBe("residual-waste");
    await page.getByText("Geen indicator of doel heet “restafvl”").waitFor();
    await page.getByRole("link", { name: "Haal restafvl weg" }).click();
    await page.waitForURL(/indicator=residual-waste&/);
    await context.close();
  }
});
