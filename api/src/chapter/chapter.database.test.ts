import type { ChapterJob } from "@lokaal17/shared/contract/chapter";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asked, withApi } from "../testing/with-api.ts";
import { checkPdfStructure } from "./pdf-structure.ts";

const api = withApi();

/** Enters, approves and publishes one figure, so that there is something to report. */
async function publishOne(): Promise<void> {
  const cell = `/v1/rounds/2025/areas/GM0344/entries/${asked}/2025`;
  const body = { value: "87", status: "normal" };
  await api.call("PUT", cell, { as: "officer", body, headers: { "if-match": '"0"' } });
  const round = { round: "2025", area: "GM0344" };
  const { id } = (await api.call("POST", "/v1/submissions", { as: "officer", body: round })).json<{
    id: string;
  }>();
  const { contentHash } = (await api.call("GET", `/v1/submissions/${id}`, { as: "approver" })).json<{
    contentHash: string;
  }>();
  await api.call("POST", "/v1/approvals", {
    as: "approver",
    body: { submission: id, decision: "approve", contentHash },
  });
  const publication = { name: "Publicatie 2026", dataVersion: 2 };
  expect((await api.call("POST", "/v1/publications", { as: "analyst", body: publication })).status).toBe(201);
}

async function ended(id: string): Promise<ChapterJob> {
  for (;;) {
    const job = (await api.call("GET", `/v1/chapter-jobs/${id}`, { as: "editor" })).json<ChapterJob>();
    if (job.state !== "queued" && job.state !== "running") return job;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const start = (locale: "nl" | "en", as = "editor") =>
  api.call("POST", "/v1/chapter-jobs", { as, body: { locale } });

describe("making a chapter", { timeout: 90_000 }, () => {
  beforeAll(() => {
    api.workers.chapter.start();
  });
  afterAll(() => api.workers.chapter.stop());

  it("is refused before anything is published, and to who is no editor", async () => {
    expect((await start("nl")).status).toBe(409);
    expect((await start("nl", "officer")).status).toBe(403);
  });

  it("gives a sound PDF, a web page and the list of facts, in the language that was asked", async () => {
    await publishOne();
    const answer = await start("en");
    expect(answer.status).toBe(202);
    const job = await ended(answer.json<ChapterJob>().id);
    expect(job).toMatchObject({
      state: "done",
      progress: 1,
      error: null,
      publicationName: "Publicatie 2026",
    });
    expect(job.files.map(({ name }) => name)).toEqual(["chapter.html", "chapter.pdf", "facts.json"]);
    const file = (name: string) =>
      api.app.request(`/v1/chapter-jobs/${job.id}/files/${name}`, {
        headers: { cookie: api.cookieOf("editor") },
      });
    const pdf = await file("chapter.pdf");
    expect(pdf.headers.get("content-disposition")).toBe(
      'attachment; filename="decentrale-overheden-2-en.pdf"',
    );
    expect(await checkPdfStructure(new Uint8Array(await pdf.arrayBuffer()))).toEqual([]);
    const html = await file("chapter.html");
    expect(html.headers.get("content-security-policy")).toContain("default-src 'none'");
    const text = await html.text();
    expect(text).toContain('<html lang="en"');
    expect(text).toContain("EXAMPLE, not a real figure");
    expect((await api.call("GET", `/v1/chapter-jobs/${job.id}/files/chapter.pdf`)).status).toBe(401);
  });

  it("can be stopped, and then leaves no files", async () => {
    const { id } = (await start("nl")).json<ChapterJob>();
    expect((await api.call("DELETE", `/v1/chapter-jobs/${id}`, { as: "editor" })).json()).toMatchObject({
      state: "cancelled",
    });
    expect(await ended(id)).toMatchObject({ state: "cancelled", files: [] });
    expect((await api.call("GET", `/v1/chapter-jobs/${id}/files/chapter.pdf`, { as: "editor" })).status).toBe(
      409,
    );
  });
});
