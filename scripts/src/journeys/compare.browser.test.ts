import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeViolations } from "./axe.ts";
import { open } from "./browser.ts";
import { withPageCritics } from "./page-critics.ts";
import { withSharedServer } from "./server.ts";

const server = withSharedServer();
const { visit, complaints } = withPageCritics(server);

const zwolle = "/vergelijken?indicator=residual-waste&gemeenten=GM0193,GM0150";

/** Every view of the workbench. */
const views = [
  "kaart",
  "verdeling",
  "verloop",
  "helling",
  "spreiding",
  "klein",
  "doelen",
  "indicatoren",
  "tabel",
] as const;

/** Opens the workbench and waits until its controls answer: they come after the page stands. */
async function openBench(page: Page, address: string): Promise<void> {
  await open(page, address);
  await alive(page);
}

const alive = (page: Page) =>
  page.waitForFunction(() => {
    const select = document.querySelector("main select");
    return select !== null && Object.keys(select).some((key) => key.startsWith("__reactFiber"));
  });

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label =
      element instanceof HTMLElement ? (element as HTMLInputElement).labels?.[0]?.textContent : null;
    const role = element?.getAttribute("role") ?? element?.tagName.toLowerCase();
    return `${role} ${label ?? element?.getAttribute("aria-label") ?? element?.textContent ?? ""}`;
  });

async function tabTo(page: Page, wanted: RegExp, key = "Tab"): Promise<void> {
  for (let presses = 0; presses < 90; presses++) {
    await page.keyboard.press(key);
    if (wanted.test(await focused(page))) return;
  }
  throw new Error(`${key} never came to ${wanted}`);
}

/**
 * Types the name of a choice in the list that has the focus. A browser that stands still for a second begins a new name
 * at the next letter: then, as a person would, once more.
 * @returns how often it was typed
 */
async function typeChoice(page: Page, name: string): Promise<number> {
  const shown = () =>
    page.evaluate(() => {
      const list = document.activeElement;
      return list instanceof HTMLSelectElement
        ? list.selectedOptions[0]?.label
        : `no list, but ${list?.tagName}`;
    });
  for (let tries = 1; tries <= 5; tries++) {
    await page.keyboard.type(name, { delay: 50 });
    if ((await shown())?.startsWith(name)) return tries;
    await page.waitForTimeout(1_500);
  }
  throw new Error(`${name} never came in the list: ${await shown()}`);
}

/** The picture as it is drawn, without the names that a page gives its own parts. */
const picture = (page: Page) =>
  page
    .locator(".bench__picture .scene svg")
    .first()
    .evaluate((svg) => svg.innerHTML.replace(/ id="[^"]*"/g, ""));

test("with the keyboard alone a reader finds with whom Zwolle can fairly be compared", async () => {
  const { page, faults } = await visit();
  await openBench(page, "/vergelijken");

  // The first screen asks for a municipality.
  await tabTo(page, /^combobox Uw gemeente/);
  await page.keyboard.type("zwol");
  await page.keyboard.press("Enter");
  await page.waitForURL(/gemeenten=GM0193/);
  // The question is gone: the focus is on the heading of its answer.
  await expect.poll(() => focused(page)).toMatch(/^h2 /);
  const fair = page.getByRole("region", { name: "Met wie kan ik eerlijk vergelijken?" });
  await fair.waitFor();
  await expect.poll(() => fair.getByRole("row").count()).toBeGreaterThan(5);
  await expect
    .poll(() => fair.textContent())
    .toMatch(/In \d van de \d jaren ervoor ook bij de 10 die het meest lijken/);

  // One subject, by typing its name in the list of choices: every letter passes another one by, and the list is kept.
  await tabTo(page, /^select Indicator of doel/, "Shift+Tab");
  const tries = await typeChoice(page, "Restafval");
  await page.waitForURL(/indicator=residual-waste/);
  await expect.poll(() => focused(page)).toMatch(/^select Indicator of doel/);
  await page.keyboard.press("Tab");
  const list = page.getByRole("listbox", { name: "Gemeenten in de vergelijking" });
  await list.waitFor();
  const options = list.getByRole("option");
  await expect.poll(() => options.first().textContent()).toMatch(/^Zwolle.*eigen gemeente/);
  await expect
    .poll(() => list.textContent())
    .toMatch(/duidelijk beter|geen duidelijk verschil|duidelijk slechter/);

  // Arrows walk the list, the picture points the municipality out, Enter pins it.
  await tabTo(page, /^listbox/);
  for (const key of ["ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
  await expect.poll(() => page.locator(".bench__picture .scene__selection").count()).toBeGreaterThan(0);
  const second = await options.nth(1).getAttribute("data-member");
  await page.keyboard.press("Enter");
  await page.waitForURL(new RegExp(`gemeenten=GM0193,${second}`));
  await expect.poll(() => options.nth(1).getAttribute("aria-selected")).toBe("true");

  // Ctrl+Z takes the last choice back, the button the one before, and the back button of the browser does too.
  await page.keyboard.press("Control+z");
  await page.waitForURL((url) => url.searchParams.get("gemeenten") === "GM0193");
  await tabTo(page, /^button Maak ongedaan/, "Shift+Tab");
  for (let undone = 0; undone < tries; undone++) await page.keyboard.press("Enter");
  await page.waitForURL((url) => !url.searchParams.has("indicator"));
  await page.goBack();
  await page.waitForURL((url) => !url.searchParams.has("gemeenten"));
  await page.getByRole("heading", { name: "Over welke gemeente gaat het?" }).waitFor();
  expect(faults).toEqual([]);
});

test("a shared link opens the same picture in a fresh browser, the short one too", async () => {
  const sender = await visit();
  await openBench(sender.page, "/vergelijken");
  await sender.page.getByRole("combobox", { name: /Uw gemeente/ }).fill("GM0193");
  await sender.page.keyboard.press("Enter");
  await sender.page.waitForURL(/gemeenten=GM0193/);
  await sender.page.getByLabel("Indicator of doel").first().selectOption("residual-waste");
  await sender.page.waitForURL(/indicator=residual-waste/);
  // The address comes first, then the answer, which moves what stands below it.
  await sender.page.getByRole("heading", { name: "Restafval" }).waitFor();
  await sender.page.locator(".segmented label", { hasText: "Verdeling" }).click();
  await sender.page.waitForURL(/weergave=verdeling/);
  await sender.page.getByText("Elke stip is een gemeente").first().waitFor();
  const sent = await picture(sender.page);
  expect(sent).toContain("Zwolle");

  await sender.page.getByRole("button", { name: "Korte link" }).click();
  const said = sender.page.getByText(/\/k\/[2-9a-z]+/);
  await said.waitFor();
  const short = /\/k\/[2-9a-z]+/.exec((await said.textContent()) ?? "")?.[0] ?? "";

  for (const address of [sender.page.url(), short]) {
    const receiver = await visit();
    await receiver.page.goto(address);
    await alive(receiver.page);
    await receiver.page.waitForFunction(
      (expected) =>
        document.querySelector(".bench__picture .scene svg")?.innerHTML.replace(/ id="[^"]*"/g, "") ===
        expected,
      sent,
    );
    expect(await picture(receiver.page)).toBe(sent);
    await receiver.context.close();
  }
});

test("who works for a municipality starts with it, and can still look at the whole country", async () => {
  const { page } = await visit({ account: "utrecht" });
  await openBench(page, "/vergelijken");
  await page.waitForURL(/gemeenten=GM0344/);
  await expect
    .poll(() => page.getByRole("list", { name: /eigen voorop/ }).textContent())
    .toContain("Utrecht, eigen gemeente");
  await page.getByRole("link", { name: "Haal Utrecht weg" }).first().click();
  await page.waitForURL(/groep=alle/);
  await page.getByRole("link", { name: "Begin met Utrecht" }).waitFor();
});

test("a municipality that ended is explained, with the one it became a click away", async () => {
  const { page } = await visit();
  await openBench(page, "/vergelijken?indicator=residual-waste");
  // Its name finds it, though it has no place in the list, and says what it became part of.
  const start = page.getByRole("combobox", { name: /Uw gemeente/ });
  await start.fill("haaren");
  await page.getByRole("option", { name: /^Haaren.*opgegaan in .*Boxtel/ }).click();
  await page.waitForURL(/gemeenten=GM0788/);
  await page.getByText(/^Haaren bestaat niet meer sinds 1 januari 2021$/).waitFor();
  await page.getByRole("link", { name: "Kies Boxtel" }).click();
  await page.waitForURL(/gemeenten=GM0757/);
});

test("the list is sorted and searched without drawing the picture again", async () => {
  const { page } = await visit();
  await openBench(page, `${zwolle}&groep=alle`);
  await page.evaluate(() => {
    const marks = document.querySelector(".bench__picture .scene svg");
    const seen = { changes: 0 };
    Object.assign(window, { seen });
    if (marks)
      new MutationObserver((all) => (seen.changes += all.length)).observe(marks, {
        childList: true,
        subtree: true,
      });
  });
  await page.getByLabel("Zoek in de lijst").fill("breda");
  await page.waitForURL(/zoek=breda/);
  await expect
    .poll(() => page.getByRole("listbox").getByRole("option").allTextContents())
    .toEqual([
      expect.stringMatching(/^Zwolle/),
      expect.stringMatching(/^Deventer/),
      expect.stringMatching(/^Breda/),
    ]);
  expect(await page.evaluate(() => (window as never as { seen: { changes: number } }).seen.changes)).toBe(0);
});

describe("a view is whole: no fault of axe, not wider than the screen, in both languages", () => {
  test.each(views)("%s", async (view) => {
    expect(await complaints(null, `${zwolle}&weergave=${view}`, alive)).toEqual([]);
  });
});

test("the first screen and the open choices are whole too", async () => {
  for (const width of [1280, 320]) {
    const { page, context } = await visit({ width });
    await openBench(page, "/vergelijken");
    expect(await axeViolations(page)).toEqual([]);
    await page.getByText("Meer keuzes").click();
    await page.getByRole("combobox", { name: "Indicator of doel erbij" }).fill("afval");
    const list = page.getByRole("listbox", { name: "Indicator of doel erbij" });
    await list.getByRole("option").first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over).toBe(0);
    await context.close();
  }
});

test("paper shows the picture, the list and whom to compare with, and no buttons", async () => {
  const { page } = await visit();
  await openBench(page, zwolle);
  await page.emulateMedia({ media: "print" });
  await expect.poll(() => page.locator(".bench__picture svg").first().isVisible()).toBe(true);
  await expect.poll(() => page.getByRole("option", { name: /^Zwolle/ }).isVisible()).toBe(true);
  expect(
    await page
      .getByText(/^(Korte link|Zet erbij)$/)
      .filter({ visible: true })
      .count(),
  ).toBe(0);
  await expect.poll(() => page.getByLabel("Indicator of doel").first().isVisible()).toBe(false);
  const paper = await page.pdf({ format: "A4" });
  expect(paper.byteLength).toBeGreaterThan(20_000);
});

test("forced colours keep the pinned and the pointed municipality apart, reduced motion moves nothing", async () => {
  const { page, faults } = await visit();
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  await openBench(page, zwolle);
  const own = page.getByRole("option", { name: /^Zwolle/ });
  await expect.poll(() => own.evaluate((row) => getComputedStyle(row).borderInlineStartWidth)).toBe("3px");
  await own.hover();
  await expect.poll(() => own.evaluate((row) => getComputedStyle(row).outlineStyle)).toBe("solid");
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll("main *")].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return (
          animationName !== "none" ||
          transitionDuration.split(", ").some((time) => Number.parseFloat(time) > 0)
        );
      }).length,
  );
  expect(moving).toBe(0);
  expect(faults).toEqual([]);
});
