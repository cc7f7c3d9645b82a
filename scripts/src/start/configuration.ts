import { join, resolve } from "node:path";
import type { DatabaseConfig } from "@lokaal17/db/database/open";
import { type StartText, startText } from "@lokaal17/shared/text/start";
import { configureOutside, type OutsideSettings, type Wrong } from "./configuration-outside.ts";
import type { Environment } from "./environment.ts";

export interface Configuration extends OutsideSettings {
  port: number;
  host: string;
  database: DatabaseConfig;
  /** Where child processes find and leave their files. */
  workFolder: string;
  /** Whether a demonstration was asked for; null: nothing was said, the database decides. */
  demonstration: boolean | null;
}

/** A configuration, or all that is wrong with the environment at once, in sentences. */
export type Configured = { configuration: Configuration } | { mistakes: string[] };

/** Goes to loopback addresses only: whoever wants others to reach the program says so with HOST. */
const defaultHost = "localhost";
const defaultPort = 1717;

/** Checks the variables and makes of them what the program needs. `projectFolder` is where `data` lies by default. */
export function configure(environment: Environment, projectFolder: string): Configured {
  const mistakes: string[] = [];
  const say: Wrong = (key, values) => {
    mistakes.push(startText("en")(key, values));
  };
  const wrong = (key: StartText, value: string) => say(key, { value });
  const port = environment.port === undefined ? defaultPort : readPort(environment.port);
  if (port === null) wrong("wrong-port", environment.port ?? "");
  const host = environment.host ?? defaultHost;
  if (!/^[0-9a-zA-Z.:_-]+$/.test(host)) wrong("wrong-host", host);
  const url = environment.databaseUrl;
  // The address may hold a password, so it is not repeated in the sentence.
  if (url !== undefined && !isPostgresUrl(url)) wrong("wrong-database-url", "");
  const asked = environment.demonstration;
  const demonstration = asked === undefined ? null : (switches.get(asked.toLowerCase()) ?? null);
  if (asked !== undefined && demonstration === null) wrong("wrong-demonstration", asked);
  const outside = configureOutside(environment, projectFolder, say);
  if (mistakes.length > 0 || port === null) return { mistakes };

  const dataFolder = resolve(projectFolder, environment.dataFolder ?? "data");
  const database: DatabaseConfig =
    url === undefined ? { kind: "pglite", folder: join(dataFolder, "database") } : { kind: "postgres", url };
  return {
    configuration: { port, host, database, workFolder: join(dataFolder, "work"), demonstration, ...outside },
  };
}

const switches = new Map([
  ["1", true],
  ["true", true],
  ["yes", true],
  ["on", true],
  ["0", false],
  ["false", false],
  ["no", false],
  ["off", false],
]);

/** 0 asks the system for a free port. */
function readPort(text: string): number | null {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : null;
}

function isPostgresUrl(text: string): boolean {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);
}
