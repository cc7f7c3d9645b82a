import type { ResponseOf } from "@lokaal17/shared/contract/endpoint";
import type { Method } from "@lokaal17/shared/contract/method";
import type { getDrivers } from "@lokaal17/shared/contract/sensitivity";
import { formatNumber } from "@lokaal17/shared/text/number";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { open, withBrowser } from "./browser.ts";
import { withSharedServer } from "./server.ts";

const server = withSharedServer();
const visit = withBrowser(server);

const shown = async (page: Page) => (await page.getByRole("main").allInnerTexts()).join("\n");

describe("a council member asks how sure a score is", () => {
  test("and comes from her municipality to what the score rests on, and to the method", async () => {
    const { page, context, faults } = await visit();
    await open(page, "/gemeenten/GM0344");
    const row = page.getByRole("row", { name: /Duurzame steden en gemeenschappen/ });
    const score = /Score:\s*(\d+)/.exec((await row.textContent()) ?? "")?.[1];
    expect(score).toBeDefined();
    await row.getByRole("link", { name: /uitleg/ }).click();
    await page
      .getByRole("heading", { level: 1, name: new RegExp(`De score ${score} van Utrecht`) })
      .waitFor();
    for (const name of ["Hoe zeker is deze score?", "Wat stuwt deze score?", "Andere methoden zeggen"])
      await page.getByRole("heading", { level: 2, name }).waitFor();
    const said = await shown(page);
    expect(said).toMatch(/niet te rangschikken|tussen plaats/);
    expect(said).not.toMatch(/op koers|is gehaald|wordt gehaald|NaN|undefined/);

    const stranger = await visit();
    await open(stranger.page, page.url());
    await expect.poll(() => shown(stranger.page)).toBe(said);

    await page.getByRole("link", { name: /^Methode versie/ }).click();
    await page.getByRole("heading", { level: 2, name: "Van cijfer naar score" }).waitFor();
    const method = (await (await context.request.get("/v1/method")).json()) as Method;
    const { goalScore = Number.NaN } = method.example ?? {};
    await expect.poll(() => shown(page)).toContain(formatNumber(goalScore, 1, "nl"));
    expect([...faults, ...stranger.faults]).toEqual([]);
  });

  test("what drives it adds up to the difference with the others", async () => {
    const { context } = await visit();
    const answer = await context.request.get("/v1/drivers?area=GM0344&goal=11");
    const { goals } = (await answer.json()) as ResponseOf<typeof getDrivers>;
    const { indicators = [], peers = null } = goals[0] ?? {};
    const sum = indicators.reduce((total, { contribution }) => total + (contribution ?? 0), 0);
    expect(indicators.length).toBeGreaterThan(2);
    expect(sum + (peers?.otherFigures ?? Number.NaN)).toBeCloseTo(peers?.difference ?? Number.NaN, 6);
  });

  test("who goes on before a page has wholly come to life leaves no error behind", async () => {
    const { page, faults } = await visit();
    let leaving = false;
    await page.route(/\/assets\/.*\.js$/, async (route) => {
      // The parts of this page come late, those of the next one later.
      if (/sections/.test(route.request().url())) await pause(800);
      else if (leaving) await pause(2_000);
      await route.continue();
    });
    await open(page, "/gemeenten/GM0344/doelen/11");
    leaving = true;
    await page.getByRole("link", { name: "Indicatoren", exact: true }).first().click();
    await page.getByRole("heading", { level: 1, name: "Indicatoren" }).waitFor();
    expect(faults).toEqual([]);
  });
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
