import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeViolations } from "./axe.ts";
import { open, type Visitor, withBrowser } from "./browser.ts";
import { withServer } from "./server.ts";

/** Every public page, with something that must be there without scripts. */
const publicPages: readonly [path: string, content: RegExp][] = [
  ["/", /Utrecht|gemeente/i],
  ["/gemeenten", /Aa en Hunze/],
  ["/gemeenten/GM0344", /Utrecht/],
  ["/gemeenten/GM0344?doel=6", /Utrecht/],
  ["/provincies/PV26", /Utrecht/],
  ["/waterschappen/WS0636", /Stichtse Rijnlanden/],
  ["/gemeenten/GM0344/doelen/11", /Utrecht/],
  ["/gemeenten/GM0072/doelen/2", /Harlingen/],
  ["/gemeenten/GM0003/doelen/3", /Appingedam/],
  ["/doelen/11", /11/],
  ["/indicatoren", /Openbare toiletten/],
  ["/indicatoren/public-toilets", /Openbare toiletten/],
  ["/drempels", /Niemand heeft dit vastgesteld/],
  ["/drempels?indicator=public-toilets", /Openbare toiletten/],
  ["/vergelijken?indicator=public-toilets", /Openbare toiletten/],
  ["/vergelijken?doel=13&gemeenten=GM0344,GM0080", /Leeuwarden/],
  ["/methode", /Van cijfer naar score/],
  ["/methode/statistiek", /Score van een indicator/],
  ["/voorbeelden", /VOORBEELD/],
  ["/netwerk", /Global Goals/],
  ["/data", /CSV/i],
  ["/revisies", /Gewijzigde cijfers/],
  ["/hulp", /Handleidingen/],
  ["/hulp/invullen", /werklijst/],
  ["/inloggen", /Wachtwoord/],
];

/** Pages for who is signed in; `submission`, `job` and `import` are made before the tests. */
const ownPages: readonly [account: string, path: string][] = [
  ["utrecht", "/inloggen"],
  ["utrecht", "/invoer"],
  ["utrecht", "/invoer/2025/GM0344"],
  ["utrecht", "/invoer/2025/GM0344?toon=open"],
  ["utrecht", "/bestanden"],
  ["analist", "/bestanden"],
  ["utrecht", "/bestanden/{import}"],
  ["utrecht", "/bestanden/{import}?stap=bestand"],
  ["utrecht", "/bestanden/{import}?stap=kolommen"],
  ["utrecht", "/bestanden/{import}?stap=bewaren"],
  ["utrecht", "/goedkeuren"],
  ["utrecht", "/goedkeuren/{submission}"],
  ["utrecht.collega", "/goedkeuren"],
  ["utrecht.collega", "/goedkeuren/{submission}"],
  ["utrecht.collega", "/publiceren"],
  ["utrecht.collega", "/gemeenten/GM0344?asOf=preview"],
  ["analist", "/publiceren"],
  ["analist", "/drempels"],
  ["analist", "/drempels?indicator=public-toilets"],
  ["analist", "/controleregels"],
  ["analist", "/definities"],
  ["analist", "/definities?indicator=public-toilets"],
  ["analist", "/definities?nieuw=ja"],
  ["utrecht", "/eigen/GM0344"],
  ["utrecht", "/eigen/GM0344?indicator=public-toilets"],
  ["utrecht", "/eigen/GM0344?indicator=social-assistance"],
  ["utrecht", "/invoer/2025/GM0344/bekend"],
  ["waterschap", "/invoer/2025/WS0636"],
  ["analist", "/bronnen"],
  ["analist", "/bronnen/cbs-83625NED"],
  ["utrecht", "/bronnen/cbs-83625NED"],
  ["analist", "/rondes/haalbaarheid"],
  ["utrecht", "/logboek"],
  ["beheer", "/logboek"],
  ["redactie", "/hoofdstuk"],
  ["redactie", "/hoofdstuk/{job}"],
  ["utrecht", "/voorbeelden"],
  ["utrecht", "/netwerk"],
];

const server = withServer();
const visit = withBrowser(server);
const visitors = new Map<string, Promise<Visitor>>();
const made = { submission: "", job: "", import: "" };

/** One visitor per account and width: signing in again for every page would only cost time. */
function visitor(account: string | null, width: number): Promise<Visitor> {
  const key = `${account} ${width}`;
  const known = visitors.get(key) ?? visit({ width, ...(account ? { account } : {}) });
  visitors.set(key, known);
  return known;
}

beforeAll(async () => {
  const { context } = await visitor("utrecht", 1280);
  const cell = "/v1/rounds/2025/areas/GM0344/entries/public-toilets/2025";
  await context.request.put(cell, {
    data: { value: "9", status: "normal", explanation: "Er kwamen toiletten bij." },
    headers: { "if-match": '"0"' },
  });
  const submitted = await context.request.post("/v1/submissions", {
    data: { round: "2025", area: "GM0344" },
  });
  made.submission = ((await submitted.json()) as { id: string }).id;
  const sent = await context.request.post("/v1/imports?fileName=toiletten.csv&round=2025&area=GM0344", {
    data: Buffer.from(
      "Onderwerp;Jaar;Aantal\nOpenbare toiletten;2025;13\nOpenbare toiletten;2024;ongeveer tien\n",
    ),
    headers: { "content-type": "application/octet-stream" },
  });
  made.import = ((await sent.json()) as { id: string }).id;
  const editor = await visitor("redactie", 1280);
  const started = await editor.context.request.post("/v1/chapter-jobs", { data: { locale: "nl" } });
  made.job = ((await started.json()) as { id: string }).id;
  await editor.context.request.delete(`/v1/chapter-jobs/${made.job}`);
}, 60_000);

afterAll(async () => {
  for (const { context } of await Promise.all(visitors.values())) await context.close();
});

const widths = [1280, 320];
const languages = ["nl", "en"];
const addressIn = (language: string, path: string) =>
  language === "nl" ? path : `/en${path.replace(/^\/(?=$|\?)/, "")}`;

/** Everything that is wrong with a page in one language and one width, in words. */
async function complaints(account: string | null, path: string, language: string, width: number) {
  const { page, faults } = await visitor(account, width);
  faults.length = 0;
  const hosts = new Set<string>();
  const watch = (request: { url(): string }) => hosts.add(new URL(request.url()).host);
  page.on("request", watch);
  await open(page, addressIn(language, path));
  page.off("request", watch);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const lang = await page.evaluate(() => document.documentElement.lang);
  const text = await page.evaluate(() => document.body.textContent ?? "");
  const foreign = [...hosts].filter((host) => host !== new URL(server.url).host);
  const broken = /.{0,30}(?:undefined|NaN|\[object|\{\w+\}).{0,30}/.exec(await visibleText(page))?.[0];
  return [
    ...(await axeViolations(page)),
    ...faults,
    ...(overflow > 0 ? [`${overflow} px too wide`] : []),
    ...foreign.map((host) => `asks ${host}`),
    ...(lang === language ? [] : [`says that its language is ${lang}`]),
    ...(broken ? [`shows "${broken}"`] : []),
    ...(text.trim() === "" ? ["is empty"] : []),
  ].map((complaint) => `${language} ${width}: ${complaint}`);
}

const visibleText = async (page: Page) => (await page.locator("body").allInnerTexts()).join("");

async function allComplaints(account: string | null, path: string): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths)
    for (const language of languages) found.push(...(await complaints(account, path, language, width)));
  return found;
}

describe("a public page is whole in both languages and widths", () => {
  test.each(publicPages)("%s", async (path) => {
    expect(await allComplaints(null, path)).toEqual([]);
  });
});

describe("a page of somebody who is signed in is whole in both languages and widths", () => {
  test.each(ownPages)("%s: %s", async (account, path) => {
    const address = path
      .replace("{submission}", made.submission)
      .replace("{job}", made.job)
      .replace("{import}", made.import);
    expect(await allComplaints(account, address)).toEqual([]);
  });
});

describe("a public page shows its content without scripts", () => {
  test.each(publicPages)("%s", async (path, content) => {
    const { context, page } = await visit({ scripts: false });
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(200);
    expect((await page.getByRole("main").textContent()) ?? "").toMatch(content);
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
    await context.close();
  });
});

test.each([
  ["/bestaat-niet", 404],
  ["/en/does-not-exist", 404],
  ["/gemeenten/GM9999", 404],
  ["/indicatoren/geen-indicator", 404],
  ["/invoer", 401],
  ["/hoofdstuk", 401],
  ["/goedkeuren", 401],
  ["/publiceren", 401],
  ["/bestanden", 401],
])("%s answers %d with a page that helps", async (path, status) => {
  const { page, context } = await visit();
  const answer = await page.goto(path);
  expect(answer?.status()).toBe(status);
  expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
  await context.close();
});

test("who has to sign in comes back to the page that she wanted", async () => {
  const { page, context } = await visit();
  await page.goto("/invoer");
  await page.getByRole("main").getByRole("link", { name: "Inloggen" }).click();
  await page.waitForLoadState("networkidle");
  await page.getByLabel("E-mailadres").fill("utrecht@demo.lokaal17.example");
  await page.getByLabel("Wachtwoord", { exact: true }).fill("verkeerd");
  await page.getByRole("button", { name: "Inloggen" }).click();
  await page.getByText("Het e-mailadres of het wachtwoord klopt niet.").waitFor();
  await page.getByLabel("Wachtwoord", { exact: true }).fill("utrecht-oefent-17-doelen");
  await page.getByRole("button", { name: "Inloggen" }).click();
  await page.getByRole("heading", { level: 1, name: "Invoer" }).waitFor();
  await context.close();
});
