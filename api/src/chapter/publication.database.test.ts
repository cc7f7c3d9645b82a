import { createHash } from "node:crypto";
import type { ChapterJob } from "@lokaal17/shared/contract/chapter";
import type { ChapterVerification, ChapterView } from "@lokaal17/shared/contract/chapters";
import type { EditionView, PublicationRefusal } from "@lokaal17/shared/contract/editions";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { withApi } from "../testing/with-api.ts";
import { publishTwoGoals } from "./testing/burglaries.ts";
import { editorOf, type TestEditor } from "./testing/editors.ts";

const api = withApi();
const slug = "parlement-2027";
const at = `/v1/editions/${slug}`;
let editors: TestEditor[];
let vng: TestEditor;

beforeAll(async () => {
  vng = await editorOf(api, "vng");
  editors = [vng, await editorOf(api, "ipo"), await editorOf(api, "uvw")];
  await publishTwoGoals(api);
  const name = { nl: "Parlement 2027", en: "Parliament 2027" };
  const body = { slug, profile: "parliament", year: 2027, name };
  await vng.call("POST", "/v1/editions", { body });
  api.workers.chapter.start();
});
afterAll(() => api.workers.chapter.stop());

const publish = (body: object = {}) => vng.call("POST", `${at}/publications`, { body });
const write = (section: string, locale: string, version: number, markdown: string) =>
  vng.call("PUT", `${at}/sections/${section}?locale=${locale}`, {
    body: { markdown },
    headers: { "if-match": `"${version}"` },
  });

async function agreeWithAll(): Promise<void> {
  const { sections } = (await vng.call("GET", at)).json<EditionView>();
  const written = sections.filter(({ writing, state }) => writing !== "generated" && state !== "agreed");
  const body = { sections: written.map(({ key }) => key) };
  await vng.call("PUT", `${at}/section-states`, { body: { ...body, state: "review" } });
  const agreed = { sections: written.map(({ key: section, seen }) => ({ section, seen })) };
  for (const editor of editors) {
    const answer = await editor.call("POST", `${at}/sign-offs`, { body: agreed });
    expect(answer.status, answer.text).toBe(200);
  }
}

async function done(id: string): Promise<ChapterJob> {
  return vi.waitFor(
    async () => {
      const job = (await vng.call("GET", `/v1/chapter-jobs/${id}`)).json<ChapterJob>();
      if (job.state === "queued" || job.state === "running") throw new Error(job.step);
      expect(job.error).toBeNull();
      return job;
    },
    { timeout: 110_000, interval: 200 },
  );
}

const chapter = async (version?: number) =>
  api.call("GET", `/v1/chapters/${slug}${version === undefined ? "" : `/${version}`}`);

describe("publishing an edition", { timeout: 120_000 }, () => {
  let first: ChapterView;

  it("is refused with all reasons at once", async () => {
    await write("role", "nl", 0, "Er is 12,5 procent meer nodig.");
    const answer = await publish();
    expect(answer.status).toBe(409);
    const { refusals } = answer.json<{ refusals: PublicationRefusal[] }>();
    const kinds = new Set(refusals.map(({ kind, section, locale }) => `${kind} ${section} ${locale}`));
    expect(kinds).toContain("free-number role nl");
    expect(kinds).toContain("missing-translation role en");
    expect(kinds).toContain("missing-narrative conclusions nl");
    expect(kinds).toContain("missing-narrative conclusions en");
    expect(kinds).toContain("not-agreed goal-11 null");
    expect(kinds.has("not-agreed annexes null")).toBe(false);
    expect((await vng.call("GET", at)).json<EditionView>().refusals).toEqual(refusals);
  });

  it("freezes outputs in both languages, with what they were made of", async () => {
    await write("role", "nl", 1, "Gemeenten werken aan de doelen.");
    await write("role", "en", 0, "Municipalities work on the goals.");
    await write("conclusions", "nl", 0, "Wij gaan door.");
    await write("conclusions", "en", 0, "We carry on.");
    await agreeWithAll();
    const answer = await publish();
    expect(answer.status, answer.text).toBe(202);
    const { job } = answer.json<{ job: string }>();
    // What is written now is for the next version.
    await write("conclusions", "nl", 1, "Wij gaan anders door.");
    const made = await done(job);
    expect(made).toMatchObject({ state: "done", freezes: 1, edition: slug });
    expect(made.files.map(({ name }) => name)).toContain("checks.json");
    const answered = await chapter();
    first = answered.json<ChapterView>();
    expect(first).toMatchObject({ version: 1, newest: 1, synthetic: true, name: { en: "Parliament 2027" } });
    expect(first.citeAs.nl).toContain(`versie 1. Lokaal17, momentopname ${first.snapshotId}`);
    const names = first.files.map(({ name }) => name);
    for (const stem of [
      "chapter-nl.pdf",
      "chapter-en.docx",
      "chapter-nl.html",
      "chapter-en.md",
      "data-nl.zip",
    ])
      expect(names).toContain(stem);
    expect(names).toContain("snapshot.json");
  });

  it("gives everybody the files, byte for byte as their hash says", async () => {
    for (const { address, sha256 } of first.files.filter(({ name }) => /pdf|html|edition/.test(name))) {
      const file = await api.app.request(address);
      const bytes = new Uint8Array(await file.arrayBuffer());
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
      expect(file.headers.get("cache-control")).toContain("immutable");
    }
    const markdown = await api.call("GET", `/v1/chapters/${slug}/1/files/chapter-nl.md`);
    expect(markdown.text).toContain("Wij gaan door.");
  });

  it("says of a file whether it was published", async () => {
    const pdf = first.files.find(({ name }) => name === "chapter-nl.pdf");
    const verify = async (sha256: string) =>
      (await api.call("GET", `/v1/chapters/verification?sha256=${sha256}`)).json<ChapterVerification>();
    expect(await verify(pdf?.sha256 ?? "")).toMatchObject({
      found: { slug, version: 1, newest: 1, file: { name: "chapter-nl.pdf" } },
    });
    expect(await verify("0".repeat(64))).toEqual({ found: null });
  });

  it("cannot be undone or altered, by nobody", async () => {
    const { db } = api.database;
    for (const table of ["edition_release", "edition_release_file", "edition_text", "edition_sentence"]) {
      await expect(sql`delete from ${sql.table(table)}`.execute(db)).rejects.toThrow();
      await expect(sql`truncate ${sql.table(table)} cascade`.execute(db)).rejects.toThrow();
    }
    await expect(db.updateTable("editionRelease").set({ embargoUntil: null }).execute()).rejects.toThrow();
  });

  it("of a correction asks what changed, and nothing of it is known before its embargo ends", async () => {
    await agreeWithAll();
    const changed = { nl: "De conclusie is aangevuld.", en: "The conclusion was extended." };
    expect((await publish()).status).toBe(400);
    expect((await publish({ changed, embargoUntil: "2026-11-21" })).status).toBe(400);
    const answer = await publish({ changed, embargoUntil: "2026-12-01" });
    expect(answer.status, answer.text).toBe(202);
    const { job } = answer.json<{ job: string }>();
    expect((await publish({ changed })).status).toBe(409);
    const { files } = await done(job);
    expect((await vng.call("GET", at)).json<EditionView>().versions).toMatchObject([
      { version: 2, embargoUntil: "2026-12-01", isPublic: false, changed },
      { version: 1, isPublic: true },
    ]);
    expect((await chapter()).json<ChapterView>().versions.map(({ version }) => version)).toEqual([1]);
    expect((await chapter(2)).status).toBe(404);
    const pdf = files.find(({ name }) => name === "chapter-nl.pdf");
    const hidden = await api.call("GET", `/v1/chapters/verification?sha256=${pdf?.sha256}`);
    expect(hidden.json()).toEqual({ found: null });
    expect((await api.call("GET", `/v1/chapters/${slug}/2/files/chapter-nl.pdf`)).status).toBe(404);
    expect((await vng.call("GET", `/v1/chapter-jobs/${job}/files/chapter-nl.md`)).text).toContain(
      "Wij gaan anders door.",
    );

    const now = vi.spyOn(api.context, "now").mockReturnValue(new Date("2026-12-01T00:30:00Z"));
    const second = (await chapter()).json<ChapterView>();
    expect(second).toMatchObject({ version: 2, publishedOn: "2026-12-01" });
    expect(second.versions.map(({ changed: of }) => of)).toContainEqual(changed);
    expect((await chapter(1)).json()).toEqual({ ...first, newest: 2, versions: second.versions });
    now.mockRestore();
  });
});
