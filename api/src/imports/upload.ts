import { createHash } from "node:crypto";
import type { Database } from "@lokaal17/db/database/schema";
import { faultPoint } from "@lokaal17/db/imports/fault-point";
import { insertPart } from "@lokaal17/db/imports/import-parts";
import { largestImport } from "@lokaal17/shared/imports/largest-import";
import type { Kysely } from "kysely";
import { invalid, Problem } from "../http/problem.ts";

const bytesPerPart = 1 << 20;

export interface Received {
  size: number;
  /** SHA-256 of the bytes. */
  hash: string;
}

/**
 * Puts a file away piece by piece as it arrives: never more than two pieces of it are in memory.
 * @throws Problem 413 as soon as it is too large, 400 when it is empty or does not arrive whole
 */
export async function receiveFile(
  db: Kysely<Database>,
  importId: string,
  request: Request,
  largest = largestImport,
): Promise<Received> {
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > largest) throw tooLarge(largest);
  const hash = createHash("sha256");
  let size = 0;
  let part = 0;
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  const putAway = async () => {
    if (waitingBytes === 0) return;
    await insertPart(db, { importId, part: part++, bytes: Buffer.concat(waiting) });
    waiting = [];
    waitingBytes = 0;
    faultPoint("import.uploading");
  };
  for await (const chunk of piecesOf(request)) {
    size += chunk.byteLength;
    if (size > largest) throw tooLarge(largest);
    hash.update(chunk);
    waiting.push(chunk);
    waitingBytes += chunk.byteLength;
    if (waitingBytes >= bytesPerPart) await putAway();
  }
  if (announced > 0 && size !== announced) throw cutOff();
  if (size === 0) throw invalid([{ pointer: "#/body", text: "upload-empty" }]);
  await putAway();
  faultPoint("import.uploaded");
  return { size, hash: hash.digest("hex") };
}

/** The body as it comes; a connection that breaks is told as one. */
async function* piecesOf(request: Request): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of request.body ?? []) yield chunk;
  } catch {
    throw cutOff();
  }
}

const tooLarge = (limit: number) =>
  new Problem(413, "body-too-large", "body-too-large.detail", { values: { limit } });
const cutOff = () => new Problem(400, "invalid-request", "upload-cut-off.detail");
