import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { projectRoot } from "../checks/run-program.ts";
import { preparedFolder } from "./prepared-folder.ts";

/** The real program, started as an operator starts it, on a port and a data folder of its own. */
export interface JourneyServer {
  /** `http://localhost:41234` */
  readonly url: string;
}

const startMilliseconds = 150_000;

/** A running server for the tests of a file. */
export function withServer(): JourneyServer {
  const server = { url: "" };
  let folder = "";
  let child: ChildProcess | null = null;
  beforeAll(async () => {
    folder = await preparedFolder(async (empty) => {
      const first = await start(empty);
      await stop(first.child);
    });
    ({ child, url: server.url } = await start(folder));
  }, startMilliseconds * 2);
  afterAll(async () => {
    if (child) await stop(child);
    await rm(folder, { recursive: true, force: true });
  }, 60_000);
  return server;
}

async function start(folder: string): Promise<{ child: ChildProcess; url: string }> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(projectRoot, "scripts/src/start/main.ts")], {
    cwd: projectRoot,
    env: { ...process.env, PORT: String(port), HOST: "localhost", LOKAAL17_DATA: folder, DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  const url = `http://localhost:${port}`;
  const until = Date.now() + startMilliseconds;
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${output}`);
    if (Date.now() > until) {
      await stop(child);
      throw new Error(`the server was not ready in time:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { child, url };
}

const isReady = (url: string) =>
  fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await once(probe.listen(0, "localhost"), "listening");
  const address = probe.address();
  const port = typeof address === "object" && address ? address.port : 0;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
