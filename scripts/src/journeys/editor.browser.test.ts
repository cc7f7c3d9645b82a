import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeViolations } from "./axe.ts";
import { frames, open, type Visitor, withBrowser } from "./browser.ts";
import { withServer } from "./server.ts";

const server = withServer();
const visit = withBrowser(server);

const edition = "demonstration-vnr";
const address = (section: string) => `/hoofdstuk/${edition}/${section}`;
const field = (page: Page) => page.getByRole("textbox", { name: /^Tekst van / });

/** What the server has of a section. */
async function stored({ context }: Pick<Visitor, "context">, section: string) {
  const answer = await context.request.get(`/v1/editions/${edition}/sections/${section}?locale=nl`);
  const view: { markdown: string; version: number; stale: unknown[] } = await answer.json();
  return view;
}

async function write(
  { context }: Pick<Visitor, "context">,
  section: string,
  markdown: string,
): Promise<void> {
  const { version } = await stored({ context }, section);
  const answer = await context.request.put(`/v1/editions/${edition}/sections/${section}?locale=nl`, {
    data: { markdown },
    headers: { "if-match": `"${version}"` },
  });
  if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`);
}

/** Opens a section in which this stands and nothing else (null: what is there), with the cursor at its end. */
async function startWriting(visitor: Visitor, section: string, markdown: string | null = ""): Promise<Page> {
  const { page } = visitor;
  if (markdown !== null) await write(visitor, section, markdown);
  await open(page, address(section));
  await field(page).click();
  await inText(page);
  await move(page, "ControlOrMeta+End");
  return page;
}

/** Presses a key that moves the cursor or the selection. */
async function move(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await frames(page);
}

/** The cursor stands in the text: the focus comes there a frame after what was open closes. */
const inText = (page: Page) =>
  expect.poll(() => field(page).evaluate((element) => element.contains(document.activeElement))).toBe(true);

const saved = (page: Page) => page.getByText(/^Bewaard om \d\d:\d\d$/).waitFor();

describe("the text of a section", () => {
  test("is written by keyboard alone: a fact found by words, a list, a heading; and saved by itself", async () => {
    const editor = await visit({ account: "redactie" });
    const page = await startWriting(editor, "goal-4");
    await page.keyboard.type("Het cijfer is nu ");
    await page.keyboard.press("ControlOrMeta+Shift+f");
    const search = page.getByRole("combobox", { name: "Zoek een feit" });
    await search.waitFor();
    await page.keyboard.type("nieuwe woningen 2025");
    await page.getByRole("listbox", { name: "Gevonden feiten" }).getByRole("option").first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await search.waitFor({ state: "detached" });
    await inText(page);
    await frames(page);
    await page.keyboard.type(" in het midden.");
    await page.keyboard.press("Enter");
    await page.keyboard.type("# Wat gemeenten doen");
    await page.keyboard.press("Enter");
    await page.keyboard.type("- Zij bouwen");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Zij knappen op");
    await saved(page);
    await expect
      .poll(async () => (await stored(editor, "goal-4")).markdown)
      .toMatch(
        /Het cijfer is nu \[\d,\d\]\(fact:new-homes\/NL01\/2025\/\w+ "\d+"\) in het midden\.\n\n# Wat gemeenten doen\n\n- Zij bouwen\n- Zij knappen op/,
      );

    // The arrows reach the chip, Enter shows where it comes from, Escape goes back to the text.
    await move(page, "ControlOrMeta+Home");
    await move(page, "End");
    for (let letter = 0; letter < " in het midden.".length + 1; letter += 1) await move(page, "ArrowLeft");
    await page.getByRole("status").filter({ hasText: "Feit gekozen." }).waitFor({ state: "attached" });
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Gekozen feit");
    await page
      .getByText(/Gegevensversie \d+\.$/)
      .last()
      .waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect.poll(() => field(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("ControlOrMeta+z");
    await page.keyboard.press("Alt+F10");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[role="toolbar"]') !== null))
      .toBe(true);
    await page.keyboard.press("End");
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain("Opnieuw");
    expect(editor.faults).toEqual([]);
  });

  test("that two editors write in different places is brought together, in the same place they choose", async () => {
    const one = await visit({ account: "redactie" });
    const other = await visit({ account: "redactie.ipo" });
    const text = "Eerste alinea.\n\nTweede alinea.\n\nDerde alinea.";
    const first = await startWriting(one, "goal-5", text);
    const second = await startWriting(other, "goal-5", null);

    await move(first, "ControlOrMeta+Home");
    await first.keyboard.type("VNG zegt: ");
    await saved(first);
    await second.keyboard.type(" IPO voegt toe.");
    await second.getByText("Redactie VNG schreef ook in deze tekst").waitFor();
    await saved(second);
    await expect
      .poll(async () => (await stored(one, "goal-5")).markdown.trim())
      .toBe("VNG zegt: Eerste alinea.\n\nTweede alinea.\n\nDerde alinea. IPO voegt toe.");
    // The cursor is where it was: she goes on in the middle of her words.
    await second.keyboard.type(" Ook hierna.");
    await expect
      .poll(async () => (await stored(one, "goal-5")).markdown.trim())
      .toBe("VNG zegt: Eerste alinea.\n\nTweede alinea.\n\nDerde alinea. IPO voegt toe. Ook hierna.");

    await write(one, "goal-5", "Eerste alinea.\n\nTweede alinea, zegt VNG.\n\nDerde alinea.");
    await field(second).click();
    await inText(second);
    await move(second, "ControlOrMeta+a");
    await second.keyboard.type("Alles anders.");
    await second.getByRole("heading", { name: "U en Redactie VNG schreven in dezelfde alinea" }).waitFor();
    expect(await axeViolations(second)).toEqual([]);
    await second.getByRole("button", { name: "Bewaar deze tekst" }).click();
    await saved(second);
    await expect
      .poll(async () => (await stored(one, "goal-5")).markdown)
      .toMatch(/^(?=.*Alles anders\.)(?=.*Tweede alinea, zegt VNG\.)/s);
  });

  test("survives a broken connection and a closed page", async () => {
    const editor = await visit({ account: "redactie" });
    const page = await startWriting(editor, "goal-6");
    await editor.context.setOffline(true);
    await page.keyboard.type("Getypt zonder verbinding.");
    await page.getByText("Geen verbinding met de server").waitFor();
    await page.getByText("Er gaat niets verloren.", { exact: false }).waitFor();
    await page.close({ runBeforeUnload: false });
    await editor.context.setOffline(false);
    expect((await stored(editor, "goal-6")).markdown).not.toContain("zonder verbinding");

    const again = await editor.context.newPage();
    await open(again, address("goal-6"));
    await again.getByText("Uw tekst van eerder is terug").waitFor();
    await expect
      .poll(async () => (await stored(editor, "goal-6")).markdown)
      .toContain("Getypt zonder verbinding.");
  });

  test("stays on the screen when the session ends, and is saved after signing in again", async () => {
    const editor = await visit({ account: "redactie" });
    const page = await startWriting(editor, "goal-7");
    await editor.context.clearCookies();
    await page.keyboard.type("Getypt na het uitloggen.");
    await page.getByRole("button", { name: "Log opnieuw in" }).click();
    await page.getByRole("dialog").getByLabel("Wachtwoord").fill("redactie-oefent-17-doelen");
    await page.getByRole("dialog").getByRole("button", { name: "Inloggen" }).click();
    await saved(page);
    await expect
      .poll(async () => (await stored(editor, "goal-7")).markdown)
      .toContain("Getypt na het uitloggen.");
  });

  test("is pasted from Word without its styles, with its lists and tables, without its pictures", async () => {
    const editor = await visit({ account: "redactie" });
    const page = await startWriting(editor, "goal-8");
    await field(page).evaluate((element, html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", html);
      clipboardData.setData("text/plain", "x");
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, fromWord);
    await page.getByText("Eén afbeelding is niet geplakt.").waitFor();
    await saved(page);
    await expect
      .poll(async () => (await stored(editor, "goal-8")).markdown.trim())
      .toBe(
        [
          "# Kop uit Word",
          "Gewone **vette** tekst.",
          "- Eerste\n  - Daarbinnen\n- Tweede",
          "| Jaar | Aantal |\n| - | - |\n| nu | veel |",
          "Klik hier niet.",
        ].join("\n\n"),
      );
    expect(editor.faults).toEqual([]);
  });

  test("is the same text in Markdown, whose mistakes are named with their line", async () => {
    const editor = await visit({ account: "redactie" });
    await write(editor, "goal-9", "Een **vette** zin.");
    await open(editor.page, address("goal-9"));
    await editor.page.getByLabel("Markdown", { exact: true }).check();
    const { page } = editor;
    await page.waitForURL(/wijze=markdown/);
    await expect.poll(() => field(page).inputValue()).toMatch(/^Een \*\*vette\*\* zin\.\s*$/);
    await field(page).fill("Een **vette** zin.\n\n[Klik](javascript:alert(1))");
    await page.getByText("De server neemt deze tekst nog niet aan").waitFor();
    await expect.poll(() => field(page).getAttribute("aria-invalid")).toBe("true");
    await expect
      .poll(async () => (await page.getByRole("main").allInnerTexts()).join())
      .toMatch(/[Rr]egel 3/);
    expect(await axeViolations(page)).toEqual([]);
    await field(page).fill("Een **vette** zin.\n\nNog een zin.");
    await saved(page);
    await page.getByLabel("Opmaak", { exact: true }).check();
    await page.locator("p", { hasText: "Nog een zin." }).first().waitFor();
  });
});

const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body>
<!--StartFragment--><h1 style="mso-fareast-font-family:'Times New Roman'">Kop uit Word<o:p></o:p></h1>
<p class=MsoNormal style="margin-bottom:8pt">Gewone <b style="mso-bidi-font-weight:normal"><span style="color:red">vette</span></b> te\u00adkst.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style="text-indent:-18pt;mso-list:l0 level1 lfo1"><![if !supportLists]><span style="font-family:Symbol"><span style="mso-list:Ignore">·<span style="font:7pt">&nbsp;&nbsp; </span></span></span><![endif]>Eerste</p>
<p class=MsoListParagraphCxSpMiddle style="text-indent:-18pt;mso-list:l0 level2 lfo1"><![if !supportLists]><span style="mso-list:Ignore">o<span>&nbsp; </span></span><![endif]>Daarbinnen</p>
<p class=MsoListParagraphCxSpLast style="text-indent:-18pt;mso-list:l0 level1 lfo1"><![if !supportLists]><span style="mso-list:Ignore">·<span>&nbsp; </span></span><![endif]>Tweede</p>
<table class=MsoTableGrid border=1 style="border-collapse:collapse"><tr><td width=100><p class=MsoNormal>Jaar</p></td><td><p>Aantal</p></td></tr><tr><td><p>nu</p></td><td><p>veel</p></td></tr></table>
<p class=MsoNormal><a href="javascript:alert(1)" onclick="alert(2)">Klik hier</a> niet.<img src="file:///C:/x.png" onerror="alert(3)"><script>alert(4)</script></p>
<!--EndFragment--></body></html>`;
