import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startOpenIdProvider, type TestOpenIdProvider } from "@lokaal17/api/accounts/testing/openid-provider";
import { startSmtpServer, type TestSmtpServer } from "@lokaal17/api/mail/testing/smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, serve } from "../start/served.ts";
import { credentials, withBrowser } from "./browser.ts";
import { demonstrationFolder } from "./prepared-folder.ts";

/** The program with a provider and a mail server, which are other sites to a browser: 127.0.0.1 instead of localhost. */
const server = { url: "" };
let provider: TestOpenIdProvider;
let mail: TestSmtpServer;
let served: Served | null = null;
let folder = "";

beforeAll(async () => {
  folder = await demonstrationFolder();
  provider = await startOpenIdProvider("lokaal17");
  mail = await startSmtpServer();
  const { issuer, clientId, clientSecret } = provider;
  const issuersFile = join(folder, "issuers.json");
  await writeFile(
    issuersFile,
    JSON.stringify([
      { id: "utrecht", name: "Gemeente Utrecht", issuer, clientId, clientSecret, areas: ["GM0344"] },
    ]),
  );
  served = await serve({
    ...{ LOKAAL17_DATA: folder, DATABASE_URL: "", LOKAAL17_ISSUERS: issuersFile },
    ...{ LOKAAL17_SMTP: mail.url, LOKAAL17_MAIL_FROM: "Lokaal17 <lokaal17@vng.example>" },
  });
  server.url = served.url;
}, 300_000);
afterAll(async () => {
  await served?.stop();
  await provider?.close();
  await mail?.close();
  await rm(folder, { recursive: true, force: true });
}, 60_000);
const visit = withBrowser(server);

const accountIn = async (visitor: Awaited<ReturnType<typeof visit>>) => {
  const answer = await visitor.context.request.get("/v1/sessions/current");
  return ((await answer.json()) as { account: { email: string } | null }).account?.email ?? null;
};

test("somebody signs in at her municipality, comes back to her page, and gets a message about it", async () => {
  const { email } = credentials("utrecht");
  provider.person = { sub: "sanne", email, email_verified: true };
  const visitor = await visit();
  await visitor.page.goto("/aanmelden/utrecht?naar=/gemeenten");
  expect(visitor.page.url()).toBe(`${server.url}/gemeenten`);
  expect(await accountIn(visitor)).toBe(email);
  await expect.poll(() => mail.received.length, { timeout: 10_000 }).toBe(1);
  expect(mail.received[0]?.to).toEqual([email]);
});

test("somebody without an account lands on the sign-in page, which says so", async () => {
  provider.person = { sub: "nieuw", email: "nieuw@utrecht.example", email_verified: true };
  const visitor = await visit();
  await visitor.page.goto("/aanmelden/utrecht?naar=/gemeenten");
  const { pathname, searchParams } = new URL(visitor.page.url());
  expect(pathname).toBe("/inloggen");
  expect(searchParams.get("melding")).toBe("geen-account");
  expect(await accountIn(visitor)).toBeNull();
});
