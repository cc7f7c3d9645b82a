import type { AreaScores } from "@lokaal17/shared/contract/scores";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { open, type Visitor, withBrowser } from "./browser.ts";
import { withServer } from "./server.ts";

/** Red from 0.8 and green to 1.4 burglaries per 1,000 inhabitants are what the demonstration proposes. */
const indicator = "burglary";
const claims = /gehaald|op koers|voldoet aan|bereikt wordt/;

const server = withServer();
const visit = withBrowser(server);

const main = async (page: Page) => (await page.getByRole("main").allInnerTexts()).join("\n");

async function figureOfUtrecht({ context }: Visitor) {
  const answer = await context.request.get("/v1/scores/GM0344", { headers: { "accept-language": "nl" } });
  const { goals } = (await answer.json()) as AreaScores;
  return goals[15]?.figures.find((figure) => figure.indicator === indicator);
}

async function publish({ context }: Visitor, name: string): Promise<void> {
  const { dataVersion } = (await (await context.request.get("/v1/preview")).json()) as {
    dataVersion: number;
  };
  const answer = await context.request.post("/v1/publications", { data: { name, dataVersion } });
  expect(answer.status()).toBe(201);
}

describe("a threshold on its way from proposal to adopted", () => {
  test("no page claims that something was reached while nothing is adopted", async () => {
    const { page } = await visit({});
    for (const address of [
      "/",
      "/gemeenten/GM0344",
      "/gemeenten/GM0344/doelen/16",
      "/vergelijken",
      "/doelen/11",
      "/indicatoren/public-toilets",
      "/drempels",
      "/methode",
    ])
      for (const prefix of ["", "/en"]) {
        await page.goto(`${prefix}${address}`);
        // Two indicators of water boards count what is "uit afvalwater gehaald": a name, not a verdict.
        const said = (await main(page)).replaceAll(/afvalwater gehaald/gi, "");
        expect(said.length, `${prefix}${address}`).toBeGreaterThan(500);
        expect(said, `${prefix}${address}`).not.toMatch(claims);
        expect(said, `${prefix}${address}`).not.toMatch(/on track|has been reached|meets the norm/);
      }
  });

  test("is a proposal for everyone to read, without a form", async () => {
    const visitor = await visit({ scripts: false });
    await visitor.page.goto("/drempels?zoek=inbraak");
    const row = visitor.page.getByRole("row", { name: /Inbraak in woningen/ });
    await expect
      .poll(() => row.textContent())
      .toMatch(/meer dan 1,4.*tot en met 0,8.*Voorstel. Niemand heeft dit vastgesteld\./s);
    await visitor.page.goto(`/drempels?indicator=${indicator}`);
    expect(await visitor.page.locator("form.publish").count()).toBe(0);
    expect(await figureOfUtrecht(visitor)).toMatchObject({ colour: null, verdict: null });
  });

  test("every mistake shows at its field, and with the keyboard alone advice is recorded", async () => {
    const { page, faults } = await visit({ account: "analist" });
    await open(page, "/");
    await page.getByRole("navigation").getByRole("link", { name: "Beheer" }).first().click();
    await page.getByRole("main").getByRole("link", { name: "Drempelwaarden" }).click();
    await page.getByRole("heading", { level: 1, name: "Drempelwaarden" }).waitFor();
    await open(page, `/drempels?indicator=${indicator}`);
    await page.getByLabel("Rood eindigt bij").fill("0,5");
    await page.getByLabel("Voor welk jaar?").fill("2020");
    await page.getByRole("button", { name: "Leg vast" }).click();
    await page.getByText("5 gegevens kloppen niet").waitFor();
    const said = await main(page);
    for (const sentence of [
      "Lager is beter: groen (0,8) mag niet hoger zijn dan rood (0,5).",
      "Vul in welke deskundigensessie dit adviseerde.",
      "Vul de datum in.",
      "Vul een streefwaarde in bij dit jaar, of laat het jaar leeg.",
    ])
      expect(said).toContain(sentence);

    await page.getByLabel("Rood eindigt bij").focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("1,5");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Deskundigensessie Veiligheid");
    await page.getByLabel("Datum van de sessie").fill("2026-01-15");
    await page.getByLabel("Voor welk jaar?").fill("");
    await page.keyboard.press("Enter");
    await page.getByText("Vastgelegd: Advies van Deskundigensessie Veiligheid, 15 januari 2026.").waitFor();
    await expect.poll(() => main(page)).toContain("Iedereen ziet dit na de volgende publicatie.");
    expect(faults).toEqual([]);
  });

  test("is adopted by who, when and in which document, and a colleague who read an older version hears it", async () => {
    const analyst = await visit({ account: "analist" });
    const { page } = analyst;
    const late = await visit({ account: "analist" });
    await open(late.page, `/drempels?indicator=${indicator}`);
    await open(page, `/drempels?indicator=${indicator}`);
    for (const [label, value] of [
      ["Wie heeft dit vastgesteld?", "de ledenvergadering"],
      ["Datum van het besluit", "2026-02-01"],
      ["Document: naam of adres", "https://vng.nl/besluit-12"],
      ["Streefwaarde", "0,6"],
      ["Voor welk jaar?", "2030"],
    ] as const)
      for (const one of [page, late.page]) await one.getByLabel(label).fill(value);
    await page.getByRole("button", { name: "Leg vast" }).click();
    await page.getByText("Vastgelegd: Vastgesteld door de ledenvergadering op 1 februari 2026.").waitFor();
    await expect.poll(() => main(page)).toContain("Streefwaarde: 0,6 per 1.000 inwoners in 2030.");

    await late.page.getByRole("button", { name: "Leg vast" }).click();
    await late.page.getByText("U las versie 2, nu is het versie 3.").waitFor();
    await late.page.getByRole("button", { name: "Lees opnieuw wat er nu staat" }).click();
    await late.page.getByText("Vastgesteld door de ledenvergadering op 1 februari 2026.").waitFor();
    expect(await late.page.getByLabel("Streefwaarde").inputValue(), "what was typed stays").toBe("0,6");
    expect(await figureOfUtrecht(analyst), "not public yet").toMatchObject({ colour: null });
  });

  test("changes the words with the publication, and says whose decision it is", async () => {
    const analyst = await visit({ account: "analist" });
    await publish(analyst, "Na het besluit");
    const visitor = await visit({});
    const figure = await figureOfUtrecht(visitor);
    expect(figure?.thresholdStatus).toBe("adopted");
    expect(figure?.verdict).toMatch(
      /^(groen|geel|oranje|rood): .*voorbeeld van een besluit van de ledenvergadering van 1 februari 2026/,
    );
    await open(visitor.page, `/indicatoren/${indicator}`);
    const said = await main(visitor.page);
    expect(said).toContain("Vastgesteld door de ledenvergadering op 1 februari 2026.");
    expect(said).toContain("vng.nl/besluit-12");
    expect(said).toContain("Streefwaarde: 0,6 per 1.000 inwoners in 2030.");
    for (const address of ["/", "/gemeenten/GM0344", "/gemeenten/GM0344/doelen/16"]) {
      await open(visitor.page, address);
      const words = await main(visitor.page);
      expect(words, address).toMatch(/Van 1 van de \d+ indicatoren van deze selectie zijn de drempelwaarden/);
      expect(words, address).not.toMatch(/De drempelwaarden zijn niet vastgesteld/);
    }
    expect(visitor.faults).toEqual([]);
  });
});
