/** Steps of the guide for editors of the chapter. A part of the texts of the guides. */
const nl = {
  "chapter.title": "Handleiding: het hoofdstuk schrijven",
  "chapter.lead":
    "Voor wie namens VNG, IPO of de Unie van Waterschappen aan het hoofdstuk werkt. U schrijft; het programma zorgt voor de cijfers.",
  "chapter.1.title": "1. Kies de uitgave",
  "chapter.1.text.1":
    "Op de pagina Hoofdstuk staan de uitgaven. Een uitgave hoort bij één publicatie van cijfers en heeft een eigen einddatum.",
  "chapter.1.text.2":
    "Per deel ziet u of het concept, in bespreking of akkoord is, wie eraan werkt en of er een cijfer is veranderd.",
  "chapter.1.picture": "edition",
  "chapter.2.title": "2. Schrijf een deel",
  "chapter.2.text.1":
    "Open een deel en typ. Uw tekst wordt vanzelf bewaard. Werkt een ander in hetzelfde deel, dan ziet u beide teksten naast elkaar en gaat er niets verloren.",
  "chapter.2.text.2": "Liever Markdown? Schakel om: het is dezelfde tekst.",
  "chapter.3.title": "3. Voeg een getal in",
  "chapter.3.text.1":
    "Typ geen cijfers over. Kies Cijfer invoegen en zoek met gewone woorden, zoals armoede Groningen 2024. Het getal blijft gebonden aan zijn bron.",
  "chapter.3.text.2":
    "Is een getal geen meting, zoals de jaren van een raadsperiode, geef dan aan waarom het los mag staan. Losse getallen zonder uitleg houden de publicatie tegen.",
  "chapter.3.picture": "section",
  "chapter.4.title": "4. Kijk naar veranderde cijfers",
  "chapter.4.text.1":
    "Komt er een nieuwe publicatie, dan laat elk deel oud en nieuw zien. Neem het nieuwe over, of houd het oude met een reden.",
  "chapter.4.text.2":
    "Een zin van het programma mag u herschrijven. Verandert daarna een cijfer erin, dan vragen wij u opnieuw te kijken.",
  "chapter.5.title": "5. Laat anderen meelezen",
  "chapter.5.text.1":
    "Wie in Word werkt, krijgt het hoofdstuk als Word-bestand. Stuur het bestand terug: opmerkingen en wijzigingen komen bij het juiste deel te staan.",
  "chapter.5.text.2":
    "Veranderde getallen nemen wij niet over. U ziet welk getal het was en wat de bron zegt.",
  "chapter.6.title": "6. Maak de bestanden",
  "chapter.6.text.1":
    "Maken geeft pdf, Word, webpagina en Markdown met alle cijfers, in twee talen. Binnen een minuut staan ze klaar.",
  "chapter.6.text.2":
    "Elk bestand is eerst nagekeken: leesbaar voor een schermlezer, overal dezelfde getallen, geen tekst buiten een figuur. Bij een fout komt er geen bestand, maar een zin die zegt waar het zit.",
  "chapter.7.title": "7. Akkoord en publiceren",
  "chapter.7.text.1":
    "Elke koepel geeft per deel akkoord. Verandert de tekst daarna, dan vervalt het akkoord.",
  "chapter.7.text.2":
    "Publiceren bevriest de uitgave: tekst, cijfers en bestanden blijven bestaan, met een controlegetal. Een verbetering wordt een nieuwe versie, met wat er is veranderd.",
};

const en: Record<keyof typeof nl, string> = {
  "chapter.title": "Guide: writing the chapter",
  "chapter.lead":
    "For whoever works on the chapter for VNG, IPO or the Dutch Water Authorities. You write; the program takes care of the figures.",
  "chapter.1.title": "1. Choose the edition",
  "chapter.1.text.1":
    "The page Chapter lists the editions. An edition belongs to one publication of figures and has a deadline of its own.",
  "chapter.1.text.2":
    "For each section you see whether it is a draft, in review or agreed, who works on it and whether a figure has changed.",
  "chapter.1.picture": "edition",
  "chapter.2.title": "2. Write a section",
  "chapter.2.text.1":
    "Open a section and type. Your text is saved by itself. If somebody else works in the same section you see both texts side by side, and nothing is lost.",
  "chapter.2.text.2": "Do you prefer Markdown? Switch over: it is the same text.",
  "chapter.3.title": "3. Insert a number",
  "chapter.3.text.1":
    "Do not retype figures. Choose Insert figure and search in plain words, such as poverty Groningen 2024. The number stays bound to its source.",
  "chapter.3.text.2":
    "When a number is no measurement, such as the term of a council, say why it may stand alone. Loose numbers without a reason hold up publication.",
  "chapter.3.picture": "section",
  "chapter.4.title": "4. Look at changed figures",
  "chapter.4.text.1":
    "When there is a new publication, each section shows old and new. Take the new one, or keep the old one with a reason.",
  "chapter.4.text.2":
    "You may rewrite a sentence of the program. When a figure in it changes later, we ask you to look again.",
  "chapter.5.title": "5. Let others read along",
  "chapter.5.text.1":
    "Those who work in Word get the chapter as a Word file. Send the file back: remarks and changes arrive at the right section.",
  "chapter.5.text.2":
    "We do not take over changed numbers. You see which number it was and what the source says.",
  "chapter.6.title": "6. Make the files",
  "chapter.6.text.1":
    "Making gives PDF, Word, web page and Markdown with all figures, in two languages. They are ready within a minute.",
  "chapter.6.text.2":
    "Every file was checked first: readable for a screen reader, the same numbers everywhere, no text outside a figure. With a mistake there is no file, but a sentence that says where it is.",
  "chapter.7.title": "7. Agree and publish",
  "chapter.7.text.1":
    "Each association agrees with each section. When the text changes afterwards, the agreement lapses.",
  "chapter.7.text.2":
    "Publishing freezes the edition: text, figures and files stay, with a checksum. A correction becomes a new version, with what has changed.",
};

export const chapterGuide = { nl, en };
