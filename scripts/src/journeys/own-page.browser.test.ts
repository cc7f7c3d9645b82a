import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import { describe, expect, test } from "vitest";
import { open, withBrowser } from "./browser.ts";
import { withServer } from "./server.ts";

const server = withServer();
const visit = withBrowser(server);

const indicator = "public-toilets";

describe("what an organisation says about its own figures", () => {
  test("an officer explains a figure; it is in her preview at once, not yet for everyone", async () => {
    const { page, faults } = await visit({ account: "utrecht" });
    await open(page, `/eigen/GM0344?indicator=${indicator}`);
    const explanation = "Twee toiletten zijn gesloten voor een verbouwing.";
    await page.getByRole("textbox", { name: "Uitleg" }).fill(explanation);
    await page.getByRole("button", { name: "Uitleg bewaren" }).click();
    await page.getByText("De uitleg is bewaard").waitFor();
    await open(page, `/gemeenten/GM0344?asOf=preview&indicator=${indicator}`);
    await page.getByText(explanation).first().waitFor();
    const everyone = await visit({});
    await open(everyone.page, `/gemeenten/GM0344?indicator=${indicator}`);
    expect(await everyone.page.getByText(explanation).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test("records an own target with its decision, every mistake at its field, and withdraws it", async () => {
    const { page, faults } = await visit({ account: "utrecht" });
    await open(page, `/eigen/GM0344?indicator=${indicator}`);
    await page.getByRole("button", { name: "Doel vastleggen" }).click();
    await expect.poll(() => page.getByText("Vul dit in.").count()).toBe(2);
    await page.getByRole("textbox", { name: /Waarde/ }).fill("12,5");
    await page.getByRole("textbox", { name: "Jaar" }).fill("2030");
    await page.getByRole("textbox", { name: /Besluit/ }).fill("Raadsbesluit 2026-14");
    await page.getByLabel("Datum van het besluit").fill("2026-06-01");
    await page.getByRole("button", { name: "Doel vastleggen" }).click();
    await page.getByText("Het doel is vastgelegd").waitFor();
    await page.getByText(/Nu: 12,5 .* in 2030/).waitFor();
    await page.getByRole("button", { name: "Doel intrekken" }).click();
    await page.getByText("Het doel is ingetrokken").waitFor();
    await page.getByText(/Het vorige doel is ingetrokken op 1 juni 2026/).waitFor();
    expect(faults).toEqual([]);
  });

  test("is not another organisation's to change", async () => {
    const { page } = await visit({ account: "zeist" });
    await open(page, "/eigen/GM0344");
    await page.getByText("Alleen een medewerker van deze organisatie").waitFor();
  });
});

test("the log tells what she did, and figures as they were on a day", async () => {
  const { page, faults } = await visit({ account: "utrecht" });
  await open(page, "/logboek");
  // The demonstration has explanations of Utrecht itself too.
  await page.getByRole("row", { name: new RegExp(`Uitleg geschreven.*${indicator}`) }).waitFor();
  await page.getByRole("row", { name: /Eigen doel ingetrokken/ }).waitFor();
  await open(page, `/logboek?dag=${dayInAmsterdam(new Date())}`);
  await page.getByRole("table", { name: /Goedgekeurde cijfers van Utrecht op/ }).waitFor();
  expect(faults).toEqual([]);
});

describe("a definition", () => {
  test("changes after the analyst saw what that does", async () => {
    const { page, faults } = await visit({ account: "analist" });
    await open(page, `/definities?indicator=${indicator}`);
    const save = page.getByRole("button", { name: "Nieuwe versie bewaren" });
    await expect.poll(() => save.getAttribute("aria-disabled")).toBe("true");
    await page.getByLabel("Definitie (Nederlands)").fill("Het aantal toiletten dat iedereen mag gebruiken.");
    await page.getByRole("button", { name: "Bekijk wat dit doet" }).click();
    await page.getByText("Wat deze versie doet").waitFor();
    await save.click();
    await page.getByText("Vul dit in.").waitFor();
    await page.getByLabel("Wat er anders is (Nederlands)").fill("Toiletten in winkels tellen niet meer mee.");
    await page.getByLabel("Wat er anders is (Engels)").fill("Toilets in shops count no more.");
    await save.click();
    await page.getByText("Versie 2 is bewaard").waitFor();
    await page.getByText("Toiletten in winkels tellen niet meer mee.").waitFor();
    expect(faults).toEqual([]);
  });
});

describe("help", () => {
  test("is on the screen that one works on, and closes with Escape", async () => {
    const { page } = await visit({ account: "utrecht" });
    await open(page, "/logboek");
    await page.getByRole("button", { name: "Hulp" }).click();
    await page.getByRole("dialog", { name: "Hulp bij het logboek" }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Hulp");
  });
});
