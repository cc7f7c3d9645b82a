import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

/** A server as a person starts it, in a process of its own that can be killed. */
export interface Served {
  url: string;
  pid: number;
  /** From the start of the process until it was ready. */
  startSeconds: number;
  /** Ends it at once, as a power cut of the process would. */
  kill(): Promise<void>;
  /** Asks it to stop, as an operator would; its exit code. */
  stop(): Promise<number | null>;
}

/** The program ended before it served; `output` is what it said. */
export class NotServed extends Error {
  readonly code: number | null;
  readonly output: string;

  constructor(code: number | null, output: string) {
    super(`The server ended with ${code}: ${output}`);
    this.code = code;
    this.output = output;
  }
}

/** Milliseconds. A first start fills a demonstration, which took three minutes on a machine with 17 times the work it can do. */
const longestStart = 270_000;

const main = fileURLToPath(new URL("./main.ts", import.meta.url));

/**
 * Starts the program and waits until it is ready.
 * @param environment `LOKAAL17_DATA`, and `DATABASE_URL` for PostgreSQL
 * @throws NotServed when it ends first
 */
export async function serve(environment: Readonly<Record<string, string | undefined>>): Promise<Served> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = once(child, "exit").then(([code]) => code as number | null);
  const output = collect(child);
  const url = `http://localhost:${port}`;
  await ready(url, exited, output).catch(async (error: unknown) => {
    child.kill("SIGKILL");
    await exited;
    throw error;
  });
  return {
    url,
    pid: child.pid ?? 0,
    startSeconds: (performance.now() - started) / 1000,
    kill: async () => {
      child.kill("SIGKILL");
      await exited;
    },
    stop: () => {
      child.kill("SIGTERM");
      return exited;
    },
  };
}

function collect(child: ChildProcess): () => string {
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (part: string) => {
      text += part;
    });
  return () => text;
}

async function ready(url: string, exited: Promise<number | null>, output: () => string): Promise<void> {
  const ended = exited.then((code) => Promise.reject(new NotServed(code, output())));
  const answered = (async () => {
    for (const until = Date.now() + longestStart; Date.now() < until; ) {
      const response = await fetch(`${url}/readyz`).catch(() => null);
      await response?.arrayBuffer();
      if (response?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`The server was not ready in time: ${output()}`);
  })();
  await Promise.race([ended, answered]);
}

/** A port that nobody uses now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (typeof address !== "object" || address === null) throw new Error("No free port");
  return address.port;
}
