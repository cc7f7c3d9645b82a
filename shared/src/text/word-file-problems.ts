const nl = {
  "word-file": "Lokaal17 kan dit Word-bestand niet lezen",
  "word-file.too-large":
    "Het bestand is te groot: hoogstens {limit} MB kan, en uitgepakt {unpacked} MB. Haal er plaatjes uit.",
  "word-file.no-review":
    "Dit is geen hoofdstuk uit Lokaal17. Stuur het Word-bestand dat u hier heeft gedownload en waarin u opmerkingen maakte.",
  "word-file.busy": "Er worden al Word-bestanden gelezen. Probeer het over een halve minuut opnieuw.",
  "word-file.slow": "Het bestand is te groot of te ingewikkeld om te lezen. Sla het in Word opnieuw op.",
  "word-template": "Dit sjabloon kan niet",
  "word-template.no-place":
    "In het sjabloon staat nergens {place}. Zet dat op een eigen regel, op de plaats waar het hoofdstuk moet komen.",
  "word-template.many-places": "In het sjabloon staat {count} keer {place}. Laat er één staan.",
  "word-template.place-inside":
    "{place} staat in een tabel, tekstvak of kopregel. Zet het op een eigen regel in de lopende tekst.",
  "word-template.place-beside": "Naast {place} staat nog andere tekst op dezelfde regel. Haal die weg.",
  "word-template.changes":
    "In het sjabloon staan nog wijzigingen die zijn bijgehouden. Accepteer of weiger ze en bewaar het opnieuw.",
  "word-template.picture":
    "In het sjabloon staat een plaatje zonder omschrijving. Geef het in Word alternatieve tekst, of markeer het als decoratief.",
  "word-template.structure":
    "Met dit sjabloon wordt het Word-bestand niet toegankelijk: {count} fouten. Kies in Word Controleren, Toegankelijkheid controleren, en let op koppen die een niveau overslaan.",
  "word-template.prefix":
    "Het sjabloon is gemaakt met een programma dat anders schrijft dan Word. Open het in Word en sla het op als .docx.",
};

const en: Record<keyof typeof nl, string> = {
  "word-file": "Lokaal17 cannot read this Word file",
  "word-file.too-large":
    "The file is too large: {limit} MB at most, and {unpacked} MB unpacked. Take pictures out of it.",
  "word-file.no-review":
    "This is no chapter of Lokaal17. Send the Word file that you downloaded here and put your comments in.",
  "word-file.busy": "Word files are being read already. Try again in half a minute.",
  "word-file.slow": "The file is too large or too complicated to be read. Save it again in Word.",
  "word-template": "This template cannot be used",
  "word-template.no-place":
    "Nowhere in the template stands {place}. Put it on a line of its own, where the chapter is to come.",
  "word-template.many-places": "The template has {place} {count} times. Leave one of them.",
  "word-template.place-inside":
    "{place} stands in a table, a text box or a header. Put it on a line of its own in the running text.",
  "word-template.place-beside": "Beside {place} there is other text on the same line. Take it away.",
  "word-template.changes": "The template still has tracked changes. Accept or reject them and save it again.",
  "word-template.picture":
    "A picture in the template has no description. Give it alternative text in Word, or mark it as decorative.",
  "word-template.structure":
    "With this template the Word file is not accessible: {count} mistakes. Choose Review, Check Accessibility in Word, and look for headings that skip a level.",
  "word-template.prefix":
    "The template was made by a program that writes differently from Word. Open it in Word and save it as .docx.",
};

/** What the API answers about Word files that editors hand in: part of the problem texts. */
export const wordFileProblems = { nl, en };
