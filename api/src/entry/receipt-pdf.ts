import { spawn } from "node:child_process";
import { buffer, text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { Problem } from "../http/problem.ts";

/** A receipt of 42 rows takes 0.4 seconds. */
const timeoutMilliseconds = 30_000;
/** More than these wait in vain: the server has two cores, and people save their values on them. */
const mostWaiting = 20;

let line: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * The PDF of a Typst document, made in a child process that gives its memory back; one at a time.
 * @throws Problem 503 when too many wait, Error with what the compiler says
 */
export async function receiptPdf(main: string): Promise<Uint8Array<ArrayBuffer>> {
  if (waiting >= mostWaiting)
    throw new Problem(503, "unavailable", "receipt-busy.detail", { headers: { "Retry-After": "60" } });
  waiting++;
  const made = line.then(() => compileInChild(main)).finally(() => waiting--);
  line = made.catch(() => {});
  return made;
}

async function compileInChild(main: string): Promise<Uint8Array<ArrayBuffer>> {
  const child = spawn(
    process.execPath,
    ["--max-old-space-size=512", fileURLToPath(new URL("./receipt-child.ts", import.meta.url))],
    { stdio: "pipe", timeout: timeoutMilliseconds, killSignal: "SIGKILL" },
  );
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  // A child that ends before it has read everything says why on its other streams.
  child.stdin.on("error", () => {});
  child.stdin.end(main);
  const [code, bytes, words] = await Promise.all([ended, buffer(child.stdout), text(child.stderr)]);
  if (code !== 0)
    throw new Error(`The receipt could not be made (${code ?? "killed"}): ${words.slice(-2000)}`);
  return new Uint8Array(bytes);
}
