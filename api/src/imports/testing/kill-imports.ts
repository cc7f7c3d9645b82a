import { verifyAudit } from "@lokaal17/db/audit/verify";
import type { DatabaseConfig, OpenDatabase } from "@lokaal17/db/database/open";
import type { FaultPoint } from "@lokaal17/db/imports/fault-point";
import { v7 as orderedId } from "uuid";
import { ImportClient } from "./import-client.ts";
import { by, look, prepareImports, type ServedApi, serveApi } from "./served-api.ts";
import { fileForAll, smallMap } from "./small-file.ts";

/** From the first byte of the file to the answer after all is stored. */
export const killPoints = [
  "import.uploading",
  "import.uploaded",
  "import.queued",
  "import.claimed",
  "import.reading",
  "import.checking",
  "import.mid-copy",
  "import.mid-copy#3",
  "import.before-commit",
  "import.after-commit",
] as const satisfies (FaultPoint | `${FaultPoint}#${number}`)[];
export type KillPoint = (typeof killPoints)[number];

export interface KilledImport {
  point: KillPoint;
  /** What is not as it should be; empty is good. */
  problems: string[];
  /** From the sending of the file until it was stored by the next server, in milliseconds. */
  finishedMs: number;
}

const years = Array.from({ length: 12 }, (_, index) => 2010 + index);

/**
 * Kills the server at each place of an import, starts it again, and lets who sent the file do the same once more.
 * @throws Error when a server does not start
 */
export async function killImports(
  config: DatabaseConfig,
  workFolder: string,
  points: readonly KillPoint[],
  onKilled: (killed: KilledImport) => void = () => undefined,
): Promise<KilledImport[]> {
  const areas = await look(config, prepareImports);
  const rows = areas.length * years.length;
  const killed: KilledImport[] = [];
  let before: Figures = { rows: 0, values: [] };
  let served = await serveApi(config, workFolder);
  for (const [at, point] of points.entries()) {
    const started = performance.now();
    const problems: string[] = [];
    const wanted: Figures = { rows, values: [String(at + 1)] };
    const file = fileForAll(areas, years, String(at + 1));
    const client = new ImportClient(`${point} ${orderedId()}`);
    problems.push(...(await killAt(point, served, client, file)));
    // Now that nobody serves: what the last import ended with, and what this one left.
    const left = await look(config, figures);
    const expected = point === "import.after-commit" ? wanted : before;
    if (!isSame(left, expected)) problems.push(`${point} left ${JSON.stringify(left)}`);
    served = await serveApi(config, workFolder);
    problems.push(...(await finishAt(served, client, file)).map((problem) => `${point}: ${problem}`));
    before = wanted;
    killed.push({ point, problems, finishedMs: Math.round(performance.now() - started) });
    onKilled(killed.at(-1) ?? { point, problems, finishedMs: 0 });
  }
  await served.kill();
  const found = await look(config, figures);
  if (!isSame(found, before)) killed.at(-1)?.problems.push(`ended with ${JSON.stringify(found)}`);
  return killed;
}

/** @returns what is wrong: the server was not killed there */
async function killAt(
  point: KillPoint,
  served: ServedApi,
  client: ImportClient,
  file: string,
): Promise<string[]> {
  await client.signIn(served.url, by.email, by.password);
  served.killAt(point);
  const ended = await client.finish(served.url, file, smallMap).then(
    ({ detail }) => `it was ${detail.state} (${detail.error})`,
    () => null,
  );
  const signal = ended === null ? await served.gone : null;
  if (signal === "SIGKILL") return [];
  await served.kill();
  return [`${point} was not passed: ${ended ?? signal}`];
}

/** Does the same import again, and its steps once more. */
async function finishAt({ url }: ServedApi, client: ImportClient, file: string): Promise<string[]> {
  const count = async () => (await client.get<{ imports: unknown[] }>(url, "/v1/imports")).imports.length;
  const finished = await client.finish(url, file, smallMap);
  const before = await count();
  const different = await client.repeat(url, finished);
  return [
    ...(finished.detail.state === "stored"
      ? []
      : [`it is ${finished.detail.state} (${finished.detail.error})`]),
    ...different.map((step) => `${step} answers something else the second time`),
    ...((await count()) === before ? [] : ["a step that was repeated made an import"]),
  ];
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The figures that the file is about: how many, and which values they have. */
interface Figures {
  rows: number;
  values: string[];
}

async function figures({ db }: OpenDatabase): Promise<Figures> {
  const { broken } = await verifyAudit(db);
  if (broken.length > 0) throw new Error("The log is broken");
  const rows = await db
    .selectFrom("observation")
    .select("value")
    .where("indicator", "=", "crimes-home-burglary" as never)
    .execute();
  return { rows: rows.length, values: [...new Set(rows.flatMap(({ value }) => value ?? []))] };
}
