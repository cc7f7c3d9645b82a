import { forgetShortLinks } from "@lokaal17/db/comparison/short-links";
import { describe, expect, it, test } from "vitest";
import { withApi } from "../testing/with-api.ts";

const api = withApi();
const address = "/vergelijken?indicator=burglary&gemeenten=GM0193,GM0344";

const shorten = (body: unknown) => api.call("POST", "/v1/short-links", { body });
const follow = (path: string) => api.app.request(path, { redirect: "manual" });

describe("a short link", () => {
  test("leads to the page that it was made for, and only there", async () => {
    const made = await shorten({ address });
    expect(made.status).toBe(200);
    const { code, path, url } = made.json<{ code: string; path: string; url: string }>();
    expect(path).toBe(`/k/${code}`);
    expect(url).toBe(`${api.context.address}/k/${code}`);
    const answer = await follow(path);
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toBe(address);
  });

  test("is the same for the same page, whoever asks", async () => {
    const first = (await shorten({ address })).json<{ code: string }>();
    const again = await api.call("POST", "/v1/short-links", { as: "analyst", body: { address } });
    expect(again.json<{ code: string }>().code).toBe(first.code);
    const other = (await shorten({ address: `${address}&jaar=2024` })).json<{ code: string }>();
    expect(other.code).not.toBe(first.code);
  });

  test("may be typed over in capitals", async () => {
    const { code } = (await shorten({ address })).json<{ code: string }>();
    expect((await follow(`/k/${code.toUpperCase()}`)).headers.get("location")).toBe(address);
  });

  it.each([
    "https://example.org/",
    "//example.org/vergelijken",
    "/\\example.org",
    "/k/abcdefg",
    "/uitnodiging/abc",
    "/sets/%67edeeld/abc",
    "/klopt/Antwoord/abc",
    "/vergelijken\r\nLocation: https://example.org",
  ])("is not made for %j", async (foreign) => {
    const answer = await shorten({ address: foreign });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain("#/body/address");
  });

  test("is not made for more than 1,200 characters", async () => {
    expect((await shorten({ address: `/vergelijken?zoek=${"x".repeat(1_200)}` })).status).toBe(400);
    expect((await shorten({ address: `/vergelijken?zoek=${"é".repeat(300)}` })).status).toBe(400);
    expect((await shorten({ address: `/vergelijken?zoek=${"x".repeat(1_100)}` })).status).toBe(200);
  });

  test("that nobody made leads nowhere", async () => {
    expect((await follow("/k/2222222")).status).toBe(404);
    expect((await follow("/k/%2F%2Fexample.org")).status).toBe(404);
  });

  test("whose stored address may no longer be shared leads nowhere", async () => {
    await api.database.db
      .insertInto("shortLink")
      .values({ code: "9999999", address: "//example.org", madeAt: new Date(), usedAt: new Date() })
      .execute();
    expect((await follow("/k/9999999")).status).toBe(404);
  });
});

test("that nobody used for two years is forgotten", async () => {
  const now = new Date("2026-11-21T10:00:00Z");
  const usedAt = (days: number) => new Date(now.getTime() - days * 86_400_000);
  await api.database.db
    .insertInto("shortLink")
    .values([
      { code: "8888888", address: "/methode", madeAt: usedAt(900), usedAt: usedAt(800) },
      { code: "7777777", address: "/hulp", madeAt: usedAt(900), usedAt: usedAt(700) },
    ])
    .execute();
  await forgetShortLinks(api.database.db, now);
  expect((await follow("/k/8888888")).status).toBe(404);
  expect((await follow("/k/7777777")).status).toBe(302);
  // Followed: in use for another two years.
  await forgetShortLinks(api.database.db, new Date(now.getTime() + 100 * 86_400_000));
  expect((await follow("/k/7777777")).status).toBe(302);
});

test("everybody together makes a limited number in a day; what is there is still given", async () => {
  const made = (await shorten({ address: "/revisies" })).json<{ code: string }>();
  const madeAt = new Date("2026-11-21T09:00:00Z");
  const links = Array.from({ length: 2_500 }, (_, place) => ({
    code: `x${place}`,
    address: `/vergelijken?jaar=${place}`,
    madeAt,
    usedAt: madeAt,
  }));
  await api.database.db.insertInto("shortLink").values(links).execute();
  const full = await shorten({ address: "/netwerk" });
  expect(full.status).toBe(429);
  expect(full.headers.get("retry-after")).toBe("86400");
  expect((await shorten({ address: "/revisies" })).json<{ code: string }>().code).toBe(made.code);
  await api.database.db.deleteFrom("shortLink").where("code", "like", "x%").execute();
});

test("who makes too many waits a few minutes, and her address is stored nowhere", async () => {
  await api.database.db.deleteFrom("signInFailure").execute();
  let made = 0;
  let answer = await shorten({ address });
  while (answer.status === 200 && made < 50) answer = await shorten({ address: `${address}&jaar=${++made}` });
  expect([answer.status, made]).toEqual([429, 21]);
  expect(answer.headers.get("retry-after")).toBe("300");
  const counted = await api.database.db.selectFrom("signInFailure").select("address").execute();
  expect(counted.length).toBeGreaterThan(0);
  for (const { address: from } of counted) expect(from).toMatch(/^short-link:[\w-]{43}$/);
});
