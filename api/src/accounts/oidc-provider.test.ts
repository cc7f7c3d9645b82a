import { getRequestListener } from "@hono/node-server";
import { expect, test } from "vitest";
import { OidcProvider } from "./oidc-provider.ts";
import { refusalOf } from "./oidc-refusal.ts";
import { type Misbehaviour, startOpenIdProvider } from "./testing/openid-provider.ts";

test.each<[Misbehaviour, string]>([
  ["silent", "is waited for a while, and no longer"],
  ["broken", "is away, also where the server put a Response of its own in the place of the one of fetch"],
])("a provider that is %s %s", async (misbehaviour) => {
  getRequestListener(() => new Response());
  const server = await startOpenIdProvider("lokaal17");
  const { issuer, clientId, clientSecret } = server;
  const provider = new OidcProvider(
    { id: "utrecht", name: "Gemeente Utrecht", issuer, clientId, clientSecret, areas: null },
    { redirectUri: () => "https://lokaal17.example/terug", now: () => new Date(), patienceSeconds: 2 },
  );
  const { url, begun } = await provider.begin();
  const back = (await fetch(url, { redirect: "manual" })).headers.get("location") ?? "";
  server.misbehaviour = misbehaviour;
  const thrown = await provider.complete(new URL(back).search, begun).catch((error: unknown) => error);
  expect(refusalOf(thrown)).toBe("niet-bereikbaar");
  await server.close();
});

test("a provider without https is refused, unless it is this machine", async () => {
  const settings = { id: "x", name: "X", clientId: "c", clientSecret: "s", areas: null };
  const surroundings = { redirectUri: () => "https://lokaal17.example/terug", now: () => new Date() };
  const elsewhere = new OidcProvider({ ...settings, issuer: "http://login.example" }, surroundings);
  await expect(elsewhere.begin()).rejects.toThrow("only requests to HTTPS are allowed");
});
