/** Requests that are under way may take this long to end after SIGTERM or SIGINT. */
const drainMilliseconds = 18_000;

/**
 * Ends the program when it is told to: first `steps`, in order, then exit 0. What hangs is left after 18 seconds, so
 * that all is over within 20; a second signal ends it at once.
 */
export function shutDownOnSignal(steps: () => Promise<void>): void {
  let asked = false;
  const stop = () => {
    if (asked) process.exit(1);
    asked = true;
    setTimeout(() => process.exit(1), drainMilliseconds).unref();
    steps().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
