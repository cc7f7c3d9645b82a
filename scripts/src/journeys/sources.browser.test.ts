import { describe, expect, test } from "vitest";
import { axeViolations } from "./axe.ts";
import { open, withBrowser } from "./browser.ts";
import { withServer } from "./server.ts";

const server = withServer();
const visit = withBrowser(server);

const csv = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

describe("figures that are known elsewhere", () => {
  test("stand in the empty cells; one is taken over, one is declined, the rest at once, and all is undone", async () => {
    const { page, faults } = await visit({ account: "waterschap" });
    await open(page, "/invoer/2025/WS0636");
    await page.getByText("Voor 3 lege cellen is al een cijfer bekend").waitFor();
    const prefilled = page.getByRole("gridcell", { name: /Vooringevuld/ });
    await expect.poll(() => prefilled.count()).toBe(3);

    await prefilled.first().click();
    await page.getByText(/^Vooringevuld uit Voorbeeld: export van een andere monitor/).waitFor();
    await page.getByText(/Plaats in de bron: blad Cijfers/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Overnemen", exact: true }).click();
    await page.getByText("1 cijfer is overgenomen").waitFor();
    await expect.poll(() => prefilled.count()).toBe(2);

    await prefilled.first().click();
    await page.getByRole("button", { name: "Niet gebruiken", exact: true }).click();
    await expect.poll(() => prefilled.count()).toBe(1);

    await page.getByRole("button", { name: "Bekijk en neem over" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("heading", { name: "Overnemen: controleer 1 cijfer" }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Neem 1 cijfer over" }).click();
    await expect.poll(() => prefilled.count()).toBe(0);

    await page.getByRole("button", { name: "Alles ongedaan maken" }).click();
    await page.getByText("1 cel is weer zoals daarvoor").waitFor();
    await expect.poll(() => prefilled.count()).toBe(1);
    expect(faults).toEqual([]);
  });

  test("what was taken over has its source, and the screen says what it saved", async () => {
    const { page, faults } = await visit({ account: "waterschap" });
    await open(page, "/invoer/2025/WS0636/bekend");
    await page.getByText(/1 cijfer is overgenomen \(1 uit een bron\)/).waitFor();
    await page.getByText(/daarvoor zijn er te weinig cellen getypt/).waitFor();
    const entries = await page.request.get("/v1/rounds/2025/areas/WS0636/entries");
    expect(await entries.text()).toContain("Voorbeeld: export van een andere monitor (blad Cijfers");
    expect(faults).toEqual([]);
  });
});

describe("a file that an organisation has already", () => {
  test("gives figures, asks what it does not say, and a person decides per row", async () => {
    const { page, faults } = await visit({ account: "utrecht" });
    await open(page, "/invoer/2025/GM0344/bekend");
    await page
      .getByRole("row", { name: /Wegen en fietspaden op orde.*Onderhoud kapitaalgoederen/ })
      .waitFor();
    const text = "Indicator;Waarde\nWegen en fietspaden op orde;81\nOpenbare toiletten in de stad;2,5\n";
    await page.getByLabel("Bestand", { exact: true }).setInputFiles(csv("jaarverslag.csv", text));
    await page.getByRole("button", { name: "Zoek mijn cijfers" }).click();
    await page.getByLabel("Van welk jaar zijn deze cijfers?").selectOption("2025");
    await page.getByLabel(/Openbare toiletten in de stad/).selectOption({ label: "Openbare toiletten" });
    await page.getByRole("button", { name: "Lees opnieuw" }).click();
    await page.getByText("2 cijfers gevonden").waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const row = page.getByRole("row", { name: /^Wegen en fietspaden op orde/ });
    await row.getByText("Uit jaarverslag.csv (regel 2, kolom Waarde)").waitFor();
    await row.getByRole("button", { name: /^Overnemen/ }).click();
    await expect.poll(() => row.getByRole("button").count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test("an Iv3 delivery is recognised, also when the round asks nothing of it", async () => {
    const { page, faults } = await visit({ account: "utrecht" });
    await open(page, "/invoer/2025/GM0344/bekend");
    const fields = ["0.1", "0.2", "0.4", "1.1", "2.1", "5.7", "6.1", "8.3"];
    const rows = fields.map((field) => `${field};L3.8;125000`).join("\n");
    const file = csv("iv3-2025.csv", `Taakveld;Categorie;Bedrag\n${rows}\n`);
    await page.getByLabel("Bestand", { exact: true }).setInputFiles(file);
    await page.getByRole("button", { name: "Zoek mijn cijfers" }).click();
    await page.getByText("Dit is een Iv3-levering.").waitFor();
    await page.getByText("Deze ronde vraagt niets dat in een Iv3-levering staat.").waitFor();
    expect(faults).toEqual([]);
  });
});

describe("an objection to an official figure", () => {
  const said = "Er zijn 120 uitkeringen dubbel geteld.";
  const answer = "De bron telt huishoudens. Wij vragen het na.";

  test("is made by an officer, answered by the association, and stands beside the value", async () => {
    const officer = await visit({ account: "utrecht" });
    await open(officer.page, "/eigen/GM0344?indicator=social-assistance");
    await officer.page.getByLabel("Uw bezwaar").fill(said);
    await officer.page.getByRole("button", { name: "Bezwaar maken" }).click();
    await officer.page.getByText("Het bezwaar is gemaakt").waitFor();

    const analyst = await visit({ account: "analist" });
    await open(analyst.page, "/bronnen");
    await analyst.page.getByText(said).waitFor();
    await analyst.page.getByLabel("Antwoord aan Utrecht").fill(answer);
    expect(await axeViolations(analyst.page)).toEqual([]);
    await analyst.page.getByRole("button", { name: /Antwoord versturen/ }).click();
    await analyst.page.getByText("Alle bezwaren zijn beantwoord.").waitFor();

    await open(officer.page, "/gemeenten/GM0344?asOf=preview&indicator=social-assistance");
    await officer.page.getByText(said).waitFor();
    await officer.page.getByText(answer).waitFor();
    const everyone = await visit({});
    await open(everyone.page, "/indicatoren/social-assistance");
    expect(await everyone.page.getByText(said).count()).toBe(0);
    await open(analyst.page, "/indicatoren/social-assistance?asOf=preview");
    await analyst.page.getByText(said).waitFor();
    expect([officer.faults, analyst.faults, everyone.faults]).toEqual([[], [], []]);
  });
});

describe("a source", () => {
  test("says which measure is which indicator, and waits for a second analyst", async () => {
    const { page, faults } = await visit({ account: "analist" });
    await open(page, "/bronnen");
    await page.getByRole("link", { name: /Bestaande koopwoningen/ }).click();
    await page.getByRole("heading", { name: "Welke maat is welke indicator" }).waitFor();
    await page
      .getByText(/Stel voor:/)
      .first()
      .click();
    await page.getByLabel("Waarom is deze bron de juiste?").first().fill("Het CBS is de officiële bron.");
    await page
      .getByRole("button", { name: /^Stel voor/ })
      .first()
      .click();
    await page.getByText("Het voorstel is vastgelegd").waitFor();
    const confirm = page.getByRole("button", { name: /^Bevestig/ });
    await expect.poll(() => confirm.getAttribute("aria-disabled")).toBe("true");
    expect(faults).toEqual([]);
  });
});
