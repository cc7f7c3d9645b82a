const nl = {
  "import-differs": "Dit bestand is intussen verder",
  "import-differs.detail": "Iemand ging ermee verder, of de controle is opnieuw gedaan. Kijk hoe het nu is.",
  "import-version.detail": "Zeg met If-Match welke versie van het bestand u zag.",
  "import-media-type.detail":
    "Stuur het bestand zelf, met Content-Type: application/octet-stream. Er is niets bewaard.",
  "upload-empty": "Dit bestand is leeg.",
  "import-not-now.detail": "Dat kan nu niet met dit bestand. Kijk hoe ver het is.",
  "import-refused.detail":
    "{count, plural, one {Eén rij wordt} other {# rijen worden}} geweigerd. Verbeter het bestand, of kies dat ze worden weggelaten.",
  "import-nothing-new.detail": "Er is niets op te slaan: alles uit dit bestand staat er al zo.",
  "import-undo.detail": "Dit bestand kan niet worden teruggedraaid. {why}",
  "import-needs-round": "Zeg ook voor welke ronde.",
  "imports-waiting": "Er zijn al bestanden onderweg",
  "imports-waiting.detail": "Er wordt nog aan {count} bestanden van u gewerkt. Wacht tot er een klaar is.",
  "imports-full": "Er is geen plaats meer voor uw bestanden",
  "imports-full.detail":
    "Van u worden al bestanden bewaard van samen {kept} MB. Met dit bestand wordt het meer dan {limit} MB. Stop met bestanden die u niet opslaat, en stuur het over een uur opnieuw.",
  "import-file-gone.detail": "Dit bestand wordt niet meer bewaard. De regel in de lijst blijft.",
  "upload-cut-off.detail": "Het bestand kwam niet helemaal aan. Er is niets bewaard. Stuur het opnieuw.",
} as const;

const en: Record<keyof typeof nl, string> = {
  "import-differs": "This file has gone further",
  "import-differs.detail": "Somebody went on with it, or the dry run was done again. Look at how it is now.",
  "import-version.detail": "Say with If-Match which version of the file you saw.",
  "import-media-type.detail":
    "Send the file itself, with Content-Type: application/octet-stream. Nothing was kept.",
  "upload-empty": "This file is empty.",
  "import-not-now.detail": "That is not possible with this file now. See how far it is.",
  "import-refused.detail":
    "{count, plural, one {One row is} other {# rows are}} refused. Mend the file, or choose to leave them out.",
  "import-nothing-new.detail": "There is nothing to store: all of this file is there already.",
  "import-undo.detail": "This file cannot be taken back. {why}",
  "import-needs-round": "Say for which round, too.",
  "imports-waiting": "Files are on their way already",
  "imports-waiting.detail": "Work goes on for {count} files of yours. Wait until one is done.",
  "imports-full": "There is no room left for your files",
  "imports-full.detail":
    "Files of yours of {kept} MB in total are kept already. With this one it would be more than {limit} MB. Stop with files that you do not store, and send it again in an hour.",
  "import-file-gone.detail": "This file is kept no longer. Its line in the list stays.",
  "upload-cut-off.detail": "The file did not arrive whole. Nothing was kept. Send it again.",
};

/** What the API answers when a file cannot be taken in, or a step with it cannot be taken: part of the problem texts. */
export const importProblems = { nl, en };
