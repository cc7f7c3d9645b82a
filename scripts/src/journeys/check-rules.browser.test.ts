import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeViolations } from "./axe.ts";
import { open, withBrowser } from "./browser.ts";
import { withServer } from "./server.ts";

const server = withServer();
const visit = withBrowser(server);

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

const main = async (page: Page) => (await page.getByRole("main").allInnerTexts()).join("\n");

const rule = (page: Page) => page.getByLabel("Regel: dit hoort te kloppen");

describe("a rule between indicators", () => {
  test("is made by keyboard alone: misread, mended, tried on approved figures, saved", async () => {
    const { page } = await visit({ account: "analist" });
    await open(page, "/controleregels");
    await page.getByRole("link", { name: "Nieuwe regel" }).focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("Naam van de regel").focus();
    await page.keyboard.type("schone-straten");
    await rule(page).focus();
    await page.keyboard.type("litter-scor > 50 & nonsense");
    await page.getByRole("button", { name: "Probeer op goedgekeurde cijfers" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Bij teken 18 («&»): Het teken & hoort niet in een regel.").waitFor();
    await expect.poll(() => rule(page).getAttribute("aria-invalid")).toBe("true");

    await rule(page).focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("litter-scor > 50 and nonsense < 3");
    await page.getByRole("button", { name: "Probeer op goedgekeurde cijfers" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Bedoelt u litter-score?").waitFor();
    await expect.poll(() => main(page)).toContain("Bij teken 22 («nonsense»)");
    expect(await axeViolations(page)).toEqual([]);

    await rule(page).focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(" > 50");
    await page.keyboard.press("Home");
    await page.getByRole("combobox", { name: "Zet een indicator in de regel" }).focus();
    await page.keyboard.type("schone straten");
    await page.keyboard.press("Enter");
    await expect.poll(() => rule(page).inputValue()).toBe("litter-score > 50");
    await expect.poll(() => main(page)).toContain("Probeer de regel eerst: dan ziet u wat zij doet.");
    await page.getByRole("button", { name: "Probeer op goedgekeurde cijfers" }).focus();
    await page.keyboard.press("Enter");
    await page
      .getByText(/De regel klopt niet bij \d+ organisaties: \d+ van de \d\.\d{3} keer, in de jaren/)
      .waitFor();
    await expect
      .poll(() => page.getByRole("status").allInnerTexts())
      .toContainEqual(expect.stringContaining("Concepten tellen nooit mee."));
    const examples = page.getByRole("region", { name: "Voorbeelden, de laatste jaren eerst" });
    await expect
      .poll(() => examples.getByRole("row").nth(1).textContent())
      .toMatch(/20\d\d.*: \d+.*voorbeeld/s);

    await page.getByRole("button", { name: "Bewaar de regel" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("2 dingen kloppen niet. Bij elk veld staat wat.").waitFor();
    await page.getByLabel("Wat de medewerker leest, Nederlands").focus();
    await page.keyboard.type("Dit is erg laag. Verbeter de waarde, of leg uit waarom.");
    await page.keyboard.press("Tab");
    await page.keyboard.type("This is very low. Correct the value, or explain why.");
    await page.getByRole("button", { name: "Bewaar de regel" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Bewaard als versie 1").waitFor();
    expect(await axeViolations(page)).toEqual([]);

    await open(page, "/controleregels");
    const row = page.getByRole("row", { name: /schone-straten/ });
    await expect.poll(() => row.textContent()).toMatch(/litter-score > 50.*Gemeenten.*Vraagt uitleg.*Geldt/s);
  });

  test("that a colleague changed meanwhile is not overwritten, and what was typed stays", async () => {
    const address = "/controleregels?regel=residual-waste-is-a-part";
    const { page } = await visit({ account: "analist" });
    const late = await visit({ account: "analist" });
    await open(page, address);
    await open(late.page, address);
    const message = "Restafval kan niet meer zijn dan al het afval. Verbeter een van de twee.";
    for (const one of [page, late.page])
      await one.getByLabel("Wat de medewerker leest, Nederlands").fill(message);
    await page.getByLabel("Als het niet klopt").selectOption({ label: "Vraagt uitleg" });
    await page.getByRole("button", { name: "Bewaar de regel" }).click();
    await page.getByText("Bewaard als versie 2").waitFor();

    await late.page.getByLabel("De regel geldt").selectOption({ label: "Nee, zij is uitgezet" });
    await late.page.getByRole("button", { name: "Bewaar de regel" }).click();
    await late.page.getByText("U las versie 1, nu is het versie 2.").waitFor();
    await late.page.getByRole("button", { name: "Lees de regel opnieuw" }).click();
    await late.page.getByText(/^Versie 2,/).waitFor();
    await expect
      .poll(() => late.page.getByLabel("Wat de medewerker leest, Nederlands").inputValue())
      .toBe(message);
    await late.page.getByRole("button", { name: "Bewaar de regel" }).click();
    await late.page.getByText("De regel is uitgezet en geldt niet.").waitFor();
  });

  test("is not for others to see", async () => {
    const { page, context } = await visit({ account: "utrecht" });
    expect((await context.request.get("/v1/check-rules")).status()).toBe(403);
    await page.goto("/controleregels");
    expect(await main(page)).not.toContain("residual-waste");
  });

  test.each([
    ["/controleregels", 1280],
    ["/controleregels", 320],
    ["/controleregels?regel=roads-change-slowly", 1280],
    ["/controleregels?regel=roads-change-slowly", 320],
    ["/controleregels?nieuw=ja", 320],
    ["/en/controleregels", 320],
    ["/en/controleregels?regel=roads-change-slowly", 1280],
  ])("%s is accessible at a width of %d", async (address, width) => {
    const { page, faults } = await visit({ account: "analist", width });
    await open(page, address);
    if (address.includes("regel=")) {
      await page.getByRole("button", { name: /^(Probeer op|Try on)/ }).click();
      await page.getByText(/(klopt overal|holds everywhere).*\b624\b/).waitFor();
    } else if (address.includes("nieuw=")) await page.locator("form.check-rule-form").waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(await main(page)).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
    expect(faults).toEqual([]);
  });
});
