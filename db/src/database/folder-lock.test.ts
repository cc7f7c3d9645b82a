import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startChild, type TestChild } from "../testing/child.ts";
import { DatabaseInUse, lockFolder } from "./folder-lock.ts";
import { processStart } from "./process-identity.ts";

// Starting a process takes a second on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let parent: string;
let folder: string;
let children: TestChild[];

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "lokaal17-lock-"));
  folder = join(parent, "database");
  children = [];
});

afterEach(async () => {
  await Promise.all(children.map((child) => child.kill()));
  rmSync(parent, { recursive: true, force: true });
});

function start(address?: string): TestChild {
  const child = startChild("lock-folder", { folder, address });
  children.push(child);
  return child;
}

function writeLock(owner: unknown): void {
  writeFileSync(`${folder}.lock`, typeof owner === "string" ? owner : JSON.stringify(owner));
}

test("a second process is told who has the database and where its server is", async () => {
  const first = start("http://localhost:1717");
  expect(await first.nextLine()).toBe("locked");
  const refusal = await lockFolder(folder).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(DatabaseInUse);
  expect(String(refusal)).toContain(`in use by process ${first.pid}, which serves http://localhost:1717.`);
});

test("after kill -9 of the owner the next process gets the database without help", async () => {
  const first = start();
  expect(await first.nextLine()).toBe("locked");
  await first.kill();
  expect(await start().nextLine()).toBe("locked");
});

test("of four processes that find a dead owner's lock together, exactly one gets the database", async () => {
  const first = start();
  await first.nextLine();
  await first.kill();
  const lines = await Promise.all([start(), start(), start(), start()].map((child) => child.nextLine()));
  expect(lines.filter((line) => line === "locked")).toHaveLength(1);
});

test("another process that was given the dead owner's number does not keep the database locked", async () => {
  writeLock({ pid: process.ppid, started: "an-earlier-boot:1", address: null });
  const lock = await lockFolder(folder);
  expect(JSON.parse(readFileSync(`${folder}.lock`, "utf8"))).toMatchObject({ pid: process.pid });
  lock.release();
  expect(existsSync(`${folder}.lock`)).toBe(false);
});

test("the lock of a living process is never cleared away, not even by itself", async () => {
  writeLock({ pid: process.ppid, started: processStart(process.ppid), address: null });
  await expect(lockFolder(folder)).rejects.toThrow(`in use by process ${process.ppid}.`);
  rmSync(`${folder}.lock`);
  const own = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow(DatabaseInUse);
  own.release();
});

test("a lock that cannot be read belongs to nobody", async () => {
  writeLock('{"pid": 12');
  (await lockFolder(folder)).release();
});

test("a process killed while clearing a dead lock does not block the next for long", async () => {
  writeLock({ pid: process.pid, started: "an-earlier-boot:1", address: null });
  mkdirSync(`${folder}.lock.clearing`);
  const lock = await lockFolder(folder);
  lock.release();
});

test("other trouble with the file system is reported as it is", async () => {
  writeFileSync(folder, "a file where a folder should be");
  await expect(lockFolder(join(folder, "database"))).rejects.toThrow(/EEXIST|ENOTDIR/);
});
