import type { DocumentFact, FigureFact } from "../annex/fact-tag.ts";
import type { AnnexKind } from "../contract/annex.ts";
import { defineText } from "./define-text.ts";

/** The groups of policy fields of Iv3, by the first digit of their code. */
export const policyGroups = ["0", "1", "2", "3", "4", "5", "6", "7", "8"] as const;
type PolicyGroup = (typeof policyGroups)[number];

type AnnexKey =
  | `title.${AnnexKind}`
  | `group.${PolicyGroup}`
  | `column.${Exclude<FigureFact, "year" | "src"> | "indicator" | "year-status" | "note-src"}`
  | `fact.${FigureFact}`
  | `document.${DocumentFact}`
  | `question.${AnnexKind}.${1 | 2 | 3}`
  | `no-verdict.${"context" | "contested" | "no-direction" | "other-boundaries" | "layer-not-compared"}`
  | "head"
  | "head.preview"
  | "mark"
  | "mark.example"
  | "mark.preview"
  | "mark.both"
  | "share.none"
  | "share.some"
  | "peers"
  | "peers.none"
  | "status"
  | "example"
  | "no-figure"
  | "confidential"
  | "no-aim"
  | "aim"
  | "no-middle"
  | "middle"
  | "diff.both"
  | "diff.better"
  | "diff.worse"
  | "diff.none"
  | "diff.few"
  | `status.${"normal" | "provisional" | "estimated" | "break"}`
  | "yes"
  | "no"
  | "middle.yes"
  | "diff.not"
  | "note"
  | "no-note"
  | "unit"
  | "own-influence"
  | "contents"
  | "contents-note"
  | "how"
  | "how.middle"
  | "how.difference"
  | "how.influence"
  | "how.aim"
  | "first"
  | "first.note"
  | "first.refresh"
  | "first.remove"
  | "table.caption"
  | "table.description"
  | "own-text"
  | "own-text.place"
  | "page"
  | "file-name"
  | "was"
  | "changes"
  | "changes.count"
  | "changes.none"
  | "changes.caption"
  | "changes.what"
  | "changes.was"
  | "changes.now"
  | "changes.not-shown"
  | "changes.revised"
  | "changes.left"
  | "changes.remove";

/** What stands in the annex of a budget or accounts. */
export const annexText = defineText<AnnexKey>(
  {
    "title.budget": "Bijlage bij de begroting {year}: {name} en de Global Goals",
    "title.accounts": "Bijlage bij de jaarrekening {year}: {name} en de Global Goals",
    "group.0": "Bestuur en ondersteuning",
    "group.1": "Veiligheid",
    "group.2": "Verkeer, vervoer en waterstaat",
    "group.3": "Economie",
    "group.4": "Onderwijs",
    "group.5": "Sport, cultuur en recreatie",
    "group.6": "Sociaal domein",
    "group.7": "Volksgezondheid en milieu",
    "group.8": "Volkshuisvesting, leefomgeving en stedelijke vernieuwing",
    "column.indicator": "Indicator",
    "column.value": "Waarde",
    "column.year-status": "Jaar en status",
    "column.mid": "Middelste van gelijkende gemeenten",
    "column.diff": "Verschil",
    "column.aim": "Eigen doel en besluit",
    "column.note": "Toelichting",
    "column.note-src": "Toelichting en bron",
    "fact.value": "Waarde",
    "fact.year": "Jaar en status",
    "fact.mid": "Middelste van gelijkende gemeenten",
    "fact.diff": "Verschil met andere gemeenten",
    "fact.aim": "Eigen doel",
    "fact.note": "Toelichting van de gemeente",
    "fact.src": "Bron",
    "document.head": "Publicatie van de cijfers",
    "document.mark": "Regel boven elke bladzijde",
    "document.share": "Aandeel voorbeelden",
    "document.peers": "Gelijkende gemeenten",
    "question.budget.1": "Wat willen we bereiken?",
    "question.budget.2": "Wat gaan we daarvoor doen?",
    "question.budget.3": "Wat mag het kosten?",
    "question.accounts.1": "Wat wilden we, en wat is daarvan terechtgekomen?",
    "question.accounts.2": "Wat hebben we daarvoor gedaan?",
    "question.accounts.3": "Wat heeft het gekost?",
    "no-verdict.context": "Geen oordeel: dit is achtergrond, die een gemeente zelf niet verandert.",
    "no-verdict.contested": "Geen oordeel: over wat hier beter is, zijn de meningen verdeeld.",
    "no-verdict.no-direction": "Geen oordeel: meer of minder is hier niet beter of slechter.",
    "no-verdict.other-boundaries": "Niet vergeleken: de gemeente had toen andere grenzen.",
    "no-verdict.layer-not-compared": "Niet vergeleken.",
    head: "Cijfers van Lokaal17, {publication} van {date} (gegevensversie {version}).",
    "head.preview": "Voorvertoning van Lokaal17: nog niet gepubliceerd (gegevensversie {version}).",
    mark: "Cijfers van Lokaal17, gegevensversie {version}",
    "mark.example": "VOORBEELD, geen echte cijfers. Lokaal17, gegevensversie {version}",
    "mark.preview": "VOORVERTONING, nog niet gepubliceerd. Lokaal17, gegevensversie {version}",
    "mark.both": "VOORBEELD en VOORVERTONING, geen echte cijfers. Lokaal17, gegevensversie {version}",
    "share.none": "Geen enkel cijfer in deze bijlage is een voorbeeld.",
    "share.some": "{share}. Zo’n cijfer is verzonnen. Er staat ‘voorbeeld’ bij.",
    peers: "Op {name} lijken volgens de cijfers over bevolking en ruimte het meest: {names}.",
    "peers.none": "Van {name} is niet te zeggen welke gemeenten erop lijken.",
    status: "{year}, {status}",
    example: "{text} (voorbeeld)",
    "no-figure": "geen cijfer",
    confidential: "niet openbaar",
    "no-aim": "geen",
    aim: "{value} in {year}. Besluit: {decision}, {date}.",
    "no-middle": "niet bekend",
    middle: "{value} ({count} gemeenten)",
    "diff.both":
      "Duidelijk beter dan {better} en duidelijk slechter dan {worse} van de {of} gelijkende gemeenten.",
    "diff.better": "Duidelijk beter dan {better} van de {of} gelijkende gemeenten.",
    "diff.worse": "Duidelijk slechter dan {worse} van de {of} gelijkende gemeenten.",
    "diff.none": "Geen duidelijk verschil met de {of} gelijkende gemeenten.",
    "diff.few": "Te weinig gelijkende gemeenten hebben een cijfer over dit jaar.",
    "status.normal": "definitief",
    "status.provisional": "voorlopig",
    "status.estimated": "geschat",
    "status.break": "breuk in de reeks",
    yes: "ja",
    no: "nee",
    "middle.yes": "ja bij {yes} van de {count} gemeenten",
    "diff.not": "Niet te zeggen. {reason}",
    note: "{name}: {text}",
    "no-note": "geen toelichting",
    unit: "Eenheid: {unit}.",
    "own-influence": "De gemeente gaat hier zelf over.",
    contents: "Inhoud",
    "contents-note": "Bladzijden: klik in Word op deze inhoud en kies Veld bijwerken.",
    how: "Zo leest u deze bijlage",
    "how.middle":
      "De middelste gemeente: zet de gelijkende gemeenten op volgorde van hun cijfer, dan is dit het cijfer van de gemeente in het midden.",
    "how.difference":
      "Duidelijk beter of slechter noemen we een verschil dat groter is dan toeval geeft. Staat er geen duidelijk verschil, dan kan het toeval zijn.",
    "how.influence":
      "Bovenaan in elke tabel staan de indicatoren waar de gemeente zelf over gaat. Daaronder staat wat zij samen met anderen verandert, en dan de achtergrond.",
    "how.aim": "Een eigen doel is een besluit van de gemeenteraad. Het telt in geen enkele score mee.",
    first: "Over dit bestand",
    "first.note":
      "Elk cijfer in dit bestand zit in een vak dat weet welk cijfer het is. Uw eigen tekst typt u ernaast, eronder, of op de plaatsen die ervoor zijn gemaakt.",
    "first.refresh":
      "Bewaar dit bestand. Na de volgende publicatie levert u het in op de pagina Raadsstuk van uw gemeente. U krijgt het terug met nieuwe cijfers. Wat veranderde is gemarkeerd, en uw eigen tekst blijft staan.",
    "first.remove": "Dit stukje kunt u weghalen voordat de bijlage naar de raad gaat.",
    "table.caption": "{code} {name}: indicatoren van {area}",
    "table.description":
      "Per indicator de waarde, het jaar met de status, de middelste van gelijkende gemeenten, het verschil in woorden, het eigen doel met het besluit, en de toelichting met de bron.",
    "own-text": "Tekst van de gemeente",
    "own-text.place": "Schrijf hier uw eigen tekst over {name}.",
    page: "Bladzijde {page} van {pages}",
    "file-name": "{kind, select, budget {begroting} other {jaarrekening}}-{year}-bijlage-{area}",
    was: " (was {was})",
    changes: "Veranderd sinds de vorige versie",
    "changes.count":
      "{count, plural, one {Er is # gegeven veranderd} other {Er zijn # gegevens veranderd}} en {same, plural, one {# bleef} other {# bleven}} gelijk. De cijfers zijn nu van {date}.",
    "changes.none": "Alle {same} gegevens zijn gelijk gebleven. De cijfers zijn nu van {date}.",
    "changes.caption": "Wat er veranderde",
    "changes.what": "Wat",
    "changes.was": "Was",
    "changes.now": "Is nu",
    "changes.not-shown": "mag niet meer worden getoond",
    "changes.revised": "{now} (herzien: het cijfer over {year} is veranderd)",
    "changes.left":
      "Deze indicatoren staan niet in de publicatie. Hun tekst is gelaten zoals die was: {names}.",
    "changes.remove": "Deze lijst kunt u weghalen. Bij het volgende bijwerken komt er een nieuwe.",
  },
  {
    "title.budget": "Annex to the budget of {year}: {name} and the Global Goals",
    "title.accounts": "Annex to the accounts of {year}: {name} and the Global Goals",
    "group.0": "Governance and support",
    "group.1": "Safety",
    "group.2": "Traffic, transport and water",
    "group.3": "Economy",
    "group.4": "Education",
    "group.5": "Sport, culture and recreation",
    "group.6": "Social affairs",
    "group.7": "Public health and environment",
    "group.8": "Housing, living environment and urban renewal",
    "column.indicator": "Indicator",
    "column.value": "Value",
    "column.year-status": "Year and status",
    "column.mid": "Middle of similar municipalities",
    "column.diff": "Difference",
    "column.aim": "Own target and decision",
    "column.note": "Explanation",
    "column.note-src": "Explanation and source",
    "fact.value": "Value",
    "fact.year": "Year and status",
    "fact.mid": "Middle of similar municipalities",
    "fact.diff": "Difference from other municipalities",
    "fact.aim": "Own target",
    "fact.note": "Explanation of the municipality",
    "fact.src": "Source",
    "document.head": "Publication of the figures",
    "document.mark": "Line above every page",
    "document.share": "Share of examples",
    "document.peers": "Similar municipalities",
    "question.budget.1": "What do we want to achieve?",
    "question.budget.2": "What are we going to do for it?",
    "question.budget.3": "What may it cost?",
    "question.accounts.1": "What did we want, and what has come of it?",
    "question.accounts.2": "What did we do for it?",
    "question.accounts.3": "What did it cost?",
    "no-verdict.context": "No verdict: this is background that a municipality does not change itself.",
    "no-verdict.contested": "No verdict: people differ on what is better here.",
    "no-verdict.no-direction": "No verdict: more or less is not better or worse here.",
    "no-verdict.other-boundaries": "Not compared: the municipality had other boundaries then.",
    "no-verdict.layer-not-compared": "Not compared.",
    head: "Figures of Lokaal17, {publication} of {date} (data version {version}).",
    "head.preview": "Preview of Lokaal17: not published yet (data version {version}).",
    mark: "Figures of Lokaal17, data version {version}",
    "mark.example": "EXAMPLE, not real figures. Lokaal17, data version {version}",
    "mark.preview": "PREVIEW, not published yet. Lokaal17, data version {version}",
    "mark.both": "EXAMPLE and PREVIEW, not real figures. Lokaal17, data version {version}",
    "share.none": "No figure in this annex is an example.",
    "share.some": "{share}. Such a figure was made up. It says ‘example’.",
    peers: "By the figures on people and space, most like {name} are: {names}.",
    "peers.none": "It cannot be said which municipalities are like {name}.",
    status: "{year}, {status}",
    example: "{text} (example)",
    "no-figure": "no figure",
    confidential: "not public",
    "no-aim": "none",
    aim: "{value} in {year}. Decision: {decision}, {date}.",
    "no-middle": "not known",
    middle: "{value} ({count} municipalities)",
    "diff.both":
      "Clearly better than {better} and clearly worse than {worse} of the {of} similar municipalities.",
    "diff.better": "Clearly better than {better} of the {of} similar municipalities.",
    "diff.worse": "Clearly worse than {worse} of the {of} similar municipalities.",
    "diff.none": "No clear difference from the {of} similar municipalities.",
    "diff.few": "Too few similar municipalities have a figure of this year.",
    "status.normal": "final",
    "status.provisional": "provisional",
    "status.estimated": "estimated",
    "status.break": "break in the series",
    yes: "yes",
    no: "no",
    "middle.yes": "yes in {yes} of the {count} municipalities",
    "diff.not": "Not possible to say. {reason}",
    note: "{name}: {text}",
    "no-note": "no explanation",
    unit: "Unit: {unit}.",
    "own-influence": "The municipality decides on this itself.",
    contents: "Contents",
    "contents-note": "Pages: click on these contents in Word and choose Update Field.",
    how: "How to read this annex",
    "how.middle":
      "The middle municipality: put the similar municipalities in the order of their figure, then this is the figure of the one in the middle.",
    "how.difference":
      "We call a difference clearly better or worse when it is larger than chance gives. Where it says no clear difference, it can be chance.",
    "how.influence":
      "At the top of each table stand the indicators that the municipality decides on itself. Below it stands what it changes together with others, and then the background.",
    "how.aim": "An own target is a decision of the municipal council. It counts in no score.",
    first: "About this file",
    "first.note":
      "Every figure in this file is in a box that knows which figure it is. You type your own text beside it, below it, or in the places made for it.",
    "first.refresh":
      "Keep this file. After the next publication, hand it in on the page Council document of your municipality. You get it back with new figures. What changed is marked, and your own text stays.",
    "first.remove": "You can remove this part before the annex goes to the council.",
    "table.caption": "{code} {name}: indicators of {area}",
    "table.description":
      "For each indicator the value, the year with the status, the middle of similar municipalities, the difference in words, the own target with the decision, and the explanation with the source.",
    "own-text": "Text of the municipality",
    "own-text.place": "Write your own text on {name} here.",
    page: "Page {page} of {pages}",
    "file-name": "{kind, select, budget {budget} other {accounts}}-{year}-annex-{area}",
    was: " (was {was})",
    changes: "Changed since the version before",
    "changes.count":
      "{count, plural, one {# thing has changed} other {# things have changed}} and {same, plural, one {# stayed} other {# stayed}} the same. The figures are now of {date}.",
    "changes.none": "All {same} things stayed the same. The figures are now of {date}.",
    "changes.caption": "What changed",
    "changes.what": "What",
    "changes.was": "Was",
    "changes.now": "Is now",
    "changes.not-shown": "may not be shown any more",
    "changes.revised": "{now} (revised: the figure of {year} changed)",
    "changes.left": "These indicators are not in the publication. Their text was left as it was: {names}.",
    "changes.remove": "You can remove this list. The next refresh brings a new one.",
  },
);
