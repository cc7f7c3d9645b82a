import type { ChapterJob } from "@lokaal17/shared/contract/chapter";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { withApi } from "../testing/with-api.ts";
import { checkPdfStructure } from "./pdf-structure.ts";
import { publishTwoGoals } from "./testing/burglaries.ts";

const api = withApi();
const slug = "parliament-2027";

const ended = (id: string) =>
  vi.waitFor(
    async () => {
      const job = (await api.call("GET", `/v1/chapter-jobs/${id}`, { as: "editor" })).json<ChapterJob>();
      if (job.state === "queued" || job.state === "running") throw new Error(job.step);
      return job;
    },
    { timeout: 80_000, interval: 100 },
  );

const start = (body: object, as = "editor") =>
  api.call("POST", "/v1/chapter-jobs", {
    as,
    body: { edition: slug, locales: ["en"], formats: ["pdf", "html"], ...body },
  });
const file = (job: string, name: string) =>
  api.app.request(`/v1/chapter-jobs/${job}/files/${name}`, { headers: { cookie: api.cookieOf("editor") } });

describe("making a chapter", { timeout: 90_000 }, () => {
  beforeAll(async () => {
    api.workers.chapter.start();
    await publishTwoGoals(api);
    const name = { nl: "Parlement 2027", en: "Parliament 2027" };
    await api.call("POST", "/v1/editions", {
      as: "editor",
      body: { slug, profile: "parliament", year: 2027, name },
    });
  });
  afterAll(() => api.workers.chapter.stop());

  it("is refused of an edition that is not there, to who is no editor, and without a language", async () => {
    expect((await start({ edition: "vnr-1999" })).status).toBe(404);
    expect((await start({}, "officer")).status).toBe(403);
    expect((await start({ locales: [] })).status).toBe(400);
    expect((await start({ formats: ["pdf", "pdf"] })).status).toBe(400);
  });

  it("gives a sound PDF and a web page in the language that was asked, with the report of the checks", async () => {
    const answer = await start({});
    expect(answer.status, answer.text).toBe(202);
    const job = await ended(answer.json<ChapterJob>().id);
    expect(job).toMatchObject({
      state: "done",
      progress: 1,
      error: null,
      edition: slug,
      freezes: null,
      locales: ["en"],
      formats: ["pdf", "html"],
      publicationName: {
        nl: "Publicatie 2026",
        en: expect.stringMatching(/^Data version \d+ of \d+ \w+ \d{4}$/),
      },
    });
    expect(job.files.map(({ name, format, locale }) => [name, format, locale])).toEqual([
      ["chapter-en.html", "html", "en"],
      ["chapter-en.pdf", "pdf", "en"],
      ["checks.json", null, null],
    ]);
    const pdf = await file(job.id, "chapter-en.pdf");
    expect(pdf.headers.get("content-disposition")).toBe(
      'attachment; filename="local-government-parliament-2027-draft-chapter-en.pdf"',
    );
    expect(await checkPdfStructure(new Uint8Array(await pdf.arrayBuffer()))).toEqual([]);
    const html = await file(job.id, "chapter-en.html");
    expect(html.headers.get("content-security-policy")).toContain("default-src 'none'");
    const text = await html.text();
    expect(text).toContain('<html lang="en"');
    expect(text).toContain("EXAMPLE, not a real figure");
    expect((await api.call("GET", `/v1/chapter-jobs/${job.id}/files/chapter-en.pdf`)).status).toBe(401);
    const { jobs } = (await api.call("GET", `/v1/chapter-jobs?edition=${slug}`, { as: "editor" })).json<{
      jobs: ChapterJob[];
    }>();
    expect(jobs.map(({ id }) => id)).toEqual([job.id]);
  });

  it("makes what stood in the edition when it was asked for, twice the same bytes", async () => {
    const jobs = [await start({ formats: ["md"] }), await start({ formats: ["md", "html"] })];
    await api.call("PUT", `/v1/editions/${slug}/sections/role?locale=en`, {
      as: "editor",
      body: { markdown: "Somebody wrote this too late." },
      headers: { "if-match": '"0"' },
    });
    const [one, other] = await Promise.all(jobs.map((answer) => ended(answer.json<ChapterJob>().id)));
    const hashes = other?.files.map(({ sha256 }) => sha256);
    // The report of the checks names the forms that were asked for.
    const same = (one?.files ?? []).filter(({ name }) => name !== "checks.json");
    for (const { sha256 } of same) expect(hashes).toContain(sha256);
    expect(same.length).toBeGreaterThan(1);
    expect(await (await file(other?.id ?? "", "chapter-en.md")).text()).not.toContain("too late");
  });

  it("can be stopped, leaves no files then, and can be tried again", async () => {
    const { id } = (await start({ formats: ["html"] })).json<ChapterJob>();
    expect((await api.call("DELETE", `/v1/chapter-jobs/${id}`, { as: "editor" })).json()).toMatchObject({
      state: "cancelled",
    });
    expect(await ended(id)).toMatchObject({ state: "cancelled", files: [] });
    expect((await file(id, "chapter-en.html")).status).toBe(409);
    const again = await api.call("POST", `/v1/chapter-jobs/${id}/retries`, { as: "editor", body: {} });
    expect(again.status, again.text).toBe(202);
    const job = await ended(again.json<ChapterJob>().id);
    expect(job).toMatchObject({ state: "done", formats: ["html"] });
    expect(
      (await api.call("POST", `/v1/chapter-jobs/${job.id}/retries`, { as: "editor", body: {} })).status,
    ).toBe(409);
  });
});
