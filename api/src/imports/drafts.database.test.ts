import type { ImportDetail, ImportView } from "@lokaal17/shared/contract/imports";
import { importMapSchema } from "@lokaal17/shared/imports/import-map";
import { describe, expect, it } from "vitest";
import { withApi } from "../testing/with-api.ts";
import { importFlow } from "./testing/import-flow.ts";

const api = withApi();
const flow = importFlow(api);
const forUtrecht = "&round=2025&area=GM0344";
const grid = "/v1/rounds/2025/areas/GM0344/entries";

const map = importMapSchema.parse({
  delimiter: ";",
  decimalMark: ",",
  columns: { indicator: "onderwerp", area: "gemeente", period: "jaar", value: "waarde" },
  source: "Zaaksysteem",
  missingMarks: { x: "missing" },
  indicators: { woo: { code: "information-requests-on-time" }, toiletten: { code: "public-toilets" } },
});
const head = "onderwerp;gemeente;jaar;waarde\n";
const file = `${head}woo;GM0344;2024;81,5\ntoiletten;GM0344;2025;12\nwoo;GM0344;2025;x\n`;

interface Cell {
  version: number;
  value: string | null;
  status: string;
  reason: string | null;
  state: string;
  source: string | null;
}

async function cell(indicator: string, period: string): Promise<Cell | undefined> {
  const { rows } = (await api.call("GET", grid, { as: "officer" })).json<{
    rows: { indicator: string; cells: (Cell & { period: string })[] }[];
  }>();
  const row = rows.find((one) => one.indicator === indicator);
  return row?.cells.find((one) => one.period === period);
}
const woo = "information-requests-on-time";

const put = (indicator: string, period: string, value: string, version: number) =>
  api.call("PUT", `${grid}/${indicator}/${period}`, {
    as: "officer",
    body: { value, status: "normal" },
    headers: { "if-match": `"${version}"` },
  });

const changes = () =>
  api.database.db
    .selectFrom("change")
    .selectAll()
    .where("action", "=", "cells written")
    .orderBy("position")
    .execute();

let stored: ImportDetail;

describe("a file with drafts", { timeout: 120_000 }, () => {
  it("is checked without writing anything: rows of others are refused, and stop it", async () => {
    const checked = await flow.sendAndCheck("officer", `${file}woo;GM0355;2024;80\n`, map, forUtrecht);
    expect(checked).toMatchObject({
      target: "entry",
      state: "checked",
      areaName: "Utrecht",
      round: { name: "Ronde 2025" },
      summary: { rowsRead: 4, new: 3, changed: 0, unchanged: 0, refused: 1 },
    });
    const refused = await flow.rows("officer", checked.id, "refused");
    expect(refused).toMatchObject([{ line: 5, findings: [{ kind: "mistake" }] }]);
    expect(await flow.rows("officer", checked.id, "new")).toMatchObject([
      { line: 2, indicator: woo, areaName: "Utrecht", period: "2024", from: null, to: "81.5" },
      { line: 3, indicator: "public-toilets", period: "2025", to: "12" },
      { line: 4, indicator: woo, period: "2025", to: null, toStatus: "missing" },
    ]);
    expect((await flow.store("officer", checked)).status).toBe(409);
    expect(await cell(woo, "2024")).toMatchObject({ version: 0, value: null });
  });

  it("is stored as the grid stores: with its author, its source, and one line in the log", async () => {
    const checked = await flow.sendAndCheck("officer", file, map, forUtrecht);
    const stale = await flow.store("officer", { id: checked.id, version: checked.version - 1 });
    expect(stale.status).toBe(412);
    expect((await flow.store("officer", checked)).status).toBe(202);
    stored = await flow.settled("officer", checked.id);
    expect(stored).toMatchObject({ state: "stored", storedBy: "officer", mayUndo: true, error: null });
    expect(await cell(woo, "2024")).toMatchObject({ version: 1, value: "81.5", source: "Zaaksysteem" });
    expect(await cell(woo, "2025")).toMatchObject({
      status: "missing",
      reason: "Staat zo in het bestand cijfers.csv.",
    });
    const [change, ...more] = await changes();
    expect(more).toEqual([]);
    expect(change).toMatchObject({ channel: "file", rowCount: 3, reason: "Telling van het team" });
    expect(change?.fileHash).toMatch(/^[0-9a-f]{64}$/);
    expect(change?.details).toMatchObject({ import: checked.id, fileName: "cijfers.csv" });
    const authors = await api.database.db.selectFrom("entryAuthor").select("indicator").execute();
    expect(authors).toHaveLength(3);
  });

  it("with the headings of an earlier one is read as that was, and checked at once", async () => {
    const sent = (await flow.send("officer", file, forUtrecht)).json<ImportView>();
    const checked = await flow.settled("officer", sent.id);
    expect(checked).toMatchObject({
      state: "checked",
      reading: { rememberedFrom: "cijfers.csv", open: [] },
      summary: { unchanged: 3 },
    });
    const other = (await flow.send("neighbour", file, "&round=2025&area=GM0355")).json<ImportView>();
    expect(await flow.settled("neighbour", other.id)).toMatchObject({ reading: { rememberedFrom: null } });
  });

  it("that says less than a colleague wrote since its template was made is asked about", async () => {
    const wide = importMapSchema.parse({
      ...map,
      columns: { area: "gemeente" },
      fixed: { indicator: "woo" },
      wide: [
        { column: "waarde", period: "2024", part: "value" },
        { column: "versie", period: "2024", part: "version" },
      ],
    });
    const template = "gemeente;waarde;versie\nGM0344;82;0\n";
    const checked = await flow.sendAndCheck("officer", template, wide, forUtrecht);
    expect(checked.summary).toMatchObject({ changed: 1, doubtful: 1 });
    const [row] = await flow.rows("officer", checked.id, "doubtful");
    expect(row).toMatchObject({ from: "81.5", to: "82" });
    expect(JSON.stringify(row)).toContain(
      "officer vulde hier 81,5 in, nadat het sjabloon was gemaakt. In het bestand staat 82.",
    );
  });

  it("that is there already has nothing to store", async () => {
    const checked = await flow.sendAndCheck("officer", file, map, forUtrecht);
    expect(checked.summary).toMatchObject({ new: 0, changed: 0, unchanged: 3 });
    const answer = await flow.store("officer", checked);
    expect([answer.status, answer.json<{ detail: string }>().detail]).toEqual([
      409,
      "Er is niets op te slaan: alles uit dit bestand staat er al zo.",
    ]);
  });

  it("is refused where the grid would refuse it", async () => {
    await put("public-toilets", "2024", "10", 0);
    const checked = await flow.sendAndCheck("officer", `${head}toiletten;GM0344;2024;-4\n`, map, forUtrecht);
    expect(checked.summary).toMatchObject({ refused: 1, new: 0 });
  });

  it("stores nothing when somebody wrote in one of its cells since, and is checked again", async () => {
    const changed = `${head}woo;GM0344;2024;83\ntoiletten;GM0344;2024;11\n`;
    const checked = await flow.sendAndCheck("officer", changed, map, forUtrecht);
    expect(checked.summary).toMatchObject({ changed: 2 });
    await put("public-toilets", "2024", "14", 1);
    await flow.store("officer", checked);
    const again = await flow.settled("officer", checked.id);
    expect(again).toMatchObject({
      state: "checked",
      version: checked.version + 2,
      error: expect.stringContaining("veranderde 1 cijfer van dit bestand: "),
    });
    expect(await cell(woo, "2024")).toMatchObject({ value: "81.5", version: 1 });
    expect((await flow.store("officer", checked)).status).toBe(412);
    await flow.store("officer", again);
    expect(await flow.settled("officer", checked.id)).toMatchObject({ state: "stored", error: null });
    expect(await cell("public-toilets", "2024")).toMatchObject({ value: "11", version: 3 });
  });

  it("can be taken back as a whole, but not when a value changed since", async () => {
    const why = await flow.undo("officer", stored.id);
    expect([why.status, why.json<{ detail: string }>().detail]).toEqual([
      409,
      "Dit bestand kan niet worden teruggedraaid. 1 van de 3 cijfers is daarna veranderd.",
    ]);
    const list = (await api.call("GET", "/v1/imports?area=GM0344", { as: "officer" })).json<{
      imports: ImportView[];
    }>();
    const last = list.imports.find(({ state, id }) => state === "stored" && id !== stored.id);
    expect(last?.mayUndo).toBe(true);
    expect((await flow.undo("officer", last?.id ?? "")).status).toBe(202);
    expect(await flow.settled("officer", last?.id ?? "")).toMatchObject({
      state: "undone",
      undoneBy: "officer",
    });
    expect(await cell(woo, "2024")).toMatchObject({ value: "81.5", source: "Zaaksysteem", version: 3 });
    expect(await cell("public-toilets", "2024")).toMatchObject({ value: "14", version: 4 });
    const log = await changes();
    expect(log.at(-1)).toMatchObject({ channel: "file", reason: "Verkeerd bestand", rowCount: 2 });
  });

  it("that empty cells were filled by leaves them empty again", async () => {
    const one = await flow.sendAndCheck("officer", `${head}toiletten;GM0344;2024;15\n`, map, forUtrecht);
    await flow.store("officer", one);
    await flow.settled("officer", one.id);
    expect(await cell("public-toilets", "2024")).toMatchObject({ value: "15" });
    await flow.undo("officer", one.id);
    await flow.settled("officer", one.id);
    expect(await cell("public-toilets", "2024")).toMatchObject({ value: "14", state: "draft" });
  });

  it("is not approved by who sent it", async () => {
    await api.call("POST", "/v1/submissions", { as: "officer", body: { round: "2025", area: "GM0344" } });
    const { openSubmission } = (await api.call("GET", grid, { as: "officer" })).json<{
      openSubmission: string;
    }>();
    const seen = (await api.call("GET", `/v1/submissions/${openSubmission}`, { as: "officer" })).json<{
      contentHash: string;
    }>();
    const answer = await api.call("POST", "/v1/approvals", {
      as: "officer",
      body: { submission: openSubmission, decision: "approve", contentHash: seen.contentHash },
    });
    expect(answer.status).toBe(403);
    const late = await flow.sendAndCheck("officer", `${head}woo;GM0344;2024;84\n`, map, forUtrecht);
    expect(late.summary).toMatchObject({ refused: 1 });
    expect((await flow.undo("officer", stored.id)).status).toBe(409);
  });

  it("does not exist for another organisation", async () => {
    const { id } = stored;
    const paths = [`/v1/imports/${id}`, `/v1/imports/${id}/rows?show=new`, `/v1/imports/${id}/marked-file`];
    for (const path of paths)
      for (const as of ["neighbour", "analyst", "approver", "coordinator"] as const)
        expect([as, path, (await api.call("GET", path, { as })).status]).toEqual([as, path, 404]);
    expect((await flow.undo("neighbour", id)).status).toBe(404);
    expect((await api.call("DELETE", `/v1/imports/${id}`, { as: "neighbour" })).status).toBe(404);
    const list = await api.call("GET", "/v1/imports", { as: "neighbour" });
    const ids = list.json<{ imports: ImportView[] }>().imports.map((one) => one.area);
    expect(ids).toEqual(["GM0355"]);
    expect((await api.call("GET", "/v1/imports?area=GM0344", { as: "neighbour" })).status).toBe(404);
  });
});
