import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { demonstrationAccounts } from "../demonstration/accounts.ts";
import { roundId } from "../demonstration/round.ts";

type Keep = (name: string, bytes: Uint8Array) => Promise<void>;

const grid = `/invoer/${roundId}/GM0344`;
/** As large as the guide shows them. */
const size = { width: 1280, height: 820 };

/** Walks through the screens as a reader, an officer, her approver and an editor do, and keeps a picture of each that a guide names. */
export async function takePictures(browser: Browser, url: string, locale: Locale, keep: Keep): Promise<void> {
  const prefix = locale === "nl" ? "" : "/en";
  const visit = async (account: string | null) => {
    const context = await browser.newContext({
      baseURL: url,
      viewport: size,
      locale: `${locale}-NL`,
      timezoneId: "Europe/Amsterdam",
    });
    if (account !== null) await signIn(context, account);
    const page = await context.newPage();
    const open = async (address: string) => {
      await page.goto(`${prefix}${address}`);
      await page.waitForLoadState("networkidle");
    };
    const shoot = async (name: string) =>
      keep(name, await page.screenshot({ type: "jpeg", quality: 72, animations: "disabled" }));
    return { context, page, open, shoot };
  };

  const reader = await visit(null);
  await reader.open("/vergelijken?indicator=residual-waste&gemeenten=GM0193,GM0150");
  await reader.shoot("bench");
  await reader.open("/vergelijken?indicator=residual-waste&gemeenten=GM0193,GM0150&weergave=verloop");
  await toTop(reader.page.locator(".bench__picture").first());
  await reader.shoot("trend");
  await reader.open("/gemeenten/GM0193");
  await reader.shoot("municipality");
  await reader.context.close();

  const officer = await visit("utrecht");
  await officer.open("/bestanden");
  await officer.shoot("files");
  await officer.open("/invoer");
  await officer.shoot("worklist");
  await officer.open(grid);
  await showGrid(officer.page);
  await officer.shoot("grid");
  await enterDoubt(officer.page, locale);
  await officer.shoot("doubt");
  await pasteBlock(officer.page, locale);
  await officer.shoot("paste");
  await officer.page.keyboard.press("Escape");
  await submit(officer.page);
  await officer.context.close();

  const approver = await visit("utrecht.collega");
  await approver.open("/goedkeuren");
  await approver.shoot("approvals");
  const first = approver.page.locator('main a[href*="/goedkeuren/"]').first();
  if ((await first.count()) > 0) {
    await first.click();
    await approver.page.waitForLoadState("networkidle");
    await toTop(approver.page.locator("main h2").first());
    await approver.shoot("submission");
  }
  await approver.context.close();

  const editor = await visit("redactie");
  await editor.open("/hoofdstuk/demonstration-vnr");
  await editor.shoot("edition");
  await editor.open("/hoofdstuk/demonstration-vnr/goal-11");
  await toTop(editor.page.locator('[role="textbox"][contenteditable="true"]').first());
  await editor.shoot("section");
  await editor.context.close();
}

async function signIn(context: BrowserContext, account: string): Promise<void> {
  const known = demonstrationAccounts.find(({ email }) => email.startsWith(`${account}@`));
  if (!known) throw new Error(`the demonstration has no account ${account}`);
  const { email, password } = known;
  await context.request.post("/v1/sessions", { data: { email, password } });
  await context.request.put("/v1/walk-throughs/entry");
}

const showGrid = (page: Page) => toTop(page.locator("#grid-heading"));

const toTop = (heading: Locator) => heading.evaluate((element) => element.scrollIntoView({ block: "start" }));

/** A figure that is far from the years before. */
async function enterDoubt(page: Page, locale: Locale): Promise<void> {
  const cell = page.locator('[role="gridcell"][tabindex="0"]').first();
  await cell.click();
  await page.keyboard.type(locale === "nl" ? "99,5" : "99.5");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(1200);
  await page.keyboard.press("ArrowUp");
  await page.waitForTimeout(600);
}

async function pasteBlock(page: Page, locale: Locale): Promise<void> {
  const mark = locale === "nl" ? "," : ".";
  const block = [`61${mark}5`, `12${mark}8`, "40", "ca. 50"].join("\r\n");
  await page.locator('[role="gridcell"][tabindex="0"]').first().focus();
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, block);
  await page.waitForTimeout(800);
}

/** What can be submitted of the first figures, so that there is a copy to look at. */
async function submit(page: Page): Promise<void> {
  const explanation = page.locator("textarea").first();
  if ((await explanation.count()) > 0) {
    await explanation.fill("Voorbeeld: nieuwe telling.");
    await page.keyboard.press("Tab");
    await page.waitForTimeout(1000);
  }
  const button = page.locator(".submit-section button, section button").last();
  await button.click();
  await page.waitForTimeout(1500);
}
