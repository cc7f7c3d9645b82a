import type { IncomingMessage, Server } from "node:http";
import { serve } from "@hono/node-server";
import type { OpenDatabase } from "@lokaal17/db/database/open";
import { postAnnexRefresh } from "@lokaal17/shared/contract/annex";
import { postReviewCopy } from "@lokaal17/shared/contract/edition-remarks";
import { putChapterTemplate } from "@lokaal17/shared/contract/editions";
import { postImport } from "@lokaal17/shared/contract/imports";
import { postKnownFile } from "@lokaal17/shared/contract/prefills";
import { type Logger, pino } from "pino";
import { v7 as orderedId } from "uuid";
import { trustedProxies } from "./accounts/client-address.ts";
import { createApp } from "./app.ts";
import { EditionSources } from "./chapter/edition-sources.ts";
import type { ApiContext } from "./context.ts";
import { hourlyTasks } from "./hourly-tasks.ts";
import { HourlyWorker } from "./hourly-worker.ts";
import { AnswerCache } from "./http/answer-cache.ts";
import { endSlowRequests } from "./http/slow-requests.ts";
import { Traffic } from "./http/traffic.ts";
import { createWorkers, startWorkers, stopWorkers } from "./jobs/workers.ts";
import { MailWorker } from "./mail/mail-worker.ts";
import { ViewPreparer } from "./publications/view-preparer.ts";
import { Views } from "./publications/views.ts";
import { sourceSettings } from "./sources/settings.ts";

export interface ContextOptions {
  database: OpenDatabase;
  demonstration: boolean;
  workFolder: string;
  version: string;
  web: ApiContext["web"];
  address?: string;
  mail?: ApiContext["mail"];
  issuers?: ApiContext["issuers"];
  proxies?: ApiContext["proxies"];
  helpdesk?: string | null;
  sources?: ApiContext["sources"];
  log?: Logger;
  now?: () => Date;
}

/** Everything the program needs, made of what was opened and decided before. */
export function createContext(options: ContextOptions): ApiContext {
  const { database, demonstration, workFolder, version, web } = options;
  const now = options.now ?? (() => new Date());
  const views = new Views(database, demonstration, now);
  return {
    database,
    demonstration,
    workFolder,
    version,
    web,
    address: options.address ?? "http://localhost",
    mail: options.mail ?? null,
    issuers: options.issuers ?? [],
    helpdesk: options.helpdesk ?? null,
    sources: options.sources ?? sourceSettings(),
    proxies: options.proxies ?? trustedProxies([]),
    views,
    editions: new EditionSources({ database, views, now }),
    answers: new AnswerCache(),
    log: options.log ?? pino({ redact: ["req.headers.cookie", "req.headers.authorization"] }),
    now,
    // Ids of one millisecond keep their order too: lists are in the order of their ids (Node's own randomUUIDv7 draws them).
    newId: () => orderedId(),
  };
}

export interface RunningServer {
  url: string;
  /** Takes no new requests, lets the running ones finish for a while, and stops. */
  close(): Promise<void>;
}

const uploads = [postImport, postAnnexRefresh, postKnownFile, putChapterTemplate, postReviewCopy].map(
  ({ method, path }) => ({
    method: method.toUpperCase(),
    path: new RegExp(`^${path.replace(/:[a-z]+/gi, "[^/]+")}$`),
  }),
);

/** Whether a request sends a file, which takes its time. */
export function isUpload({ method, url = "" }: Pick<IncomingMessage, "method" | "url">): boolean {
  const [path = ""] = url.split("?");
  return uploads.some((one) => one.method === method && one.path.test(path));
}

/** The whole stop, with the database, stays within 20 seconds. */
const drainMilliseconds = 14_000;

/** Starts serving. @throws the socket's error, `EADDRINUSE` when the port is taken */
export async function startServer(
  context: ApiContext,
  { port, host }: { port: number; host: string },
): Promise<RunningServer> {
  const workers = createWorkers(context);
  const app = createApp(context, workers);
  const traffic = new Traffic();
  const fetch: typeof app.fetch = (...request) => traffic.during(() => app.fetch(...request));
  const server = await listen(fetch, port, host);
  endSlowRequests(server, isUpload);
  const mail = new MailWorker(context);
  startWorkers(workers);
  mail.start();
  const hourly = new HourlyWorker(context, hourlyTasks);
  hourly.start();
  const preparer = new ViewPreparer(context, traffic, async (path) => {
    // As browsers ask: its bytes are kept too.
    const answer = await app.request(new URL(path, context.address), {
      headers: { "accept-encoding": "br" },
    });
    await answer.arrayBuffer();
  });
  preparer.start();
  const address = server.address();
  const actualPort = typeof address === "object" && address ? address.port : port;
  return {
    url: `http://${host === "0.0.0.0" || host === "127.0.0.1" ? "localhost" : host}:${actualPort}`,
    close: async () => {
      await Promise.all([drain(server), mail.stop(), hourly.stop(), preparer.stop()]);
      await stopWorkers(workers);
    },
  };
}

function listen(
  fetch: Parameters<typeof serve>[0]["fetch"],
  port: number,
  hostname: string,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname }, () => resolve(server as Server));
    server.once("error", reject);
  });
}

function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), drainMilliseconds);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
