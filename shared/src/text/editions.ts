import { defineText } from "./define-text.ts";

/** Why an edition cannot be published, how one refers to it, and what its files are called. */
export const editionText = defineText(
  {
    "refusal.stale-fact":
      "{section}: {name} was {was} en is nu {now}. Neem het nieuwe cijfer of zeg waarom het oude blijft.",
    "refusal.stale-sentence":
      "{section}: een herschreven zin noemt {was}, maar het cijfer is nu {now}. Schrijf de zin opnieuw of herstel haar.",
    "refusal.stale-sentence-gone":
      "{section}: een herschreven zin noemt {was}, maar dat cijfer is er niet meer. Herstel de zin.",
    "refusal.stale-sentence-new":
      "{section}: een herschreven zin mist een cijfer dat het programma nu noemt: {now}. Schrijf de zin opnieuw of herstel haar.",
    "refusal.sentence-gone":
      "{section}: een herschreven zin wordt in deze editie niet meer gemaakt. Herstel haar.",
    "refusal.free-number": "{section}: het getal {text} is getypt. Koppel het aan een cijfer of leg het uit.",
    "refusal.not-agreed": "{section}: {parties} {count, plural, one {gaf} other {gaven}} nog geen akkoord.",
    "refusal.missing-narrative": "{section}: er is nog geen tekst in het {language}.",
    "refusal.missing-translation": "{section}: de tekst staat er nog niet in het {language}.",
    "refusal.too-long": "{section}: {words} woorden in het {language}; het mogen er {limit} zijn.",
    "refusal.invalid-narrative": "{section}: {finding}",
    "language.nl": "Nederlands",
    "language.en": "Engels",
    "party.vng": "VNG",
    "party.ipo": "IPO",
    "party.uvw": "de Unie van Waterschappen",
    cite: "VNG, IPO en Unie van Waterschappen ({year}). {name}, versie {version}. Lokaal17, momentopname {snapshot}. {address}",
    first: "Eerste versie.",
    "file.name": "decentrale-overheden",
    "file.concept": "concept",
    "file.version": "versie",
  },
  {
    "refusal.stale-fact":
      "{section}: {name} was {was} and is {now} now. Take the new figure or say why the old one stays.",
    "refusal.stale-sentence":
      "{section}: a rewritten sentence says {was}, but the figure is {now} now. Write it anew or restore it.",
    "refusal.stale-sentence-gone":
      "{section}: a rewritten sentence says {was}, but that figure is gone. Restore the sentence.",
    "refusal.stale-sentence-new":
      "{section}: a rewritten sentence lacks a figure that the program says now: {now}. Write it anew or restore it.",
    "refusal.sentence-gone": "{section}: a rewritten sentence is no longer made in this edition. Restore it.",
    "refusal.free-number": "{section}: the number {text} was typed. Bind it to a figure or explain it.",
    "refusal.not-agreed": "{section}: {parties} {count, plural, one {has} other {have}} not agreed yet.",
    "refusal.missing-narrative": "{section}: there is no text in {language} yet.",
    "refusal.missing-translation": "{section}: the text is not there in {language} yet.",
    "refusal.too-long": "{section}: {words} words in {language}; {limit} are allowed.",
    "refusal.invalid-narrative": "{section}: {finding}",
    "language.nl": "Dutch",
    "language.en": "English",
    "party.vng": "VNG",
    "party.ipo": "IPO",
    "party.uvw": "the Dutch Water Authorities",
    cite: "VNG, IPO and Dutch Water Authorities ({year}). {name}, version {version}. Lokaal17, snapshot {snapshot}. {address}",
    first: "First version.",
    "file.name": "local-government",
    "file.concept": "draft",
    "file.version": "version",
  },
);
