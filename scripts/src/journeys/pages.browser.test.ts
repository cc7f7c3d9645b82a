import { describe, expect, test } from "vitest";
import { alive, type Visitor } from "./browser.ts";
import { withPageCritics } from "./page-critics.ts";
import { withSharedServer } from "./server.ts";

/** Every public page, with something that must be there without scripts. */
const publicPages: readonly [path: string, content: RegExp][] = [
  ["/", /Utrecht|gemeente/i],
  ["/gemeenten", /Aa en Hunze/],
  ["/gemeenten/GM0344", /Wat we niet weten/],
  ["/gemeenten/GM0788", /Oisterwijk/],
  ["/gemeenten/GM0344?doel=6", /Utrecht/],
  ["/gemeenten/GM0344/raadsstuk", /Bijlage bij de begroting/],
  ["/provincies/PV26", /Utrecht/],
  ["/waterschappen/WS0636", /Stichtse Rijnlanden/],
  ["/gemeenten/GM0344/doelen/11", /Utrecht/],
  ["/gemeenten/GM0072/doelen/2", /Harlingen/],
  ["/gemeenten/GM0003/doelen/3", /Appingedam/],
  ["/zoeken", /Bijvoorbeeld/],
  ["/zoeken?zoek=haaren", /hoort nu bij Oisterwijk/],
  ["/zoeken?zoek=armoede", /Bijstandsuitkeringen/],
  ["/zoeken?zoek=qqqqqq", /Niets gevonden/],
  ["/doelen/11", /11/],
  ["/doelen/3?gemeenten=GM0344,GM0363", /Gekozen gemeenten naast elkaar/],
  ["/indicatoren", /Openbare toiletten/],
  ["/indicatoren/public-toilets", /Openbare toiletten/],
  ["/taakvelden/6.3", /Bijstandsuitkeringen/],
  ["/drempels", /Niemand heeft dit vastgesteld/],
  ["/drempels?indicator=public-toilets", /Openbare toiletten/],
  ["/vergelijken", /Over welke gemeente gaat het/],
  ["/vergelijken?gemeenten=GM0193", /Met wie kan ik eerlijk vergelijken/],
  ["/vergelijken?indicator=public-toilets", /Openbare toiletten/],
  ["/vergelijken?doel=13&gemeenten=GM0344,GM0080", /Leeuwarden/],
  ["/galerij?indicator=public-toilets&gemeenten=GM0344", /Figuren voor uw site/],
  ["/methode", /Van cijfer naar score/],
  ["/methode/statistiek", /Score van een indicator/],
  ["/voorbeelden", /VOORBEELD/],
  ["/netwerk", /Global Goals/],
  ["/klopt", /Over welk cijfer/],
  ["/klopt?indicator=public-toilets&gebied=GM0344", /Stel uw vraag/],
  ["/data", /CSV/i],
  ["/hoofdstukken", /Is dit bestand echt/],
  ["/revisies", /Gewijzigde cijfers/],
  ["/hulp", /Handleidingen/],
  ["/hulp/invullen", /werklijst/],
  ["/inloggen", /Wachtwoord/],
];

const { visit, visitor, complaints } = withPageCritics(withSharedServer());

describe("a public page is whole in both languages and widths", () => {
  test.each(publicPages)("%s", async (path) => {
    expect(await complaints(null, path)).toEqual([]);
  });
});

describe("a public page shows its content without scripts", () => {
  let reader: Promise<Visitor> | undefined;
  test.each(publicPages)("%s", async (path, content) => {
    reader ??= visit({ scripts: false });
    const { page } = await reader;
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(200);
    expect((await page.getByRole("main").textContent()) ?? "").toMatch(content);
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
  });
});

test.each([
  ["/bestaat-niet", 404],
  ["/en/does-not-exist", 404],
  ["/gemeenten/GM9999", 404],
  ["/indicatoren/geen-indicator", 404],
  ["/gemeenten/GM0344/wethouderscheck", 401],
  ["/invoer", 401],
  ["/hoofdstuk", 401],
  ["/hoofdstuk/demonstration-vnr", 401],
  ["/hoofdstukken/demonstration-vnr", 404],
  ["/goedkeuren", 401],
  ["/publiceren", 401],
  ["/bestanden", 401],
  ["/sets", 401],
  ["/vragen", 401],
  ["/sets/gedeeld/AAAAAAAAAAAAAAAAAAAAAA", 404],
  ["/klopt/antwoord/2222222222222222", 404],
  ["/k/2222222", 404],
])("%s answers %d with a page that helps", async (path, status) => {
  const { page } = await visitor(null);
  const answer = await page.goto(path);
  expect(answer?.status()).toBe(status);
  expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
});

test("who has to sign in comes back to the page that she wanted", async () => {
  const { page, context } = await visit();
  await page.goto("/invoer");
  await page.getByRole("main").getByRole("link", { name: "Inloggen" }).click();
  await page.waitForURL(/inloggen/);
  await alive(page);
  await page.getByLabel("E-mailadres").fill("utrecht@demo.lokaal17.example");
  await page.getByLabel("Wachtwoord", { exact: true }).fill("verkeerd");
  await page.getByRole("button", { name: "Inloggen" }).click();
  await page.getByText("Het e-mailadres of het wachtwoord klopt niet.").waitFor();
  await page.getByLabel("Wachtwoord", { exact: true }).fill("utrecht-oefent-17-doelen");
  await page.getByRole("button", { name: "Inloggen" }).click();
  await page.getByRole("heading", { level: 1, name: "Invoer" }).waitFor();
  await context.close();
});
