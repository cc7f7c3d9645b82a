import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeViolations } from "./axe.ts";
import { loadTileBoundaries } from "./boundary-fixture.ts";
import { frames, open, withBrowser } from "./browser.ts";
import { downloadedSvg, measureCopied } from "./copied-picture.ts";
import { otherSite } from "./other-site.ts";
import { withServer } from "./server.ts";

const server = withServer(loadTileBoundaries);
const visit = withBrowser(server);

const compared = "/vergelijken?indicator=burglary&groep=alle&gemeenten=GM0344,GM0193";

/** Opens a page and waits until its figure answers as well: what draws comes after the page. */
async function openFigure(page: Page, address: string): Promise<void> {
  await open(page, address);
  await page.waitForFunction(() => {
    const figure = document.querySelector("figure.figure");
    return figure !== null && Object.keys(figure).some((key) => key.startsWith("__reactFiber"));
  });
}

/** The rows of the table below a figure: what stands first, and the figure beside it. */
async function rowsOfTable(page: Page): Promise<[name: string, value: string][]> {
  await page.locator("figure.figure").first().getByText("Tabel", { exact: true }).click();
  const rows = await page.locator("figure.figure").first().locator("table").first().locator("tbody tr").all();
  const read = await Promise.all(
    rows.map(async (row): Promise<[string, string]> => {
      const name = ((await row.locator("th").first().textContent()) ?? "").trim();
      const cell = ((await row.locator("td").first().textContent()) ?? "").trim();
      return [name, /-?[\d.]+(?:,\d+)?$/.exec(cell)?.[0] ?? ""];
    }),
  );
  return read.filter(([, value]) => value !== "");
}

describe("a figure copied as an image", () => {
  test("is the whole figure at twice its size, with the numbers of the table", async () => {
    const { page, context, faults } = await visit();
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: server.url });
    await openFigure(page, `${compared}&weergave=kaart`);
    const figure = page.locator("figure.figure").first();
    await figure.getByRole("button", { name: "Kopieer als afbeelding" }).click();
    await figure.getByText("De afbeelding is gekopieerd").waitFor();
    const svg = await downloadedSvg(page, figure);
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
    const copied = await measureCopied(page, svg);
    expect(copied.width).toBe(Math.ceil(2 * Number(width)));
    expect(copied.height).toBe(Math.ceil(2 * Number(height)));
    expect(copied.colours).toBeGreaterThan(50);
    // The image is that very drawing: fonts, marks and all.
    expect(copied.differing).toBeLessThan(0.001);

    const rows = await rowsOfTable(page);
    expect(rows.length).toBeGreaterThan(300);
    // Some names stand in both a row of the table and the picture; "Middelste" is no municipality.
    const said = new Set([...svg.matchAll(/<title>([^<]*)<\/title>/g)].map(([, text]) => text));
    const absent = rows
      .filter(([name]) => name !== "Middelste" && !name.startsWith("Middelste "))
      .filter(([name, value]) => !said.has(`${name.replaceAll("&", "&amp;")}: ${value}`));
    expect(absent).toEqual([]);
    const texts = [...svg.matchAll(/<text[^>]*>(?:<title>[^<]*<\/title>)?([^<]*)</g)].map(([, text]) => text);
    const written = texts.join(" ");
    const finding = await figure.locator(".figure__finding").textContent();
    expect(written.replaceAll(/\s+/g, " ")).toContain((finding ?? "").replaceAll(/\s+/g, " "));
    expect(written).toMatch(/Bron: .+ gegevensversie \d+\. http/);
    expect(texts.join("")).toMatch(/asOf=\d+/);
    expect(svg).toContain("@font-face");
    expect(faults).toEqual([]);
  });

  test("carries the mark of examples, and is downloaded where a browser cannot copy", async () => {
    const { page } = await visit({ width: 320 });
    await page.addInitScript(() => Object.defineProperty(window, "ClipboardItem", { value: undefined }));
    await openFigure(
      page,
      "/vergelijken?indicator=public-toilets&groep=alle&gemeenten=GM0344&weergave=verdeling",
    );
    const figure = page.locator("figure.figure").first();
    const downloading = page.waitForEvent("download");
    await figure.getByRole("button", { name: "Kopieer als afbeelding" }).click();
    expect((await downloading).suggestedFilename()).toMatch(/^openbare-toiletten-\d{4}-verdeling\.png$/);
    await figure.getByText("De afbeelding is gedownload").waitFor();
    const svg = await downloadedSvg(page, figure);
    expect(svg).toContain("VOORBEELD, geen echt cijfer");
    // A picture copied from a phone is as wide as any other.
    expect(Number(/width="([\d.]+)"/.exec(svg)?.[1])).toBe(848);
  });
});

describe("a figure on another site", () => {
  test("stands there by the code of the dialog, without cookies or scripts, with its way back", async () => {
    const { page, context, faults } = await visit();
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: server.url });
    await openFigure(page, `${compared}&weergave=verdeling`);
    await page.getByRole("button", { name: "Insluiten" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("radio", { name: "Zoals ze nu zijn" }).check();
    await dialog.getByLabel("Hoogte in pixels").fill("700");
    await dialog.getByLabel("Naam voor wie de figuur niet ziet").fill("Inbraken in Utrecht & Zwolle");
    await dialog.getByRole("button", { name: "Kopieer de code" }).click();
    await dialog.getByText("De code is gekopieerd.").waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toMatch(/asOf=\d+/);
    expect(code).toContain('height="700"');
    expect(faults).toEqual([]);

    const stranger = await visit();
    const site = await otherSite(code);
    try {
      await stranger.page.goto(site.url);
      const frame = stranger.page.frameLocator("iframe");
      await frame.getByText("Bekijk deze figuur op Lokaal17").waitFor();
      expect(await stranger.page.locator("iframe").getAttribute("title")).toBe(
        "Inbraken in Utrecht & Zwolle",
      );
      expect(await frame.locator("script").count()).toBe(0);
      await expect.poll(() => frame.locator("figure.figure:visible").count()).toBe(1);
      await expect
        .poll(() => frame.getByText(/Cijfers gepubliceerd op .+ gegevensversie \d+/).textContent())
        .toContain("Deze figuur houdt deze cijfers.");
      await expect
        .poll(() => frame.getByRole("link", { name: /Bekijk deze figuur/ }).getAttribute("href"))
        .toContain("/vergelijken?");
      expect(await stranger.context.cookies()).toEqual([]);
      expect(await axeViolations(stranger.page)).toEqual([]);
      expect(stranger.faults).toEqual([]);
    } finally {
      await site.stop();
    }
  });

  test("is the same for who is signed in, and never shows what is not published", async () => {
    const address = "/insluiten?indicator=public-toilets&gemeenten=GM0344&weergave=kaart";
    const { context } = await visit({ account: "utrecht" });
    const stranger = await visit();
    const [own, other] = await Promise.all(
      [context, stranger.context].map(({ request }) => request.get(address)),
    );
    expect(own?.headers()["set-cookie"]).toBeUndefined();
    expect(await own?.text()).toBe(await other?.text());
    expect(own?.headers()["content-security-policy"]).toContain("frame-ancestors *");
    expect(own?.headers()["x-frame-options"]).toBeUndefined();
    const preview = await context.request.get(`${address}&asOf=preview`);
    expect(preview.status()).toBeGreaterThanOrEqual(400);
    expect(await preview.text()).toContain("Deze figuur is er niet");
    const gone = await context.request.get("/en/insluiten?indicator=no-such-thing");
    expect(gone.status()).toBe(404);
    expect(await gone.text()).toContain("This figure is not there");
  });

  test("is the only page that another site may hold", async () => {
    const { page } = await visit();
    const site = await otherSite(
      `<iframe src="${server.url}/vergelijken" title="Vergelijken" width="600" height="400"></iframe>`,
    );
    try {
      await page.goto(site.url);
      expect(await page.frameLocator("iframe").getByText("Vergelijken").count()).toBe(0);
    } finally {
      await site.stop();
    }
  });

  test.each([320, 640, 1280])("fits a frame of %d pixels", async (width) => {
    const { page, faults } = await visit({ width });
    for (const view of ["kaart", "kaart&kaart=grenzen", "verdeling", "verloop", "helling", "tabel"]) {
      await page.goto(
        `/insluiten?indicator=burglary&gemeenten=GM0344,GM0193&groep=provincie&weergave=${view}`,
      );
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      // Nothing that needs a script, and one figure.
      const buttons = await page.locator("button:visible").count();
      const figures = await page.locator("figure.figure:visible").count();
      expect({
        ...{ view, buttons, figures, tooWide: Math.max(0, wide) },
        axe: await axeViolations(page),
      }).toEqual({ view, buttons: 0, figures: view === "tabel" ? 0 : 1, tooWide: 0, axe: [] });
    }
    expect(faults.filter((fault) => !fault.includes("favicon"))).toEqual([]);
  });
});

describe("the map of boundaries", () => {
  test("is searched, made larger and chosen from by keyboard alone", async () => {
    const { page, faults } = await visit();
    await openFigure(page, "/indicatoren/burglary?gemeenten=GM0344");
    const kind = page.getByRole("radio", { name: "Even groot" });
    await kind.focus();
    await page.keyboard.press("ArrowRight");
    const list = page.getByRole("listbox", { name: "Gemeenten op de kaart" });
    await list.waitFor();
    await page.waitForURL(/kaart=grenzen/);

    await page.getByLabel("Zoek op de kaart").focus();
    await page.keyboard.type("zwol");
    await page.keyboard.press("Enter");
    await expect.poll(() => list.evaluate((node) => node === document.activeElement)).toBe(true);
    const outlined = page.locator(".scene__selection .map__halo");
    await expect.poll(() => outlined.count()).toBe(1);
    await expect.poll(() => list.getByRole("option", { selected: true }).textContent()).toMatch(/^Zwolle/);

    await page.keyboard.press("+");
    await page.getByText("De kaart is 6 keer zo groot").waitFor({ state: "attached" });
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press("0");
    await page.getByText("De kaart toont heel Nederland").waitFor({ state: "attached" });
    await page.keyboard.press("Enter");
    await page.waitForURL(/gemeenten=GM0344,GM0193/);
    expect(faults).toEqual([]);
  });

  test("follows the list of the workbench, and grows around what that outlines", async () => {
    const { page, faults } = await visit();
    await openFigure(
      page,
      "/vergelijken?indicator=burglary&groep=alle&gemeenten=GM0344&weergave=kaart&kaart=grenzen",
    );
    await page.locator(".boundary-map").waitFor();
    expect(await page.getByRole("listbox", { name: "Gemeenten op de kaart" }).count()).toBe(0);
    const list = page.getByRole("listbox").first();
    await list.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.locator(".scene__selection .map__halo").count()).toBe(1);
    await page.getByRole("button", { name: "Zoom in" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("De kaart is 6 keer zo groot").waitFor({ state: "attached" });
    expect(await axeViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test("is moved by hand once it is larger, and a click still chooses", async () => {
    const { page, faults } = await visit();
    await openFigure(page, "/vergelijken?indicator=burglary&groep=alle&weergave=kaart&kaart=grenzen");
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.getByRole("button", { name: "Zoom in" }).click();
    const utrecht = page.locator('.boundary-map__frame .map__area[data-area="GM0344"]');
    const middleOf = async () => {
      const box = await utrecht.boundingBox();
      if (!box) throw new Error("Utrecht is not on the map");
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const before = await middleOf();
    await page.mouse.move(before.x, before.y);
    await page.mouse.down();
    await page.mouse.move(before.x - 60, before.y - 40, { steps: 6 });
    await page.mouse.up();
    await expect.poll(async () => (await middleOf()).x).toBeLessThan(before.x - 30);
    await frames(page);
    const after = await middleOf();
    expect(after.y).toBeLessThan(before.y - 20);
    // Moving the map chose nothing.
    expect(page.url()).not.toContain("gemeenten=");
    await page.mouse.click(after.x, after.y);
    await page.waitForURL(/gemeenten=GM0344/);
    expect(faults).toEqual([]);
  });

  test("fits a phone, in English too", async () => {
    const { page, faults } = await visit({ width: 320 });
    await openFigure(page, "/en/indicatoren/burglary?kaart=grenzen");
    await page.getByRole("listbox", { name: "Municipalities on the map" }).waitFor();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(await axeViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});

test("one figure is printed alone, with its source and address", async () => {
  const { page } = await visit();
  await page.addInitScript(() => {
    window.print = () => {};
  });
  await openFigure(page, `${compared}&weergave=verdeling`);
  const figure = page.locator("figure.figure").first();
  await figure.getByText("Citeren en delen").click();
  await figure.getByRole("button", { name: "Print deze figuur" }).click();
  await page.emulateMedia({ media: "print" });
  await expect.poll(() => figure.locator(".figure__finding").isVisible()).toBe(true);
  await expect.poll(() => figure.locator(".figure__source").isVisible()).toBe(true);
  await expect.poll(() => figure.locator(".figure__printed").isVisible()).toBe(true);
  await expect.poll(() => page.locator("h1").isVisible()).toBe(false);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect.poll(() => page.locator("h1").isVisible()).toBe(true);
});

test("the gallery shows every figure as another site would, with its code", async () => {
  const { page, faults } = await visit();
  await open(page, "/galerij?indicator=burglary&gemeenten=GM0344");
  await expect.poll(() => page.locator(".gallery iframe").count()).toBe(6);
  await page.getByRole("button", { name: "Insluiten" }).first().click();
  const code = await page.getByRole("dialog").getByLabel("Code voor uw site").inputValue();
  expect(code).toMatch(/^<iframe src="http.+\/insluiten\?indicator=burglary&amp;gemeenten=GM0344/);
  expect(await axeViolations(page)).toEqual([]);
  expect(faults).toEqual([]);
});
