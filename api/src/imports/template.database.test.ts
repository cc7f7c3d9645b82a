import { recogniseTemplate } from "@lokaal17/shared/imports/template-recognise";
import { expect, it } from "vitest";
import { approveFigures } from "../testing/figures.ts";
import { type AccountName, asked, utrecht, withApi } from "../testing/with-api.ts";
import { sheetsOfTexts } from "./testing/sheets-of-texts.ts";

const api = withApi();

async function templateFor(as: AccountName, area: string = utrecht, round = "2025") {
  await api.call("GET", "/v1/session", { as });
  return api.app.request(`/v1/rounds/${round}/areas/${area}/template.xlsx`, {
    headers: { cookie: api.cookieOf(as) },
  });
}

it("an officer gets the workbook of her organisation with what stands in the grid", async () => {
  await approveFigures(api, [
    { indicator: asked, area: utrecht, period: "2023", value: "81.2", origin: "real" },
  ]);
  const cell = { value: "82.5", status: "normal", source: "Zaaksysteem" };
  const address = `/v1/rounds/2025/areas/${utrecht}/entries/${asked}/2025`;
  const put = await api.call("PUT", address, { as: "officer", body: cell, headers: { "if-match": '"0"' } });
  expect(put.status).toBe(200);

  const response = await templateFor("officer");
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toMatch(/spreadsheetml/);
  expect(response.headers.get("content-disposition")).toMatch(/^attachment;.*\.xlsx/);
  const sheets = await sheetsOfTexts(new Uint8Array(await response.arrayBuffer()));
  const [, form] = sheets;
  const headings = form?.rows[2] ?? [];
  const row = form?.rows.find((cells) => cells[0] === asked) ?? [];
  const at = (heading: string) => row[headings.indexOf(heading)];
  expect([at("Laatste cijfer"), at("Jaar daarvan")]).toEqual(["81.2", "2023"]);
  expect([at("2025 waarde"), at("2025 bron"), at("2025 versie")]).toEqual(["82.5", "Zaaksysteem", "1"]);
  expect(at("2025 stand")).toBe("Concept. VOORBEELD, geen echt cijfer.");
  expect(recogniseTemplate(sheets)).toMatchObject({
    sheet: "Invullen",
    headerLine: 3,
    fixed: { area: utrecht },
    indicators: { [asked]: { code: asked } },
  });
});

it.each<[as: AccountName, status: number]>([
  ["approver", 200],
  ["neighbour", 404],
  ["coordinator", 404],
  ["analyst", 404],
  ["admin", 404],
])("drafts of Utrecht in a workbook: %s gets %i", async (as, status) => {
  expect((await templateFor(as)).status).toBe(status);
});

it("a round or organisation that does not exist has none", async () => {
  expect((await templateFor("officer", "GM9999")).status).toBe(404);
  expect((await templateFor("officer", utrecht, "1999")).status).toBe(404);
});
