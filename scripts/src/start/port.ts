import { once } from "node:events";
import { createServer } from "node:net";
import { startText } from "@lokaal17/shared/text/start";
import { CannotStart } from "./prepare-database.ts";

/** Tries the port before the long work of a first start. @throws CannotStart when another program has it */
export async function refuseTakenPort(port: number, host: string): Promise<void> {
  const probe = createServer();
  try {
    await once(probe.listen(port, host), "listening");
  } catch (error) {
    throw portProblem(error, port, host) ?? error;
  } finally {
    probe.close();
  }
}

/** The sentence for a port that cannot be had; null when the error is about something else. */
export function portProblem(error: unknown, port: number, host: string): CannotStart | null {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const text = startText("en");
  if (code === "EADDRINUSE") return new CannotStart(text("port-taken", { port: String(port) }));
  if (code === "EACCES") return new CannotStart(text("port-forbidden", { port: String(port) }));
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return new CannotStart(text("no-such-host", { host }));
  return null;
}
