import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { alive, credentials, open, type Visitor, withBrowser } from "./browser.ts";
import { oneTimeCode } from "./one-time-code.ts";
import { withServer } from "./server.ts";

const server = withServer();
const visit = withBrowser(server);

const email = "mirjam.devries@amersfoort.example";
const first = "vier fietsen in de regen";
const second = "groene appels langs de dijk";
const main = async (page: Page) => (await page.getByRole("main").allInnerTexts()).join("\n");
/** The browser writes refusals of the API in its console; those are meant here. */
const scriptFaults = ({ faults }: Visitor) => faults.filter((fault) => !/status of 4\d\d/.test(fault));

async function emailIn({ context }: Visitor): Promise<string | null> {
  const answer = await context.request.get("/v1/sessions/current");
  return ((await answer.json()) as { account: { email: string } | null }).account?.email ?? null;
}

async function signInAs(page: Page, password: string, address = email): Promise<void> {
  await open(page, "/inloggen?naar=/account");
  await page.getByLabel("E-mailadres").fill(address);
  await page.getByLabel("Wachtwoord", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Inloggen" }).click();
}

/** Signing in brings a new document. */
async function signedIn(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1, name: "Mijn account" }).waitFor();
  await alive(page);
}

/** The path of the newest link that was mailed to Mirjam, as the administrator reads it. */
async function mailedLink(path: string): Promise<string> {
  const { page, context } = await visit({ account: "beheer" });
  await open(page, "/beheer/berichten");
  await expect.poll(() => main(page)).toContain("Er is geen mailserver ingesteld");
  await page
    .getByRole("row", { name: new RegExp(email) })
    .first()
    .getByRole("button", { name: /^Lees/ })
    .click();
  // The text comes after the dialog: reading it is asked anew.
  const body = await page.getByRole("dialog").getByText(/http:/).textContent();
  await context.close();
  const link = new RegExp(`/${path}/[A-Za-z0-9_-]{43}`).exec(body ?? "")?.[0];
  if (!link) throw new Error(`no link in ${body}`);
  return link;
}

describe("an account, from the invitation on", () => {
  test("an administrator sees all mistakes at once, and invites an officer", async () => {
    const visitor = await visit({ account: "beheer" });
    const { page } = visitor;
    await open(page, "/account");
    await page.getByRole("button", { name: "Uitloggen" }).focus();
    await page.getByRole("link", { name: "Beheer", exact: true }).first().click();
    await page.getByRole("link", { name: "Accounts" }).click();
    await page.getByRole("link", { name: "Nodig iemand uit" }).click();
    await page.getByRole("button", { name: "Stuur de uitnodiging" }).click();
    for (const sentence of ["Vul de naam in.", "Vul het e-mailadres in.", "Kies de organisatie"])
      await expect.poll(() => main(page)).toContain(sentence);
    const form = page.getByRole("region", { name: "Nodig iemand uit" });
    await form.getByLabel("Naam", { exact: true }).fill("Mirjam de Vries");
    await form.getByLabel("E-mailadres").fill(email);
    await page.getByRole("combobox", { name: "Organisatie" }).pressSequentially("Amersfoort");
    await page.getByRole("option", { name: /Gemeente Amersfoort/ }).click();
    await page.getByRole("button", { name: "Stuur de uitnodiging" }).click();
    await page.getByText("Mirjam de Vries is uitgenodigd").waitFor();
    await page.getByRole("row", { name: /Mirjam de Vries.*Gemeente Amersfoort.*uitgenodigd/s }).waitFor();
    expect(scriptFaults(visitor)).toEqual([]);
  });

  test("the officer chooses a password with the mailed link, once, and is signed in", async () => {
    const link = await mailedLink("uitnodiging");
    const visitor = await visit();
    const { page } = visitor;
    // A mail program that looks for harm reads the address first, and nothing happens.
    await visitor.context.request.get(link);
    await open(page, link);
    await page.getByText(`Deze link is van Mirjam de Vries, ${email}.`).waitFor();
    await page.getByLabel("Nieuw wachtwoord").fill("mirjam");
    await page.getByRole("button", { name: "Bewaar het wachtwoord" }).click();
    for (const sentence of [
      "Maak het langer: minstens 12 tekens.",
      "Gebruik uw naam, uw e-mailadres of de naam van deze site niet.",
    ])
      await expect.poll(() => main(page)).toContain(sentence);
    await page.getByLabel("Nieuw wachtwoord").fill(first);
    await page.getByRole("button", { name: "Bewaar het wachtwoord" }).click();
    await page.waitForURL("**/invoer");
    expect(await emailIn(visitor)).toBe(email);
    expect(scriptFaults(visitor)).toEqual([]);

    const late = await visit();
    await open(late.page, link);
    await late.page.getByText("De link is al eens gebruikt").waitFor();
    await expect.poll(() => main(late.page)).toContain("de coördinator of VNG een nieuwe uitnodiging");
  });

  test("with a code from her phone, signing in asks for it and keeps what was typed", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await signInAs(page, first);
    await signedIn(page);
    await expect.poll(() => main(page)).toContain("Gemeente Amersfoort: cijfers invullen en indienen");
    await page.getByLabel("Uw wachtwoord", { exact: true }).fill(first);
    await page.getByRole("button", { name: "Zet de code aan" }).click();
    await page.getByRole("img", { name: /scannen/ }).waitFor();
    const secret = (await page.locator("code").textContent()) ?? "";
    await page.getByLabel("Code van zes cijfers").fill(oneTimeCode(secret, new Date()));
    await page.getByRole("button", { name: "Klaar: vraag voortaan een code" }).click();
    await page.getByText("De code staat aan").waitFor();
    await page.getByRole("button", { name: "Uitloggen" }).click();
    await page.waitForURL("**/inloggen");
    expect(await emailIn(visitor)).toBeNull();

    await signInAs(page, first);
    await page.getByText(`Inloggen als ${email}.`).waitFor();
    await page.getByLabel("Code van zes cijfers").fill("12");
    await page.keyboard.press("Enter");
    await page.getByText("Vul de zes cijfers uit uw app in.").waitFor();
    await page.getByLabel("Code van zes cijfers").fill("000000");
    await page.keyboard.press("Enter");
    await page.getByText("De code klopt niet of is al gebruikt.").waitFor();
    // A code counts once: the next one.
    const next = oneTimeCode(secret, new Date(Date.now() + 30_000));
    await page.getByLabel("Code van zes cijfers").fill(`${next.slice(0, 3)} ${next.slice(3)}`);
    await page.keyboard.press("Enter");
    await signedIn(page);
    await page.getByLabel("Uw wachtwoord", { exact: true }).fill(first);
    await page.getByRole("button", { name: "Zet de code uit" }).click();
    await page.getByText("De code staat uit").waitFor();
    expect(scriptFaults(visitor)).toEqual([]);
  });

  test("who forgot her password gets a link, whether there is an account or not", async () => {
    const { page } = await visit();
    await open(page, "/inloggen");
    await page.getByRole("link", { name: "Wachtwoord vergeten?" }).click();
    await page.getByRole("heading", { level: 1, name: "Wachtwoord vergeten" }).waitFor();
    for (const address of ["niemand@amersfoort.example", email]) {
      await page.getByLabel("E-mailadres").fill(address);
      await page.getByRole("button", { name: "Stuur de link" }).click();
      await page.getByText(`Hoort er een account bij ${address}`).waitFor();
    }
    await open(page, await mailedLink("wachtwoord"));
    await page.getByLabel("Nieuw wachtwoord").fill(second);
    await page.getByRole("button", { name: "Bewaar het wachtwoord" }).click();
    await page.waitForURL("**/invoer");
  });

  test("she ends her session in another browser", async () => {
    const [here, there] = [await visit(), await visit()];
    for (const { page } of [there, here]) {
      await signInAs(page, second);
      await signedIn(page);
    }
    const { page } = here;
    await page.getByText("deze", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Log uit op alle andere plekken" }).click();
    await page.getByText(/andere plek(ken)? uitgelogd/).waitFor();
    expect(await emailIn(there)).toBeNull();
    expect(await emailIn(here)).toBe(email);
    expect(scriptFaults(here)).toEqual([]);
  });
});

test("eleven wrong passwords slow down who guesses, and not the owner in her own browser", async () => {
  const { email: address, password } = credentials("zeist");
  const owner = await visit({ account: "zeist" });
  await owner.context.request.delete("/v1/sessions/current");
  const stranger = await visit();
  for (let guess = 1; guess <= 10; guess += 1)
    await stranger.context.request.post("/v1/sessions", {
      data: { email: address, password: `geraden wachtwoord ${guess}` },
    });
  await signInAs(stranger.page, password, address);
  await stranger.page.getByText("Er is te vaak een verkeerd wachtwoord geprobeerd.").waitFor();
  await signInAs(owner.page, password, address);
  await owner.page.getByRole("heading", { level: 1, name: "Mijn account" }).waitFor();
  expect(await emailIn(owner)).toBe(address);
  expect(await emailIn(stranger)).toBeNull();
});

test("who signs out with text that is on this computer only is asked what to do with it", async () => {
  const { email: address } = credentials("utrecht");
  const visitor = await visit({ account: "utrecht" });
  const { page } = visitor;
  await open(page, "/account");
  await page.evaluate((owner) => localStorage.setItem(`lokaal17 kept|${owner}|r|GM0344|a`, "{}"), address);
  await page.getByRole("button", { name: "Uitloggen" }).click();
  const dialog = page.getByRole("dialog", { name: "1 wijziging staat alleen op deze computer" });
  await dialog.getByRole("button", { name: "Blijf ingelogd" }).click();
  expect(await emailIn(visitor)).toBe(address);
  await page.getByRole("button", { name: "Uitloggen" }).click();
  await dialog.getByRole("button", { name: "Wis ze en log uit" }).click();
  await page.waitForURL("**/inloggen");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await emailIn(visitor)).toBeNull();
});
