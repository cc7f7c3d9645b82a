import type { Submission } from "@lokaal17/shared/contract/approval";
import type { Entries, EntryRow } from "@lokaal17/shared/contract/entry";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeViolations } from "./axe.ts";
import { open, type Visitor, withBrowser } from "./browser.ts";
import { withServer } from "./server.ts";

const server = withServer();
const visit = withBrowser(server);

const gridPage = "/invoer/2025/GM0344";
const grid = "/v1/rounds/2025/areas/GM0344/entries";
const period = "2025";

const main = async (page: Page) => (await page.getByRole("main").allInnerTexts()).join("\n");

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const name = element?.closest("label")?.textContent ?? element?.textContent ?? "";
    return `${element?.getAttribute("role") ?? element?.tagName.toLowerCase()} ${name}`;
  });

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 90; presses++) {
    if (wanted.test(await focused(page))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${wanted}`);
}

async function pressOn(page: Page, wanted: RegExp): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press("Enter");
}

async function entriesOf({ context }: Visitor): Promise<Entries> {
  return (await (await context.request.get(grid)).json()) as Entries;
}

/** Writes a cell a little above its last figure, with an answer to any doubt, as the grid would. */
async function fill(officer: Visitor, row: EntryRow, value: string): Promise<void> {
  const cell = row.cells.find((one) => one.period === period);
  const data = { value, status: "normal", source: "Zaaksysteem", explanation: "Nagekeken met de afdeling." };
  const headers = { "if-match": `"${cell?.version}"` };
  const address = `${grid}/${row.indicator}/${period}`;
  const answer = await officer.context.request.put(address, { data, headers });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** Three rows whose figure can be a tenth higher. */
async function threeRows(officer: Visitor): Promise<{ row: EntryRow; value: string }[]> {
  const { rows } = await entriesOf(officer);
  const usable = rows.flatMap((row) => {
    const last = Number(row.history.at(-1)?.value ?? Number.NaN);
    const isEmpty = row.cells.some(
      (cell) => cell.period === period && cell.state === "empty" && cell.mayWrite,
    );
    const value = (last * 1.1).toFixed(row.decimals);
    const fits = last > 1 && (row.naturalMax === null || Number(value) <= Number(row.naturalMax));
    return isEmpty && fits && row.measureType !== "binary" ? [{ row, value }] : [];
  });
  return usable.slice(0, 3);
}

async function submitByKeyboard({ page }: Visitor): Promise<void> {
  await open(page, gridPage);
  await page.getByRole("grid").waitFor();
  await pressOn(page, /^button Indienen/);
  await page
    .getByText(/waarden? (is|zijn) ingediend/)
    .first()
    .waitFor();
}

async function review({ page }: Visitor): Promise<void> {
  await open(page, "/goedkeuren");
  await pressOn(page, /^a Beoordelen/);
  await page.getByRole("heading", { name: "Uw besluit" }).waitFor();
}

async function remarkByKeyboard(page: Page, name: string, remark: string): Promise<void> {
  const button = new RegExp(`^button Zet er iets bij bij ${name}`);
  await pressOn(page, button);
  await page.getByRole("dialog", { name: `Opmerking bij ${name}` }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.type(remark);
  await pressOn(page, /^button Zet erbij/);
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.getByText(`Gaat terug met: ${remark}`).waitFor();
}

describe("approving by keyboard", () => {
  let rows: { row: EntryRow; value: string }[] = [];
  let first = "";

  test("what an officer submitted is returned with a reason and a remark on a cell", async () => {
    const officer = await visit({ account: "utrecht" });
    rows = await threeRows(officer);
    expect(rows).toHaveLength(3);
    first = rows[0]?.row.name ?? "";
    for (const { row, value } of rows) await fill(officer, row, value);
    await submitByKeyboard(officer);

    const approver = await visit({ account: "utrecht.collega" });
    const { page } = approver;
    await review(approver);
    await expect.poll(() => main(page)).toContain("Ingediende waarden");
    await expect.poll(() => main(page)).toContain("Bron: Zaaksysteem");
    await expect.poll(() => page.getByRole("radio", { name: "Anders (3)" }).isChecked()).toBe(true);
    expect(await axeViolations(page)).toEqual([]);

    await remarkByKeyboard(page, `${first}, ${period}`, "Telt de nieuwe wijk mee?");
    // Nothing is sent without a reason: the field says so.
    await pressOn(page, /^button Stuur alles terug/);
    await page.getByText("Schrijf wat er moet veranderen").waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel("Toelichting").focus();
    await page.keyboard.type("Kijk nog eens naar de eerste.");
    await pressOn(page, /^button Stuur alles terug/);
    await page.getByText("De waarden zijn teruggestuurd").waitFor();
    await expect
      .poll(() => main(page))
      .toContain("Een waarde heeft meer uitleg nodig. Kijk nog eens naar de eerste.");
    expect(await axeViolations(page)).toEqual([]);
    expect([...officer.faults, ...approver.faults]).toEqual([]);
  });

  test("is mended, submitted again, and approved but for one cell", async () => {
    const officer = await visit({ account: "utrecht" });
    await open(officer.page, gridPage);
    await officer.page.getByText("Kijk nog eens naar de eerste.").first().waitFor();
    const returned = await entriesOf(officer);
    expect(returned.counts.returned).toBe(3);
    const [wanted] = rows;
    const again = returned.rows.find(({ indicator }) => indicator === wanted?.row.indicator);
    expect(again?.cells.find((cell) => cell.period === period)?.remarks).toBe(1);
    if (again && wanted) await fill(officer, again, wanted.value);
    await submitByKeyboard(officer);

    const approver = await visit({ account: "utrecht.collega" });
    const { page } = approver;
    await review(approver);
    await expect.poll(() => main(page)).toContain("Telt de nieuwe wijk mee?");
    const second = rows[1]?.row.name ?? "";
    await remarkByKeyboard(page, `${second}, ${period}`, "Welke maand is dit?");
    await pressOn(page, /^button Keur 2 waarden goed, stuur 1 waarde terug/);
    await page.getByText("2 waarden zijn goedgekeurd, 1 waarde is teruggestuurd").waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const { counts } = await entriesOf(officer);
    expect(counts).toMatchObject({ returned: 1, submitted: 0 });
    expect(approver.faults).toEqual([]);
  });

  test("is not for who took part: the page says why, and points to who can stand in", async () => {
    const officer = await visit({ account: "utrecht" });
    const third = rows[1];
    const entries = await entriesOf(officer);
    const row = entries.rows.find(({ indicator }) => indicator === third?.row.indicator);
    if (row && third) await fill(officer, row, third.value);
    await submitByKeyboard(officer);
    const { page } = officer;
    const { openSubmission } = await entriesOf(officer);
    await open(page, `/goedkeuren/${openSubmission}`);
    await expect
      .poll(() => main(page))
      .toContain("U vulde zelf 1 van deze waarden in. Een collega moet ze goedkeuren.");
    const button = page.getByRole("button", { name: "Keur 1 waarde goed" });
    await expect.poll(() => button.getAttribute("aria-disabled")).toBe("true");
    expect(await axeViolations(page)).toEqual([]);
    await pressOn(page, /^a Laat een ander goedkeuren/);
    await page.getByRole("heading", { name: "Vervanging bij afwezigheid" }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  test("is asked of VNG while the approver is away, and approved by its analyst", async () => {
    const approver = await visit({ account: "utrecht.collega" });
    const { page } = approver;
    await open(page, "/goedkeuren");
    await page.getByRole("button", { name: "Spreek af" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Kies een dag.").first().waitFor();
    const today = dayInAmsterdam(new Date());
    await page.getByLabel("Eerste dag").fill(today);
    await page.getByLabel("Laatste dag").fill(today);
    await page.getByLabel("Reden").fill("Vakantie");
    await page.getByRole("button", { name: "Spreek af" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("De vervanging is afgesproken.").waitFor();
    await expect.poll(() => main(page)).toContain("VNG (analist)");
    expect(await axeViolations(page)).toEqual([]);

    const analyst = await visit({ account: "analist" });
    await review(analyst);
    await pressOn(analyst.page, /^button Keur 1 waarde goed/);
    await analyst.page.getByText("De waarden zijn goedgekeurd").waitFor();
    expect(await axeViolations(analyst.page)).toEqual([]);

    await pressOn(page, /^button Beëindig/);
    await page.getByText("De vervanging is beëindigd.").waitFor();
    const seen = await analyst.context.request.get(
      analyst.page.url().replace(/.*goedkeuren/, "/v1/submissions"),
    );
    expect(seen.status()).toBe(404);
    expect([...approver.faults, ...analyst.faults]).toEqual([]);
  });
});

describe("the public list of revised figures", () => {
  /** Publishes all that is approved. */
  async function publish({ context }: Visitor, name: string): Promise<void> {
    const { dataVersion } = (await (await context.request.get("/v1/preview")).json()) as {
      dataVersion: number;
    };
    const answer = await context.request.post("/v1/publications", { data: { name, dataVersion } });
    expect(answer.status(), await answer.text()).toBe(201);
  }

  test("tells old and new once a correction is published, also without scripts", async () => {
    const analyst = await visit({ account: "analist" });
    await publish(analyst, "Voor de verbetering");
    const officer = await visit({ account: "utrecht" });
    const [wanted] = await corrections(officer);
    if (!wanted) throw new Error("nothing was approved");
    await fill(officer, wanted.row, wanted.value);
    const round = { round: "2025", area: "GM0344" };
    const submitted = await officer.context.request.post("/v1/submissions", { data: round });
    const { id } = (await submitted.json()) as { id: string };
    const approver = await visit({ account: "utrecht.collega" });
    const { contentHash } = (await (
      await approver.context.request.get(`/v1/submissions/${id}`)
    ).json()) as Submission;
    const decision = { submission: id, decision: "approve", contentHash };
    expect((await approver.context.request.post("/v1/approvals", { data: decision })).status()).toBe(201);

    const reader = await visit({ scripts: false });
    await reader.page.goto("/revisies");
    const before = await main(reader.page);
    // What was put right between the two publications of the demonstration stands there already.
    expect(before).toContain("Demonstratie 2025 → Demonstratie 2026");
    expect(before).not.toContain("Verbeterd door de organisatie zelf");
    await publish(analyst, "Na de verbetering");
    await reader.page.goto("/revisies");
    await expect.poll(() => main(reader.page)).toContain("Verbeterd door de organisatie zelf");
    await expect.poll(() => main(reader.page)).toContain(`${wanted.row.name}, ${period}`);
    await expect.poll(() => main(reader.page)).toContain("Voor de verbetering → Na de verbetering");
    const { page } = await visit();
    for (const address of ["/revisies", "/en/revisies"])
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await open(page, address);
        expect(await axeViolations(page)).toEqual([]);
      }
  });
});

/** Approved rows of this round, with another value. */
async function corrections(officer: Visitor): Promise<{ row: EntryRow; value: string }[]> {
  const { rows } = await entriesOf(officer);
  return rows.flatMap((row) => {
    const cell = row.cells.find(
      (one) => one.period === period && one.state === "approved" && one.value !== null,
    );
    return cell?.mayWrite ? [{ row, value: (Number(cell.value) * 0.98).toFixed(row.decimals) }] : [];
  });
}
