import { fork } from "node:child_process";
import { once } from "node:events";

export interface FileChild {
  /** The program of the child: it answers one message with one message. */
  program: URL;
  memoryMb: number;
  mostSeconds: number;
  /** Ends the child at once when it is aborted. */
  signal: AbortSignal;
}

export interface FileChildEnd<Answer> {
  /** Null when the child ended without a word; the rest says why. */
  answer: Answer | null;
  isLate: boolean;
  isOutOfMemory: boolean;
  /** The last line that it wrote about a fault. */
  lastWords: string;
}

/**
 * Has one question about a user's file answered by a process of its own: a hostile file costs neither the server's
 * memory nor its time, and finds nothing of the server's environment.
 * @throws the signal's reason when it was aborted
 */
export async function askFileChild<Answer extends object>(
  question: object,
  { program, memoryMb, mostSeconds, signal }: FileChild,
): Promise<FileChildEnd<Answer>> {
  signal.throwIfAborted();
  const child = fork(program, [], {
    execArgv: [`--max-old-space-size=${memoryMb}`],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    env: {},
    serialization: "advanced",
  });
  let words = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    words = (words + text).slice(-4_000);
  });
  const heard: { answer: Answer | null; isLate: boolean } = { answer: null, isLate: false };
  child.on("message", (message: Answer) => {
    heard.answer = message;
  });
  const end = () => void child.kill("SIGKILL");
  signal.addEventListener("abort", end, { once: true });
  const clock = setTimeout(() => {
    heard.isLate = true;
    end();
  }, mostSeconds * 1000);
  try {
    child.send(question, () => undefined);
    await once(child, "close");
  } finally {
    clearTimeout(clock);
    signal.removeEventListener("abort", end);
    end();
  }
  signal.throwIfAborted();
  return {
    ...heard,
    isOutOfMemory: /heap out of memory|Array buffer allocation failed/i.test(words),
    lastWords: words.trim().split("\n").at(-1) ?? "",
  };
}
