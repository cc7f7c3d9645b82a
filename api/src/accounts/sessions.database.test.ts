import { describe, expect, it } from "vitest";
import { emailOf, password, withApi } from "../testing/with-api.ts";
import { later, newBrowser } from "./testing/browser.ts";

const api = withApi();
const minutes = (count: number) => count * 60_000;
const firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

interface Listed {
  sessions: { id: string; device: string | null; current: boolean; lastSeenAt: string }[];
}

const isSignedIn = async (browser: ReturnType<typeof newBrowser>, cookie?: string) => {
  const headers = cookie === undefined ? {} : { cookie: `__Host-session=${cookie}` };
  const answer = await browser.call("GET", "/v1/sessions/current", { headers });
  return answer.json<{ account: unknown }>().account !== null;
};

describe("a session", () => {
  it("gets a new token in use, and the one before stays good for requests on their way", async () => {
    const browser = newBrowser(api);
    await browser.signIn(emailOf("officer"), password);
    const first = browser.cookies.get("__Host-session") ?? "";
    later(api, minutes(16));
    expect(await isSignedIn(browser)).toBe(true);
    const second = browser.cookies.get("__Host-session") ?? "";
    expect(second).not.toBe(first);
    expect(await isSignedIn(newBrowser(api), first)).toBe(true);
    later(api, 1000);
    expect(await isSignedIn(browser)).toBe(true);
    later(api, 31_000);
    expect(await isSignedIn(newBrowser(api), first)).toBe(false);
    expect(await isSignedIn(browser)).toBe(true);
  });

  it("goes on with the token before when the new one never arrived", async () => {
    const browser = newBrowser(api);
    await browser.signIn(emailOf("officer"), password);
    const first = browser.cookies.get("__Host-session") ?? "";
    later(api, minutes(16));
    await isSignedIn(newBrowser(api), first);
    later(api, minutes(2));
    expect(await isSignedIn(browser)).toBe(true);
    expect(browser.cookies.get("__Host-session")).not.toBe(first);
    later(api, minutes(1));
    expect(await isSignedIn(browser)).toBe(true);
    expect(await isSignedIn(newBrowser(api), first)).toBe(false);
  });

  it("ends after two hours without use, and after twelve in any case", async () => {
    const idle = newBrowser(api);
    await idle.signIn(emailOf("officer"), password);
    later(api, minutes(121));
    expect(await isSignedIn(idle)).toBe(false);
    const busy = newBrowser(api);
    await busy.signIn(emailOf("officer"), password);
    for (let hour = 0; hour < 11; hour++) {
      later(api, minutes(60));
      expect(await isSignedIn(busy)).toBe(true);
    }
    later(api, minutes(61));
    expect(await isSignedIn(busy)).toBe(false);
  });

  it("is one of a list that says where one is signed in, and ends from there", async () => {
    const here = newBrowser(api, { userAgent: firefox });
    const there = newBrowser(api);
    await here.signIn(emailOf("editor"), password);
    await there.signIn(emailOf("editor"), password);
    const { sessions } = (await here.call("GET", "/v1/sessions")).json<Listed>();
    expect(sessions.map(({ device, current }) => ({ device, current }))).toEqual(
      expect.arrayContaining([
        { device: "Firefox op Windows", current: true },
        { device: null, current: false },
      ]),
    );
    const other = sessions.find(({ current }) => !current)?.id;
    expect((await here.call("DELETE", `/v1/sessions/${other}`)).status).toBe(204);
    expect(await isSignedIn(there)).toBe(false);
    expect(await isSignedIn(here)).toBe(true);
    await there.signIn(emailOf("editor"), password);
    expect((await here.call("DELETE", "/v1/sessions")).json()).toEqual({ ended: 1 });
    expect(await isSignedIn(there)).toBe(false);
    expect(await isSignedIn(here)).toBe(true);
  });

  it("of somebody else cannot be ended", async () => {
    const mine = newBrowser(api);
    const hers = newBrowser(api);
    await mine.signIn(emailOf("editor"), password);
    await hers.signIn(emailOf("analyst"), password);
    const { sessions } = (await hers.call("GET", "/v1/sessions")).json<Listed>();
    expect((await mine.call("DELETE", `/v1/sessions/${sessions[0]?.id}`)).status).toBe(404);
    expect(await isSignedIn(hers)).toBe(true);
  });

  it("is replaced by signing in, so that nobody can plant one", async () => {
    const browser = newBrowser(api);
    await browser.signIn(emailOf("editor"), password);
    const planted = browser.cookies.get("__Host-session") ?? "";
    await browser.signIn(emailOf("officer"), password);
    expect(browser.cookies.get("__Host-session")).not.toBe(planted);
    expect(await isSignedIn(newBrowser(api), planted)).toBe(false);
  });
});
