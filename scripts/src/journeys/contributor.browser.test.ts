import type { Assignments } from "@lokaal17/shared/contract/assignments";
import type { Entries } from "@lokaal17/shared/contract/entry";
import type { MessageView } from "@lokaal17/shared/contract/messages";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { alive, open, withBrowser } from "./browser.ts";
import { withServer } from "./server.ts";

/** An officer of Utrecht has an environmental service fill one indicator, which needs no account for it. */
const grid = "/invoer/2025/GM0344";
const indicator = "public-toilets";
const service = { name: "Omgevingsdienst Regio Utrecht", email: "cijfers@omgevingsdienst.example" };

const server = withServer();
const visit = withBrowser(server);
const textOf = async (page: Page) => (await page.getByRole("main").allInnerTexts()).join("");

/** The newest message to an address, as the administrator reads it where no mail server is. */
async function messageTo(address: string): Promise<MessageView> {
  const { context } = await visit({ account: "beheer" });
  const { messages } = (await (await context.request.get("/v1/messages")).json()) as {
    messages: MessageView[];
  };
  const found = messages.find(({ recipient }) => recipient === address);
  if (!found) throw new Error(`no message to ${address}`);
  return (await context.request.get(`/v1/messages/${found.id}`)).json();
}

describe("figures that somebody outside fills in", () => {
  let name = "";
  let link = "";
  /** Near the figure of the year before, so that no check asks for an explanation. */
  let typed = "";

  test("are assigned by an officer, and a message brings the personal link", async () => {
    const officer = await visit({ account: "utrecht" });
    const { page } = officer;
    const answer = await officer.context.request.get("/v1/rounds/2025/areas/GM0344/assignments");
    const { indicators } = (await answer.json()) as Assignments;
    name = indicators.find((one) => one.indicator === indicator)?.name ?? "";
    const entries = await officer.context.request.get("/v1/rounds/2025/areas/GM0344/entries");
    const before = ((await entries.json()) as Entries).rows
      .find((one) => one.indicator === indicator)
      ?.history.findLast(({ value }) => value !== null);
    typed = (Number(before?.value ?? 5) + 0.1).toFixed(1).replace(".", ",");
    await open(page, "/invoer");
    await page.getByRole("link", { name: "Uitzetten Utrecht" }).first().click();
    await page.getByRole("checkbox", { name: new RegExp(`^${name}`) }).check();
    await page.getByRole("textbox", { name: "Naam" }).fill(service.name);
    await page.getByRole("textbox", { name: "E-mailadres" }).fill(service.email);
    await page.getByRole("button", { name: "Zet uit en stuur mail" }).click();
    await page.getByText(`1 indicator is uitgezet. ${service.name} krijgt een mail.`).waitFor();
    await expect.poll(() => textOf(page)).toContain("Link nog niet geopend");
    const { body, subject } = await messageTo(service.email);
    expect(subject).toContain("Gemeente Utrecht vraagt u om cijfers");
    expect(body).toContain(name);
    link = /\/bijdragen\/[\w-]{43}/.exec(body ?? "")?.[0] ?? "";
    expect(officer.faults).toEqual([]);
  });

  test("are filled in by keyboard alone, after the link was fetched by a scanner and opened by hand", async () => {
    const scanner = await visit({ scripts: false });
    expect((await scanner.page.goto(link))?.status()).toBe(200);
    const contributor = await visit();
    const { page } = contributor;
    await open(page, link);
    await page.getByText(`Deze link is van ${service.name}.`).waitFor();
    const button = page.getByRole("button", { name: "Openen" });
    await button.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Wat u invult" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/bijdragen");
    await alive(page);
    await page.getByRole("link", { name: "Vul in Utrecht" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("grid").waitFor();
    await alive(page);
    await expect.poll(() => page.getByRole("row", { name: new RegExp(`^${name}`) }).count()).toBe(1);
    // That of the goal, and of the one indicator.
    await expect.poll(() => page.getByRole("rowheader").count()).toBe(2);
    const heads = await page.getByRole("columnheader").allInnerTexts();
    const cell = page
      .getByRole("row", { name: new RegExp(`^${name}`) })
      .getByRole("gridcell")
      .nth(heads.indexOf("2025") - 1);
    await cell.focus();
    await page.keyboard.type(typed);
    await page.keyboard.press("Enter");
    await expect.poll(() => cell.textContent()).toMatch(/Bewaard|Klopt dit\?/);
    await expect
      .poll(() => page.getByRole("button", { name: "Indienen" }).getAttribute("aria-disabled"))
      .toBe("true");
    await open(page, "/bijdragen");
    await page.getByRole("button", { name: "Klaar Utrecht" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Klaar gemeld op").waitFor();
  });

  test("are seen by the officer with who filled them, and the link works no more once she withdraws it", async () => {
    const told = await messageTo("utrecht@demo.lokaal17.example");
    expect(told.subject).toContain(`${service.name} is klaar`);
    const { page } = await visit({ account: "utrecht" });
    await open(page, grid);
    const row = page.getByRole("row", { name: new RegExp(`^${name}`) });
    await expect.poll(() => row.textContent()).toContain(typed);
    await open(page, `${grid}/uitzetten`);
    await expect.poll(() => textOf(page)).toContain("Klaar gemeld");
    await page.getByRole("button", { name: `Trek in voor ${service.name}` }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Trek in" }).click();
    await page.getByText(`${service.name} kan niets meer invullen.`).waitFor();
    const late = await visit();
    await open(late.page, link);
    await late.page.getByText("De link is verlopen, ingetrokken of niet compleet.").waitFor();
  });

  test("are submitted by the officer, who gets a receipt as a PDF", async () => {
    const officer = await visit({ account: "utrecht" });
    const { page } = officer;
    await open(page, grid);
    const button = page.getByRole("button", { name: "Indienen" });
    await expect.poll(() => button.getAttribute("aria-disabled")).not.toBe("true");
    await button.click();
    const receipt = page.getByRole("link", { name: "Ontvangstbewijs (pdf)" });
    await receipt.waitFor();
    const answer = await officer.context.request.get((await receipt.getAttribute("href")) ?? "");
    expect(answer.headers()["content-type"]).toBe("application/pdf");
    expect((await messageTo("utrecht@demo.lokaal17.example")).subject).toContain("Ontvangen: Ronde 2025");
  });
});
