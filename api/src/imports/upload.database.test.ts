import { once } from "node:events";
import { connect } from "node:net";
import { insertPart } from "@lokaal17/db/imports/import-parts";
import { insertImport } from "@lokaal17/db/imports/imports";
import type { ImportView } from "@lokaal17/shared/contract/imports";
import { largestImport } from "@lokaal17/shared/imports/largest-import";
import { afterEach, describe, expect, it } from "vitest";
import { startServer } from "../server.ts";
import { withApi } from "../testing/with-api.ts";
import { asFile, importFlow } from "./testing/import-flow.ts";
import { smallFile } from "./testing/small-file.ts";
import { receiveFile } from "./upload.ts";

const api = withApi();
const flow = importFlow(api);

const kept = async () => {
  const { db } = api.database;
  const imports = await db.selectFrom("import").select(["id", "state"]).execute();
  const parts = await db.selectFrom("importPart").select("importId").distinct().execute();
  return { imports: imports.length, files: parts.length };
};
afterEach(async () => {
  const { imports } = (await api.call("GET", "/v1/imports", { as: "analyst" })).json<{
    imports: ImportView[];
  }>();
  for (const { id } of imports) await flow.settled("analyst", id);
});

/** An import of the analyst whose file is still to come. */
async function anUpload(): Promise<string> {
  const { db } = api.database;
  const { id: createdBy } = await db
    .selectFrom("account")
    .select("id")
    .where("name", "=", "analyst")
    .executeTakeFirstOrThrow();
  const id = api.context.newId();
  const nothing = { roundId: null, area: null, fileName: "a.csv", target: "approved" as const };
  await insertImport(db, { ...nothing, id, createdBy, createdAt: api.context.now() });
  return id;
}

describe("sending a file", { timeout: 120_000 }, () => {
  it("twice with the same key is one import, with another file it is refused", async () => {
    const key = { "idempotency-key": "eerste bestand" };
    const text = smallFile([2021], 8);
    const first = await flow.send("analyst", text, "", key);
    expect(first.status).toBe(202);
    const again = await flow.send("analyst", text, "", key);
    expect([again.status, again.text]).toEqual([202, first.text]);
    const other = await flow.send("analyst", `${text} `, "", key);
    expect([other.status, other.text]).toEqual([400, expect.stringContaining("Idempotency-Key")]);
    const parallel = { "idempotency-key": "tegelijk" };
    const answers = await Promise.all([1, 2, 3].map(() => flow.send("analyst", text, "", parallel)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await kept()).toEqual({ imports: 2, files: 2 });
  });

  it("counts it while it arrives, and keeps nothing of one that is too large", async () => {
    const before = await kept();
    const announced = await api.call("POST", "/v1/imports?fileName=a.csv", {
      as: "analyst",
      body: "a",
      headers: { ...asFile, "content-length": String(largestImport + 1) },
    });
    expect(announced.status).toBe(413);
    let sent = 0;
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        sent++;
        controller.enqueue(new Uint8Array(1 << 20));
      },
    });
    const endless = new Request("http://localhost", { method: "POST", body, duplex: "half" });
    const receiving = receiveFile(api.database.db, await anUpload(), endless, 3 << 20);
    await expect(receiving).rejects.toMatchObject({ status: 413 });
    expect(sent).toBeLessThan(6);
    await api.database.db.deleteFrom("importPart").execute();
    await api.database.db.deleteFrom("import").where("state", "=", "uploading").execute();
    expect(await kept()).toEqual({ ...before, files: 0 });
  });

  it("refuses what is no file, is empty, or has a name that is none", async () => {
    const before = await kept();
    const send = (query: string, body: string, headers: Record<string, string>) =>
      api.call("POST", `/v1/imports${query}`, { as: "analyst", body, headers });
    expect((await send("?fileName=a.csv", "{}", {})).status).toBe(415);
    expect((await send("?fileName=a.csv", "", asFile)).status).toBe(400);
    expect((await send("", "a", asFile)).status).toBe(400);
    expect((await send("?fileName=a%0d%0aX:1.csv", "a", asFile)).status).toBe(400);
    expect((await send("?fileName=a.csv&round=nooit&area=GM0344", "a", asFile)).status).toBe(404);
    expect(await kept()).toEqual(before);
  });

  it("keeps nothing of one whose connection breaks", async () => {
    const before = await kept();
    const server = await startServer(api.context, { port: 0, host: "127.0.0.1" });
    try {
      const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
      await once(socket, "connect");
      socket.on("error", () => undefined);
      socket.write(
        "POST /v1/imports?fileName=a.csv HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/octet-stream\r\n" +
          `Cookie: ${api.cookieOf("analyst")}\r\nContent-Length: 5000000\r\n\r\n`,
      );
      socket.write(Buffer.alloc(2_500_000, "a;b\n"));
      await expect.poll(async () => (await kept()).files, { timeout: 10_000 }).toBe(before.files + 1);
      socket.destroy();
      await expect.poll(kept, { timeout: 10_000 }).toEqual(before);
    } finally {
      await server.close();
    }
  });

  it("waits when five files of one account are on their way", async () => {
    const ids = [];
    for (let at = 0; at < 5; at++) ids.push(await anUpload());
    const answer = await flow.send("analyst", "a;b\n1;2\n");
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "30"]);
    await api.database.db.deleteFrom("import").where("id", "in", ids).execute();
  });

  it("is refused when 2 GB of one account's files are kept already, until some of them go", async () => {
    const { db } = api.database;
    const id = await anUpload();
    await insertPart(db, { importId: id, part: 0, bytes: Buffer.from("a") });
    const keep = (state: "stored" | "undone", fileSize: number) =>
      db
        .updateTable("import")
        .set({ state, fileSize, storedAt: api.context.now() })
        .where("id", "=", id)
        .execute();
    await keep("stored", 2 * 2 ** 30);
    const refused = await flow.send("analyst", "a;b\n1;2\n");
    expect([refused.status, refused.json<{ detail: string }>().detail]).toEqual([
      413,
      expect.stringMatching(/^Van u worden al bestanden bewaard van samen 2[.]?048 MB\./),
    ]);
    await keep("undone", 2 * 2 ** 30);
    expect((await flow.send("analyst", "a;b\n1;2\n")).status).toBe(202);
    await db.deleteFrom("importPart").where("importId", "=", id).execute();
    await db.deleteFrom("import").where("id", "=", id).execute();
  });

  it("says of a file that is no table why it cannot be read", async () => {
    const sent = await flow.send("analyst", `naam\u0000;jaar\n`);
    const failed = await flow.settled("analyst", sent.json<ImportView>().id);
    expect(failed).toMatchObject({ state: "failed", error: expect.stringMatching(/\S/) });
  });
});
