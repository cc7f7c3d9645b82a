const nl = {
  "annex-municipality.detail": "Alleen gemeenten hebben een bijlage per taakveld. {code} is geen gemeente.",
  "annex-field": "Er is geen taakveld {code}.",
  "annex-empty.detail": "Er blijft niets over. Kies minstens één taakveld met een indicator.",
  "annex-file": "Dit bestand wordt niet bijgewerkt",
  "annex-file.not-word": "Dit is geen Word-bestand. Sla het in Word op als .docx en stuur dat.",
  "annex-file.old":
    "Dit is een oud Word-bestand (.doc), of er zit een wachtwoord op. Sla het in Word op als .docx zonder wachtwoord.",
  "annex-file.open-document": "Dit is een tekst van LibreOffice (.odt). Sla hem op als .docx en stuur dat.",
  "annex-file.damaged": "Het bestand is beschadigd: {reason}. Open het in Word en sla het opnieuw op.",
  "annex-file.password": "Het bestand heeft een wachtwoord. Haal dat in Word weg en stuur het opnieuw.",
  "annex-file.macros": "Er zitten macro’s in het bestand ({name}). Sla het op als .docx zonder macro’s.",
  "annex-file.links":
    "Het bestand haalt iets op van buiten ({name}): een plaatje, een sjabloon, een ander document, of een link naar iets anders dan een webadres. Verbreek die koppeling en stuur het opnieuw.",
  "annex-file.inside":
    "In het bestand zit een ander bestand ({name}). Haal het eruit, of plak het als plaatje.",
  "annex-file.too-large":
    "Het bestand is te groot. Het mag hoogstens {limit} MB zijn, en uitgepakt {unpacked} MB. Maak de plaatjes kleiner.",
  "annex-file.bomb":
    "Een deel van het bestand ({name}) wordt bij het uitpakken meer dan {limit} keer zo groot. Zo maakt Word ze niet.",
  "annex-file.lies":
    "De lijst in het bestand klopt niet met wat erin zit ({name}). Sla het in Word opnieuw op.",
  "annex-file.parts": "Het bestand bestaat uit {count} delen; hoogstens {limit} kan. Haal er plaatjes uit.",
  "annex-file.name": "Een deel van het bestand heeft een naam die niet kan: {name}.",
  "annex-file.xml": "Een deel van het bestand ({name}) is niet te lezen. Sla het in Word opnieuw op.",
  "annex-file.none":
    "In dit bestand staat geen cijfer uit een bijlage van Lokaal17. Download eerst een bijlage, of stuur het bestand waarin u verder schreef. LibreOffice ouder dan 7.5 haalt de vakken van de cijfers weg bij het opslaan.",
  "annex-file.many":
    "In dit bestand staan {count} cijfers van {areas} gemeenten. Hoogstens {limit} cijfers van {areaLimit} gemeenten kan in één keer.",
  "annex-file.type": "Stuur het Word-bestand zelf, met Content-Type: application/octet-stream.",
  "annex-busy": "Er worden al bestanden bijgewerkt",
  "annex-busy.detail": "Probeer het over een halve minuut opnieuw. Uw bestand is niet bewaard.",
};

const en: Record<keyof typeof nl, string> = {
  "annex-municipality.detail":
    "Only municipalities have an annex by policy field. {code} is no municipality.",
  "annex-field": "There is no policy field {code}.",
  "annex-empty.detail": "Nothing is left. Choose at least one policy field with an indicator.",
  "annex-file": "This file is not refreshed",
  "annex-file.not-word": "This is no Word file. Save it in Word as .docx and send that.",
  "annex-file.old":
    "This is an old Word file (.doc), or it has a password. Save it in Word as .docx without a password.",
  "annex-file.open-document": "This is a text of LibreOffice (.odt). Save it as .docx and send that.",
  "annex-file.damaged": "The file is damaged: {reason}. Open it in Word and save it again.",
  "annex-file.password": "The file has a password. Take it away in Word and send it again.",
  "annex-file.macros": "There are macros in the file ({name}). Save it as .docx without macros.",
  "annex-file.links":
    "The file fetches something from outside ({name}): a picture, a template, another document, or a link to something else than a web address. Break that link and send it again.",
  "annex-file.inside": "There is another file inside ({name}). Take it out, or paste it as a picture.",
  "annex-file.too-large":
    "The file is too large. It may be at most {limit} MB, and {unpacked} MB unpacked. Make its pictures smaller.",
  "annex-file.bomb":
    "A part of the file ({name}) grows more than {limit} times when unpacked. Word does not make them so.",
  "annex-file.lies": "The list in the file does not match what is in it ({name}). Save it again in Word.",
  "annex-file.parts": "The file has {count} parts; at most {limit} is possible. Take pictures out of it.",
  "annex-file.name": "A part of the file has a name that cannot be: {name}.",
  "annex-file.xml": "A part of the file ({name}) cannot be read. Save it again in Word.",
  "annex-file.none":
    "No figure of an annex of Lokaal17 is in this file. Download an annex first, or send the file in which you went on writing. LibreOffice older than 7.5 takes the boxes of the figures away when it saves.",
  "annex-file.many":
    "This file has {count} figures of {areas} municipalities. At most {limit} figures of {areaLimit} municipalities can be done at once.",
  "annex-file.type": "Send the Word file itself, with Content-Type: application/octet-stream.",
  "annex-busy": "Files are being refreshed already",
  "annex-busy.detail": "Try again in half a minute. Your file was not kept.",
};

/** What the API answers about annexes of councils: part of the problem texts. */
export const annexProblems = { nl, en };
