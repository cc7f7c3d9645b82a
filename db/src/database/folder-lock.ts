import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { processStart } from "./process-identity.ts";

/** Who has the folder: a process, told apart from a later one with the same number by when it started. */
export interface LockOwner {
  readonly pid: number;
  readonly started: string;
  readonly address: string | null;
}

/** Another living process has the embedded database open. */
export class DatabaseInUse extends Error {
  override readonly name = "DatabaseInUse";
  readonly owner: LockOwner;

  constructor(folder: string, owner: LockOwner) {
    const place = owner.address === null ? "" : `, which serves ${owner.address}`;
    super(
      `The database in ${folder} is in use by process ${owner.pid}${place}. ` +
        "Stop that process first, or set DATABASE_URL to a PostgreSQL, which many processes can share.",
    );
    this.owner = owner;
  }
}

export interface FolderLock {
  /** Tells the owner's address to whoever is refused from now on. */
  announce(address: string): void;
  release(): void;
}

/**
 * Takes the folder for this process. PGlite takes no lock itself and two processes corrupt a folder
 * (electric-sql/pglite#1106); so a file beside the folder, never in it, says who has it.
 * The file of a dead process is cleared away; that of a living one never.
 * @throws DatabaseInUse when a living process has it
 * @throws the error of the file system as it is (no right to write, no space)
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const file = `${folder}.lock`;
  const started = processStart(process.pid);
  if (started === null)
    throw new Error("This system does not tell when a process started; no folder can be locked.");
  const self: LockOwner = { pid: process.pid, started, address: null };
  mkdirSync(dirname(file), { recursive: true });
  while (!createLock(file, self)) {
    const owner = readOwner(file);
    if (owner !== null && processStart(owner.pid) === owner.started) throw new DatabaseInUse(folder, owner);
    await clearDeadLock(file);
  }
  return {
    announce: (address) => replaceLock(file, { ...self, address }),
    release: () => rmSync(file, { force: true }),
  };
}

/** Writes the owner elsewhere and links it into place: the lock is never seen half written. */
function createLock(file: string, owner: LockOwner): boolean {
  const draft = writeDraft(file, owner);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function replaceLock(file: string, owner: LockOwner): void {
  renameSync(writeDraft(file, owner), file);
}

function writeDraft(file: string, owner: LockOwner): string {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(owner)}\n`);
  return draft;
}

/** The owner that the lock names; null when there is none or nothing that can be read. */
function readOwner(file: string): LockOwner | null {
  try {
    const owner: unknown = JSON.parse(readFileSync(file, "utf8"));
    return isOwner(owner) ? owner : null;
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) === "ENOENT") return null;
    throw error;
  }
}

/** Longer than anything that is done while clearing (three calls), so only a process killed in it leaves it behind. */
const clearingTakesAtMost = 5_000;

/**
 * Removes the lock of a dead process. Two processes that do this at once would remove each other's fresh lock;
 * a folder of which only one can exist keeps them apart, and the winner looks once more before it removes.
 */
async function clearDeadLock(file: string): Promise<void> {
  const clearing = `${file}.clearing`;
  try {
    mkdirSync(clearing);
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
    if (ageOf(clearing) > clearingTakesAtMost) rmSync(clearing, { recursive: true, force: true });
    await sleep(20);
    return;
  }
  try {
    const owner = readOwner(file);
    if (owner === null || processStart(owner.pid) !== owner.started) rmSync(file, { force: true });
  } finally {
    rmdirSync(clearing);
  }
}

function ageOf(folder: string): number {
  return Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}

function isOwner(value: unknown): value is LockOwner {
  return (
    typeof value === "object" &&
    value !== null &&
    "pid" in value &&
    typeof value.pid === "number" &&
    "started" in value &&
    typeof value.started === "string" &&
    "address" in value &&
    (value.address === null || typeof value.address === "string")
  );
}
