import type { SourceRun } from "@lokaal17/shared/contract/sources";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Misbehaviour } from "./testing/misbehaviour.ts";
import { type RecordedTable, smallTable } from "./testing/recorded-table.ts";
import { shareOf, withSources } from "./testing/source-api.ts";

const sources = withSources(() => [smallTable()], 20);
const id = "cbs-90001NED";
const indicator = "waste-separation" as IndicatorCode;
let moment = 0;

/** What a reader can get of the indicator, and what happened to it. */
const figures = async () =>
  JSON.stringify([
    await sources.api.database.db
      .selectFrom("observation")
      .selectAll()
      .where("indicator", "=", indicator)
      .orderBy("area")
      .orderBy("period")
      .execute(),
    await sources.api.database.db.selectFrom("latestDataVersion").select("version").execute(),
  ]);
const mails = () =>
  sources.api.database.db
    .selectFrom("outboxMessage")
    .select(["recipient", "subject", "body"])
    .where("kind", "=", "source")
    .orderBy("id")
    .execute();

function table(): RecordedTable {
  const found = sources.player.tables.get("90001NED");
  if (!found) throw new Error("no table");
  return found;
}

beforeAll(async () => {
  await sources.save("90001NED", [shareOf(indicator)]);
  await sources.makeOfficial(id, indicator);
  expect((await sources.run(id)).state).toBe("stored");
});

beforeEach(() => {
  sources.player.fault = null;
  sources.player.asked.length = 0;
  sources.player.tables.set("90001NED", smallTable());
  table().properties.ModificationDate = `2026-08-01T00:00:${String(++moment).padStart(2, "0")}+02:00`;
});

/** Runs the source, and says what became of it: rejected with this sentence, all else as it was, and three people told. */
async function expectRejected(dutch: string, english?: string): Promise<void> {
  const before = await figures();
  const told = (await mails()).length;
  const run = await sources.run(id);
  expect([run.state, run.error]).toEqual(["rejected", dutch]);
  expect(await figures()).toBe(before);
  const staged = await sources.api.database.db.selectFrom("observationStaging").select("area").execute();
  expect(staged).toEqual([]);
  const news = (await mails()).slice(told);
  expect(news.map(({ recipient }) => recipient).sort()).toEqual([
    "admin@test.example",
    "analyst2@test.example",
    "analyst@test.example",
  ]);
  expect(news[0]?.body).toContain(dutch);
  if (english === undefined) return;
  expect(news[0]?.body).toContain(english);
  const list = await sources.api.call("GET", `/v1/sources/${id}/runs`, {
    as: "admin",
    headers: { "accept-language": "en" },
  });
  expect(list.json<{ runs: SourceRun[] }>().runs[0]?.error).toBe(english);
}

describe("a source that goes wrong on the way is rejected, and the last good figures stay", () => {
  const cases: [Misbehaviour, string, string?][] = [
    [
      "html",
      "De bron stuurde een webpagina in plaats van cijfers.",
      "The source sent a web page instead of figures.",
    ],
    [
      "error-body",
      "De bron stuurde een foutmelding in plaats van cijfers: Er is een fout opgetreden.",
      "The source sent an error message instead of figures: Er is een fout opgetreden.",
    ],
    [
      "truncated-gzip",
      "Het ingepakte antwoord is stuk of niet compleet.",
      "The packed answer is broken or not complete.",
    ],
    [
      "cut-connection",
      "De verbinding brak af voordat het antwoord compleet was.",
      "The connection broke before the answer was complete.",
    ],
    ["half-json", "De verbinding brak af voordat het antwoord compleet was."],
    [
      "redirect",
      "De bron stuurt door naar 169.254.169.254. Dat wordt nooit gevolgd.",
      "The source sends us on to 169.254.169.254. That is never followed.",
    ],
    [
      "busy-always",
      "De bron heeft het te druk (fout 429). Het programma probeert het bij de volgende keer opnieuw.",
      "The source is too busy (error 429). The program tries again next time.",
    ],
    ["failing-always", "De bron antwoordde met fout 500.", "The source answered with error 500."],
    [
      "next-loop",
      "De volgende pagina is een pagina die er al was. De bron draait in een kring.",
      "The next page is a page that was there before. The source goes round in a circle.",
    ],
    ["next-longer-loop", "De volgende pagina is een pagina die er al was. De bron draait in een kring."],
    [
      "next-elsewhere",
      "De volgende pagina zou van odata.elders.example komen. Alleen de bron zelf wordt gelezen.",
      "The next page would come from odata.elders.example. Only the source itself is read.",
    ],
    ["endless", "De bron geeft meer dan 30 pagina's.", "The source gives more than 30 pages."],
    ["oversized", "Een pagina is groter dan 3 MB.", "A page is larger than 3 MB."],
    ["slow-drip", "Het antwoord kwam niet binnen 3 seconden.", "The answer did not come within 3 seconds."],
    ["silent", "Het antwoord kwam niet binnen 2 seconden."],
    [
      "wrong-charset",
      "Het antwoord is niet in UTF-8 geschreven (windows-1252). Namen en getallen zijn dan niet te vertrouwen.",
      "The answer is not written in UTF-8 (windows-1252). Names and numbers cannot be trusted then.",
    ],
    [
      "latin-bytes",
      "Het antwoord is niet in UTF-8 geschreven (?). Namen en getallen zijn dan niet te vertrouwen.",
    ],
    ["duplicate-rows", "Bij M000101, PV26, 2021 staan twee regels."],
    [
      "text-nan",
      "Bij M000101, NL01, 2021 staat “NaN”. Dat is geen getal.",
      "At M000101, NL01, 2021 stands “NaN”. That is no number.",
    ],
    [
      "renamed-column",
      "De kolom RegioS ontbreekt. De tabel heeft nu: Id, Measure, ValueAttribute, Value, StringValue, Geslacht, Perioden, Regio.",
      "The column RegioS is missing. The table now has: Id, Measure, ValueAttribute, Value, StringValue, Geslacht, Perioden, Regio.",
    ],
    ["brotli", "Het antwoord is geen geldige JSON: Content-Encoding: br."],
    [
      "no-rows",
      "De bron gaf geen enkele regel. Kijk de codes van de koppelingen na.",
      "The source gave no row at all. Check the codes of the mappings.",
    ],
    [
      "half-the-rows",
      "De bron gaf 6 regels, de vorige keer 63. Klopt dat? Bewaar de koppelingen dan opnieuw.",
      "The source gave 6 rows, the time before 63. Is that right? Then save the mappings again.",
    ],
    [
      "changes-meanwhile",
      "De tabel veranderde tijdens het lezen. Het programma probeert het bij de volgende keer opnieuw.",
    ],
  ];

  it.each(cases)("%s", async (fault, dutch, english) => {
    sources.player.fault = fault;
    await expectRejected(dutch, english);
  });

  it("a bare NaN is no JSON", async () => {
    sources.player.fault = "bare-nan";
    const run = await sources.run(id);
    expect(run.state).toBe("rejected");
    expect(run.error).toMatch(/^Het antwoord is geen geldige JSON: .*NaN/);
  });

  it("a page of another table is not read", async () => {
    sources.player.fault = "next-other-table";
    sources.player.asked.length = 0;
    expect((await sources.run(id)).error).toMatch(/^De volgende pagina zou van 127\.0\.0\.1:\d+ komen\./);
    expect(sources.player.asked.filter((path) => path.includes("83625NED"))).toEqual([]);
  });

  it.each<Misbehaviour>(["busy-once", "failing-once"])(
    "%s: it is asked again, and goes well",
    async (fault) => {
      sources.player.fault = fault;
      const told = (await mails()).length;
      const run = await sources.run(id);
      expect([run.state, run.error, run.rows]).toEqual(["stored", null, 63]);
      expect(await mails()).toHaveLength(told);
    },
  );
});

describe("a table that is not what it was is rejected", () => {
  const measure = (at: number) => table().measures[at] ?? {};
  const cases: [string, () => void, string, string][] = [
    [
      "a measure was renumbered: its code is another measure now",
      () => void Object.assign(measure(0), { Title: "Iets heel anders" }),
      "De maat M000101 heet nu “Iets heel anders”, eerst “Deel van het geheel”. Is het nog dezelfde? Pas de koppeling aan.",
      "The measure M000101 is now called “Iets heel anders”, before “Deel van het geheel”. Is it still the same? Change the mapping.",
    ],
    [
      "two measures changed places",
      () => {
        Object.assign(measure(0), { Title: "Deel" });
        Object.assign(measure(1), { Title: "Deel van het geheel" });
      },
      "De maat M000101 (Deel van het geheel) heeft nu de code M000102_2. Pas de koppeling aan.",
      "The measure M000101 (Deel van het geheel) now has the code M000102_2. Change the mapping.",
    ],
    [
      "a measure is gone",
      () => void table().measures.shift(),
      "De maat M000101 (Deel van het geheel) staat niet meer in de tabel.",
      "The measure M000101 (Deel van het geheel) is no longer in the table.",
    ],
    [
      "a measure has another unit",
      () => void Object.assign(measure(1), { Unit: "x 1 000" }),
      "Van de maat M000102_2 (Deel) veranderde de eenheid: aantal werd x 1 000. Kijk de koppeling na en bewaar haar opnieuw.",
      "Of the measure M000102_2 (Deel) the unit changed: aantal became x 1 000. Check the mapping and save it again.",
    ],
    [
      "a code list was extended",
      () => void table().codes.Geslacht?.push({ Identifier: "5000", Title: "Onbekend" }),
      "De lijst met codes van Geslacht veranderde. Erbij: 5000 Onbekend. Weg: –. Kijk de koppelingen na en bewaar ze opnieuw.",
      "The list of codes of Geslacht changed. New: 5000 Onbekend. Gone: –. Check the mappings and save them again.",
    ],
    [
      "the chosen code is gone",
      () => void table().codes.Geslacht?.shift(),
      "De code T001038 staat niet meer in de lijst van Geslacht. Pas de koppeling aan.",
      "The code T001038 is no longer in the list of Geslacht. Change the mapping.",
    ],
    [
      "a dimension has another name",
      () => {
        Object.assign(table().dimensions[1] ?? {}, { Identifier: "Regio" });
        table().codes.Regio = table().codes.RegioS ?? [];
      },
      "De dimensie RegioS staat niet meer in de tabel. De tabel heeft nu: Geslacht, Regio, Perioden.",
      "The dimension RegioS is no longer in the table. The table now has: Geslacht, Regio, Perioden.",
    ],
    [
      "a dimension came along",
      () => {
        table().dimensions.push({ Identifier: "Leeftijd", Title: "Leeftijd", Kind: "Dimension" });
        table().codes.Leeftijd = [{ Identifier: "10000", Title: "Totaal" }];
      },
      "De tabel heeft een dimensie Leeftijd waarvan geen code is gekozen. Pas de koppeling aan.",
      "The table has a dimension Leeftijd of which no code was chosen. Change the mapping.",
    ],
    [
      "a row has a code that the table does not list",
      () => void Object.assign(table().observations[0] ?? {}, { RegioS: "GM9999" }),
      "Bij RegioS staat de code GM9999. Die staat niet in de lijst van de tabel zelf.",
      "At RegioS stands the code GM9999. It is not in the table's own list.",
    ],
    [
      "a number has a mark that nobody knows",
      () => void Object.assign(table().observations[0] ?? {}, { ValueAttribute: "Guess" }),
      "Bij M000101, NL01, 2021 staat een getal met de aanduiding “Guess”. Het programma kent die niet.",
      "At M000101, NL01, 2021 stands a number with the mark “Guess”. The program does not know it.",
    ],
    [
      "a share is above what can be",
      () => void Object.assign(table().observations[0] ?? {}, { Value: 810 }),
      "Bij M000101, NL01, 2021 staat 810. Verder dan 100 kan waste-separation niet gaan. Kijk de factor van de koppeling na.",
      "At M000101, NL01, 2021 stands 810. waste-separation cannot go beyond 100. Check the factor of the mapping.",
    ],
    [
      "a measure became text",
      () => void Object.assign(measure(0), { DataType: "String" }),
      "De maat M000101 (Deel van het geheel) bestaat uit tekst, niet uit getallen.",
      "The measure M000101 (Deel van het geheel) consists of text, not of numbers.",
    ],
    [
      "the table is gone",
      () => void sources.player.tables.delete("90001NED"),
      "De bron heeft geen tabel 90001NED. Let op hoofdletters en kleine letters.",
      "The source has no table 90001NED. Mind capitals and small letters.",
    ],
  ];

  it.each(cases)("%s", async (_, change, dutch, english) => {
    change();
    await expectRejected(dutch, english);
  });

  it("until an analyst has looked and saved the mappings again", async () => {
    table().codes.Geslacht?.push({ Identifier: "5000", Title: "Onbekend" });
    await sources.save("90001NED", [shareOf(indicator)]);
    expect((await sources.run(id)).state).toBe("stored");
  });
});

it("a new region and a new year are no reason to reject", async () => {
  table().codes.Perioden?.push({ Identifier: "2024JJ00", Title: "2024", Status: "Voorlopig" });
  table().codes.RegioS?.push({ Identifier: "GM9999", Title: "Nieuw" });
  table().codes.Geslacht?.push({ Identifier: "5000", Title: "Onbekend" });
  for (const [Measure, Value] of [
    ["M000101", 8.4],
    ["M000102_2", 84],
    ["D000103", 1000],
  ])
    for (const RegioS of ["GM0344", "GM9999"])
      table().observations.push({
        Measure,
        Value,
        ValueAttribute: "None",
        Geslacht: "T001038",
        RegioS,
        Perioden: "2024JJ00",
      });
  const run = await sources.run(id);
  expect([run.state, run.error]).toEqual(["stored", null]);
  expect(run.indicators[0]).toMatchObject({ new: 1, skipped: 2 });
});
