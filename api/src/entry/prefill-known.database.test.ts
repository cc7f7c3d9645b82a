import { offerPrefills, type PrefillOffer } from "@lokaal17/db/sources/prefill";
import type { Entries } from "@lokaal17/shared/contract/entry";
import type { KnownFigures, KnownFile } from "@lokaal17/shared/contract/prefills";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import { indicatorsKnownElsewhere } from "@lokaal17/shared/sources/known-elsewhere";
import { knownElsewhereText } from "@lokaal17/shared/text/known-elsewhere";
import { beforeAll, describe, expect, it } from "vitest";
import { fileLine } from "../imports/file-line.ts";
import { type AccountName, asked, utrecht, withApi } from "../testing/with-api.ts";
import { startFindInFile } from "./prefill-file.ts";

const api = withApi({ demonstration: false });
const place = "/v1/rounds/2025/areas/GM0344";

/** Signs in first: `app.request` with bytes needs the cookie. */
async function send(text: string, query = "", as: AccountName = "officer") {
  await api.call("GET", "/v1/session", { as });
  const answer = await api.app.request(`${place}/known-files?fileName=cijfers.csv${query}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream", cookie: api.cookieOf(as) },
    body: new TextEncoder().encode(text),
  });
  const retryAfter = answer.headers.get("retry-after");
  return { status: answer.status, retryAfter, found: (await answer.json()) as KnownFile };
}

const known = async () => (await api.call("GET", `${place}/known`, { as: "officer" })).json<KnownFigures>();

it("of every own-entry indicator it is said where its figure may be, and what to look for", async () => {
  const own = await api.database.db
    .selectFrom("indicatorDefinition")
    .select("indicator")
    .distinct()
    .where("collection", "=", "own")
    .execute();
  expect(indicatorsKnownElsewhere.toSorted()).toEqual(own.map(({ indicator }) => String(indicator)).sort());
  for (const messages of Object.values(knownElsewhereText.messages))
    expect(Object.keys(messages).sort()).toEqual(indicatorsKnownElsewhere.toSorted());
});

describe("a file that an organisation has already", () => {
  it("offers its figures for empty cells, with their place, and writes nothing", async () => {
    const { status, found } = await send(
      "Jaarverslag 2024;\nIndicator;Waarde\nVerzoeken om informatie op tijd beantwoord;88\nOpenbare toilet;2,5\n",
    );
    expect(status).toBe(200);
    expect(found).toMatchObject({
      kind: "table",
      needsPeriod: false,
      found: [{ indicator: asked, period: "2024", value: "88", place: "regel 3, kolom Waarde" }],
      unsure: [{ text: "Openbare toilet", suggestions: [{ code: "public-toilets" }] }],
    });
    const entries = (await api.call("GET", `${place}/entries`, { as: "officer" })).json<Entries>();
    const row = entries.rows.find(({ indicator }) => indicator === asked);
    expect(row?.prefills).toMatchObject([{ value: "88", source: "cijfers.csv" }]);
    expect(row?.cells[0]?.state).toBe("empty");
  });

  it("asks for the year that it does not say, and what a name means", async () => {
    const text = "Indicator;Waarde\nOpenbare toilet;2,5\n";
    const names = encodeURIComponent(JSON.stringify({ "Openbare toilet": "public-toilets" }));
    expect((await send(text, `&names=${names}`)).found).toMatchObject({ needsPeriod: true, found: [] });
    expect((await send(text, `&names=${names}&period=2025`)).found).toMatchObject({
      needsPeriod: false,
      found: [{ indicator: "public-toilets", period: "2025", value: "2.5" }],
    });
  });

  it("says what of it cannot be used", async () => {
    const other = await send("Indicator;2019\nOpenbare toiletten;2\n");
    expect(other.found.remarks).toEqual(["1 cijfer is van een jaar dat deze ronde niet vraagt."]);
    const beyond = await send(`Indicator;2024\n${asked};188\n`);
    expect(beyond.found.found).toEqual([]);
    expect(beyond.found.remarks[0]).toContain("188");
    const nothing = await send("Product;Waarde\nFietsen;12\n");
    expect(nothing.found).toMatchObject({
      kind: null,
      remarks: [expect.stringContaining("geen Iv3-levering")],
    });
    expect((await send("PK\u0003\u0004 kapot")).found.kind).toBeNull();
  });

  it("waits its turn in a short line with other files, and hears when it is full", async () => {
    const held = new AbortController();
    const forever = () => new Promise((_, reject) => held.signal.addEventListener("abort", reject));
    const others = Array.from({ length: 8 }, () => fileLine.pass(held.signal, forever));
    const answer = await send("Indicator;2024\nOpenbare toiletten;2\n");
    held.abort(new Error("done"));
    await Promise.allSettled(others);
    expect([answer.status, answer.retryAfter]).toEqual([429, "30"]);
    expect((await send("Indicator;2019\nOpenbare toiletten;2\n")).status).toBe(200);
  });

  it("is not looked in any more when who sent it is gone", async () => {
    const wish = { file: "/dev/null", fileName: "a.csv", definitions: [], said: {} };
    const sender = new AbortController();
    const found = startFindInFile({ ...wish, area: { code: "GM0344", name: "Utrecht" } }, sender.signal);
    sender.abort(new Error("gone"));
    await expect(found).rejects.toThrow("gone");
  });

  it("does not take the place of what a source offers: that stays, and is said", async () => {
    const { db } = api.database;
    const ofSource: PrefillOffer = {
      area: utrecht,
      indicator: "public-toilets" as IndicatorCode,
      period: "2024",
      value: "3" as DecimalText,
      numerator: null,
      denominator: null,
      status: "normal",
      source: "CBS",
      origin: "real",
      place: null,
      link: "https://opendata.cbs.nl/",
      referenceDate: null,
    };
    const ofFile: PrefillOffer = { ...ofSource, value: "2" as DecimalText, source: "oud.csv", link: null };
    const bring = (offer: PrefillOffer) =>
      db.transaction().execute((tx) => offerPrefills(tx, [offer], new Date("2026-11-21T09:00:00Z")));
    expect(await bring(ofFile)).toBe(1);
    expect(await bring(ofSource)).toBe(1);
    expect(await bring(ofFile)).toBe(0);
    const { found } = await send("Indicator;2024\nOpenbare toiletten;2\n");
    expect(found).toMatchObject({
      found: [],
      remarks: [
        "Voor 1 cijfer uit dit bestand staat er al een voorstel van een officiële bron. Dat blijft staan.",
      ],
    });
    const offers = () => db.selectFrom("prefill").selectAll().where("indicator", "=", ofSource.indicator);
    expect(await offers().where("period", "=", "2024").execute()).toMatchObject([
      { value: "3", source: "CBS" },
    ]);
    // Who declined the source's has something else: a file may offer it.
    await db.updateTable("prefill").set({ declinedAt: new Date() }).where("source", "=", "CBS").execute();
    expect(await bring(ofFile)).toBe(1);
    await db.deleteFrom("prefill").where("indicator", "=", ofSource.indicator).execute();
  });

  it("is refused when it is empty, of a stranger, or no file", async () => {
    expect((await send("")).status).toBe(400);
    expect((await send("Indicator;2024\n", "", "neighbour")).status).toBe(404);
    const json = await api.call("POST", `${place}/known-files?fileName=a.csv`, { as: "officer", body: {} });
    expect(json.status).toBe(415);
  });
});

describe("an Iv3 delivery", () => {
  beforeAll(async () => {
    await api.database.db
      .insertInto("roundIndicator")
      .values({
        roundId: "2025",
        indicator: "participation-budget" as never,
        layer: "municipality",
        required: false,
      })
      .execute();
  });

  it("gives the denominator; the numerator is typed, and both are stored with the source", async () => {
    const fields = ["0.1", "0.2", "0.4", "1.1", "2.1", "5.7", "6.1", "8.3"];
    const rows = fields.map((field) => `${field};L3.8;125000`).join("\n");
    const { found } = await send(`Taakveld;Categorie;Bedrag\n${rows}\n`, "&period=2024");
    expect(found).toMatchObject({
      kind: "iv3",
      found: [{ indicator: "participation-budget", value: null, denominator: "1000000000" }],
    });
    const [offer] = (await known()).partial;
    expect(offer).toMatchObject({ source: "Iv3-levering cijfers.csv", denominator: "1000000000" });
    const cell = {
      indicator: "participation-budget",
      period: "2024",
      version: 0,
      offeredAt: offer?.offeredAt,
    };
    const taken = await api.call("POST", `${place}/prefills/taken`, {
      as: "officer",
      body: { cells: [{ ...cell, numerator: "2500000" }] },
    });
    expect(taken.json()).toMatchObject({
      results: [{ outcome: "written", cell: { value: "0.25", numerator: "2500000" } }],
    });
  });
});

describe("what taking over saved", () => {
  it("is not estimated while too few cells were typed", async () => {
    expect((await known()).saved).toMatchObject({ source: 1, typed: 0, secondsPerCell: null, minutes: null });
  });
});
