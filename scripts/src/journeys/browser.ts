import type { Browser, BrowserContext, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { lookAround } from "../checks/surroundings.ts";
import { demonstrationAccounts } from "../demonstration/accounts.ts";
import type { JourneyServer } from "./server.ts";

/** What one visitor has: her own cookies, and pages that remember what went wrong in them. */
export interface Visitor {
  context: BrowserContext;
  page: Page;
  /** Errors of scripts and of the console. */
  faults: string[];
}

export interface VisitorOptions {
  /** The part of an account's address before the @: `utrecht.collega`. Without it: the public. */
  account?: string;
  /** Whether she sees the walk-through of a first visit, which lies over the page. */
  firstTime?: boolean;
  width?: number;
  scripts?: boolean;
}

/** One per worker of tests: Playwright ends it together with the process. */
let launched: Promise<Browser> | undefined;

async function launch(): Promise<Browser> {
  const { chromium: program } = lookAround();
  if (!program) throw new Error("no Chromium: set CHROMIUM to its program");
  return chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
}

/** Chromium for the tests of a file; every visitor has a context of her own, which is gone after the last test. */
export function withBrowser(server: JourneyServer) {
  let browser: Browser | null = null;
  const contexts = new Set<BrowserContext>();
  beforeAll(async () => {
    // A browser that broke down in the tests of another file is replaced.
    if (launched && !(await launched).isConnected()) launched = undefined;
    launched ??= launch();
    browser = await launched;
  });
  afterAll(async () => {
    await Promise.all([...contexts].map((context) => context.close()));
  });

  return async ({
    account,
    firstTime = false,
    width = 1280,
    scripts = true,
  }: VisitorOptions = {}): Promise<Visitor> => {
    if (!browser) throw new Error("the browser has not started");
    const context = await browser.newContext({
      baseURL: server.url,
      viewport: { width, height: 900 },
      javaScriptEnabled: scripts,
      locale: "nl-NL",
      timezoneId: "Europe/Amsterdam",
    });
    contexts.add(context);
    // Playwright gives up after half of it, which the first page of a server may take on a busy machine.
    context.setDefaultTimeout(60_000);
    if (account) await signIn(context, account);
    if (account && !firstTime) await context.request.put("/v1/walk-throughs/entry");
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(`${message.text()} (${message.location().url})`);
    });
    return { context, page, faults };
  };
}

/** Opens a page and waits until it answers to keys and clicks: before that they would be lost. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await alive(page);
}

/**
 * As `open` waits, for a page that a link, a form or the program itself brought: until its heading and all that can be
 * pressed or filled in have come to life. Parts do so one by one, and before it a press does nothing.
 */
export async function alive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const isAlive = (element: Element) => Object.keys(element).some((key) => key.startsWith("__reactFiber"));
    const heading = document.querySelector("main h1");
    const controls = [...document.querySelectorAll("main :is(button, input, select, textarea)")];
    // A grid takes no focus until it can keep what is typed.
    const asleep = document.querySelector("main [inert]");
    return (
      heading !== null &&
      isAlive(heading) &&
      asleep === null &&
      // The editor draws what stands in its text by itself.
      controls.every((control) => isAlive(control) || control.closest("[contenteditable]") !== null)
    );
  });
}

/** Two frames: nobody types faster, and until then the browser did not tell the page where the cursor stands. */
export async function frames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

export function credentials(name: string): { email: string; password: string } {
  const account = demonstrationAccounts.find(({ email }) => email.startsWith(`${name}@`));
  if (!account) throw new Error(`the demonstration has no account ${name}`);
  const { email, password } = account;
  return { email, password };
}

async function signIn(context: BrowserContext, name: string): Promise<void> {
  const answer = await context.request.post("/v1/sessions", { data: credentials(name) });
  if (!answer.ok()) throw new Error(`${name} could not sign in: ${answer.status()}`);
}
