import { existsSync } from "node:fs";
import { findLibreOffice } from "@lokaal17/api/testing/libre-office";
import { findPostgres } from "./postgres-cluster.ts";

/** What this machine offers to the tests. */
export interface Surroundings {
  /** A server that was given, or the folder of programs to start our own with, or null. */
  readonly postgres: { readonly url: string } | { readonly programs: string } | null;
  readonly chromium: string | null;
  /** With which files that go out are opened, as their readers do. */
  readonly libreOffice: string | null;
  readonly realData: string | null;
}

const browsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

export function lookAround(environment: NodeJS.ProcessEnv = process.env): Surroundings {
  const programs = findPostgres();
  const url = environment.TEST_DATABASE_URL;
  return {
    postgres: url ? { url } : programs === null ? null : { programs },
    chromium: environment.CHROMIUM || (browsers.find((file) => existsSync(file)) ?? null),
    libreOffice: findLibreOffice(environment),
    realData: environment.LOKAAL17_REAL_DATA || null,
  };
}

/** What cannot run here, each with what would make it run; in CI each of these is a failure. */
export function missing({ postgres, chromium, libreOffice }: Surroundings): string[] {
  const sentences: string[] = [];
  if (postgres === null)
    sentences.push(
      "the tests on PostgreSQL; install `postgresql`, or set TEST_DATABASE_URL to a superuser's address",
    );
  if (chromium === null)
    sentences.push("the tests in a browser; install `chromium`, or set CHROMIUM to its program");
  if (libreOffice === null)
    sentences.push(
      "the tests that open files in LibreOffice (they fail); install `libreoffice-calc-nogui` and `libreoffice-writer-nogui`, or set SOFFICE to its program",
    );
  return sentences;
}
