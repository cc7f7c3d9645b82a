import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { trustedProxies } from "@lokaal17/api/accounts/client-address";
import { createContext, startServer } from "@lokaal17/api/server";
import { sourceSettings } from "@lokaal17/api/sources/settings";
import { startText } from "@lokaal17/shared/text/start";
import { projectRoot } from "../checks/run-program.ts";
import { type Configuration, configure } from "./configuration.ts";
import { readEnvironment } from "./environment.ts";
import { greeting } from "./greeting.ts";
import { portProblem, refuseTakenPort } from "./port.ts";
import { CannotStart, openForServing, prepareDatabase } from "./prepare-database.ts";
import { shutDownOnSignal } from "./shut-down.ts";
import { buildWeb, loadWeb } from "./web-build.ts";

/** `pnpm start`: one process that has the database open and serves API and web on one port. */
const configured = configure(readEnvironment(process.env), projectRoot);
if ("mistakes" in configured) {
  complain(configured.mistakes);
} else {
  try {
    await start(configured.configuration);
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    complain([error.message]);
  }
}

async function start(configuration: Configuration): Promise<void> {
  const { port, host, workFolder, mail, issuers, helpdesk } = configuration;
  const database = await openForServing(configuration);
  try {
    await refuseTakenPort(port, host);
    await makeFolder(workFolder);
    // The database works in a thread of its own, the build in other processes: a first start has both at once.
    const [{ demonstration }, web] = await settled([
      prepareDatabase(database, configuration, say),
      builtWeb(),
    ]);
    const version = await readVersion();
    const address = configuration.address ?? `http://localhost:${port}`;
    const context = createContext({
      ...{ database, demonstration, workFolder, version, web, address, mail, issuers, helpdesk },
      proxies: trustedProxies(configuration.proxies),
      sources: sourceSettings(configuration.cbs),
    });
    const server = await startServer(context, { port, host }).catch((error: unknown) => {
      throw portProblem(error, port, host) ?? error;
    });
    // With PORT=0 the system chose one.
    context.address = configuration.address ?? server.url;
    database.announce(server.url);
    shutDownOnSignal({
      drain: () => {
        say(startText("nl")("stopping"));
        return server.close();
      },
      close: () => database.close(),
    });
    say(greeting(server.url, demonstration));
    // The figures are read now, so that the first reader does not wait for them (0.5 s); without a publication there are none.
    await context.views.at(undefined, null).catch(() => null);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CannotStart(startText("en")("no-folder", { folder, reason }), { cause: error });
  }
}

async function builtWeb() {
  if (await buildWeb()) say(startText("nl")("web-built"));
  return loadWeb();
}

/** Both, or the first error once both have ended: nothing works on in a database that is being closed. */
async function settled<A, B>(works: [Promise<A>, Promise<B>]): Promise<[A, B]> {
  await Promise.allSettled(works);
  return Promise.all(works);
}

async function readVersion(): Promise<string> {
  const text = await readFile(join(projectRoot, "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

function complain(sentences: readonly string[]): void {
  process.stderr.write(sentences.map((sentence) => `${sentence}\n`).join(""));
  process.exitCode = 1;
}
