import { spawnSync } from "node:child_process";
import { checkPdfStructure } from "@lokaal17/api/chapter/pdf-structure";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Fact } from "@lokaal17/shared/chapter/facts";
import type { ChapterJob } from "@lokaal17/shared/contract/chapter";
import type { Comparison } from "@lokaal17/shared/contract/comparison";
import type { Entries } from "@lokaal17/shared/contract/entry";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { open, type Visitor, withBrowser } from "./browser.ts";
import { withServer } from "./server.ts";

/**
 * The journey of one figure. 2024 is a year in which most municipalities have a figure, so that the chapter prints it;
 * Utrecht itself has one too, which this journey corrects.
 */
const utrecht = "GM0344" as AreaCode;
const indicator = "public-toilets";
const period = "2024";
const round = "2025";
const value = "7.3";
const shown = "7,3";

const server = withServer();
const visit = withBrowser(server);

const read = async <T>(visitor: Visitor, address: string): Promise<T> => {
  const answer = await visitor.context.request.get(address);
  expect(answer.status(), address).toBe(200);
  return (await answer.json()) as T;
};
const figureOfUtrecht = async (visitor: Visitor, asOf: string) => {
  const comparison = await read<Comparison>(
    visitor,
    `/v1/comparisons?indicator=${indicator}&year=${period}&asOf=${asOf}`,
  );
  return comparison.values[comparison.areas.indexOf(utrecht)];
};
const scoreOfUtrecht = async (visitor: Visitor, asOf: string, goal: number) => {
  const scores = await read<{ goals: { goal: number; score: number | null }[] }>(
    visitor,
    `/v1/scores/${utrecht}?asOf=${asOf}`,
  );
  return scores.goals.find((one) => one.goal === goal)?.score ?? null;
};
const textOf = async (page: Page) => (await page.getByRole("main").allInnerTexts()).join("");

/** The text of a PDF as people copy it. */
function pdfText(bytes: Buffer): string {
  const { stdout, error } = spawnSync("pdftotext", ["-layout", "-", "-"], {
    input: bytes,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  return stdout;
}

/** Milliseconds until a page shows something; the bar of a second is for the benchmarks, not for this machine. */
async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  await work();
  process.stdout.write(`${what}: ${Math.round(performance.now() - began)} ms\n`);
}

describe("a figure on its way from an officer of Utrecht to the chapter", () => {
  let submission = "";
  let name = "";
  let goal = 0;
  let publicScore: number | null = null;
  let publicFigure: number | null | undefined;

  /** The line of the indicator on the page of Utrecht; it may stand in a fold that is closed. */
  const municipalityPage = async ({ page }: Visitor, asOf: string) => {
    await page.goto(`/gemeenten/${utrecht}?asOf=${asOf}`);
    return page.getByRole("row", { name, includeHidden: true }).first().textContent();
  };

  test("is entered in the grid, kept, and submitted", async () => {
    const officer = await visit({ account: "utrecht" });
    const { page } = officer;
    publicFigure = await figureOfUtrecht(officer, "latest");
    const entries = await read<Entries>(officer, `/v1/rounds/${round}/areas/${utrecht}/entries`);
    const asked = entries.rows.find((one) => one.indicator === indicator);
    name = asked?.name ?? "";
    goal = asked?.goal ?? 0;
    publicScore = await scoreOfUtrecht(officer, "latest", goal);

    await open(page, "/invoer");
    await page.getByRole("link", { name: "Invultabel Utrecht" }).click();
    await page.getByRole("grid").waitFor();
    const heads = await page.getByRole("columnheader").allInnerTexts();
    const row = page.getByRole("row", { name: new RegExp(`^${name}`) });
    const cell = row.getByRole("gridcell").nth(heads.indexOf(period) - 1);
    await cell.click();
    await page.keyboard.type(shown);
    await page.keyboard.press("Enter");
    await expect.poll(() => cell.textContent()).toMatch(/Bewaard|Klopt dit\?/);
    await expect.poll(() => textOf(page)).toMatch(/Alles bewaard om \d\d:\d\d/);
    // Three times as much as the year before asks for an explanation.
    await cell.click();
    await page.getByRole("textbox", { name: "Uw uitleg" }).fill("De gemeente telt nu ook winkels mee.");
    await page.keyboard.press("Tab");
    await page.getByText("U legde dit uit.").waitFor();
    await page.getByRole("button", { name: "Indienen" }).click();
    await page.getByText("1 waarde is ingediend").waitFor();
    await expect.poll(() => cell.textContent()).toContain("Ingediend");
    const link = page.getByRole("link", { name: "Bekijk wat u indiende" });
    submission = (await link.getAttribute("href"))?.split("/").at(-1) ?? "";
    expect(officer.faults).toEqual([]);
  });

  test("is not approved by who entered it: the button says why, and the API refuses", async () => {
    const officer = await visit({ account: "utrecht" });
    const { page } = officer;
    await open(page, `/goedkeuren/${submission}`);
    const button = page.getByRole("button", { name: "Keur 1 waarde goed" });
    await expect.poll(() => button.getAttribute("aria-disabled")).toBe("true");
    await expect.poll(() => textOf(page)).toContain("Een collega moet ze goedkeuren");
    const { contentHash } = await read<{ contentHash: string }>(officer, `/v1/submissions/${submission}`);
    const answer = await officer.context.request.post("/v1/approvals", {
      data: { submission, decision: "approve", contentHash },
    });
    expect(answer.status()).toBe(403);
  });

  test("is approved by a colleague and shows at once in the preview, not to the public", async () => {
    const colleague = await visit({ account: "utrecht.collega" });
    const { page } = colleague;
    await open(page, "/goedkeuren");
    await page.getByRole("link", { name: "Beoordelen Utrecht" }).click();
    await page.getByRole("button", { name: "Keur 1 waarde goed" }).click();
    await page.getByText("De waarden zijn goedgekeurd").waitFor();
    await timed("from approval to preview", async () => {
      await page.getByRole("link", { name: "Bekijk de voorvertoning" }).click();
      await expect.poll(() => textOf(page)).toContain("voorvertoning");
    });
    expect(await figureOfUtrecht(colleague, "preview")).toBe(Number(value));
    expect(await figureOfUtrecht(colleague, "latest")).toBe(publicFigure);
    expect(await scoreOfUtrecht(colleague, "latest", goal)).toBe(publicScore);
    expect(await scoreOfUtrecht(colleague, "preview", goal)).not.toBe(publicScore);

    const shownTo = async (visitor: Visitor, asOf: string) => {
      await visitor.page.goto(`/indicatoren/${indicator}?jaar=${period}&zoek=Utrecht&asOf=${asOf}`);
      return textOf(visitor.page);
    };
    expect(await shownTo(colleague, "preview")).toMatch(new RegExp(`Utrecht[\\s\\S]*${shown}`));
    const reader = await visit();
    expect(await shownTo(reader, "latest")).not.toContain(shown);
    expect(await municipalityPage(colleague, "preview")).toContain(shown);
    expect(await municipalityPage(reader, "latest")).not.toContain(shown);
    expect(colleague.faults).toEqual([]);
  });

  test("is published by VNG and stands on every public page without a rebuild", async () => {
    const analyst = await visit({ account: "analist" });
    const { page } = analyst;
    await open(page, "/publiceren");
    await expect.poll(() => textOf(page)).toContain(name);
    await page.getByRole("textbox", { name: "Naam van de publicatie" }).fill("Najaar 2026");
    await page.getByRole("textbox", { name: "Naam in het Engels" }).fill("Autumn 2026");
    await page.getByRole("button", { name: "Publiceer", exact: true }).click();
    await page.getByRole("button", { name: "Ja, publiceer" }).click();
    await page.getByText("“Najaar 2026” is gepubliceerd").waitFor();
    const reader = await visit();
    await timed("from publishing to the public page", async () => {
      await reader.page.goto(`/indicatoren/${indicator}?jaar=${period}&zoek=Utrecht`);
      await expect.poll(() => textOf(reader.page)).toMatch(new RegExp(`Utrecht[\\s\\S]*${shown}`));
    });
    expect(await figureOfUtrecht(reader, "latest")).toBe(Number(value));
    await reader.page.goto(
      `/vergelijken?indicator=${indicator}&jaar=${period}&gemeenten=${utrecht}&weergave=tabel`,
    );
    await expect.poll(() => textOf(reader.page)).toContain(shown);
    expect(await municipalityPage(reader, "latest")).toContain(shown);
    expect([...analyst.faults, ...reader.faults]).toEqual([]);
  });

  test("is printed in the chapter that is made afterwards, in an accessible PDF", async () => {
    const editor = await visit({ account: "redactie" });
    const { page, context } = editor;
    const reference = `${indicator}/${utrecht}/${period}/value`;
    const edition = { slug: "najaar", profile: "parliament", year: 2026, startFrom: null };
    const name = { nl: "Parlement najaar 2026", en: "Parliament autumn 2026" };
    const made = await context.request.post("/v1/editions", { data: { ...edition, name } });
    expect(made.status(), await made.text()).toBe(201);
    const written = await context.request.put("/v1/editions/najaar/sections/role?locale=nl", {
      data: { markdown: `In Utrecht was dit cijfer [${shown}](fact:${reference}).` },
      headers: { "If-Match": '"0"' },
    });
    expect(written.status(), await written.text()).toBe(200);
    await open(page, "/hoofdstuk/najaar?deel=bestanden");
    const started = await context.request.post("/v1/chapter-jobs", {
      data: { edition: "najaar", locales: ["nl"], formats: ["pdf", "md"] },
    });
    const { id } = (await started.json()) as ChapterJob;
    await open(page, `/hoofdstuk/werk/${id}`);
    await page.getByRole("link", { name: /pdf/i }).first().waitFor({ timeout: 100_000 });
    const job = await read<ChapterJob>(editor, `/v1/chapter-jobs/${id}`);
    expect(job.publicationName).toEqual({ nl: "Najaar 2026", en: "Autumn 2026" });
    const file = (of: string) => context.request.get(`/v1/chapter-jobs/${id}/files/${of}`);
    const { facts } = (await (await file("facts-nl.json")).json()) as { facts: Fact[] };
    expect(facts.find((fact) => fact.id === reference)).toMatchObject({
      value: Number(value),
      text: shown,
      synthetic: true,
    });
    const pdf = await (await file("chapter-nl.pdf")).body();
    expect(await checkPdfStructure(pdf)).toEqual([]);
    expect(pdfText(pdf)).toContain(`In Utrecht was dit cijfer ${shown}`);
    expect(editor.faults).toEqual([]);
  }, 150_000);
});
