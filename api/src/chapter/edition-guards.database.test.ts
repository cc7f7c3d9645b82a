import { randomUUID } from "node:crypto";
import { findEdition } from "@lokaal17/db/chapter/editions";
import { keptDrafts, loadFileList, storeFiles } from "@lokaal17/db/chapter/files";
import { insertRequest } from "@lokaal17/db/chapter/requests";
import { claimJob, endJob, insertJob } from "@lokaal17/db/jobs/jobs";
import { emptyEdition } from "@lokaal17/shared/chapter/edition";
import { beforeAll, describe, expect, it } from "vitest";
import { withApi } from "../testing/with-api.ts";
import { publishTwoGoals } from "./testing/burglaries.ts";
import { editorOf, type TestEditor } from "./testing/editors.ts";
import { everyBlock } from "./testing/every-block.ts";
import { changedWord } from "./testing/word-file.ts";
import { renderDocx } from "./word-document.ts";

const api = withApi();
let vng: TestEditor;

beforeAll(async () => {
  vng = await editorOf(api, "vng");
  await publishTwoGoals(api);
  for (const [slug, profile] of [
    ["vnr-27", "vnr"],
    ["parl-27", "parliament"],
  ] as const) {
    const name = { nl: "Editie \uE0005\uE001 \u202E2027", en: "Edition 2027" };
    await vng.call("POST", "/v1/editions", { body: { slug, profile, year: 2027, name } });
  }
}, 60_000);

const put = (locale: string, version: number, markdown: string, key?: string) =>
  vng.call("PUT", `/v1/editions/vnr-27/sections/means?locale=${locale}`, {
    headers: { "if-match": `"${version}"`, ...(key && { "idempotency-key": key }) },
    body: { markdown },
  });

describe("an edition", { timeout: 60_000 }, () => {
  it("has a name that reads the same everywhere", async () => {
    expect((await vng.call("GET", "/v1/editions/vnr-27")).json<{ name: object }>().name).toEqual({
      ...{ nl: "Editie 5 2027", en: "Edition 2027" },
    });
  });

  it("keeps both languages that were sent with one key, or says that the key was used", async () => {
    expect((await put("nl", 0, "Tekst.", "een")).status).toBe(200);
    const other = await put("en", 0, "Text.", "een");
    expect([other.status, other.text.includes('"locale":"nl"')]).toEqual([400, false]);
  });

  it("takes no number that was never in the figures, kept or not, and says what it is", async () => {
    const fact = "burglary/NL01/2024/median";
    for (const title of ["", ' "1: reason"', ' "2: reason"', ' "1"']) {
      const invented = await put("en", 0, `It was [99.9](fact:${fact}${title}).`);
      expect([title, invented.status], invented.text).toEqual([title, 400]);
      expect(invented.text).toContain("99.9");
    }
    const read = await vng.call("GET", `/v1/editions/vnr-27/fact?reference=${fact}&locale=en`);
    const { text } = read.json<{ fact: { text: string } }>().fact;
    expect((await put("en", 0, `It was [99.9](fact:${fact}).`)).text).toContain(text);
    expect((await put("en", 0, "It was [9](fact:burglary/NL01/1950/median).")).status).toBe(400);
    expect((await put("en", 0, `It was [${text}](fact:${fact}).`)).status).toBe(200);
  });

  it("keeps the files of its newest drafts, and those of another edition", async () => {
    const { db } = api.database;
    const [own, other] = await Promise.all(["vnr-27", "parl-27"].map((slug) => findEdition(db, slug)));
    const draft = async (editionId: string, place: number) => {
      const id = randomUUID();
      const createdAt = new Date(Date.UTC(2026, 0, 1, 0, place));
      await insertJob(db, { id, kind: "chapter", step: "made", input: {}, createdBy: null, createdAt });
      await endJob(db, id, { state: "failed", error: null, now: createdAt });
      const content = emptyEdition({
        slug: "vnr-27",
        profile: "vnr",
        year: 2027,
        name: { nl: "A", en: "A" },
      });
      const request = { jobId: id, editionId, version: 0, content, changedNl: "", changedEn: "" };
      await db.transaction().execute(async (tx) => {
        await insertRequest(tx, { ...request, embargoUntil: null, publishedOn: null });
        const bytes = new Uint8Array([place]);
        await storeFiles(tx, id, [{ name: "chapter-nl.md", mediaType: "text/markdown", bytes, sha256: id }]);
      });
      return id;
    };
    const ofOther = await draft(other?.id ?? "", 0);
    const ids: string[] = [];
    for (let place = 1; place <= keptDrafts + 2; place++) ids.push(await draft(own?.id ?? "", place));
    const left = new Set((await loadFileList(db, [ofOther, ...ids])).map(({ jobId }) => jobId));
    expect(left).toEqual(new Set([ofOther, ...ids.slice(-keptDrafts)]));
  });

  it("takes no review copy of another one, and says which", async () => {
    const send = async (bytes: Uint8Array<ArrayBuffer>, to: string) => {
      const headers = { cookie: vng.cookie, "content-type": "application/octet-stream" };
      const request = { method: "POST", headers, body: bytes };
      const response = await api.app.request(`/v1/editions/${to}/review-copies`, request);
      return { status: response.status, text: await response.text() };
    };
    const made = renderDocx({ ...everyBlock("nl"), slug: "vnr-27" }, { review: true });
    const back = changedWord(made, {
      "word/document.xml": (xml) =>
        xml.replace(
          "</w:body>",
          '<w:p><w:ins w:author="Jan" w:date="1200-01-01T00:00:00Z"><w:r><w:t>Een nieuw stuk</w:t></w:r></w:ins></w:p></w:body>',
        ),
    });
    const bytes = new Uint8Array(back);
    const refused = await send(bytes, "parl-27");
    expect([refused.status, refused.text.includes("vnr-27")]).toEqual([409, true]);
    const taken = await send(bytes, "vnr-27");
    expect(taken.status).toBe(201);
    expect(taken.text).toContain("Een nieuw stuk");
    expect(taken.text).not.toContain('"at":"1200');
  });

  it("is made once at a time in the same form, three at a time for one person, a frozen one first", async () => {
    const ask = (edition: string, formats: string[]) =>
      vng.call("POST", "/v1/chapter-jobs", { body: { edition, locales: ["nl"], formats } });
    expect((await ask("vnr-27", ["md"])).status).toBe(202);
    expect((await ask("vnr-27", ["md"])).status).toBe(409);
    expect((await ask("vnr-27", ["html"])).status).toBe(202);
    const third = await ask("parl-27", ["md"]);
    expect(third.status).toBe(202);
    const fourth = await ask("parl-27", ["html"]);
    expect([fourth.status, fourth.text.includes("3")]).toEqual([409, true]);
    const { db } = api.database;
    const id = third.json<{ id: string }>().id;
    await db.updateTable("chapterRequest").set({ version: 1 }).where("jobId", "=", id).execute();
    expect((await claimJob(db, ["chapter"], "w", new Date()))?.id).toBe(id);
  });
});
