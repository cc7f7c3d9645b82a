import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { insertAccount } from "@lokaal17/db/accounts/queries";
import type { OpenDatabase } from "@lokaal17/db/database/open";
import { withDatabase } from "@lokaal17/db/testing/with-database";
import type { GivenRole } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Hono } from "hono";
import { pino } from "pino";
import { afterAll, beforeAll } from "vitest";
import { hashPassword } from "../accounts/password.ts";
import { createApp } from "../app.ts";
import type { ApiContext } from "../context.ts";
import type { RequestState } from "../http/request-state.ts";
import { createWorkers, type Workers } from "../jobs/workers.ts";
import { createContext } from "../server.ts";
import { type SourceSettings, sourceSettings } from "../sources/settings.ts";

export const password = "een lang wachtwoord";

export const utrecht = "GM0344" as AreaCode;
export const zeist = "GM0355" as AreaCode;

/** One account per role; Utrecht's officer may approve too, which four eyes forbid her for her own work. */
const accounts: Record<string, GivenRole[]> = {
  officer: [
    { role: "officer", area: utrecht },
    { role: "approver", area: utrecht },
  ],
  approver: [{ role: "approver", area: utrecht }],
  neighbour: [
    { role: "officer", area: zeist },
    { role: "approver", area: zeist },
  ],
  coordinator: [{ role: "coordinator", area: utrecht }],
  analyst: [{ role: "analyst", area: null }],
  editor: [{ role: "editor", area: null }],
  admin: [{ role: "admin", area: null }],
};
export type AccountName = keyof typeof accounts;

export const emailOf = (name: AccountName) => `${name}@test.example`;

export interface TestApi {
  readonly app: Hono<RequestState>;
  readonly context: ApiContext;
  readonly database: OpenDatabase;
  readonly workers: Workers;
  /** The session cookie of an account that called before. */
  cookieOf(name: AccountName): string;
  /** Calls the API as an account, which signs in at its first call, or as the public. */
  call(method: string, path: string, options?: CallOptions): Promise<Answered>;
}

/** An answer with its body read: as JSON where it is, else as text. */
export interface Answered {
  status: number;
  text: string;
  headers: Headers;
  /** The JSON body, in the shape that the test expects; the test's own assertions prove it. */
  json<T>(): T;
}

export interface CallOptions {
  as?: AccountName;
  body?: unknown;
  headers?: Record<string, string>;
}

/** No test asks a source outside: nothing listens at this address. */
const nowhere = sourceSettings("http://127.0.0.1:1", { pauses: [] });

/** The whole API without a socket, on a database of its own, with accounts and an open round. */
export function withApi({
  demonstration = true,
  sources = nowhere,
}: {
  demonstration?: boolean;
  sources?: SourceSettings;
} = {}): TestApi {
  const database = withDatabase();
  const cookies = new Map<AccountName, string>();
  let context: ApiContext | undefined;
  let app: Hono<RequestState> | undefined;
  let workers: Workers | undefined;
  beforeAll(async () => {
    context = createContext({
      database,
      demonstration,
      sources,
      workFolder: await mkdtemp(join(tmpdir(), "lokaal17-work-")),
      version: "test",
      web: null,
      log: pino({ level: "silent" }),
      now: () => new Date("2026-11-21T10:00:00Z"),
    });
    workers = createWorkers(context);
    app = createApp(context, workers);
    const passwordHash = await hashPassword(password);
    for (const [name, grants] of Object.entries(accounts))
      await insertAccount(database.db, {
        id: randomUUID(),
        email: emailOf(name),
        name,
        passwordHash,
        grants,
      });
    await openRound(database);
  });
  afterAll(async () => {
    if (context) await rm(context.workFolder, { recursive: true, force: true });
  });
  const opened = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error("The API is open inside tests and hooks only.");
    return thing;
  };
  const call: TestApi["call"] = async (method, path, { as, body, headers } = {}) => {
    const cookie = as && (cookies.get(as) ?? (await signIn(opened(app), as)));
    if (as && cookie) cookies.set(as, cookie);
    const response = await opened(app).request(path, {
      method,
      headers: {
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(cookie && { cookie }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, text, headers: response.headers, json: <T>(): T => JSON.parse(text) };
  };
  return {
    get app() {
      return opened(app);
    },
    get context() {
      return opened(context);
    },
    get workers() {
      return opened(workers);
    },
    database,
    cookieOf: (name) => opened(cookies.get(name)),
    call,
  };
}

async function signIn(app: Hono<RequestState>, name: AccountName): Promise<string> {
  const response = await app.request("/v1/sessions", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: emailOf(name), password }),
  });
  if (response.status !== 201) throw new Error(`${name} could not sign in: ${await response.text()}`);
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
  return cookies.find((cookie) => cookie.startsWith("__Host-session=")) ?? "";
}

/** A round for 2025 that asks two indicators of municipalities and one of water boards. */
async function openRound({ db }: OpenDatabase): Promise<void> {
  const dates = { opensOn: "2026-09-01", closesOn: "2027-03-31", previewFrom: null, publishesOn: null };
  await db
    .insertInto("collectionRound")
    .values({ id: "2025", nameNl: "Ronde 2025", nameEn: "Round 2025", ...dates })
    .execute();
  await db
    .insertInto("roundPeriod")
    .values([
      { roundId: "2025", period: "2024" },
      { roundId: "2025", period: "2025" },
    ])
    .execute();
  await db
    .insertInto("roundIndicator")
    .values([
      { roundId: "2025", indicator: asked, layer: "municipality", required: true },
      {
        roundId: "2025",
        indicator: "public-toilets" as IndicatorCode,
        layer: "municipality",
        required: false,
      },
      {
        roundId: "2025",
        indicator: "water-board-drought-measures" as IndicatorCode,
        layer: "water-board",
        required: true,
      },
    ])
    .execute();
}

export const asked = "information-requests-on-time" as IndicatorCode;
