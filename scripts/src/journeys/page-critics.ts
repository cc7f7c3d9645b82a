import type { Page } from "playwright-core";
import { afterAll } from "vitest";
import { axeViolations } from "./axe.ts";
import { frames, open, type Visitor, withBrowser } from "./browser.ts";
import type { JourneyServer } from "./server.ts";

/**
 * What axe is asked where. The two languages are one page with other words: what differs in English on a narrow screen
 * is what longer words do to the layout.
 */
const questions = {
  nl: { 1280: "all", 320: "all" },
  en: { 1280: "all", 320: "layout" },
} as const;
const languages = ["nl", "en"] as const;
const widths = [1280, 320] as const;

/** The same page in the other language. */
const addressIn = (language: string, path: string) =>
  language === "nl" ? path : `/en${path.replace(/^\/(?=$|\?)/, "")}`;

/** Visitors who look over whole pages of a server, one per account: signing in again for every page only costs time. */
export function withPageCritics(server: JourneyServer) {
  const visit = withBrowser(server);
  const visitors = new Map<string | null, Promise<Visitor>>();
  const visitor = (account: string | null): Promise<Visitor> => {
    const known = visitors.get(account) ?? visit(account ? { account } : {});
    visitors.set(account, known);
    return known;
  };
  afterAll(async () => {
    for (const { context } of await Promise.all(visitors.values())) await context.close();
  });

  /**
   * Everything that is wrong with a page in both languages and both widths, in words.
   * @param ready waits for what comes to life after the page itself
   */
  async function complaints(
    account: string | null,
    path: string,
    ready?: (page: Page) => Promise<unknown>,
  ): Promise<string[]> {
    const { page, faults } = await visitor(account);
    const found: string[] = [];
    for (const language of languages) {
      faults.length = 0;
      const hosts = new Set<string>();
      const watch = (request: { url(): string }) => hosts.add(new URL(request.url()).host);
      page.on("request", watch);
      await page.setViewportSize({ width: widths[0], height: 900 });
      await open(page, addressIn(language, path));
      await ready?.(page);
      const said = await page.evaluate(() => document.documentElement.lang);
      if (said !== language) found.push(`${language}: says that its language is ${said}`);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        for (const complaint of await atThisWidth(page, questions[language][width]))
          found.push(`${language} ${width}: ${complaint}`);
      }
      page.off("request", watch);
      const foreign = [...hosts].filter((host) => host !== new URL(server.url).host);
      found.push(
        ...[...faults, ...foreign.map((host) => `asks ${host}`)].map((one) => `${language}: ${one}`),
      );
    }
    return found;
  }

  return { visit, visitor, complaints };
}

async function atThisWidth(page: Page, question: "all" | "layout"): Promise<string[]> {
  // Pictures measure their place in the frame after a change of width, and are drawn in the next.
  await frames(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const visible = (await page.locator("body").allInnerTexts()).join("");
  const broken = /.{0,30}(?:undefined|NaN|\[object|(?<!\{)\{\w+\}).{0,30}/.exec(visible)?.[0];
  return [
    ...(await axeViolations(page, question)),
    ...(overflow > 0 ? [`${overflow} px too wide`] : []),
    ...(broken ? [`shows "${broken}"`] : []),
    ...(visible.trim() === "" ? ["is empty"] : []),
  ];
}
