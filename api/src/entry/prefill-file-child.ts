import { type FileWish, findInFile } from "./prefill-file.ts";

/** Looks in one file in a process of its own, and ends when the parent is gone. */
process.on("disconnect", () => process.exit(1));

process.once("message", (wish: FileWish) => {
  void findInFile(wish).then((found) => {
    process.send?.(found, undefined, undefined, () => {
      process.removeAllListeners("disconnect");
      process.disconnect?.();
    });
  });
});
