import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { checkPdfStructure } from "../chapter/pdf-structure.ts";
import { checkWordStructure } from "../chapter/word-structure.ts";
import { approveFigures, publishNow, type TestFigure } from "../testing/figures.ts";
import { utrecht, withApi, zeist } from "../testing/with-api.ts";

const api = withApi();
const address = (format: string, query = "") => `/v1/areas/${utrecht}/local-report.${format}${query}`;

async function file(path: string) {
  const response = await api.app.request(path);
  expect(response.status).toBe(200);
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
}

const figure = (area: TestFigure["area"], period: string, value: string): TestFigure => ({
  indicator: "smoking",
  area,
  period,
  value,
});

beforeAll(async () => {
  await approveFigures(api, [
    ...["2022", "2023", "2024"].map((period, i) => figure(utrecht, period, `${14 + i}.5`)),
    figure(zeist, "2024", "11.2"),
  ]);
}, 60_000);

describe("the report of a municipality", () => {
  it("says that it begins with a publication, while there is none", async () => {
    const answer = await api.call("GET", address("pdf"), {});
    expect(answer.status).toBe(404);
    expect(answer.text).toContain("Een lokaal rapport begint met een publicatie");
  });

  it.each(["nl", "en"])(
    "is an accessible PDF, in %s, that is made once",
    async (locale) => {
      if (locale === "nl") await publishNow(api, "Najaar");
      const { response, bytes } = await file(address("pdf", `?locale=${locale}`));
      expect(response.headers.get("content-type")).toBe("application/pdf");
      expect(await checkPdfStructure(bytes)).toEqual([]);
      const again = await api.app.request(address("pdf", `?locale=${locale}`), {
        headers: { "if-none-match": response.headers.get("etag") ?? "" },
      });
      expect(again.status).toBe(304);
    },
    90_000,
  );

  it("is a Word file whose structure holds", async () => {
    const { response, bytes } = await file(address("docx", "?locale=nl"));
    expect(response.headers.get("content-disposition")).toMatch(
      /^attachment; filename="lokaal17-GM0344-.*\.docx"$/,
    );
    expect(checkWordStructure(bytes)).toEqual([]);
    const words = Buffer.from(unzipSync(bytes)["word/document.xml"] ?? "").toString();
    expect(words).toContain("Over dit rapport");
  }, 90_000);

  it("is a page that runs nothing and loads nothing, and speaks of this municipality alone", async () => {
    const { response, bytes } = await file(address("html", "?locale=nl"));
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("script-src");
    // Its typefaces are letters without meaning.
    const page = Buffer.from(bytes)
      .toString()
      .replace(/<style>[\s\S]*?<\/style>/, "");
    expect(/<script|undefined|NaN/.exec(page)?.[0]).toBeUndefined();
    for (const words of ["Rokers", "16,5 (2024)"]) expect(page.includes(words), words).toBe(true);
    // Of two municipalities no middle one is told: it would be the other's figure.
    expect(page.includes("11,2")).toBe(false);
    expect(/gehaald|op koers|plaats \d|koploper/.exec(page)?.[0]).toBeUndefined();
  }, 90_000);

  it("is the same for whoever asks: nobody's preview is in it", async () => {
    await approveFigures(api, [figure(utrecht, "2025", "99.9")]);
    const response = await api.call("GET", address("html", "?locale=nl"), { as: "officer" });
    expect(response.text.includes("99,9")).toBe(false);
  }, 90_000);

  it("is there for municipalities that exist only, and says so", async () => {
    const answer = await api.call("GET", "/v1/areas/GM0788/local-report.pdf", {});
    expect(answer.status).toBe(404);
    expect(answer.text).toContain("Haaren is dat niet");
  });
});
