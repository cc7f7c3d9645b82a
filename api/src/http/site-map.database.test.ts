import { expect, test } from "vitest";
import { withApi } from "../testing/with-api.ts";
import { siteMap } from "./site-map.ts";

const api = withApi();

test("robots.txt names what is closed and where the site map is", async () => {
  const answer = await api.app.request("/robots.txt");
  expect(answer.headers.get("content-type")).toContain("text/plain");
  const text = await answer.text();
  expect(text).toContain("Disallow: /v1/\n");
  expect(text).toContain("Disallow: /en/zoeken\n");
  expect(text).not.toMatch(/Disallow: \/\s/);
  expect(text).toMatch(/Sitemap: https?:\/\/[^/]+\/sitemap\.xml\n$/);
});

test("the site map names every page in both languages, former municipalities too", async () => {
  const answer = await api.app.request("/sitemap.xml");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toContain("application/xml");
  const text = await answer.text();
  const places = [...text.matchAll(/<loc>https?:\/\/[^/<]+(\/[^<]*)<\/loc>/g)].map(([, path]) => path);
  expect(places).toEqual(
    expect.arrayContaining([
      "/",
      "/en",
      "/gemeenten/GM0344",
      "/en/gemeenten/GM0788",
      "/provincies/PV26",
      "/doelen/11",
      "/indicatoren/burglary",
      "/en/hoofdstukken",
    ]),
  );
  expect(new Set(places).size).toBe(places.length);
  expect(text).toContain('hreflang="en"');
});

test("too many addresses for one file are divided, each part named with the day of the publication", () => {
  const pages = Array.from({ length: 25 }, (_, place) => `/indicatoren/i-${place}`);
  const parts = { origin: "https://lokaal17.example", lastModified: "2026-11-22" };
  const index = siteMap(pages, parts, 20);
  expect(index.match(/<sitemap>/g)?.length).toBe(3);
  expect(index).toContain("<loc>https://lokaal17.example/sitemap/3.xml</loc><lastmod>2026-11-22</lastmod>");
  expect(siteMap(pages, parts).match(/<url>/g)?.length).toBe(50);
});

test("a part that there is not is not found", async () => {
  expect((await api.app.request("/sitemap/2.xml")).status).toBe(404);
});
