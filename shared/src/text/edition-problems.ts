const nl = {
  "edition-address": "Deze naam voor het adres kan niet: kies een andere dan {slug}.",
  "name-glyph": "Deze tekens zitten niet in ons lettertype: {characters}. Kies andere.",
  "edition-taken.detail": "Er is al een editie met het adres {slug}. Kies een ander.",
  "edition-practice.detail": "Het voorbeeld {id} is er niet. Kies uit de voorbeelden van het netwerk.",
  "edition-start.detail": "De editie {slug} waarmee u wilt beginnen bestaat niet.",
  "edition-version.detail": "Zeg met If-Match welke versie van de editie u zag.",
  "edition-differs": "Een collega veranderde deze editie",
  "edition-differs.detail": "U zag versie {seen}, nu is het versie {current}. Kijk eerst hoe zij nu is.",
  "edition-data-moved.detail": "De editie kreeg zojuist andere cijfers. Lees het onderdeel opnieuw.",
  "review-copy-other.detail":
    "Dit Word-bestand is van een andere editie: {edition}. Lever het daar in, of kies het bestand van deze editie.",
  "chapter-jobs-open.detail":
    "U hebt al {limit} hoofdstukken die nog gemaakt worden. Wacht tot er een klaar is, of stop er een.",
  "chapter-job-same.detail":
    "Dit wordt al gemaakt, van deze editie in deze talen en vormen. Wacht tot het klaar is.",
  "kept-unknown.detail":
    "Het cijfer {shown} kan niet blijven staan. In de publicatie met gegevensversie {version} stond het niet: {name}. Neem het cijfer van nu.",
  "number-other.detail":
    "Het cijfer {shown} is niet wat de cijfers zeggen. {name}: {now}. Zet dat neer, of kies het cijfer dat u bedoelt.",
  "number-none.detail": "Het cijfer {shown} is er niet: {name}. {reasons}",
  "edition-freezing.detail": "De editie wordt op dit moment vastgelegd. Wacht tot dat klaar is.",
  "edition-publication.detail": "Deze publicatie van cijfers bestaat niet.",
  "section-outside.detail": "Dit onderdeel hoort niet bij deze editie.",
  "section-generated.detail": "Dit onderdeel schrijft het programma zelf.",
  "text-version.detail":
    'Zeg met If-Match welke versie van de tekst u las, of "0" als er nog niets geschreven was.',
  "text-differs": "Een collega schreef intussen aan deze tekst",
  "text-differs.detail":
    "U las versie {seen}, nu is het versie {current}. Beide teksten zijn er nog: voeg ze samen en bewaar opnieuw.",
  "sentence-version.detail":
    'Zeg met If-Match welke versie van de zin u las, of "0" als niemand haar herschreef.',
  "sentence-differs": "Een collega herschreef deze zin ook",
  "sentence-differs.detail":
    "U las versie {seen}, nu is het versie {current}. Uw woorden zijn niet bewaard. Bekijk eerst de andere zin.",
  "sentence-figures": "De cijfers van deze zin veranderden",
  "sentence-figures.detail":
    "U zag andere cijfers dan er nu zijn: {figures}. Uw woorden zijn niet bewaard. Lees de zin opnieuw met de cijfers van nu.",
  "sentence-empty": "De zin is leeg. Schrijf er iets in, of ga terug naar de automatische zin.",
  "sentence-gone.detail": "Het programma maakt deze zin niet (meer) in deze editie.",
  "sign-no-party.detail": "U tekent voor geen van de drie partijen. Een beheerder kan dat instellen.",
  "sign-other-party.detail": "U tekent voor een andere partij.",
  "sign-not-review.detail": "Akkoord geven kan als het onderdeel ter beoordeling ligt: {sections}.",
  "sign-differs": "U zag een andere tekst dan er nu staat",
  "sign-differs.detail":
    "Woorden of cijfers veranderden sinds u ze las: {sections}. Lees ze en geef dan akkoord.",
  "sign-twice.detail":
    "Iemand gaf al akkoord namens deze partij, of u gaf al akkoord namens een andere: {sections}.",
  "assignee-unknown": "Deze persoon is geen redacteur.",
  "remark-answers": "De opmerking waarop dit een antwoord is, staat niet bij deze editie.",
  "remark-not-own.detail": "Alleen wie de opmerking schreef, verandert haar woorden.",
  "remark-nothing": "Zeg wat er verandert: de woorden, of of de opmerking is afgehandeld.",
  "edition-refused": "De editie kan nog niet worden gepubliceerd",
  "edition-refused.detail":
    "{count, plural, one {Er is één reden} other {Er zijn # redenen}}. Los ze op en publiceer opnieuw.",
  "correction-reason": "Zeg wat er veranderd is sinds versie {version}, in het Nederlands en het Engels.",
  "embargo-earlier": "Versie {version} is geheim tot {date}. Kies die dag of een latere.",
  "embargo-past": "Kies voor het embargo een dag die nog komt.",
  "embargo-hidden":
    "Versie {version} is nog geheim tot {date}. Hef eerst haar embargo op, of verplaats het naar een eerdere dag.",
  "embargo-same": "Dit is de dag die er al staat: {date}.",
  "embargo-ended.detail": "Versie {version} is openbaar sinds {date}. Wat openbaar is, blijft openbaar.",
  "embargo-none.detail": "Van deze editie is er geen versie {version}.",
  "embargo-differs": "Een collega verplaatste dit embargo",
  "embargo-differs.detail": "U zag {seen}, nu is het {current}. Kijk eerst naar de dag van nu.",
  "embargo-before":
    "Versie {version} is geheim tot {date} en wordt hierin genoemd. Verplaats eerst die versie, of kies die dag of een latere.",
  "embargo-after":
    "Versie {version} wordt openbaar op {date} en noemt deze versie. Verplaats eerst die, of kies die dag of een eerdere.",
  "word-file-type.detail": "Stuur een Word-bestand (application/octet-stream).",
  "word-file-large.detail": "Dit bestand is groter dan {limit} MB.",
  "fact-not-found.detail": "Dit cijfer is er niet in deze gegevens. {reasons}",
  "job-not-ended.detail": "Dit hoofdstuk wordt nog gemaakt, of het is klaar.",
  "job-freezes.detail": "Publiceer de editie opnieuw: zo telt wat er nu in staat.",
  "not-editor": "Alleen een redacteur tekent voor een partij.",
};

const en: Record<keyof typeof nl, string> = {
  "edition-address": "This name cannot be an address: choose another one than {slug}.",
  "name-glyph": "Our typeface does not have these characters: {characters}. Choose others.",
  "edition-taken.detail": "There is an edition with the address {slug} already. Choose another.",
  "edition-practice.detail": "There is no practice {id}. Choose from the practices of the network.",
  "edition-start.detail": "The edition {slug} that you want to start from does not exist.",
  "edition-version.detail": "Say with If-Match which version of the edition you saw.",
  "edition-differs": "A colleague changed this edition",
  "edition-differs.detail": "You saw version {seen}, now it is version {current}. See how it is first.",
  "edition-data-moved.detail": "The edition was given other figures just now. Read the section again.",
  "review-copy-other.detail":
    "This Word file is of another edition: {edition}. Hand it in there, or choose the file of this edition.",
  "chapter-jobs-open.detail":
    "You have {limit} chapters that are still being made. Wait until one is done, or stop one.",
  "chapter-job-same.detail":
    "This is being made already, of this edition in these languages and forms. Wait until it is done.",
  "kept-unknown.detail":
    "The number {shown} cannot be kept. It did not stand in the publication of data version {version}: {name}. Take the number of now.",
  "number-other.detail":
    "The number {shown} is not what the figures say. {name}: {now}. Write that, or choose the figure that you mean.",
  "number-none.detail": "The number {shown} is not there: {name}. {reasons}",
  "edition-freezing.detail": "The edition is being frozen at this moment. Wait until that is done.",
  "edition-publication.detail": "This publication of figures does not exist.",
  "section-outside.detail": "This section is not part of this edition.",
  "section-generated.detail": "The program writes this section itself.",
  "text-version.detail":
    'Say with If-Match which version of the text you read, or "0" when nothing was written yet.',
  "text-differs": "A colleague wrote in this text meanwhile",
  "text-differs.detail":
    "You read version {seen}, now it is version {current}. Both texts are still there: merge them and save again.",
  "sentence-version.detail":
    'Say with If-Match which version of the sentence you read, or "0" when nobody rewrote it.',
  "sentence-differs": "A colleague rewrote this sentence too",
  "sentence-differs.detail":
    "You read version {seen}, now it is version {current}. Your words were not saved. Look at the other sentence first.",
  "sentence-figures": "The figures of this sentence changed",
  "sentence-figures.detail":
    "You saw other figures than there are now: {figures}. Your words were not saved. Read the sentence again with the figures of now.",
  "sentence-empty": "The sentence is empty. Write something in it, or go back to the automatic sentence.",
  "sentence-gone.detail": "The program does not make this sentence in this edition (any more).",
  "sign-no-party.detail": "You sign for none of the three parties. An administrator can set that.",
  "sign-other-party.detail": "You sign for another party.",
  "sign-not-review.detail": "One can agree while a section is in review: {sections}.",
  "sign-differs": "You saw another text than stands there now",
  "sign-differs.detail":
    "Words or figures changed since you read them: {sections}. Read them, and then agree.",
  "sign-twice.detail":
    "Somebody agreed for this party already, or you agreed for another one already: {sections}.",
  "assignee-unknown": "This person is no editor.",
  "remark-answers": "The remark that this answers does not stand at this edition.",
  "remark-not-own.detail": "Only who wrote the remark changes its words.",
  "remark-nothing": "Say what changes: the words, or whether the remark is settled.",
  "edition-refused": "The edition cannot be published yet",
  "edition-refused.detail":
    "{count, plural, one {There is one reason} other {There are # reasons}}. Solve them and publish again.",
  "correction-reason": "Say what changed since version {version}, in Dutch and in English.",
  "embargo-earlier": "Version {version} is under embargo until {date}. Choose that day or a later one.",
  "embargo-past": "Choose a day for the embargo that is still to come.",
  "embargo-hidden":
    "Version {version} is still under embargo until {date}. Lift its embargo first, or move it to an earlier day.",
  "embargo-same": "This is the day that stands there already: {date}.",
  "embargo-ended.detail": "Version {version} has been public since {date}. What is public stays public.",
  "embargo-none.detail": "There is no version {version} of this edition.",
  "embargo-differs": "A colleague moved this embargo",
  "embargo-differs.detail": "You saw {seen}, now it is {current}. Look at the day of now first.",
  "embargo-before":
    "Version {version} is under embargo until {date} and is named in this one. Move that version first, or choose that day or a later one.",
  "embargo-after":
    "Version {version} becomes public on {date} and names this version. Move that one first, or choose that day or an earlier one.",
  "word-file-type.detail": "Send a Word file (application/octet-stream).",
  "word-file-large.detail": "This file is larger than {limit} MB.",
  "fact-not-found.detail": "This figure is not in these data. {reasons}",
  "job-not-ended.detail": "This chapter is still being made, or it is done.",
  "job-freezes.detail": "Publish the edition again: then what stands in it now counts.",
  "not-editor": "Only an editor signs for a party.",
};

/** What the API answers about editions of the chapter: part of the problem texts. */
export const editionProblems = { nl, en };
