import { once } from "node:events";
import type { FromFormChild, ToFormChild } from "./read-form.ts";
import { readForm } from "./read-form.ts";

/** Reads the form of one file in a process of its own, and ends when the parent is gone. */
process.on("disconnect", () => process.exit(1));

process.once("message", (message: ToFormChild) => {
  if (message.kind === "read") void read(message);
});

async function read({ file, hints }: Extract<ToFormChild, { kind: "read" }>): Promise<void> {
  try {
    const result = await readForm(file, { ...hints, remembered });
    await say({ kind: "done", result });
  } catch (error) {
    await say({
      kind: "failed",
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
  process.removeAllListeners("disconnect");
  process.disconnect?.();
}

async function remembered(headings: readonly string[]) {
  const answer = once(process, "message");
  await say({ kind: "headings", headings });
  const [message] = (await answer) as [ToFormChild];
  return message.kind === "memory" ? message.memory : null;
}

function say(message: FromFormChild): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(message, undefined, undefined, (error) => (error ? process.exit(1) : resolve()));
  });
}
