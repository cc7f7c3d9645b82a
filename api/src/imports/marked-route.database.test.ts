import { readdirSync } from "node:fs";
import { importMapSchema } from "@lokaal17/shared/imports/import-map";
import { beforeAll, describe, expect, it } from "vitest";
import { withApi } from "../testing/with-api.ts";
import { fileLine } from "./file-line.ts";
import { importFlow } from "./testing/import-flow.ts";

const api = withApi();
const flow = importFlow(api);
const map = importMapSchema.parse({
  delimiter: ";",
  decimalMark: ",",
  columns: { indicator: "onderwerp", area: "gemeente", period: "jaar", value: "waarde" },
  source: "Zaaksysteem",
  indicators: { woo: { code: "information-requests-on-time" } },
});
let address: string;

beforeAll(async () => {
  const text = "onderwerp;gemeente;jaar;waarde\nwoo;GM0355;2024;80\n";
  const { id } = await flow.sendAndCheck("officer", text, map, "&round=2025&area=GM0344");
  address = `/v1/imports/${id}/marked-file`;
}, 60_000);

const marked = (signal: AbortSignal | null = null) =>
  api.app.request(new Request(`http://localhost${address}`, { headers: { cookie: cookie() }, signal }));
const cookie = () => api.cookieOf("officer");
/** The file of an import, and what the child makes. */
const left = () =>
  readdirSync(api.context.workFolder).filter((name) => /^import-|\.(marked|known)$/.test(name));

describe("the marked file", { timeout: 60_000 }, () => {
  it("is the user's own text with what is wrong in it, and nothing of it stays on disk", async () => {
    const answer = await marked();
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/csv"]);
    expect(await answer.text()).toMatch(
      /^onderwerp;gemeente;jaar;waarde;"[^"]+"\nwoo;GM0355;2024;80;"[^"]+"/,
    );
    expect(left()).toEqual([]);
  });

  it("of more than 50 MB is a list, for which the file is not even put on disk", async () => {
    const id = address.split("/")[3] ?? "";
    const size = (fileSize: number) =>
      api.database.db.updateTable("import").set({ fileSize }).where("id", "=", id).execute();
    await size(60_000_000);
    const answer = await marked();
    expect(answer.headers.get("content-type")).toContain("spreadsheetml");
    await size(50);
  });

  it("waits in a short line, and is refused with a time to come back when that is full", async () => {
    const held = new AbortController();
    const forever = () => new Promise((_, reject) => held.signal.addEventListener("abort", reject));
    const others = Array.from({ length: 8 }, () => fileLine.pass(held.signal, forever));
    const answer = await marked();
    held.abort(new Error("done"));
    await Promise.allSettled(others);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "30"]);
    expect(left()).toEqual([]);
    expect((await marked()).status).toBe(200);
  });

  it("is not waited for any more when the reader is gone", async () => {
    const held = new AbortController();
    const forever = () => new Promise((_, reject) => held.signal.addEventListener("abort", reject));
    const others = [fileLine.pass(held.signal, forever), fileLine.pass(held.signal, forever)];
    const reader = new AbortController();
    const answer = marked(reader.signal);
    setTimeout(() => reader.abort(new Error("gone")), 100);
    expect((await answer).status).toBe(500);
    held.abort(new Error("done"));
    await Promise.allSettled(others);
    expect(left()).toEqual([]);
  });
});
