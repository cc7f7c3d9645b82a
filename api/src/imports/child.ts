import { once } from "node:events";
import { writeSync } from "node:fs";
import { StagingWriter } from "@lokaal17/db/imports/staging-line";
import { checkFile } from "./check-file.ts";
import type { FromChild, ToChild } from "./protocol.ts";

/**
 * Checks one file in a process of its own, so that a hostile or enormous file costs neither the server's memory nor its
 * time. Rows go to standard output as the text of COPY: the parent passes them on without looking at them, and writing
 * waits until it has. After every two batches of findings it waits until one has been put away. It ends when the parent
 * is gone.
 */
process.on("disconnect", () => process.exit(1));
const standardOutput = 1;
const batchesUnderway = 2;
let underway = 0;

process.on("message", (message: ToChild) => {
  if (message.kind === "check") void check(message);
  else underway--;
});

async function check({ file, map, register, batchId }: Extract<ToChild, { kind: "check" }>): Promise<void> {
  const writer = new StagingWriter(batchId);
  try {
    for await (const part of checkFile(file, map, register)) {
      if (part.kind === "rows") {
        let text = "";
        for (const row of part.rows) text += writer.line(row);
        writeWhole(Buffer.from(text));
        continue;
      }
      await say(part);
      if (part.kind !== "findings") continue;
      underway++;
      while (underway >= batchesUnderway) await once(process, "message");
    }
  } catch (error) {
    await say({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
  process.removeAllListeners("disconnect");
  process.disconnect?.();
}

function writeWhole(bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(standardOutput, bytes, at);
}

function say(message: FromChild): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(message, undefined, undefined, (error) => (error ? process.exit(1) : resolve()));
  });
}
