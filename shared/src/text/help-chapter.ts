/** Help for the screens of the chapter, as a part of `help.ts`. */
const nl = {
  "editions.title": "Hulp bij edities",
  "editions.do.1": "Kies een editie om te zien hoe ver elke sectie is.",
  "editions.do.2": "Begin een nieuwe editie met de teksten van de vorige.",
  "editions.know.1": "Een nieuwe editie verandert niets aan wat al gepubliceerd is.",
  "edition.title": "Hulp bij deze editie",
  "edition.do.1": "Vraag per sectie wie schrijft en wanneer de tekst klaar is.",
  "edition.do.2": "Kies secties en breng ze samen naar bespreking, of geef er akkoord op.",
  "edition.do.3": "Maak bestanden om het geheel te lezen, of om in Word te laten nakijken.",
  "edition.do.4": "Publiceer als alle drie de partijen akkoord zijn en geen cijfer meer openstaat.",
  "edition.know.1":
    "Verandert een tekst of een cijfer na het akkoord? Dan vervalt het akkoord van die sectie.",
  "edition.know.2": "Wat gepubliceerd is, blijft zo. Verbeteren kan met een volgende versie.",
  "edition.know.3":
    "Is een versie nog geheim? Bij Publiceren verplaatst u de dag, of maakt u haar meteen openbaar.",
  "section.title": "Hulp bij een deel van het hoofdstuk",
  "section.do.1": "Schrijf in het tekstvak. Uw tekst wordt vanzelf bewaard.",
  "section.do.2": "Noemt u een cijfer? Kies Feit, of druk op Ctrl, Shift en F, en zoek het op woorden.",
  "section.do.3": "Klik op een cijfer in de tekst. Ernaast ziet u de bron en de jaren ervoor.",
  "section.do.4": "Is een cijfer veranderd? Neem het nieuwe, of houd het oude en zeg waarom.",
  "section.do.5": "Klaar? Kies Naar bespreking. VNG, IPO en Unie van Waterschappen geven elk hun akkoord.",
  "section.know.1": "Schrijft een collega tegelijk? Geen van beide teksten gaat verloren.",
  "section.know.2":
    "Een getypt getal komt in de lijst Losse getallen. Koppel het aan een feit of leg het uit.",
  "section.know.3": "Met een schermlezer schrijft Markdown vaak prettiger. Het is dezelfde tekst.",
  "chapter-files.title": "Hulp bij deze bestanden",
  "chapter-files.do.1": "Wacht tot het klaar is, of kom later terug.",
  "chapter-files.do.2": "Mislukt? Lees waarom, los dat op in de tekst en maak de bestanden opnieuw.",
  "chapter-files.know.1": "Dezelfde teksten en cijfers geven precies hetzelfde bestand.",
};

const en: Record<keyof typeof nl, string> = {
  "editions.title": "Help with editions",
  "editions.do.1": "Choose an edition to see how far each section is.",
  "editions.do.2": "Begin a new edition with the texts of the last one.",
  "editions.know.1": "A new edition changes nothing of what was published.",
  "edition.title": "Help with this edition",
  "edition.do.1": "Ask for each section who writes and when the text is due.",
  "edition.do.2": "Choose sections and take them to review together, or agree with them.",
  "edition.do.3": "Make files to read the whole, or to have it reviewed in Word.",
  "edition.do.4": "Publish once all three parties agree and no figure is left open.",
  "edition.know.1":
    "Does a text or a figure change after the agreement? Then the agreement of that section ends.",
  "edition.know.2": "What was published stays like that. Mending is done with a next version.",
  "edition.know.3":
    "Is a version still under embargo? At Publish you move its day, or make it public at once.",
  "section.title": "Help with a part of the chapter",
  "section.do.1": "Write in the text field. Your text is saved by itself.",
  "section.do.2": "Do you name a figure? Choose Fact, or press Ctrl, Shift and F, and find it by words.",
  "section.do.3": "Click on a number in the text. Beside it you see the source and the years before.",
  "section.do.4": "Has a figure changed? Take the new one, or keep the old one and say why.",
  "section.do.5":
    "Done? Choose To review. VNG, IPO and the Dutch Water Authorities each give their agreement.",
  "section.know.1": "Is a colleague writing at the same time? Neither text is lost.",
  "section.know.2":
    "A number that was typed comes in the list Loose numbers. Bind it to a fact or explain it.",
  "section.know.3": "With a screen reader, Markdown is often easier to write. It is the same text.",
  "chapter-files.title": "Help with these files",
  "chapter-files.do.1": "Wait until it is ready, or come back later.",
  "chapter-files.do.2": "Did it fail? Read why, solve it in the text and make the files again.",
  "chapter-files.know.1": "The same texts and figures give exactly the same file.",
};

export const chapterHelp = { nl, en };
