import { parentPort } from "node:worker_threads";
import type { ThreadMessage } from "./pdf.ts";
import type { TypstSource } from "./typst.ts";
import { forgetTypst, setTypst } from "./typst-set.ts";

/** Opens the compiler while the thread that asked writes the document, and writes the pages while that looks at the pictures. */
parentPort?.once("message", (source: TypstSource) => {
  const say = (message: ThreadMessage) => parentPort?.postMessage(message);
  say({ pages: setTypst(source, () => say("laid")) });
  forgetTypst();
});
