import { TOTP } from "otpauth";
import { describe, expect, it } from "vitest";
import { emailOf, password, withApi } from "../testing/with-api.ts";
import { later, mailsTo, newBrowser } from "./testing/browser.ts";

const api = withApi();
const signedIn = async (name: string) => {
  const browser = newBrowser(api);
  expect((await browser.signIn(emailOf(name), password)).status).toBe(201);
  return browser;
};
const codeNow = (secret: string) => new TOTP({ secret }).generate({ timestamp: api.context.now().getTime() });

/** Adds a second factor to the account of a browser. @returns its secret */
async function addSecondFactor(browser: ReturnType<typeof newBrowser>): Promise<string> {
  const started = await browser.call("POST", "/v1/credentials/second-factor", { body: { password } });
  const { secret, uri } = started.json<{ secret: string; uri: string }>();
  expect(uri).toContain(`secret=${secret}`);
  const confirmed = await browser.call("POST", "/v1/credentials/second-factor/confirmations", {
    body: { code: codeNow(secret) },
  });
  expect(confirmed.status).toBe(201);
  return secret;
}

describe("the own password", () => {
  const change = (browser: ReturnType<typeof newBrowser>, current: string, next: string) =>
    browser.call("PUT", "/v1/credentials/password", { body: { current, next } });

  it("changes with the present one; other sessions end and the owner is told", async () => {
    const here = await signedIn("editor");
    const there = await signedIn("editor");
    expect((await change(here, "een ander wachtwoord", "vier woorden zijn beter")).status).toBe(400);
    const answer = await change(here, password, "vier woorden zijn beter");
    expect(answer.json()).toEqual({ endedSessions: 1 });
    expect((await there.call("GET", "/v1/sessions/current")).json()).toEqual({ account: null });
    expect((await here.call("GET", "/v1/credentials")).json()).toMatchObject({ hasPassword: true });
    expect((await there.signIn(emailOf("editor"), password)).status).toBe(401);
    expect((await mailsTo(api, emailOf("editor")))[0]?.body).toContain("een nieuw wachtwoord");
  });

  it("is refused with all that is wrong at once, in a sentence each", async () => {
    const browser = await signedIn("analyst");
    const answer = await change(browser, password, "analyst");
    expect(answer.status).toBe(400);
    expect(answer.json<{ errors: { detail: string }[] }>().errors.map(({ detail }) => detail)).toEqual([
      "Een wachtwoord heeft minstens 12 tekens. Een zin van vier woorden is goed.",
      "Gebruik niet uw naam, uw e-mailadres of de naam van deze site als wachtwoord.",
    ]);
  });

  it("is not guessed on a screen that was left alone", async () => {
    const browser = await signedIn("neighbour");
    for (let guess = 0; guess < 10; guess++) await change(browser, `gok ${guess}`, "vier woorden zijn beter");
    expect((await change(browser, password, "vier woorden zijn beter")).status).toBe(429);
  });
});

describe("a second factor", () => {
  it("is asked in a second step, which opens the session", async () => {
    const secret = await addSecondFactor(await signedIn("officer"));
    const browser = newBrowser(api);
    const first = await browser.signIn(emailOf("officer"), password);
    expect([first.status, first.json()]).toEqual([200, { secondStep: true }]);
    expect(browser.cookies.size).toBe(0);
    expect((await browser.signIn(emailOf("officer"), password, "000000")).status).toBe(401);
    expect((await browser.signIn(emailOf("officer"), password, codeNow(secret))).status).toBe(401);
    later(api, 30_000);
    expect((await browser.signIn(emailOf("officer"), password, codeNow(secret))).status).toBe(201);
    expect((await browser.signIn(emailOf("officer"), password, codeNow(secret))).status).toBe(401);
  });

  it("takes a code once, also from two at the same moment", async () => {
    const secret = await addSecondFactor(await signedIn("coordinator"));
    later(api, 30_000);
    const code = codeNow(secret);
    const answers = await Promise.all(
      [1, 2, 3].map(() => newBrowser(api).signIn(emailOf("coordinator"), password, code)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401, 401]);
  });

  it("counts only once it was confirmed", async () => {
    const browser = await signedIn("approver");
    await browser.call("POST", "/v1/credentials/second-factor", { body: { password } });
    const wrong = await browser.call("POST", "/v1/credentials/second-factor/confirmations", {
      body: { code: "12 34 56" },
    });
    expect(wrong.status).toBe(400);
    expect((await newBrowser(api).signIn(emailOf("approver"), password)).status).toBe(201);
  });

  it("comes off with the password, or by an administrator when the telephone is lost", async () => {
    const browser = await signedIn("approver");
    await addSecondFactor(browser);
    const removal = (given: string) =>
      browser.call("POST", "/v1/credentials/second-factor/removals", { body: { password: given } });
    expect((await removal("niet mijn wachtwoord")).status).toBe(400);
    expect((await removal(password)).status).toBe(201);
    later(api, 30_000);
    await addSecondFactor(browser);
    const found = await api.call("GET", `/v1/accounts?search=${emailOf("approver")}`, { as: "admin" });
    const id = found.json<{ accounts: { id: string }[] }>().accounts[0]?.id;
    const answer = await api.call("POST", `/v1/accounts/${id}/second-factor-removals`, { as: "admin" });
    expect(answer.json()).toMatchObject({ secondFactor: false });
    expect((await browser.call("GET", "/v1/sessions/current")).json()).toEqual({ account: null });
    expect((await newBrowser(api).signIn(emailOf("approver"), password)).status).toBe(201);
  });
});
