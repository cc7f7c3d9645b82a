import { randomUUID } from "node:crypto";
import { insertAccount } from "@lokaal17/db/accounts/queries";
import type { GivenRole } from "@lokaal17/shared/accounts/roles";
import type { Hono } from "hono";
import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import { createApp } from "../../app.ts";
import type { RequestState } from "../../http/request-state.ts";
import { type TestApi, utrecht, withApi, zeist } from "../../testing/with-api.ts";
import { startOpenIdProvider, type TestOpenIdProvider } from "./openid-provider.ts";

const address = "https://lokaal17.example";

/** The API with a provider of Utrecht and one of Zeist; each test begins with a program that asked neither for anything. */
export interface ApiWithProviders {
  readonly api: TestApi;
  readonly utrechts: TestOpenIdProvider;
  readonly zeists: TestOpenIdProvider;
  readonly app: Hono<RequestState>;
  /** What the program takes for now. */
  clock: Date;
  /** Starts the program anew. */
  restart(): void;
  /** A browser that was nowhere yet. */
  browser(): Browser;
  officerOf(area: GivenRole["area"]): Promise<TestAccount>;
  account(grants: readonly GivenRole[], options?: { active?: boolean }): Promise<TestAccount>;
}

interface TestAccount {
  id: string;
  email: string;
}

export function withProviders(): ApiWithProviders {
  const api = withApi();
  const started: { utrechts?: TestOpenIdProvider; zeists?: TestOpenIdProvider; app?: Hono<RequestState> } =
    {};
  const opened = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error("Providers are open inside tests and hooks only.");
    return thing;
  };
  beforeAll(async () => {
    started.utrechts = await startOpenIdProvider("lokaal17-utrecht");
    started.zeists = await startOpenIdProvider("lokaal17-zeist");
  });
  afterAll(async () => {
    await started.utrechts?.close();
    await started.zeists?.close();
  });
  beforeEach(() => {
    for (const provider of [providers.utrechts, providers.zeists])
      Object.assign(provider, { misbehaviour: "none", fromUserInfo: false, discoveries: 0 });
    providers.clock = new Date();
    providers.restart();
  });
  const providers: ApiWithProviders = {
    api,
    get utrechts() {
      return opened(started.utrechts);
    },
    get zeists() {
      return opened(started.zeists);
    },
    get app() {
      return opened(started.app);
    },
    clock: new Date(),
    restart: () => {
      const issuers = [
        { id: "utrecht", name: "Gemeente Utrecht", ...clientOf(providers.utrechts), areas: [utrecht] },
        { id: "zeist", name: "Gemeente Zeist", ...clientOf(providers.zeists), areas: [zeist] },
      ];
      started.app = createApp({ ...api.context, address, now: () => providers.clock, issuers }, api.workers);
    },
    browser: () => new Browser(providers),
    officerOf: (area) => providers.account([{ role: "officer", area }]),
    account: async (grants, { active = true } = {}) => {
      const id = randomUUID();
      const email = `${id}@utrecht.example`;
      const { db } = api.database;
      await insertAccount(db, { id, email, name: "Sanne de Vries", passwordHash: null, grants });
      if (!active) await db.updateTable("account").set({ active }).where("id", "=", id).execute();
      return { id, email };
    },
  };
  return providers;
}

const clientOf = ({ issuer, clientId, clientSecret }: TestOpenIdProvider) => ({
  issuer,
  clientId,
  clientSecret,
});

/** What a provider says of a person whose address it checked. */
export const person = (email: string, more: object = {}) => ({
  sub: randomUUID(),
  email,
  email_verified: true,
  ...more,
});

/** Where somebody ends up who is refused. */
export const refusedWith = (code: string, via = "utrecht") => `/inloggen?melding=${code}&via=${via}`;

/** A browser: it keeps cookies, and follows one link at a time. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #site: Pick<ApiWithProviders, "app">;

  constructor(site: Pick<ApiWithProviders, "app">) {
    this.#site = site;
  }

  async get(path: string): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    // The way back from a provider is a link from another site.
    const response = await this.#site.app.request(path, {
      headers: { cookie, "sec-fetch-site": "cross-site" },
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
      if (/max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  /** Begins, and lets the provider send her back. @returns the address on our site to which she comes back */
  async untilBack(issuer: string, to?: string): Promise<string> {
    const begin = await this.get(
      `/aanmelden/${issuer}${to === undefined ? "" : `?naar=${encodeURIComponent(to)}`}`,
    );
    const there = begin.headers.get("location") ?? "";
    if (!there.startsWith("http://")) return there;
    const back = (await fetch(there, { redirect: "manual" })).headers.get("location") ?? "";
    expect(back).toMatch(new RegExp(`^${address}/aanmelden/${issuer}/terug\\?`));
    return back.slice(address.length);
  }

  /** Signs in. @returns where she ends up */
  async signIn(issuer: string, to?: string): Promise<string> {
    const back = await this.untilBack(issuer, to);
    if (back.startsWith("/inloggen") || back.startsWith("/en/")) return back;
    return (await this.get(back)).headers.get("location") ?? "";
  }

  async whoAmI(): Promise<string | null> {
    const answer = await this.get("/v1/sessions/current");
    return ((await answer.json()) as { account: { email: string } | null }).account?.email ?? null;
  }
}
