import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeViolations } from "./axe.ts";
import { open, withBrowser } from "./browser.ts";
import { withServer } from "./server.ts";

const server = withServer();
const visit = withBrowser(server);

const address = "/vergelijken?indicator=public-toilets&gemeenten=GM0344,GM0355";

/** Saves a comparison without its screen, for what comes after. */
async function save(
  page: Page,
  name: string,
  more: object = {},
): Promise<{ shared: { link: string | null } }> {
  const answer = await page.request.post("/v1/comparison-sets", { data: { name, address, ...more } });
  expect(answer.status()).toBe(201);
  return answer.json();
}

describe("saved comparisons", () => {
  test("stand in the list of who saved them: opened, renamed, removed and put back", async () => {
    const { page, faults, context } = await visit({ account: "utrecht" });
    await open(page, "/sets");
    await page.getByText("U hebt nog niets bewaard").waitFor();
    await save(page, "Toiletten en Zeist");
    await open(page, "/sets");
    const item = page.getByRole("article", { name: "Toiletten en Zeist" });
    await expect.poll(() => item.getByRole("link", { name: /van nu/ }).getAttribute("href")).toBe(address);
    await expect
      .poll(() => item.getByRole("link", { name: /zoals bewaard/ }).getAttribute("href"))
      .toMatch(/&asOf=\d+$/);

    await item.getByRole("button", { name: "Toiletten en Zeist wijzigen" }).click();
    const form = page.getByRole("form", { name: "Vergelijking wijzigen" });
    await form.getByLabel("Naam").fill("Toiletten, voor de raad");
    await form.getByLabel("Wie mag haar zien?").selectOption({ label: "Collega's van Gemeente Utrecht" });
    await form.getByLabel(/Ook iedereen met de link/).check();
    expect(await axeViolations(page)).toEqual([]);
    await form.getByRole("button", { name: "Wijziging bewaren" }).click();
    await page.getByText("De wijziging is bewaard").waitFor();
    const renamed = page.getByRole("article", { name: "Toiletten, voor de raad" });
    await renamed.getByText("Gedeeld met Gemeente Utrecht. Ook via een link").waitFor();
    await renamed.getByRole("button", { name: /^Link van/ }).click();
    await expect
      .poll(() => renamed.getByLabel(/Link voor wie geen account heeft/).inputValue())
      .toMatch(/\/sets\/gedeeld\/[\w-]{22}$/);

    await renamed.getByRole("button", { name: /weghalen$/ }).click();
    await page.getByText("Toiletten, voor de raad is verwijderd").waitFor();
    await expect.poll(() => page.getByRole("article").count()).toBe(0);
    await page.getByRole("button", { name: "Terugzetten" }).click();
    await renamed.waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  test("are made on the workbench, by name alone", async () => {
    const { page, faults, context } = await visit({ account: "analist" });
    await open(page, address);
    await page.getByRole("button", { name: "Vergelijking bewaren" }).click();
    const dialog = page.getByRole("dialog", { name: "Deze vergelijking bewaren" });
    await dialog.getByRole("button", { name: "Bewaren", exact: true }).click();
    await dialog.getByText("Geef eerst een naam.").waitFor();
    await dialog.getByLabel("Naam").fill("Van het scherm");
    await dialog.getByLabel(/Stuur mij bericht/).check();
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Bewaren", exact: true }).click();
    await page.getByRole("dialog").getByRole("link", { name: "Naar uw vergelijkingen" }).click();
    await page.getByRole("article", { name: "Van het scherm" }).getByText("U krijgt bericht").waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  test("of a colleague are watched and copied, and not changed", async () => {
    const { page, faults, context } = await visit({ account: "utrecht.collega" });
    await open(page, "/sets");
    await page.getByRole("heading", { name: "Van collega's" }).waitFor();
    const item = page.getByRole("article", { name: "Toiletten, voor de raad" });
    expect(await item.getByRole("button", { name: /wijzigen$/ }).count()).toBe(0);
    await item.getByRole("button", { name: "Toiletten, voor de raad volgen" }).click();
    await page
      .getByText("U krijgt bericht als er in Toiletten, voor de raad duidelijk iets verandert")
      .waitFor();
    await item.getByRole("button", { name: /^Kopie maken/ }).click();
    await page.getByRole("article", { name: "Kopie van Toiletten, voor de raad" }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  test("are open to who has the link, without an account and without scripts", async () => {
    const owner = await visit({ account: "analist" });
    const { shared } = await save(owner.page, "Voor de commissie", { link: true });
    await owner.context.close();
    const { page, context } = await visit({ scripts: false, width: 320 });
    const answer = await page.goto(shared.link ?? "");
    expect(answer?.status()).toBe(200);
    expect(answer?.headers()["cache-control"]).toContain("no-store");
    await page.getByRole("heading", { name: "Gedeelde vergelijking: Voor de commissie" }).waitFor();
    await expect.poll(() => page.getByRole("link", { name: /van nu/ }).getAttribute("href")).toBe(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    await context.close();
  });

  test("that were never shared are not there", async () => {
    const { page, context } = await visit();
    expect((await page.goto("/sets/gedeeld/AAAAAAAAAAAAAAAAAAAAAA"))?.status()).toBe(404);
    expect((await page.goto("/sets"))?.status()).toBe(401);
    await context.close();
  });
});

test("a short link leads to the page, in a fresh browser", async () => {
  const { page, context } = await visit();
  const made = await page.request.post("/v1/short-links", { data: { address } });
  const { path } = (await made.json()) as { path: string };
  await page.goto(path);
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(address);
  await context.close();
});

describe("klopt dit cijfer?", () => {
  const figure = "/klopt?indicator=public-toilets&gebied=GM0344";
  const question = "Tellen de toiletten in het station ook mee?";

  test("is asked, answered by the organisation, and stands beside the figure in the words that it chose", async () => {
    const visitor = await visit();
    await open(visitor.page, figure);
    await visitor.page.getByText("Uw vraag gaat naar Gemeente Utrecht.").waitFor();
    await visitor.page.getByRole("textbox", { name: "Uw vraag" }).fill(question);
    await visitor.page.getByLabel(/^Uw naam/).fill("Noor");
    // This server has no mail: an address would be of no use, and is not asked.
    expect(await visitor.page.getByLabel(/^Uw e-mailadres/).count()).toBe(0);
    await visitor.page.getByRole("button", { name: "Vraag versturen" }).click();
    await visitor.page.getByText("Uw vraag is verstuurd").waitFor();
    await visitor.page.getByText(/Gemeente Utrecht antwoordt uiterlijk/).waitFor();
    expect(await axeViolations(visitor.page)).toEqual([]);
    const own = visitor.page.url();

    const officer = await visit({ account: "utrecht" });
    await open(officer.page, "/vragen");
    const item = officer.page.getByRole("article", { name: /^Openbare toiletten, Gemeente Utrecht/ });
    await item.getByText("door Noor").waitFor();
    await item.getByRole("button", { name: /^Antwoord versturen/ }).click();
    await item.getByText("Schrijf eerst een antwoord van minstens drie tekens.").waitFor();
    await item.getByLabel("Uw antwoord").fill("Ja, die tellen mee sinds 2022.");
    await item.getByLabel("Zet ook een vraag en antwoord bij het cijfer").check();
    await item.getByLabel("De vraag, zoals die bij het cijfer komt").fill("Telt het station mee?");
    expect(await axeViolations(officer.page)).toEqual([]);
    await item.getByRole("button", { name: /^Antwoord versturen/ }).click();
    await officer.page.getByText(/^Het antwoord staat op de eigen bladzijde/).waitFor();
    await officer.page.getByRole("link", { name: "Beantwoord (1)" }).click();
    await officer.page.getByText("Staat bij het cijfer").waitFor();
    expect(await officer.page.getByText("Noor").count()).toBe(0);
    expect(officer.faults).toEqual([]);
    await officer.context.close();

    await visitor.page.goto(own);
    await visitor.page.getByText("Ja, die tellen mee sinds 2022.").waitFor();
    await visitor.page.goto(figure);
    await visitor.page.getByRole("heading", { name: "Telt het station mee?" }).waitFor();
    expect(await visitor.page.getByText(question).count()).toBe(0);
    expect(visitor.faults).toEqual([]);
    await visitor.context.close();
  });

  test("works without scripts, and says what is wrong", async () => {
    const { page, context } = await visit({ scripts: false, width: 320 });
    await page.goto("/klopt?indicator=burglary&gebied=GM0344");
    await page.getByText("Uw vraag gaat naar VNG.").waitFor();
    await page.getByRole("textbox", { name: "Uw vraag" }).fill(question);
    await page.getByRole("button", { name: "Vraag versturen" }).click();
    await page.getByText("Uw vraag is verstuurd").waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/klopt\/antwoord\/[2-9a-z]{16}$/);
    await page.goto("/klopt?indicator=burglary&gebied=GM0344&fout=question");
    await page.getByText("Uw vraag is niet verstuurd").waitFor();
    await context.close();
  });

  test("is passed on from VNG to the organisation and back, and removed when it is none", async () => {
    const { page, faults, context } = await visit({ account: "analist" });
    await open(page, "/vragen");
    const item = page.getByRole("article", { name: /^Inbraak in woningen, Gemeente Utrecht/ });
    await item.getByRole("button", { name: /^Doorsturen naar Gemeente Utrecht/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(/Toelichting/).fill("Dit weten jullie beter.");
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Doorsturen", exact: true }).click();
    await item.getByText(/Ligt bij Gemeente Utrecht/).waitFor();
    await item.getByText("Bij het doorsturen: Dit weten jullie beter.").waitFor();
    await item.getByRole("button", { name: /^Terughalen naar VNG/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Doorsturen", exact: true }).click();
    await item.getByText(/Ligt bij VNG/).waitFor();
    await item.getByRole("button", { name: /^Dit is geen vraag/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Weghalen", exact: true }).click();
    await page.getByText("De vraag is verwijderd").waitFor();
    await expect.poll(() => item.count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});
