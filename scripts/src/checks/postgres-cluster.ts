import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { chmod, chown, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

export interface PostgresCluster {
  /** The address of its database `postgres`, as a superuser. */
  readonly url: string;
  /** Ends the server and removes its folder; a second call does nothing. */
  stop(): Promise<void>;
}

/** The folder of the newest installed PostgreSQL's programs, where Debian puts them; null when there is none. */
export function findPostgres(): string | null {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root) : [];
  const newestFirst = versions.sort((one, other) => Number(other) - Number(one));
  const folders = newestFirst.map((version) => join(root, version, "bin"));
  return folders.find((folder) => existsSync(join(folder, "initdb"))) ?? null;
}

/**
 * A PostgreSQL of our own: a folder that is thrown away, a free port of this machine only, a password.
 * @param options `durable`: every commit waits for the disk, as in use; without it nothing does
 */
export async function startPostgresCluster(
  programs: string,
  { durable = false }: { durable?: boolean } = {},
): Promise<PostgresCluster> {
  const account = unprivilegedAccount();
  const folder = await mkdtemp(join(tmpdir(), "lokaal17-postgres-"));
  const password = randomBytes(18).toString("base64url");
  try {
    await chmod(folder, 0o700);
    await writeFile(join(folder, "password"), password);
    if (account) {
      await chown(join(folder, "password"), account.uid, account.gid);
      await chown(folder, account.uid, account.gid);
    }
    await initialise(programs, folder, account);
    const port = await freePort();
    const server = spawn(join(programs, "postgres"), serverArguments(folder, port, durable), {
      ...account,
      cwd: folder,
    });
    const url = `postgres://lokaal17:${password}@127.0.0.1:${port}/postgres`;
    await untilReady(server, url);
    return { url, stop: () => stop(server, folder) };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or as `nobody` where that account is missing. */
function unprivilegedAccount(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  for (const name of ["postgres", "nobody"]) {
    const [, , uid, gid] = accounts.find((account) => account[0] === name) ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error("PostgreSQL does not run as root, and this machine has no account `postgres` or `nobody`.");
}

async function initialise(
  programs: string,
  folder: string,
  account: { uid: number; gid: number } | null,
): Promise<void> {
  const options = [
    "--auth=scram-sha-256",
    "--username=lokaal17",
    "--encoding=UTF8",
    "--locale=C",
    "--no-sync",
  ];
  const files = [`--pgdata=${join(folder, "data")}`, `--pwfile=${join(folder, "password")}`];
  const initdb = spawn(join(programs, "initdb"), [...files, ...options], { ...account, cwd: folder });
  const said = collect(initdb);
  const [code] = await once(initdb, "exit");
  if (code !== 0) throw new Error(`PostgreSQL could not make its folder: ${said()}`);
}

/** Tests need not survive a power cut: nothing waits for the disk, unless it is the wait that is measured. */
function serverArguments(folder: string, port: number, durable: boolean): string[] {
  const safe = durable ? "on" : "off";
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: folder,
    fsync: safe,
    synchronous_commit: safe,
    full_page_writes: safe,
    shared_buffers: "256MB",
    max_wal_size: "2GB",
    max_connections: 100,
  };
  return [
    "-D",
    join(folder, "data"),
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("This machine gives no free port.");
  return address.port;
}

async function untilReady(server: ChildProcess, url: string): Promise<void> {
  const said = collect(server);
  for (let attempt = 0; attempt < 150; attempt++) {
    if (server.exitCode !== null) break;
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch {
      await sleep(200);
    }
  }
  server.kill("SIGQUIT");
  throw new Error(`PostgreSQL did not start: ${said()}`);
}

/** SIGINT is PostgreSQL's fast shutdown: it ends the sessions and closes its files. */
async function stop(server: ChildProcess, folder: string): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    const ended = once(server, "exit");
    server.kill("SIGINT");
    await ended;
  }
  await rm(folder, { recursive: true, force: true });
}

/** The last of what a program says, for when it fails; reading also keeps its pipe from filling up. */
function collect(program: ChildProcess): () => string {
  let said = "";
  const add = (piece: Buffer) => {
    said = (said + piece).slice(-4_000);
  };
  program.stdout?.on("data", add);
  program.stderr?.on("data", add);
  return () => said.trim();
}
