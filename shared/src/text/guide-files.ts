/** Steps of the guide for who sends figures as a file. A part of the texts of the guides. */
const nl = {
  "files.title": "Handleiding: cijfers insturen met een bestand",
  "files.lead": "Voor wie veel cijfers tegelijk heeft, in Excel of uit een ander programma.",
  "files.1.title": "1. Kies een bestand",
  "files.1.text.1":
    "Op de pagina Bestanden downloadt u een invulbestand met uw indicatoren en wat al bekend is. Een eigen bestand mag ook, in elke indeling.",
  "files.1.text.2": "Sleep het bestand op de pagina. Er wordt dan nog niets bewaard.",
  "files.1.picture": "files",
  "files.2.title": "2. Kijk of de kolommen kloppen",
  "files.2.text.1":
    "Het programma herkent koppen, namen en getallen. Wat het niet zeker weet, vraagt het. Uw antwoord wordt onthouden voor een volgend bestand.",
  "files.3.title": "3. Lees de proefdraai",
  "files.3.text.1":
    "U ziet oud en nieuw naast elkaar, en alle fouten tegelijk, met rij en kolom. U kunt uw eigen bestand terugkrijgen met de fouten erin aangewezen.",
  "files.3.text.2":
    "Twijfel is geen fout. Schrijf in één zin waarom een opvallend cijfer klopt, of verbeter het.",
  "files.4.title": "4. Bewaar alles in één keer",
  "files.4.text.1":
    "Alles wordt bewaard, of niets. Daarna dient u in zoals altijd, en een collega keurt goed.",
  "files.4.text.2":
    "Was het het verkeerde bestand, draai het dan terug. Dat kan zolang er niets op is voortgebouwd.",
};

const en: Record<keyof typeof nl, string> = {
  "files.title": "Guide: sending figures in a file",
  "files.lead": "For whoever has many figures at once, in Excel or from another program.",
  "files.1.title": "1. Choose a file",
  "files.1.text.1":
    "On the page Files you download a workbook with your indicators and what is known already. A file of your own will do as well, in any layout.",
  "files.1.text.2": "Drag the file onto the page. Nothing is stored yet.",
  "files.1.picture": "files",
  "files.2.title": "2. See whether the columns are right",
  "files.2.text.1":
    "The program recognises headings, names and numbers. What it is not sure of, it asks. Your answer is remembered for a next file.",
  "files.3.title": "3. Read the dry run",
  "files.3.text.1":
    "You see old and new side by side, and all mistakes at once, with row and column. You can get your own file back with the mistakes pointed out in it.",
  "files.3.text.2":
    "Doubt is no mistake. Write in one sentence why a striking figure is right, or correct it.",
  "files.4.title": "4. Store all of it at once",
  "files.4.text.1":
    "All of it is stored, or nothing. After that you submit as always, and a colleague approves.",
  "files.4.text.2":
    "Was it the wrong file? Take it back. That is possible as long as nothing was built on it.",
};

export const filesGuide = { nl, en };
