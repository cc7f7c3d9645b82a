import type { EntryCell } from "@lokaal17/shared/contract/entry";
import { importMapSchema } from "@lokaal17/shared/imports/import-map";
import { beforeAll, describe, expect, it } from "vitest";
import { withApi } from "../testing/with-api.ts";
import { importFlow } from "./testing/import-flow.ts";

const api = withApi();
const flow = importFlow(api);
const woo = "information-requests-on-time";
const grid = "/v1/rounds/2025/areas/GM0344/entries";
const forUtrecht = "&round=2025&area=GM0344";

const columns = { indicator: "onderwerp", area: "gemeente", period: "jaar", value: "waarde" };
const values = importMapSchema.parse({
  ...{ delimiter: ";", decimalMark: ",", columns, source: "Zaaksysteem" },
  indicators: { woo: { code: woo } },
});
const parts = importMapSchema.parse({
  ...values,
  columns: { ...columns, numerator: "teller", denominator: "noemer" },
});
const head = "onderwerp;gemeente;jaar;waarde\n";
const headWithParts = "onderwerp;gemeente;jaar;waarde;teller;noemer\n";
const question =
  "Hier staan nu teller 1 en noemer 3. Het bestand geeft alleen een waarde. Teller en noemer vervallen. Klopt dat?";

async function cell(): Promise<EntryCell | undefined> {
  const { rows } = (await api.call("GET", grid, { as: "officer" })).json<{
    rows: { indicator: string; cells: EntryCell[] }[];
  }>();
  return rows.find(({ indicator }) => indicator === woo)?.cells.find(({ period }) => period === "2024");
}
const text = (row: unknown) => JSON.stringify(row);

describe("a file that has values alone, for cells with numerator and denominator", {
  timeout: 120_000,
}, () => {
  beforeAll(async () => {
    const first = await api.call("PUT", `${grid}/${woo}/2024`, {
      as: "officer",
      body: { value: null, numerator: "1", denominator: "3", source: "Zaaksysteem", status: "normal" },
      headers: { "if-match": '"0"' },
    });
    expect(first.status, first.text).toBe(200);
  });

  it.each(["33,3", "33,30", "33,333"])("leaves them when the value is the same: %s", async (value) => {
    const checked = await flow.sendAndCheck(
      "officer",
      `${head}woo;GM0344;2024;${value}\n`,
      values,
      forUtrecht,
    );
    expect(checked.summary).toMatchObject({ new: 0, changed: 0, unchanged: 1, doubtful: 0 });
  });

  it("keeps them when something else changes, and says what", async () => {
    const other = { ...values, source: "Jaarverslag" };
    const checked = await flow.sendAndCheck("officer", `${head}woo;GM0344;2024;33,3\n`, other, forUtrecht);
    expect(checked.summary).toMatchObject({ changed: 1, doubtful: 0 });
    const [row] = await flow.rows("officer", checked.id, "changed");
    expect(row).toMatchObject({ alsoChanges: ["source"] });
    await flow.store("officer", checked);
    await flow.settled("officer", checked.id);
    expect(await cell()).toMatchObject({ numerator: "1", denominator: "3", source: "Jaarverslag" });
  });

  it("asks about another value, with which they are dropped", async () => {
    const checked = await flow.sendAndCheck("officer", `${head}woo;GM0344;2024;33,34\n`, values, forUtrecht);
    expect(checked.summary).toMatchObject({ changed: 1, doubtful: 1 });
    const [row] = await flow.rows("officer", checked.id, "doubtful");
    expect(row).toMatchObject({ to: "33.34", alsoChanges: ["numerator", "denominator", "source"] });
    expect(text(row)).toContain(question);
    await flow.store("officer", checked);
    await flow.settled("officer", checked.id);
    expect(await cell()).toMatchObject({ value: "33.34", numerator: null, denominator: null });
    await flow.undo("officer", checked.id);
    await flow.settled("officer", checked.id);
  });

  it("drops them where its columns for them are empty, and asks", async () => {
    const file = `${headWithParts}woo;GM0344;2024;33,3333;;\n`;
    const checked = await flow.sendAndCheck("officer", file, parts, forUtrecht);
    expect(checked.summary).toMatchObject({ changed: 1, doubtful: 1 });
    expect(text(await flow.rows("officer", checked.id, "doubtful"))).toContain(question);
  });
});

describe("a file that has values alone, for approved figures with numerator and denominator", {
  timeout: 120_000,
}, () => {
  it("leaves them when the value is the same, and asks about another one", async () => {
    const first = `${headWithParts}woo;GM0344;2021;;1;3\nwoo;GM0344;2022;;1;3\n`;
    const stored = await flow.sendAndCheck("analyst", first, parts);
    await flow.store("analyst", stored);
    expect(await flow.settled("analyst", stored.id)).toMatchObject({ state: "stored" });
    const file = `${head}woo;GM0344;2021;33,3\nwoo;GM0344;2022;33,4\n`;
    const checked = await flow.sendAndCheck("analyst", file, values);
    expect(checked.summary).toMatchObject({ new: 0, changed: 1, unchanged: 1, doubtful: 1 });
    const [row, ...more] = await flow.rows("analyst", checked.id, "doubtful");
    expect(more).toEqual([]);
    expect(row).toMatchObject({ period: "2022", to: "33.4", alsoChanges: ["numerator", "denominator"] });
    expect(text(row)).toContain(question);
    await flow.store("analyst", checked);
    await flow.settled("analyst", checked.id);
    const figures = await api.database.db
      .selectFrom("observation")
      .select(["period", "numerator"])
      .where("indicator", "=", woo as never)
      .orderBy("period")
      .execute();
    expect(figures).toEqual([
      { period: "2021", numerator: "1" },
      { period: "2022", numerator: null },
    ]);
  });
});
