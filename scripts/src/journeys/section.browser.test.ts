import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeViolations } from "./axe.ts";
import { frames, open, type Visitor, withBrowser } from "./browser.ts";
import { withServer } from "./server.ts";

const server = withServer();
const visit = withBrowser(server);

const edition = "demonstration-vnr";
const section = (key: string) => `/v1/editions/${edition}/sections/${key}?locale=nl`;
const saved = (page: Page) => page.getByText(/^Bewaard om \d\d:\d\d$/).waitFor();

interface View {
  markdown: string;
  version: number;
  stale: { was: string; kept: string | null }[];
  freeNumbers: unknown[];
}

async function read({ context }: Pick<Visitor, "context">, key: string): Promise<View> {
  return (await context.request.get(section(key))).json();
}

async function write(visitor: Pick<Visitor, "context">, key: string, data: object): Promise<void> {
  const { version } = await read(visitor, key);
  const answer = await visitor.context.request.put(section(key), {
    data,
    headers: { "if-match": `"${version}"` },
  });
  if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`);
}

/** A text with numbers that read otherwise since: a practice came. */
async function writeOutdated(editor: Visitor, officer: Visitor, key: string, facts: readonly string[]) {
  const numbers = await Promise.all(
    facts.map(async (fact) => {
      const address = `/v1/editions/${edition}/fact?reference=${fact}&locale=nl`;
      const now = await (await editor.context.request.get(address)).json();
      return { fact, shown: now.fact.text, dataVersion: now.dataVersion, kept: null };
    }),
  );
  const content = numbers.map((attrs) => ({
    type: "paragraph",
    content: [
      { type: "text", text: "Er waren voorbeelden: " },
      { type: "fact", attrs },
    ],
  }));
  await write(editor, key, { narrative: { type: "doc", content } });
  const words = "Een verzonnen voorbeeld voor deze proef.";
  const added = await officer.context.request.post("/v1/practices", {
    data: {
      ...{ area: "GM0344", goals: [13], roleOfGovernment: "facilitate" },
      ...{
        titleNl: "Koele straten",
        titleEn: "Cool streets",
        summaryNl: words,
        summaryEn: "A made-up example for this test.",
      },
    },
  });
  if (!added.ok()) throw new Error(`${added.status()} ${await added.text()}`);
  return numbers.map(({ shown }) => shown);
}

describe("beside the text of a section", () => {
  test("a figure that changed is taken over or kept with a reason, and a typed number bound or explained", async () => {
    const editor = await visit({ account: "redactie" });
    const { page } = editor;
    const officer = await visit({ account: "utrecht" });
    const [, second] = await writeOutdated(editor, officer, "goal-13", [
      "chapter/NL01/all/practices",
      "goal-13/NL01/all/practices",
    ]);
    await open(page, `/hoofdstuk/${edition}/goal-13`);
    await page.getByRole("heading", { name: "Veranderde cijfers (2)" }).waitFor();
    await page
      .getByRole("button", { name: /^Neem het nieuwe cijfer: / })
      .first()
      .click();
    await saved(page);
    await page.getByRole("heading", { name: "Veranderde cijfers (1)" }).waitFor();
    await page.getByRole("button", { name: /^Toon in de tekst: / }).click();
    await page.getByRole("button", { name: "Houd het oude, met reden" }).click();
    await page.getByLabel("Waarom blijft het oude staan?").fill("Stand van de begroting.");
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Houd het oude cijfer" }).click();
    await expect
      .poll(async () => (await read(editor, "goal-13")).stale.map(({ was, kept }) => [was, kept]))
      .toEqual([[second, "Stand van de begroting."]]);

    await page.getByRole("textbox", { name: /^Tekst van / }).click();
    await page.keyboard.press("ControlOrMeta+End");
    await frames(page);
    await page.keyboard.press("Enter");
    await page.keyboard.type("Er zijn 213 regels en 12 plannen.");
    await page.getByRole("heading", { name: "Losse getallen (2)" }).waitFor();
    await page.getByRole("button", { name: "Leg 213 uit" }).click();
    await page.getByLabel("Wat is het dan?").fill("Artikel van de Gemeentewet.");
    await page.getByRole("button", { name: "Bewaar de uitleg" }).click();
    await page.getByRole("heading", { name: "Losse getallen (1)" }).waitFor();
    await page.getByRole("button", { name: "Koppel 12 aan een feit" }).click();
    await page.getByRole("combobox", { name: "Zoek een feit" }).fill("nieuwe woningen 2025");
    await page.getByRole("listbox", { name: "Gevonden feiten" }).getByRole("option").first().click();
    await expect.poll(async () => (await read(editor, "goal-13")).freeNumbers).toEqual([]);
    await expect
      .poll(async () => (await read(editor, "goal-13")).markdown)
      .toMatch(/\[213\]\(explained:.+\) regels en \[\d+,\d\]\(fact:new-homes/);
    expect(editor.faults).toEqual([]);
  });

  test("a sentence of the program is written anew, with its numbers bound, and comes back", async () => {
    const editor = await visit({ account: "redactie" });
    const { page } = editor;
    await open(page, `/hoofdstuk/${edition}/goal-3`);
    const sentences = page.getByRole("region", { name: "Automatische zinnen" });
    await sentences
      .getByRole("button", { name: /^Schrijf zelf/ })
      .first()
      .click();
    const field = page.getByRole("dialog").getByRole("textbox");
    await field.click();
    await page.keyboard.press("ControlOrMeta+Home");
    await frames(page);
    await page.keyboard.type("Kort gezegd: ");
    expect(await axeViolations(page)).toEqual([]);
    // A key too many loses nothing.
    await page.getByRole("heading", { name: "Eigen woorden voor een automatische zin" }).click();
    await page.keyboard.press("Escape");
    await sentences
      .getByRole("button", { name: /^Schrijf zelf/ })
      .first()
      .click();
    await expect.poll(() => field.textContent()).toMatch(/^Kort gezegd: /);
    // The edition comes in late, so that her own words are back on the page while the dialog is still there.
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route(`**/v1/editions/${edition}`, async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole("button", { name: "Bewaar de zin" }).click();
    await sentences.getByText("Zelf geschreven door Redactie VNG", { exact: false }).waitFor();
    expect(await page.getByText("Een collega veranderde deze zin").count()).toBe(0);
    letGo();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await sentences.getByText(/^Kort gezegd: /).waitFor();
    await sentences.getByRole("button", { name: "Terug naar de automatische zin" }).click();
    await sentences.getByText("Zelf geschreven door", { exact: false }).waitFor({ state: "detached" });
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
    await expect.poll(focused).toMatch(/^Schrijf zelf/);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: "Annuleer" }).click();
    await expect.poll(focused).toMatch(/^Schrijf zelf/);
  });

  test("of a fact that is still being looked for nobody reads that there is none", async () => {
    const { page } = await visit({ account: "redactie" });
    await open(page, `/hoofdstuk/${edition}/goal-3`);
    await page.getByRole("button", { name: "Feit", exact: true }).click();
    const status = page.getByRole("dialog").getByRole("status");
    const said = new Set<string>();
    await page.exposeFunction("say", (words: string) => said.add(words));
    await status.evaluate((line) => {
      new MutationObserver(() => Reflect.get(window, "say")(line.textContent)).observe(line, {
        ...{ childList: true, characterData: true, subtree: true },
      });
    });
    await page.keyboard.type("armoede Groningen", { delay: 40 });
    await page.getByRole("dialog").getByRole("option").first().waitFor();
    await expect.poll(() => status.textContent()).toMatch(/^\d+ feiten gevonden/);
    expect([...said].filter((words) => words.startsWith("Geen feit"))).toEqual([]);
  });

  test("editors talk, take a text back to an earlier version, and agree each for their own party", async () => {
    const vng = await visit({ account: "redactie" });
    const ipo = await visit({ account: "redactie.ipo" });
    await write(vng, "goal-14", { markdown: "De eerste tekst." });
    await write(ipo, "goal-14", { markdown: "De tweede tekst." });
    const { page } = vng;
    await open(page, `/hoofdstuk/${edition}/goal-14`);
    await page.getByText("Nieuwe opmerking").click();
    await page.getByLabel("Uw opmerking").fill("Is dit ook zo voor provincies?");
    await page.getByRole("button", { name: "Plaats", exact: true }).click();
    await page.getByRole("heading", { name: "Opmerkingen (1)" }).waitFor();
    expect(await axeViolations(page)).toEqual([]);

    await page.getByRole("button", { name: "Eerdere teksten" }).click();
    await page.getByText("Eén plaats is anders dan", { exact: false }).waitFor();
    await expect.poll(() => page.getByRole("dialog").locator("del").textContent()).toContain("eerste");
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole("button", { name: /^Zet versie \d+ terug$/ }).click();
    await saved(page);
    await expect.poll(async () => (await read(vng, "goal-14")).markdown.trim()).toBe("De eerste tekst.");

    await page.getByRole("button", { name: "Naar bespreking" }).click();
    await page.getByRole("button", { name: "Akkoord namens VNG" }).click();
    await page.getByRole("button", { name: "Trek in" }).waitFor();
    await open(ipo.page, `/hoofdstuk/${edition}/goal-14`);
    await ipo.page.getByText("Is dit ook zo voor provincies?").waitFor();
    await ipo.page.getByText("Redactie VNG,", { exact: false }).first().waitFor();
    await ipo.page.getByText("Antwoord", { exact: true }).click();
    await ipo.page.getByLabel("Uw antwoord").fill("Ja.");
    await ipo.page.getByRole("button", { name: "Plaats het antwoord" }).click();
    await ipo.page.getByText("Ja.", { exact: true }).waitFor();
    await ipo.page.getByRole("button", { name: /^Afgehandeld: / }).click();
    await ipo.page.getByRole("heading", { name: "Opmerkingen (0)" }).waitFor();
    expect([...vng.faults, ...ipo.faults]).toEqual([]);
  });
});
