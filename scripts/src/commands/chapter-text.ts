import { defineText } from "@lokaal17/shared/text/define-text";

/** What `lokaal17 chapter` says. */
export const chapterCommandText = defineText(
  {
    help: `lokaal17 chapter build --format pdf|docx|html|md --language nl|en --out BESTAND [--edition EDITIE]
lokaal17 chapter verify BESTAND

Maakt een editie van het hoofdstuk zoals zij nu is, of kijkt na of een bestand precies is wat er is gepubliceerd.
In een nieuwe map maakt build eerst de demonstratie, met demonstration-vnr en demonstration-parliament.

  --edition EDITIE   het adres van de editie; weggelaten: de nieuwste
  --format VORM      pdf (PDF/UA), docx (Word), html (één bladzijde) of md (Markdown, met de gegevens ernaast)
  --language TAAL    nl of en
  --out BESTAND      waar het komt; bij md ook BESTAND-data.zip en BESTAND-facts.json`,
    missing: "Kies build of verify.",
    "missing-file": "Zeg welk bestand moet worden nagekeken.",
    "unknown-format": "De vorm {format} is er niet. Kies pdf, docx, html of md.",
    "unknown-language": "De taal {language} is er niet. Kies nl of en.",
    "unknown-edition": "De editie {edition} is er niet. Er is wel: {editions}.",
    "no-edition": "Er is nog geen editie. Maak er een op de bladzijde Hoofdstuk.",
    filling: "De demonstratie wordt gemaakt. Dat duurt een halve minuut.",
    "before-first": "Eerst wordt de editie ervoor vastgelegd.",
    making: "{edition} wordt gemaakt: {step}",
    written: "{file} ({bytes} bytes, SHA-256 {sha256})",
    failed: "Het hoofdstuk is niet gemaakt: {reason}",
    published:
      "{file} is precies wat is gepubliceerd: {name}, versie {version} van {date}, bestand {original}.",
    newer: "Er is een nieuwere versie: {version}.",
    embargo: "Deze versie is openbaar vanaf {date}.",
    concept: "{file} is een concept van {name}, gemaakt op {date}. Het is niet gepubliceerd.",
    unknown: "{file} is niet wat is gepubliceerd: geen enkele versie heeft deze inhoud (SHA-256 {sha256}).",
    stated:
      "In het bestand staat {date} als dag van publicatie: zo was het gepland toen het werd vastgelegd.",
    unreadable: "{file} kan niet worden gelezen: {reason}",
    unwritable: "{file} kan niet worden gemaakt: {reason}",
    "file.absent": "dit bestand is er niet.",
    "file.folder-absent": "de map {folder} is er niet. Maak haar eerst, of kies een andere.",
    "file.forbidden": "u hebt er geen toegang toe.",
    "file.folder": "dit is een map.",
    "file.other": "het systeem meldt {code}.",
  },
  {
    help: `lokaal17 chapter build --format pdf|docx|html|md --language nl|en --out FILE [--edition EDITION]
lokaal17 chapter verify FILE

Makes an edition of the chapter as it is now, or checks whether a file is exactly what was published.
In a new folder build first makes the demonstration, with demonstration-vnr and demonstration-parliament.

  --edition EDITION   the address of the edition; left out: the newest
  --format FORM       pdf (PDF/UA), docx (Word), html (one page) or md (Markdown, with the data beside it)
  --language LANGUAGE nl or en
  --out FILE          where it goes; with md also FILE-data.zip and FILE-facts.json`,
    missing: "Choose build or verify.",
    "missing-file": "Say which file is to be checked.",
    "unknown-format": "There is no form {format}. Choose pdf, docx, html or md.",
    "unknown-language": "There is no language {language}. Choose nl or en.",
    "unknown-edition": "There is no edition {edition}. There are: {editions}.",
    "no-edition": "There is no edition yet. Make one on the page Chapter.",
    filling: "The demonstration is being made. That takes half a minute.",
    "before-first": "First the edition before it is being frozen.",
    making: "Making {edition}: {step}",
    written: "{file} ({bytes} bytes, SHA-256 {sha256})",
    failed: "The chapter was not made: {reason}",
    published: "{file} is exactly what was published: {name}, version {version} of {date}, file {original}.",
    newer: "There is a newer version: {version}.",
    embargo: "This version is public from {date}.",
    concept: "{file} is a draft of {name}, made on {date}. It was not published.",
    unknown: "{file} is not what was published: no version has this content (SHA-256 {sha256}).",
    stated: "The file names {date} as the day of publication: that was the plan when it was frozen.",
    unreadable: "{file} cannot be read: {reason}",
    unwritable: "{file} cannot be made: {reason}",
    "file.absent": "there is no such file.",
    "file.folder-absent": "there is no folder {folder}. Make it first, or choose another one.",
    "file.forbidden": "you have no access to it.",
    "file.folder": "this is a folder.",
    "file.other": "the system reports {code}.",
  },
);
