import { once } from "node:events";
import { checkFile } from "./check-file.ts";
import type { FromChild, ToChild } from "./protocol.ts";

/**
 * Checks one file in a process of its own, so that a hostile or enormous file costs neither the server's memory nor its
 * time. It waits after every two chunks of rows until the parent has put one away, and ends when the parent is gone.
 */
process.on("disconnect", () => process.exit(1));
const chunksUnderway = 2;
let underway = 0;

process.on("message", (message: ToChild) => {
  if (message.kind === "check") void check(message);
  else underway--;
});

async function check({ file, map, register }: Extract<ToChild, { kind: "check" }>): Promise<void> {
  try {
    for await (const part of checkFile(file, map, register)) {
      await say(part);
      if (part.kind !== "rows") continue;
      underway++;
      while (underway >= chunksUnderway) await once(process, "message");
    }
  } catch (error) {
    await say({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
  process.removeAllListeners("disconnect");
  process.disconnect?.();
}

function say(message: FromChild): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(message, undefined, undefined, (error) => (error ? process.exit(1) : resolve()));
  });
}
