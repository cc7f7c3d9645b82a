import { accountProblems } from "./account-problems.ts";
import { annexProblems } from "./annex-problems.ts";
import { areaProblems } from "./area-problems.ts";
import { defineText } from "./define-text.ts";
import { editionProblems } from "./edition-problems.ts";
import { importProblems } from "./import-problems.ts";
import { sharingProblems } from "./sharing-problems.ts";
import { wordFileProblems } from "./word-file-problems.ts";

/** The title and the sentence of every problem that the API can answer with. */
export const problemText = defineText(
  {
    "invalid-request": "Het verzoek klopt niet",
    "invalid-request.detail":
      "{count, plural, one {Eén gegeven klopt niet} other {# gegevens kloppen niet}}. Bij elk staat wat er mis is.",
    "invalid-json": "Het bericht is geen geldige JSON",
    "invalid-json.detail": "Het bericht kan niet worden gelezen: {reason}. Er is niets bewaard.",
    "unsupported-media-type": "Dit soort bericht wordt niet gelezen",
    "unsupported-media-type.detail": "Stuur JSON met Content-Type: application/json. Er is niets bewaard.",
    "body-too-large": "Het bericht is te groot",
    "body-too-large.detail": "Een bericht mag hoogstens {limit} bytes zijn. Er is niets bewaard.",
    "too-many-rows": "Dit is te veel in één keer",
    "too-many-rows.detail":
      "Het antwoord zou {count} rijen hebben, en {limit} is het meeste. Kies minder indicatoren, gebieden of jaren. Alles in één keer: lokaal17 export op de server zelf.",
    "too-many-lines.detail":
      "Het bestand zou {count} regels krijgen, en {limit} is het meeste. Kies een kortere tijd, een indicator of een gebied.",
    "not-found": "Niet gevonden",
    "not-found.detail": "Dit bestaat niet, of u mag het niet zien.",
    "area-not-found.detail": "Er is geen gebied met de code {code}.",
    "boundaries-not-found.detail": "Voor {year} zijn er geen grenzen om te tekenen.",
    "area-ended.detail": "{name} ({code}) bestaat sinds {date} niet meer. Kies een gemeente van nu.",
    "indicator-not-found.detail": "Er is geen indicator met de code {code}.",
    "method-not-allowed": "Dit kan hier niet",
    "method-not-allowed.detail": "{method} kan niet op dit adres.",
    "sign-in": "Log eerst in",
    "sign-in.detail": "Voor deze pagina is een account nodig.",
    ...accountProblems.nl,
    "account-inactive.detail": "Dit account is uitgezet. Zet het eerst weer aan.",
    "has-password.detail":
      "Dit account heeft al een wachtwoord. Wie het kwijt is, vraagt een nieuw aan op de inlogpagina.",
    "key-too-long": "Een sleutel werkt vanaf vandaag hoogstens {days} dagen: tot en met {until}.",
    "key-ended.detail": "Deze sleutel is al ingetrokken.",
    forbidden: "Dit mag niet",
    "forbidden.detail": "Uw account heeft hiervoor geen recht.",
    "four-eyes.detail": "U vulde zelf iets in van deze indiening. Een collega moet goedkeuren.",
    "four-eyes-cells.detail":
      "U vulde zelf {count, plural, one {1 van deze waarden} other {# van deze waarden}} in. Een collega moet ze goedkeuren.",
    "four-eyes-submitted.detail": "U diende dit zelf in. Een collega moet het goedkeuren.",
    "not-in-submission": "Deze cel hoort niet bij de indiening.",
    "cell-twice": "Deze cel staat er twee keer in.",
    "nothing-approved": "Zo gaat alles terug. Stuur de hele indiening terug, met een reden.",
    "unknown-colleague": "Dit is geen collega met een rol bij deze organisatie.",
    "roles-differ": "De rollen zijn intussen veranderd",
    "roles-differ.detail":
      "Iemand anders veranderde de rollen van dit account. Bekijk ze opnieuw en kies dan.",
    "delegate-self": "U kunt niet uzelf kiezen.",
    "delegate-vng-only":
      "Alleen een goedkeurder kiest een collega die goedkeurt. Vraag VNG als tweede paar ogen.",
    "delegate-appointed":
      "U gaf deze collega zelf een rol. Kies een collega die iemand anders uitnodigde, of vraag VNG.",
    "delegate-order": "De laatste dag is eerder dan de eerste.",
    "delegate-past": "De eerste dag is voorbij. Kies vandaag of later.",
    "delegate-long": "Kies hoogstens {days} dagen.",
    "cross-origin.detail": "Dit verzoek komt van een andere site. Er is niets bewaard.",
    conflict: "Dit kan nu niet",
    "already-submitted.detail":
      "Deze waarden zijn ingediend en wachten op een besluit. Wijzigen kan als ze zijn teruggestuurd of goedgekeurd.",
    "nothing-to-submit.detail": "Er is niets om in te dienen: vul eerst een waarde in.",
    "already-decided.detail": "Over deze indiening is al besloten.",
    "other-content.detail": "De indiening is veranderd sinds u haar las. Lees haar opnieuw.",
    "other-data-version.detail":
      "Er is intussen iets goedgekeurd: versie {current} in plaats van {seen}. Bekijk eerst wat er anders is.",
    "nothing-to-publish.detail": "Er is niets nieuws om te publiceren.",
    "name-taken.detail": "Er is al een publicatie met de naam {name}.",
    "synthetic-publication.detail":
      "Er staan {count} voorbeeldcijfers in deze versie. Buiten de demonstratie wordt dat niet gepubliceerd.",
    "no-publication.detail": "Er is nog niets gepubliceerd.",
    "round-closed.detail": "Deze ronde is open van {opens} tot en met {closes}.",
    "not-in-round.detail": "Deze indicator of dit jaar hoort niet bij deze ronde.",
    "job-not-done.detail": "Het hoofdstuk is nog niet klaar.",
    "already-member.detail": "{name} is al Global Goals-gemeente.",
    "wrong-layer.detail": "{name} hoort niet bij deze bestuurslaag.",
    "version-needed": "De versie ontbreekt",
    "version-needed.detail": 'Zeg met If-Match welke versie van de cel u las, of "0" voor een lege cel.',
    "not-official.detail":
      "Dit cijfer geeft uw organisatie zelf op. Verander het in de invultabel; bezwaar maken kan alleen tegen officiële cijfers.",
    "nothing-to-object-to.detail": "Van {period} is er geen cijfer om bezwaar tegen te maken.",
    "objection-stands.detail": "Er staat al een bezwaar bij dit cijfer. Trek dat eerst in.",
    "objection-answered.detail": "Dit bezwaar is al beantwoord. Het antwoord blijft staan.",
    "objection-withdrawn.detail": "Dit bezwaar is ingetrokken. Een antwoord is niet meer nodig.",
    "nothing-to-explain.detail": "Er is voor {period} nog geen goedgekeurd cijfer om uit te leggen.",
    "indicator-exists": "Er is al een indicator met de code {code}. Kies een andere code.",
    "cell-submitted.detail":
      "Deze waarde is ingediend en wacht op een besluit. Wijzigen kan als zij is teruggestuurd of goedgekeurd.",
    "not-yours.detail": "Deze indicator vult een collega in.",
    "excused.detail": "Deze organisatie doet niet mee aan deze ronde.",
    "only-corrections.detail":
      "De ronde is gesloten sinds {closes}. Alleen wat is goedgekeurd of teruggestuurd, kan nog veranderen.",
    "correction-reason-needed": "Schrijf waarom dit goedgekeurde cijfer verandert.",
    "given-twice": "Deze cel staat twee keer in het verzoek.",
    "prefill-gone": "De bron biedt dit cijfer niet meer zo aan. Kijk opnieuw wat er nu staat.",
    "not-ready.detail":
      "{count, plural, one {Eén waarde kan nog niet worden ingediend} other {# waarden kunnen nog niet worden ingediend}}. Bij elk staat waarom. Er is niets ingediend.",
    "explanation-needed": "{name}, {period}: {check} Schrijf er een toelichting bij.",
    "rule-broken": "{name}, {period}: {check}",
    "correction-reason-missing": "{name}, {period}: schrijf waarom dit goedgekeurde cijfer verandert.",
    "due-outside": "Kies een dag van {from} tot en met {until}.",
    "not-asked": "Deze indicator wordt in deze ronde niet gevraagd.",
    "no-colleague": "Dit is geen collega met een rol in deze organisatie.",
    "address-closed": "Dit adres hoort bij een account dat dicht is. Kies een ander adres.",
    "nothing-as-last-year.detail": "Er is niets van vorig jaar dat nog niet is uitgezet.",
    "link-over": "Deze link werkt niet",
    "link-over.detail":
      "De link is verlopen, ingetrokken of niet compleet. Vraag een nieuwe aan wie u om de cijfers vroeg.",
    "note-version-needed.detail":
      'Zeg met If-Match welke versie van de notitie u las, of "0" als er nog geen was.',
    "note-differs": "Een collega veranderde deze notitie",
    "note-differs.detail": "Uw tekst is niet bewaard. Lees de nieuwe notitie en vul haar aan.",
    "files-busy.detail": "Er wordt nu in veel bestanden gekeken. Probeer het over een halve minuut opnieuw.",
    "receipt-busy.detail":
      "Er worden nu veel ontvangstbewijzen gemaakt. Probeer het over een minuut opnieuw.",
    "round-version-needed.detail": "Zeg met If-Match welke versie van de ronde u las.",
    "round-differs": "Een collega veranderde deze ronde intussen",
    "round-differs.detail":
      "U las versie {seen}, nu is het versie {current}. Uw wijziging is niet bewaard. Lees de ronde opnieuw.",
    "extension-open.detail": "Er is al uitstel gevraagd voor deze organisatie. Wacht op het antwoord.",
    "extension-decided.detail": "Over dit verzoek om uitstel is al besloten.",
    "extension-not-now.detail": "Uitstel vragen kan zolang de ronde open is, of in de dertig dagen erna.",
    "key-length": "Een Idempotency-Key heeft 1 tot 255 tekens.",
    "key-reused": "Deze Idempotency-Key hoort bij een ander verzoek. Gebruik een nieuwe.",
    "version-differs": "Een collega veranderde deze cel",
    "version-differs.detail":
      "U las versie {seen}, nu is het versie {current}. Uw waarde is niet bewaard. Kies welke waarde blijft.",
    "rule-version-needed.detail": 'Zeg met If-Match welke versie van de regel u las, of "0" voor een nieuwe.',
    "rule-differs": "Een collega veranderde deze regel",
    "rule-differs.detail":
      "U las versie {seen}, nu is het versie {current}. Uw regel is niet bewaard. Bekijk eerst wat er nu staat.",
    "decision-version-needed.detail":
      'Zeg met If-Match welke versie van het besluit u las, of "0" als er nog geen is.',
    "decision-differs": "Een collega legde intussen een ander besluit vast",
    "decision-differs.detail":
      "U las versie {seen}, nu is het versie {current}. Uw besluit is niet bewaard. Kijk eerst wat er nu staat.",
    "other-layer.detail": "De indicator {code} hoort niet bij de bestuurslaag van {name}.",
    ...importProblems.nl,
    ...annexProblems.nl,
    ...areaProblems.nl,
    ...sharingProblems.nl,
    ...wordFileProblems.nl,
    ...editionProblems.nl,
    "source-version-needed.detail":
      'Zeg met If-Match welke versie van de bron u las, of "0" voor een nieuwe.',
    "source-differs": "Een collega veranderde deze bron",
    "source-differs.detail":
      "U las versie {seen}, nu is het versie {current}. Uw koppelingen zijn niet bewaard. Bekijk de bron opnieuw.",
    "source-busy.detail": "Deze bron wordt nu al gelezen. Wacht tot dat klaar is.",
    "source-off.detail": "Deze bron staat uit. Zet haar eerst aan.",
    "source-failed": "De bron gaf geen goed antwoord",
    "source-failed.detail": "{reason}",
    "run-over.detail": "Deze keer is al voorbij. Er is niets te stoppen.",
    "authority-not-mapped.detail": "Deze bron heeft geen complete koppeling voor {indicator}.",
    "authority-own-entry.detail":
      "{name} vullen gemeenten zelf in. Een bron vult daar alleen voor, en de gemeente bevestigt.",
    "authority-there.detail": "Voor {name} is er al een bron voorgesteld of bevestigd: {source}.",
    "authority-none.detail": "Voor {indicator} is niets voorgesteld.",
    "authority-confirmed.detail": "Dit is al bevestigd.",
    "authority-four-eyes.detail": "U stelde deze bron zelf voor. Een tweede analist bevestigt haar.",
    "official.detail": "Dit cijfer komt van {source} en staat vast. Klopt het niet? Maak dan bezwaar.",
    unavailable: "Even niet beschikbaar",
    "unavailable.detail":
      "De database antwoordt nu niet. Probeer het zo opnieuw; wat bewaard was, is bewaard.",
    "disk-full.detail":
      "De schijf van de server is bijna vol. Lezen kan, bewaren niet. Waarschuw de beheerder.",
    unexpected: "Er ging iets mis",
    "unexpected.detail": "Dit hadden wij niet verwacht. Noem de helpdesk dit nummer: {id}.",
    "reason-needed": "Schrijf waarom u dit terugstuurt. Eén zin is genoeg.",
    "missing-reason-needed": "Schrijf waarom er geen cijfer is.",
    "value-and-missing": "Een cel heeft een waarde of een reden waarom die ontbreekt, niet allebei.",
    "below-minimum": "De waarde {value} is lager dan {limit}, het laagste dat kan.",
    "above-maximum": "De waarde {value} is hoger dan {limit}, het hoogste dat kan.",
    "denominator-zero": "De noemer mag niet 0 zijn.",
    "rate-differs": "De waarde {value} past niet bij teller en noemer: die geven {computed}.",
    "value-needed": "Voorlopig, geschat of een breuk in de reeks kan alleen bij een waarde.",
    "needs-both": "Geef teller en noemer allebei, of geen van beide.",
  },
  {
    "invalid-request": "The request is not valid",
    "invalid-request.detail":
      "{count, plural, one {One part is not right} other {# parts are not right}}. Each says what is wrong.",
    "invalid-json": "The message is not valid JSON",
    "invalid-json.detail": "The message cannot be read: {reason}. Nothing was stored.",
    "unsupported-media-type": "This kind of message is not read",
    "unsupported-media-type.detail": "Send JSON with Content-Type: application/json. Nothing was stored.",
    "body-too-large": "The message is too large",
    "body-too-large.detail": "A message may be {limit} bytes at most. Nothing was stored.",
    "too-many-rows": "This is too much at once",
    "too-many-rows.detail":
      "The answer would have {count} rows, and {limit} is the most. Choose fewer indicators, areas or years. Everything at once: lokaal17 export on the server itself.",
    "too-many-lines.detail":
      "The file would have {count} lines, and {limit} is the most. Choose a shorter time, an indicator or an area.",
    "not-found": "Not found",
    "not-found.detail": "This does not exist, or you may not see it.",
    "area-not-found.detail": "There is no area with the code {code}.",
    "boundaries-not-found.detail": "For {year} there are no boundaries to draw.",
    "area-ended.detail": "{name} ({code}) no longer exists since {date}. Choose a municipality of today.",
    "indicator-not-found.detail": "There is no indicator with the code {code}.",
    "method-not-allowed": "This is not possible here",
    "method-not-allowed.detail": "{method} is not possible at this address.",
    "sign-in": "Sign in first",
    "sign-in.detail": "This page needs an account.",
    ...accountProblems.en,
    "account-inactive.detail": "This account is switched off. Switch it on first.",
    "has-password.detail":
      "This account has a password already. Who lost it asks for a new one on the sign-in page.",
    "key-too-long": "A key works for {days} days at most from today: until {until}.",
    "key-ended.detail": "This key was ended already.",
    forbidden: "This is not allowed",
    "forbidden.detail": "Your account does not have the right to do this.",
    "four-eyes.detail": "You entered part of this submission yourself. A colleague has to approve it.",
    "four-eyes-cells.detail":
      "You entered {count, plural, one {1 of these values} other {# of these values}} yourself. A colleague has to approve them.",
    "four-eyes-submitted.detail": "You submitted this yourself. A colleague has to approve it.",
    "not-in-submission": "This cell is not part of the submission.",
    "cell-twice": "This cell is named twice.",
    "nothing-approved": "This way everything goes back. Return the whole submission, with a reason.",
    "unknown-colleague": "This is not a colleague with a role in this organisation.",
    "roles-differ": "The roles changed meanwhile",
    "roles-differ.detail":
      "Somebody else changed the roles of this account. Look at them again, and choose then.",
    "delegate-self": "You cannot choose yourself.",
    "delegate-vng-only":
      "Only an approver chooses a colleague who approves. Ask VNG as a second pair of eyes.",
    "delegate-appointed":
      "You gave this colleague a role yourself. Choose one whom somebody else invited, or ask VNG.",
    "delegate-order": "The last day is before the first.",
    "delegate-past": "The first day has passed. Choose today or later.",
    "delegate-long": "Choose {days} days at most.",
    "cross-origin.detail": "This request comes from another site. Nothing was stored.",
    conflict: "This is not possible now",
    "already-submitted.detail":
      "These values are submitted and wait for a decision. They can be changed once returned or approved.",
    "nothing-to-submit.detail": "There is nothing to submit: enter a value first.",
    "already-decided.detail": "This submission has been decided already.",
    "other-content.detail": "The submission changed since you read it. Read it again.",
    "other-data-version.detail":
      "Something was approved meanwhile: version {current} instead of {seen}. Look at what is different first.",
    "nothing-to-publish.detail": "There is nothing new to publish.",
    "name-taken.detail": "There is a publication named {name} already.",
    "synthetic-publication.detail":
      "This version holds {count} example figures. Outside the demonstration that is not published.",
    "no-publication.detail": "Nothing has been published yet.",
    "round-closed.detail": "This round is open from {opens} to {closes}.",
    "not-in-round.detail": "This indicator or year is not part of this round.",
    "job-not-done.detail": "The chapter is not ready yet.",
    "already-member.detail": "{name} is a Global Goals municipality already.",
    "wrong-layer.detail": "{name} does not belong to this layer of government.",
    "version-needed": "The version is missing",
    "version-needed.detail":
      'Say with If-Match which version of the cell you read, or "0" for an empty cell.',
    "not-official.detail":
      "Your organisation enters this figure itself. Change it in the entry table; only official figures can be objected to.",
    "nothing-to-object-to.detail": "There is no figure of {period} to object to.",
    "objection-stands.detail": "An objection stands beside this figure already. Withdraw that one first.",
    "objection-answered.detail": "This objection has been answered. The answer stays.",
    "objection-withdrawn.detail": "This objection was withdrawn. It needs no answer any more.",
    "nothing-to-explain.detail": "There is no approved figure of {period} to explain yet.",
    "indicator-exists": "There is an indicator with the code {code} already. Choose another code.",
    "cell-submitted.detail":
      "This value is submitted and waits for a decision. It can be changed once returned or approved.",
    "not-yours.detail": "A colleague fills in this indicator.",
    "excused.detail": "This organisation does not take part in this round.",
    "only-corrections.detail":
      "The round closed on {closes}. Only what was approved or returned can still change.",
    "correction-reason-needed": "Write why this approved figure changes.",
    "given-twice": "This cell stands twice in the request.",
    "prefill-gone": "The source no longer offers this figure like this. Look again at what it is now.",
    "not-ready.detail":
      "{count, plural, one {One value cannot be submitted yet} other {# values cannot be submitted yet}}. Each says why. Nothing was submitted.",
    "explanation-needed": "{name}, {period}: {check} Write an explanation with it.",
    "rule-broken": "{name}, {period}: {check}",
    "correction-reason-missing": "{name}, {period}: write why this approved figure changes.",
    "due-outside": "Choose a day from {from} up to and including {until}.",
    "not-asked": "This indicator is not asked in this round.",
    "no-colleague": "This is no colleague with a role in this organisation.",
    "address-closed": "This address belongs to an account that is closed. Choose another address.",
    "nothing-as-last-year.detail": "There is nothing of last year that is not assigned yet.",
    "link-over": "This link does not work",
    "link-over.detail":
      "The link expired, was withdrawn or is not complete. Ask for a new one from who asked you for the figures.",
    "note-version-needed.detail":
      'Say with If-Match which version of the note you read, or "0" if there was none.',
    "note-differs": "A colleague changed this note",
    "note-differs.detail": "Your text was not stored. Read the new note and add to it.",
    "files-busy.detail": "Many files are being looked in now. Try again in half a minute.",
    "receipt-busy.detail": "Many receipts are being made now. Try again in a minute.",
    "round-version-needed.detail": "Say with If-Match which version of the round you read.",
    "round-differs": "A colleague changed this round meanwhile",
    "round-differs.detail":
      "You read version {seen}, now it is version {current}. Your change was not stored. Read the round again.",
    "extension-open.detail": "An extension was asked for this organisation already. Wait for the answer.",
    "extension-decided.detail": "This request for an extension was decided already.",
    "extension-not-now.detail":
      "An extension can be asked while the round is open, or in the thirty days after it.",
    "key-length": "An Idempotency-Key has 1 to 255 characters.",
    "key-reused": "This Idempotency-Key belongs to another request. Use a new one.",
    "version-differs": "A colleague changed this cell",
    "version-differs.detail":
      "You read version {seen}, now it is version {current}. Your value was not stored. Choose which value stays.",
    "rule-version-needed.detail":
      'Say with If-Match which version of the rule you read, or "0" for a new one.',
    "rule-differs": "A colleague changed this rule",
    "rule-differs.detail":
      "You read version {seen}, now it is version {current}. Your rule was not stored. Look first at what is there now.",
    "decision-version-needed.detail":
      'Say with If-Match which version of the decision you read, or "0" when there is none yet.',
    "decision-differs": "A colleague recorded another decision meanwhile",
    "decision-differs.detail":
      "You read version {seen}, now it is version {current}. Your decision was not stored. Look first at what is there now.",
    "other-layer.detail": "The indicator {code} does not belong to the layer of government of {name}.",
    ...importProblems.en,
    ...annexProblems.en,
    ...areaProblems.en,
    ...sharingProblems.en,
    ...wordFileProblems.en,
    ...editionProblems.en,
    "source-version-needed.detail":
      'Say with If-Match which version of the source you read, or "0" for a new one.',
    "source-differs": "A colleague changed this source",
    "source-differs.detail":
      "You read version {seen}, now it is version {current}. Your mappings were not stored. Look at the source again.",
    "source-busy.detail": "This source is being read already. Wait until that is done.",
    "source-off.detail": "This source is off. Switch it on first.",
    "source-failed": "The source gave no good answer",
    "source-failed.detail": "{reason}",
    "run-over.detail": "This run is over already. There is nothing to stop.",
    "authority-not-mapped.detail": "This source has no complete mapping for {indicator}.",
    "authority-own-entry.detail":
      "{name} is entered by municipalities themselves. A source only prefills it there, and the municipality confirms.",
    "authority-there.detail": "For {name} a source was proposed or confirmed already: {source}.",
    "authority-none.detail": "Nothing was proposed for {indicator}.",
    "authority-confirmed.detail": "This was confirmed already.",
    "authority-four-eyes.detail": "You proposed this source yourself. A second analyst confirms it.",
    "official.detail": "This figure comes from {source} and is fixed. Is it wrong? Then object to it.",
    unavailable: "Not available right now",
    "unavailable.detail":
      "The database does not answer now. Try again in a moment; what was stored is stored.",
    "disk-full.detail":
      "The disk of the server is almost full. Reading works, storing does not. Tell the administrator.",
    unexpected: "Something went wrong",
    "unexpected.detail": "We did not expect this. Tell the helpdesk this number: {id}.",
    "reason-needed": "Write why you return this. One sentence is enough.",
    "missing-reason-needed": "Write why there is no figure.",
    "value-and-missing": "A cell has a value or a reason why it is missing, not both.",
    "below-minimum": "The value {value} is lower than {limit}, the lowest possible.",
    "above-maximum": "The value {value} is higher than {limit}, the highest possible.",
    "denominator-zero": "The denominator cannot be 0.",
    "rate-differs": "The value {value} does not match numerator and denominator: they give {computed}.",
    "value-needed": "Provisional, estimated or a break in the series needs a value.",
    "needs-both": "Give numerator and denominator both, or neither.",
  },
);
export type ProblemText = Parameters<ReturnType<typeof problemText>>[0];
