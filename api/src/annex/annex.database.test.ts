import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { AnnexRefresh, AnnexView } from "@lokaal17/shared/contract/annex";
import type { listAreas } from "@lokaal17/shared/contract/areas";
import type { ResponseOf } from "@lokaal17/shared/contract/endpoint";
import { beforeAll, describe, expect, it } from "vitest";
import { approveFigures, publishNow, type TestFigure } from "../testing/figures.ts";
import { asked, utrecht, withApi } from "../testing/with-api.ts";
import {
  documentOf,
  fetchFile,
  handIn,
  ownPartOf,
  partsOf,
  withParts,
  wordsOf,
} from "./testing/word-file.ts";

const api = withApi();
const reach = "income-support-reach";
const burglary = "burglary";
const [amsterdam, rotterdam, denHaag, groningen, schiermonnikoog] = [
  ...["GM0363", "GM0599", "GM0518", "GM0014", "GM0088"],
] as AreaCode[] as [AreaCode, AreaCode, AreaCode, AreaCode, AreaCode];

const share = (
  indicator: string,
  area: AreaCode,
  count: number,
  of: number,
  period = "2024",
): TestFigure => ({
  ...{ indicator, area, period, value: ((100 * count) / of).toFixed(4) },
  ...{ numerator: String(count), denominator: String(of), origin: "real" as const },
});
const path = `/v1/areas/${utrecht}/annex`;
const words = 'Wij gaan door met de wijkteams: 5 < 6 & "meer" – zie § 3.';
/** Of the organisation: a sentence of its own behind the first table, and a part that only its own Word knows. */
const withOwnText = (bytes: Uint8Array) =>
  withParts(bytes, (parts) => {
    const xml = parts.get("word/document.xml") ?? "";
    const own = `<w:p w:rsidR="00AA11"><w:r><w:t>${words.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</w:t></w:r></w:p>`;
    parts.set("word/document.xml", xml.replace("</w:tbl>", `</w:tbl>${own}`));
    parts.set("customXml/item1.xml", "<a>eigen</a>");
  });

let first: Uint8Array;

beforeAll(async () => {
  const list = await api.call("GET", "/v1/areas?layer=municipality&boundaryYear=2026");
  const all = list.json<ResponseOf<typeof listAreas>>().areas.map(({ code }) => code);
  const named = [utrecht, amsterdam, rotterdam, denHaag, groningen];
  await approveFigures(api, [
    share(reach, utrecht, 700, 1000),
    share(reach, amsterdam, 500, 1000),
    share(reach, rotterdam, 900, 1000),
    share(reach, denHaag, 702, 1000),
    share(reach, groningen, 300, 1000),
    ...all.filter((area) => !named.includes(area)).map((area) => share(reach, area, 680, 1000)),
    ...all.map((area, place) => ({
      ...share(burglary, area, area === schiermonnikoog ? 3 : 10 + (place % 37), 2_000 + 10 * place),
      boundaryYear: 2026,
    })),
    { indicator: asked, area: utrecht, period: "2024", value: "87" },
    ...[utrecht, amsterdam, rotterdam, denHaag, groningen].flatMap((area, place): TestFigure[] => [
      { indicator: "age-65-plus", area, period: "2024", value: String(10 + place), origin: "real" },
      { indicator: "station-distance", area, period: "2024", value: String(5 - place) },
    ]),
  ]);
  const target = { value: "90", year: 2030, decision: "Raadsbesluit 2026-14.", decidedOn: "2026-06-01" };
  const zero = { "if-match": '"0"' };
  await api.call("PUT", `/v1/own-targets/${utrecht}/${asked}`, {
    as: "officer",
    body: target,
    headers: zero,
  });
  const said = { text: "In 2024 was er één <grote> storing & een verhuizing." };
  await api.call("PUT", `/v1/explanations/${utrecht}/${asked}/2024`, {
    as: "officer",
    body: said,
    headers: zero,
  });
  expect((await publishNow(api, "Eerste")).status).toBe(201);
  first = (await fetchFile(api, `${path}.docx?language=nl`)).bytes;
});

describe("the annex of a municipality", () => {
  it("has its figures by policy field, with the middle of similar ones, the difference, the own target and the source", async () => {
    const annex = (await api.call("GET", `${path}?language=nl`)).json<AnnexView>();
    expect(annex.title).toBe("Bijlage bij de begroting 2027: Gemeente Utrecht en de Global Goals");
    expect(annex.fields.map(({ code }) => code)).toEqual(["0.1", "1.2", "2.5", "6.3"]);
    expect(annex.fields.at(-1)).toMatchObject({ group: "6", groupName: "Sociaal domein" });
    const facts = annex.fields
      .flatMap(({ indicators }) => indicators)
      .map((one) => [one.indicator, one.facts] as const);
    expect(new Map(facts).get(reach as never)).toEqual({
      value: "70",
      year: "2024, definitief",
      mid: "68 (10 gemeenten)",
      diff: expect.stringMatching(
        /^Duidelijk beter dan 1 en duidelijk slechter dan 1 van de 10 gelijkende gemeenten\./,
      ),
      aim: "geen",
      note: "geen toelichting",
      src: expect.stringMatching(/\S/),
    });
    expect(new Map(facts).get(asked)).toMatchObject({
      value: "87 (voorbeeld)",
      aim: "90 procent in 2030. Besluit: Raadsbesluit 2026-14, 1 juni 2026. (voorbeeld)",
      note: "Utrecht: In 2024 was er één <grote> storing & een verhuizing.",
    });
    expect(annex).toMatchObject({ figureCount: 4, syntheticCount: 2 });
    expect(annex.mark).toMatch(/^VOORBEELD, geen echte cijfers/);
    expect(annex.peers).toMatch(/^Op Utrecht lijken/);
  });

  it("leaves out what was not chosen, and names every policy field that is none", async () => {
    const query = `kind=accounts&language=en&fields=6.3,0.1&without=${asked}`;
    const annex = (await api.call("GET", `${path}?${query}`)).json<AnnexView>();
    expect(annex.title).toBe("Annex to the accounts of 2025: Municipality of Utrecht and the Global Goals");
    expect(annex.fields.map(({ code }) => code)).toEqual(["6.3"]);
    expect(annex.choice).toHaveLength(4);
    expect([annex.syntheticCount, annex.mark]).toEqual([0, expect.stringMatching(/^Figures of Lokaal17/)]);
    const refused = await api.call("GET", `${path}?fields=6.3,9.9`, { headers: { "accept-language": "nl" } });
    expect([refused.status, refused.text]).toEqual([
      400,
      expect.stringContaining("Er is geen taakveld 9.9."),
    ]);
    expect((await api.call("GET", "/v1/areas/PV26/annex")).status).toBe(404);
    expect((await fetchFile(api, `${path}.docx?fields=9.9`)).status).toBe(400);
    expect((await fetchFile(api, `${path}.docx?fields=0.1&without=${asked}`)).status).toBe(400);
  });

  it("as a Word file has the same bytes every time, and says what every figure is", async () => {
    const again = await fetchFile(api, `${path}.docx?language=nl`);
    expect(Buffer.from(again.bytes).equals(Buffer.from(first))).toBe(true);
    const etag = again.headers.get("etag") ?? "";
    expect(again.headers.get("content-disposition")).toContain(
      "begroting-2027-bijlage-gemeente-utrecht-GM0344.docx",
    );
    expect((await fetchFile(api, `${path}.docx?language=nl`, { "if-none-match": etag })).status).toBe(304);
    const xml = documentOf(first);
    const version = (await api.call("GET", path)).json<AnnexView>().dataVersion;
    expect(xml).toContain(`<w:tag w:val="l17/value/${reach}/2024/GM0344/${version}/nl"/>`);
    expect(wordsOf(partsOf(first).get("word/header1.xml") ?? "")).toMatch(/^\s*VOORBEELD/);
    expect(wordsOf(xml)).toContain("één <grote> storing & een verhuizing");
  });

  it("can be read by who does not see it", () => {
    const parts = partsOf(first);
    const xml = parts.get("word/document.xml") ?? "";
    const levels = [...xml.matchAll(/<w:pStyle w:val="Heading(\d)"/g)].map(([, level]) => Number(level));
    expect(levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
    const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    expect(tables).toHaveLength(4);
    for (const table of tables) {
      expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
      expect(table).toMatch(/<w:tblCaption w:val="[^"]{10,}"\/><w:tblDescription w:val="[^"]{20,}"\/>/);
    }
    expect(parts.get("word/styles.xml")).toContain('<w:lang w:val="nl-NL"');
    expect(parts.get("docProps/core.xml")).toContain("<dc:title>Bijlage bij de begroting 2027");
    const anchors = [...xml.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
    expect(anchors.length).toBeGreaterThan(4);
    for (const name of anchors)
      expect(xml).toContain(`<w:bookmarkStart w:id="${Number(name?.slice(6))}" w:name="${name}"/>`);
  });

  it("has no figure that is withheld, and in a preview says that it is one", async () => {
    const annex = (await api.call("GET", `/v1/areas/${schiermonnikoog}/annex`)).json<AnnexView>();
    expect(annex.fields.flatMap(({ indicators }) => indicators).map(({ indicator }) => indicator)).toEqual([
      reach,
    ]);
    expect((await fetchFile(api, `${path}.docx?asOf=preview`)).status).toBe(403);
    const preview = (
      await api.call("GET", `${path}?asOf=preview&language=nl`, { as: "officer" })
    ).json<AnnexView>();
    expect(preview.mark).toMatch(/^VOORBEELD en VOORVERTONING/);
  });
});

describe("a file of last year", { timeout: 60_000 }, () => {
  let second: AnnexRefresh;
  let document: string;
  const sent = () => withOwnText(first);

  beforeAll(async () => {
    await approveFigures(api, [
      share(reach, utrecht, 640, 1000, "2025"),
      ...["GM0363", "GM0599", "GM0772", "GM0855"].map((area) =>
        share(reach, area as AreaCode, 500, 1000, "2025"),
      ),
      // Revised: the year stays the same.
      { indicator: asked, area: utrecht, period: "2024", value: "85" },
      { ...share(burglary, utrecht, 3, 2_000), boundaryYear: 2026 },
    ]);
    expect((await publishNow(api, "Tweede")).status).toBe(201);
    const answer = await handIn(api, "officer", sent(), "?fileName=begroting.docx");
    expect(answer.status, answer.text).toBe(200);
    second = answer.json<AnnexRefresh>();
    document = documentOf(Buffer.from(second.file, "base64"));
  });

  it("comes back with the figures of now; what changed is marked and says what it was", () => {
    const said = wordsOf(document);
    expect(said).toContain("64 (was 70)");
    expect(said).toContain("2025, definitief (was 2024, definitief)");
    expect(document).toMatch(/<w:rPr><w:b\/><w:highlight w:val="yellow"\/><\/w:rPr><w:t[^>]*>64</);
    expect(document).toContain(`l17/value/${reach}/2025/GM0344/${second.dataVersion}/nl`);
    expect(second.fileName).toBe(`begroting-gegevensversie-${second.dataVersion}.docx`);
    expect(second.found).toBe(4 * 7);
    expect(second.unchanged + second.changes.filter(({ indicator }) => indicator).length).toBe(second.found);
  });

  it("has a list of changes at the front, with what was revised", () => {
    const said = wordsOf(document);
    expect(said.indexOf("Veranderd sinds de vorige versie")).toBeLessThan(
      said.indexOf("Zo leest u deze bijlage"),
    );
    expect(said).toContain("85 (voorbeeld) (herzien: het cijfer over 2024 is veranderd)");
    expect(said).not.toContain("Over dit bestand");
  });

  it("does not repeat a figure that may not be shown any more", () => {
    const change = second.changes.find(({ indicator, fact }) => indicator === burglary && fact === "value");
    expect(change).toMatchObject({ was: null, now: "niet openbaar" });
    const before = documentOf(first).match(
      new RegExp(`l17/value/${burglary}/[^"]*".*?<w:t[^>]*>([^<]+)<`, "s"),
    )?.[1];
    expect(before).toMatch(/^\d/);
    expect(wordsOf(document)).not.toContain(`(was ${before})`);
  });

  it("keeps everything else to the last byte", () => {
    const before = partsOf(sent());
    const after = partsOf(Buffer.from(second.file, "base64"));
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [name, content] of before)
      if (!/document|header/.test(name)) expect(after.get(name), name).toBe(content);
    expect(ownPartOf(document)).toBe(ownPartOf(before.get("word/document.xml") ?? ""));
    expect(wordsOf(document)).toContain(words);
  });

  it("handed in twice is the same file, and without marks has no marks", async () => {
    const again = (await handIn(api, "officer", sent(), "?fileName=begroting.docx")).json<AnnexRefresh>();
    expect(again.file).toBe(second.file);
    const third = (await handIn(api, "officer", Buffer.from(second.file, "base64"))).json<AnnexRefresh>();
    expect(third.changes).toEqual([]);
    const bare = documentOf(Buffer.from(third.file, "base64"));
    expect(wordsOf(bare)).not.toMatch(/\(was |Is nu/);
    expect(bare).not.toContain("w:highlight");
    expect(wordsOf(bare)).toContain("Alle 28 gegevens zijn gelijk gebleven.");
    const plain = (await handIn(api, "officer", sent(), "?marks=no")).json<AnnexRefresh>();
    expect(documentOf(Buffer.from(plain.file, "base64"))).not.toMatch(/w:highlight|l17\/was/);
    expect(plain.changes).toEqual(second.changes);
  });

  it("can go back to the figures of an earlier publication, and keeps its language", async () => {
    const annex = (await api.call("GET", "/v1/publications")).json<{ publications: { id: string }[] }>();
    const back = (
      await handIn(api, "officer", sent(), `?asOf=${annex.publications[1]?.id}`)
    ).json<AnnexRefresh>();
    expect(back.changes).toEqual([]);
    const english = (await fetchFile(api, `${path}.docx?language=en&asOf=${annex.publications[1]?.id}`))
      .bytes;
    const fresh = (await handIn(api, "neighbour", english)).json<AnnexRefresh>();
    expect(wordsOf(documentOf(Buffer.from(fresh.file, "base64")))).toContain("64 (was 70)");
    expect(fresh.changes.map(({ what }) => what)).toContain("Value");
  });

  it("without its list gets a new one at the very front; figures copied to another file are refreshed there", async () => {
    const bare = withParts(sent(), (parts) => {
      const xml = (parts.get("word/document.xml") ?? "").replace(
        /<w:sdt><w:sdtPr><w:alias w:val="Over dit bestand"\/>.*?<\/w:sdt>/s,
        "",
      );
      parts.set("word/document.xml", xml);
      parts.delete("word/styles.xml");
    });
    const answer = (await handIn(api, "officer", bare)).json<AnnexRefresh>();
    const xml = documentOf(Buffer.from(answer.file, "base64"));
    expect(xml).toMatch(/<w:body><w:sdt><w:sdtPr><w:alias w:val="Veranderd sinds/);
  });
});
