import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { projectRoot } from "../checks/run-program.ts";
import type { BenchPlace } from "./prepare.ts";

export interface BenchServer {
  url: string;
  /** From the start of the process to the first "ready". */
  startSeconds: number;
  stop(): Promise<void>;
}

/** A start that takes this long is a failure to report, not a measurement. */
const longestStartMillis = 120_000;

/** Starts the program as an operator would and waits until it is ready. @throws Error with its last words */
export async function startBenchServer({ environment }: BenchPlace): Promise<BenchServer> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const started = performance.now();
  const program = spawn(process.execPath, [join(projectRoot, "scripts/src/start/main.ts")], {
    env: { ...process.env, ...environment, PORT: String(port), LOKAAL17_DEMONSTRATION: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let lastWords = "";
  for (const stream of [program.stdout, program.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      lastWords = (lastWords + text).slice(-2_000);
    });
  while (!(await isReady(url))) {
    if (program.exitCode !== null || performance.now() - started > longestStartMillis) {
      await stop(program);
      throw new Error(`The server did not start. ${lastWords}`);
    }
    await sleep(5);
  }
  return { url, startSeconds: (performance.now() - started) / 1000, stop: () => stop(program) };
}

/** Milliseconds from asking to the last byte. @throws Error when the answer is not 200 */
export async function timeAnswer(url: string): Promise<number> {
  const asked = performance.now();
  const response = await fetch(url);
  const body = await response.text();
  const took = performance.now() - asked;
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}: ${body.slice(0, 300)}`);
  return took;
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    async (response) => {
      await response.arrayBuffer();
      return response.status === 200;
    },
    () => false,
  );
}

async function stop(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = once(program, "exit");
  program.kill("SIGTERM");
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("This machine gives no free port.");
  return address.port;
}
