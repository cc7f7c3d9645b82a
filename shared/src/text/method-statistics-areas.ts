import { defineText } from "./define-text.ts";

/** Sets of areas, boundaries, similar municipalities, disclosure and order statistics for statisticians. */
export const areaRulesText = defineText(
  {
    "areas.title": "Provincies en Nederland",
    "areas.1":
      "Eerst samennemen, dan scoren. Aantallen worden opgeteld. Een verhouding is Σ teller A gedeeld door Σ noemer B, maal f (100 voor procenten), waar beide bekend zijn en samen het cijfer geven. Anders geldt het gewicht uit de catalogus, met “bij benadering” erbij. Ja of nee wordt een aandeel van de gebieden. Medianen worden niet samengenomen.",
    "areas.2":
      "Minstens {population} procent van de inwoners moet een cijfer hebben. Een som over een deel van de gebieden is geen cijfer van het geheel.",
    "areas.3":
      "Publiceert de bron het cijfer van het land of een provincie, dan staat dat er. Een eigen uitkomst die meer dan afronding afwijkt, wordt niet gepubliceerd.",
    "areas.4":
      "Grootteklassen zijn die van CBS. Een gemeente houdt in een tabel de klasse van het eindjaar, zodat een klasse niet verandert door wie erin zit.",

    "recode.title": "Herindelingen",
    "recode.1":
      "a is het deel van een oud gebied dat meeging: 1 bij samenvoeging of een nieuwe code, en bij een splitsing het aandeel van de inwoners. De tweede formule is die van verhoudingen. De grenzen van een jaar zijn die van 1 januari.",
    "recode.2":
      "Over een splitsing gaan alleen aantallen personen en huishoudens, en verhoudingen daarvan. Medianen, enquêtes, modelcijfers, ja of nee, en verhoudingen zonder bekende delen blijven op het oude gebied; de reeks breekt. Stukjes grens worden genoemd en niet verplaatst.",
    "recode.3":
      "Een herberekend cijfer heeft status geschat. Ontbreekt een deel of is het geheim, dan geldt dat voor het geheel. Over een splitsing heen is er geen toets en geen tempo. Oordelen gebruiken één grensjaar per publicatie.",

    "similar.title": "Gemeenten die op elkaar lijken",
    "similar.1":
      "h is de transformatie van een kenmerk (logaritme, log(1 + x), wortel of geen), z de gestandaardiseerde waarde over alle gemeenten en w het gewicht dat de lezer kiest. Alleen kenmerken die beide hebben, tellen mee: samen minstens de helft van het gewicht. De vergeleken indicator en zijn delen doen niet mee.",
    "similar.2":
      "Het antwoord zegt per kenmerk welk deel van D² het geeft, en in hoeveel van de vijf jaren ervoor de gemeente ook bij de naaste hoorde.",

    "disclosure.title": "Onthulling",
    "disclosure.1":
      "Per indicator is er een grens. Geheim is een aantal boven nul en onder de grens, een aandeel waarvan de rest van de groep zo klein is, en een gemiddelde van een te kleine groep. Nul en allen zijn zichtbaar als de groep zelf groot genoeg is.",
    "disclosure.2":
      "Alle getoonde sommen van alle publicaties samen zijn een stelsel vergelijkingen. Een geheim cijfer volgt eruit als zijn eenheidsvector in de rijruimte ligt. Dan wordt een tweede cijfer achtergehouden, of vervalt de minst belangrijke som.",
    "disclosure.3":
      "Niet gedekt zijn grenzen (een som van 2 over twee gebieden zegt dat beide 1 zijn) en wat een organisatie van zichzelf weet.",

    "order.title": "Kwantielen en plaatsen",
    "order.1":
      "Kwantielen zijn van type 7: lineair tussen geordende waarden. Bij gelijke scores krijgt elk de beste plaats. Varianties delen door n − 1.",
  },
  {
    "areas.title": "Provinces and the Netherlands",
    "areas.1":
      "First joined, then scored. Counts are summed. A rate is Σ numerator A over Σ denominator B, times f (100 for per cent), where both are known and together give the figure. Else the catalogue's weight holds, with “approximately” beside it. Yes or no becomes a share of the areas. Medians are not joined.",
    "areas.2":
      "At least {population} per cent of the inhabitants must have a figure. A sum over a part of the areas is not the figure of the whole.",
    "areas.3":
      "Where the source publishes the figure of the country or a province, that one is shown. An outcome of our own that differs by more than rounding is not published.",
    "areas.4":
      "Size classes are those of Statistics Netherlands. In a table a municipality keeps the class of the last year, so that a class does not change by who is in it.",

    "recode.title": "Reorganisations",
    "recode.1":
      "a is the part of an old area that went along: 1 with a merger or a new code, and with a split the share of the inhabitants. The second formula is that of rates. The boundaries of a year are those of 1 January.",
    "recode.2":
      "Only counts of persons and households, and rates of these, go across a split. Medians, surveys, model figures, yes or no, and rates without known parts stay on the old area; the series breaks. Pieces of border are listed and not moved.",
    "recode.3":
      "A recalculated figure has status estimated. Where a part is missing or confidential, so is the whole. Across a split there is no test and no pace. Verdicts use one boundary year per publication.",

    "similar.title": "Municipalities that are alike",
    "similar.1":
      "h is the transformation of a characteristic (logarithm, log(1 + x), root or none), z the standardised value over all municipalities and w the weight that the reader chooses. Only characteristics that both have count: together at least half of the weight. The compared indicator and its parts take no part.",
    "similar.2":
      "The answer says per characteristic which part of D² it gives, and in how many of the five years before the municipality was among the nearest too.",

    "disclosure.title": "Disclosure",
    "disclosure.1":
      "Every indicator has a limit. Confidential is a count above zero and below the limit, a share of which the rest of the group is that small, and a mean of too small a group. Zero and all are visible when the group itself is large enough.",
    "disclosure.2":
      "All shown sums of all publications together are a system of equations. A confidential figure follows from it when its unit vector lies in the row space. Then a second figure is withheld, or the least important sum is dropped.",
    "disclosure.3":
      "Not covered are bounds (a sum of 2 over two areas says that both are 1) and what an organisation knows of itself.",

    "order.title": "Quantiles and ranks",
    "order.1":
      "Quantiles are of type 7: linear between ordered values. Equal scores all get the best place. Variances divide by n − 1.",
  },
);
