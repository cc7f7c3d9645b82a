import type { RoundView, WorklistTask } from "@lokaal17/shared/contract/rounds";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeViolations } from "./axe.ts";
import { open, type Visitor, withBrowser } from "./browser.ts";
import { withServer } from "./server.ts";

const server = withServer();
const visit = withBrowser(server);

const main = async (page: Page) => (await page.getByRole("main").allInnerTexts()).join("\n");
async function taskOf({ context }: Visitor, area: string): Promise<WorklistTask | undefined> {
  const { tasks } = (await (await context.request.get("/v1/worklist")).json()) as { tasks: WorklistTask[] };
  return tasks.find((task) => task.area === area && task.round.id === "2025");
}

describe("a round as the analyst manages it", () => {
  test("a new round has every mistake at its field, and is made when they are mended", async () => {
    const { page, context, faults } = await visit({ account: "analist" });
    await open(page, "/rondes/nieuw");
    await page.getByRole("button", { name: "Bewaar de ronde" }).click();
    await page.getByText("4 gegevens kloppen niet").waitFor();
    await page.getByLabel("Naam", { exact: true }).fill("Ronde 2026");
    await page.getByLabel("Naam in het Engels").fill("Round 2026");
    await page.getByLabel("Invullen begint op").fill("2027-09-01");
    await page.getByLabel("Laatste dag van de ronde").fill("2027-08-01");
    await page.getByRole("button", { name: "Bewaar de ronde" }).click();
    await page.getByText("De ronde sluit voordat zij opengaat.").waitFor();
    const said = await main(page);
    expect(said).toContain("Vul ten minste één jaar of periode in.");
    expect(said).toContain("Kies ten minste één indicator.");
    expect(await axeViolations(page)).toEqual([]);

    await page.getByLabel("Laatste dag van de ronde").fill("2027-12-01");
    await page.getByLabel("Jaren of perioden").fill("2025, 2026");
    await page.getByRole("checkbox", { name: "is verplicht" }).first().check();
    await page.getByText("1 verplicht, hoogstens 12").waitFor();
    await page.getByRole("button", { name: "Bewaar de ronde" }).click();
    await page.getByRole("heading", { level: 1, name: "Ronde 2026" }).waitFor();
    const made = (await (await context.request.get("/v1/rounds/ronde-2026")).json()) as RoundView;
    expect(made).toMatchObject({ periods: ["2025", "2026"], indicators: [{ required: true }] });
    // The browser itself names the save that was refused.
    expect(faults.filter((fault) => !fault.includes("400"))).toEqual([]);
  });

  test("more than twelve required is said and may be saved", async () => {
    const { page } = await visit({ account: "analist" });
    await open(page, "/rondes/ronde-2026");
    const boxes = page.getByRole("checkbox", { name: "is verplicht" });
    for (let at = 0; at < 13; at++) await boxes.nth(at).check();
    await page.getByText("Dit is meer dan twee uur werk.").waitFor();
    await page.getByRole("button", { name: "Bewaar de ronde" }).click();
    await page.getByText("De ronde is bewaard").waitFor();
    await expect.poll(() => main(page)).toContain("13 indicatoren zijn verplicht voor gemeenten.");
    expect(await axeViolations(page)).toEqual([]);
  });

  test("who is no analyst sees no forms", async () => {
    const { page } = await visit({ account: "utrecht" });
    await page.goto("/rondes");
    await page.getByText("Alleen een analist van VNG beheert rondes").waitFor();
    expect(await page.getByRole("main").locator("form").count()).toBe(0);
  });
});

describe("more time", () => {
  test("is asked from the worklist, granted by the analyst, and holds at once", async () => {
    const officer = await visit({ account: "zeist" });
    const before = await taskOf(officer, "GM0355");
    const wished = new Date(Date.parse(before?.round.closesOn ?? "") + 7 * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const { page } = officer;
    await open(page, "/invoer");
    await page
      .getByText("Vraag uitstel Gemeente Zeist")
      .or(page.getByText("Vraag uitstel Zeist"))
      .first()
      .click();
    await page.getByLabel("Tot en met welke dag?").first().fill(wished);
    await page.getByLabel("Waarom lukt het niet op tijd?").first().fill("Onze leverancier is te laat.");
    await page.getByRole("button", { name: "Verstuur het verzoek" }).first().click();
    await page.getByText("Uitstel gevraagd tot en met").waitFor();
    expect(await axeViolations(page)).toEqual([]);

    const analyst = await visit({ account: "analist" });
    await open(analyst.page, "/rondes");
    const request = analyst.page.getByRole("article", { name: /Gemeente Zeist/ });
    await request.getByRole("button", { name: "Weiger" }).click();
    await request.getByText("Schrijf waarom het niet kan.").waitFor();
    await request.getByRole("button", { name: "Sta toe" }).click();
    await request.waitFor({ state: "detached" });
    expect(await taskOf(officer, "GM0355")).toMatchObject({ round: { closesOn: wished } });
    await open(page, "/invoer");
    await page.getByText("U hebt uitstel tot en met").waitFor();
    expect([...officer.faults, ...analyst.faults].filter((fault) => !fault.includes("400"))).toEqual([]);
  });
});

describe("how far everybody is", () => {
  test("the analyst narrows 342 municipalities down and reminds one, once a day", async () => {
    const { page, faults } = await visit({ account: "analist" });
    await open(page, "/invoer/volledigheid/2025?zoek=zeist");
    await page.getByText("1 organisatie", { exact: true }).waitFor();
    await page.getByRole("checkbox", { name: "Herinner Zeist" }).check();
    await page.getByRole("button", { name: "Herinner 1 organisatie" }).click();
    await page.getByText("Er gaat 1 bericht weg").waitFor();
    await expect.poll(() => main(page)).toContain("Heeft vandaag al een herinnering gehad.");
    await open(page, "/invoer/volledigheid/2025?stand=excused");
    await expect.poll(() => main(page)).toContain("Gemeente Schiermonnikoog");
    expect(await axeViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test("a coordinator sees her own organisation per indicator, a province as a municipality", async () => {
    const { page } = await visit({ account: "utrecht.coordinator" });
    await open(page, "/invoer");
    await page.getByRole("link", { name: "Hoe ver is het?" }).first().click();
    await page.getByRole("heading", { name: "Per indicator" }).waitFor();
    expect(await main(page)).not.toContain("Zeist");
    const province = await visit({ account: "provincie" });
    await open(province.page, "/invoer");
    await expect.poll(() => main(province.page)).toContain("Provincie Utrecht, Ronde 2025");
  });
});

test("the next date stands on worklist and chapter, and the calendar is a file", async () => {
  const officer = await visit({ account: "utrecht" });
  await open(officer.page, "/invoer");
  await officer.page.getByText("Eerstvolgende datum:").waitFor();
  const file = await officer.context.request.get("/v1/rounds/2025/calendar.ics?area=GM0344");
  expect(await file.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
  const editor = await visit({ account: "redactie" });
  await open(editor.page, "/hoofdstuk");
  await editor.page.getByText("Eerstvolgende datum:").waitFor();
});
