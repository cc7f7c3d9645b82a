import { setTimeout as sleep } from "node:timers/promises";

/** Requests that are under way may take this long to end after SIGTERM or SIGINT. */
const drainMilliseconds = 15_000;
/** Whoever told us to stop kills us after about 20 seconds; we are gone before. */
const mostMilliseconds = 19_000;

/** How a running program ends. */
export interface ShutDown {
  /** Takes no new requests and waits for those under way. */
  drain(): Promise<void>;
  /** Closes what must not be left open. */
  close(): Promise<void>;
}

/**
 * Ends the program with exit 0 when it is told to by SIGTERM or SIGINT. More signals change nothing: Ctrl+C reaches us
 * twice, from the terminal and from pnpm that passes it on, and the database would be left without being closed.
 */
export function shutDownOnSignal({ drain, close }: ShutDown): void {
  let asked = false;
  const stop = async () => {
    if (asked) return;
    asked = true;
    setTimeout(() => process.exit(1), mostMilliseconds).unref();
    try {
      await Promise.race([drain(), sleep(drainMilliseconds)]);
      await close();
      process.exit(0);
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    }
  };
  process.on("SIGTERM", () => void stop());
  process.on("SIGINT", () => void stop());
}
