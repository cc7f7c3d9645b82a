/** What one check or one run of tests came to. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** Something about the whole project that holds or does not; it throws an error that says what is wrong. */
export interface Check {
  readonly name: string;
  run(): Promise<void>;
}

/** Runs one check and says how it went; it counts as one test. */
export async function runCheck(check: Check): Promise<Outcome> {
  const start = performance.now();
  console.log(`\n== ${check.name}`);
  try {
    await check.run();
    console.log(`   passed in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.log(`   FAILED: ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1 };
  }
}

export function sum(outcomes: readonly Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((total, outcome) => total + outcome.passed, 0),
    failed: outcomes.reduce((total, outcome) => total + outcome.failed, 0),
  };
}

/** The last line that `pnpm test` prints, alone on its line. */
export function summaryLine({ passed, failed }: Outcome): string {
  return `${passed} passed, ${failed} failed`;
}
