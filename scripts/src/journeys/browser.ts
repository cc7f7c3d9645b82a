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

/** Chromium for the tests of a file; every visitor has a context of her own. */
export function withBrowser(server: JourneyServer) {
  let browser: Browser | null = null;
  beforeAll(async () => {
    const { chromium: program } = lookAround();
    if (!program) throw new Error("no Chromium: set CHROMIUM to its program");
    browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
  });
  afterAll(() => browser?.close());

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
  await page.waitForFunction(() => {
    // The page comes to life after the frame around it: its heading says when.
    const heading = document.querySelector("main h1");
    return heading !== null && Object.keys(heading).some((key) => key.startsWith("__reactFiber"));
  });
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
