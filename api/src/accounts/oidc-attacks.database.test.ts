import { describe, expect, it } from "vitest";
import { utrecht, zeist } from "../testing/with-api.ts";
import type { Misbehaviour } from "./testing/openid-provider.ts";
import { person, refusedWith, withProviders } from "./testing/with-providers.ts";

const site = withProviders();

describe("an answer of a provider is refused", () => {
  const wrongs: [Misbehaviour, string][] = [
    ["wrong nonce", "geweigerd"],
    ["wrong audience", "geweigerd"],
    ["algorithm none", "geweigerd"],
    ["signed with the public key as a secret", "geweigerd"],
    ["unknown key", "geweigerd"],
    ["changed after signing", "geweigerd"],
    ["expired", "geweigerd"],
    ["issued in the future", "geweigerd"],
    ["other issuer", "geweigerd"],
    ["other issuer beside the code", "geweigerd"],
    ["no token", "geweigerd"],
    ["not JSON", "geweigerd"],
    ["stopped by the person", "afgebroken"],
    ["broken", "niet-bereikbaar"],
  ];
  it.each(wrongs)("when it is wrong: %s", async (misbehaviour, code) => {
    const { email } = await site.officerOf(utrecht);
    site.utrechts.person = person(email);
    if (misbehaviour !== "broken") site.utrechts.misbehaviour = misbehaviour;
    const browser = site.browser();
    const back = await browser.untilBack("utrecht", "/invoer");
    site.utrechts.misbehaviour = misbehaviour;
    const end = (await browser.get(back)).headers.get("location");
    expect(end).toBe(`${refusedWith(code)}&naar=%2Finvoer`);
    expect(await browser.whoAmI()).toBeNull();
  });

  it("when it is used again, in the same browser or another", async () => {
    const { email } = await site.officerOf(utrecht);
    site.utrechts.person = person(email);
    const browser = site.browser();
    const back = await browser.untilBack("utrecht");
    const stolen = site.browser();
    for (const [name, value] of browser.cookies) stolen.cookies.set(name, value);
    expect((await browser.get(back)).headers.get("location")).toBe("/");
    expect((await browser.get(back)).headers.get("location")).toBe(refusedWith("verlopen"));
    expect((await stolen.get(back)).headers.get("location")).toBe(refusedWith("geweigerd"));
    expect((await site.browser().get(back)).headers.get("location")).toBe(refusedWith("verlopen"));
    expect(await stolen.whoAmI()).toBeNull();
  });

  it("when it belongs to what another browser began", async () => {
    const { email } = await site.officerOf(utrecht);
    site.utrechts.person = person(email);
    const attackers = await site.browser().untilBack("utrecht");
    const victim = site.browser();
    await victim.untilBack("utrecht");
    expect((await victim.get(attackers)).headers.get("location")).toBe(refusedWith("verlopen"));
    expect(await victim.whoAmI()).toBeNull();
  });

  it("when it comes back at the door of another provider", async () => {
    const { email } = await site.officerOf(zeist);
    site.utrechts.person = person(email);
    const browser = site.browser();
    const back = (await browser.untilBack("utrecht")).replace("/utrecht/", "/zeist/");
    expect((await browser.get(back)).headers.get("location")).toBe(refusedWith("verlopen", "zeist"));
  });

  it("when it comes after a quarter of an hour", async () => {
    site.utrechts.person = person((await site.officerOf(utrecht)).email);
    const browser = site.browser();
    const back = await browser.untilBack("utrecht");
    site.clock = new Date(site.clock.getTime() + 15 * 60_000);
    expect((await browser.get(back)).headers.get("location")).toBe(refusedWith("verlopen"));
  });

  it("when the cookie was made up or cut short", async () => {
    site.utrechts.person = person((await site.officerOf(utrecht)).email);
    const browser = site.browser();
    const back = await browser.untilBack("utrecht");
    const real = browser.cookies.get("__Host-provider") ?? "";
    for (const made of [
      "",
      "x",
      real.slice(0, -4),
      `AAAA${real.slice(4)}`,
      Buffer.alloc(60).toString("base64url"),
    ]) {
      browser.cookies.set("__Host-provider", made);
      expect((await browser.get(back)).headers.get("location")).toBe(refusedWith("verlopen"));
    }
  });
});
