import type { SuccessorNote } from "@lokaal17/shared/contract/assignments";
import { expect, it } from "vitest";
import { withApi } from "../testing/with-api.ts";

const api = withApi();
const path = "/v1/areas/GM0344/successor-note";
const write = (text: string, version: number, as = "officer") =>
  api.call("PUT", path, { as, body: { text }, headers: { "if-match": `"${version}"` } });

it("a note to the successor keeps all of its versions, and nobody overwrites what she did not read", async () => {
  expect((await api.call("GET", path, { as: "officer" })).json()).toMatchObject({
    version: 0,
    text: "",
    mayWrite: true,
  });
  expect((await write("Vraag het afval bij de omgevingsdienst.", 0)).json()).toMatchObject({ version: 1 });
  const late = await write("Iets anders.", 0);
  expect(late.status).toBe(412);
  expect(late.json()).toMatchObject({
    current: { version: 1, text: "Vraag het afval bij de omgevingsdienst." },
  });
  expect((await write("Bel in januari.", 1)).json()).toMatchObject({ version: 2, text: "Bel in januari." });
  const versions = await api.database.db
    .selectFrom("successorNote")
    .select("text")
    .orderBy("version")
    .execute();
  expect(versions.map(({ text }) => text)).toEqual([
    "Vraag het afval bij de omgevingsdienst.",
    "Bel in januari.",
  ]);
});

it("a note to the successor is read by the organisation's own approver, and written by its officers only", async () => {
  const read = await api.call("GET", path, { as: "approver" });
  expect(read.json<SuccessorNote>()).toMatchObject({ version: 2, writtenBy: "officer", mayWrite: false });
  expect((await write("x", 2, "approver")).status).toBe(404);
  expect((await api.call("GET", path, { as: "neighbour" })).status).toBe(404);
  expect((await write("x", 0, "neighbour")).status).toBe(404);
  expect((await api.call("PUT", path, { as: "officer", body: { text: "x" } })).status).toBe(428);
});
