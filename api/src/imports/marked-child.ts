import { writeFile } from "node:fs/promises";
import { templateText } from "@lokaal17/shared/text/template";
import { listFile, type MarkedFile, markFile, whyList } from "./marked-file.ts";
import type { MarkedAnswer, MarkOrder } from "./start-marked-file.ts";

/** Marks one file in a process of its own, and ends when the parent is gone. */
process.on("disconnect", () => process.exit(1));

process.on("message", (order: MarkOrder) => void mark(order));

async function mark(order: MarkOrder): Promise<void> {
  const answer: MarkedAnswer = await make(order).then(
    async ({ bytes, ...named }) => {
      await writeFile(order.into, bytes);
      return { kind: "marked" as const, ...named };
    },
    (error: unknown) => ({ kind: "failed" as const, message: String(error) }),
  );
  process.send?.(answer, undefined, undefined, () => {
    process.removeAllListeners("disconnect");
    process.disconnect?.();
  });
}

function make({ as, file, fileName, findings, count, map, locale }: MarkOrder): Promise<MarkedFile> {
  if (as === "marked" && file !== null) return markFile(file, fileName, findings, map, locale, count);
  const why = file === null ? whyList(locale) : templateText(locale)("marked.list-failed");
  return listFile(fileName, findings, count, why, locale);
}
