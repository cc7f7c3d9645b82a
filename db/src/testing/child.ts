import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A process of its own, for tests about what happens between processes and when one is killed. */
export interface TestChild {
  readonly pid: number;
  /** The next line that it writes. @throws Error when it ends without one */
  nextLine(): Promise<string>;
  /** kill -9, and until it is gone. */
  kill(): Promise<void>;
}

/** Starts `testing/children/<name>.ts` with one argument, which it finds as JSON in `process.argv[2]`. */
export function startChild(name: string, argument: unknown): TestChild {
  const file = fileURLToPath(new URL(`./children/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [file, JSON.stringify(argument)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    pid: child.pid ?? 0,
    nextLine: async () => {
      const line = await lines.next();
      if (line.done) throw new Error(`the child ${name} ended without a further line`);
      return line.value;
    },
    kill: () => killAndWait(child),
  };
}

async function killAndWait(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}
