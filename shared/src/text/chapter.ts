import { defineText } from "./define-text.ts";

/** Words and sentences of the chapter. Where a `{…Count}` stands beside a fact it only chooses the plural. */
const nl = {
  title: "Decentrale overheden en de Global Goals",
  subtitle: "Hoofdstuk voor de nationale rapportage over de 17 doelen",
  mark: "VOORBEELD, geen echt cijfer",
  "status.concept": "concept",
  "status.published": "gepubliceerd",
  "edition.line": "{name}, {status}",
  "foot.snapshot": "Momentopname {id}",

  "colophon.heading": "Over dit hoofdstuk",
  "colophon.edition": "Uitgave: {name}, {status}.",
  "colophon.publication": "Publicatie van de cijfers: {name}, {date}.",
  "colophon.preview": "De cijfers komen uit de voorvertoning. Ze zijn nog niet gepubliceerd.",
  "colophon.snapshot":
    "Momentopname: {id}. Dat is gegevensversie {version} van {date}, met de eerste tekens van haar controlegetal {hash}.",
  "colophon.boundaries": "Alle cijfers volgen de gemeentegrenzen van {year}.",
  "colophon.basket": "Scores van doelen volgen {basket}, versie {version}, en de rekenwijze {method}.",
  "colophon.read": "Zo leest u dit hoofdstuk",
  "colophon.read.median":
    "De middelste gemeente: de helft van de gemeenten heeft een lager cijfer, de andere helft een hoger cijfer. Dit is niet het cijfer van Nederland.",
  "colophon.read.spread":
    "8 van de 10 gemeenten: de gemeenten tussen de laagste 10 procent en de hoogste 10 procent.",
  "colophon.read.difference": "Een verschil is berekend uit de getallen die u ziet.",
  "colophon.read.noCause":
    "Dit hoofdstuk zegt wat er gemeten is. Het zegt niet waar een verschil vandaan komt.",
  "colophon.read.bound": "Elk getal in de tekst is gebonden aan zijn bron. Niemand heeft het overgetypt.",
  "colophon.read.mark": "Waar {mark} staat, is een getal verzonnen om te laten zien hoe het hoofdstuk werkt.",
  "colophon.formats": "Dit hoofdstuk bestaat ook als webpagina. Daarin staat dezelfde tekst.",
  "colophon.caribbean": "Bonaire, Sint Eustatius en Saba staan niet in dit hoofdstuk.",
  contents: "Inhoud",

  "share.synthetic":
    "{synthetic, plural, one {# van de {total} cijfers is een voorbeeld} other {# van de {total} cijfers zijn voorbeelden}}",
  "mark.edition":
    "VOORBEELD, geen echt cijfer: deze uitgave gebruikt ook verzonnen getallen. Bij elk getal staat of het echt is.",
  "source.own": "opgave van de gemeente",
  "mark.section":
    "VOORBEELD, geen echt cijfer: in dit deel staan verzonnen getallen. Bij elk getal staat of het echt is.",
  "mark.table":
    "VOORBEELD, geen echt cijfer: {share}. Een voorbeeld staat schuin en heeft een sterretje (*).",
  "mark.indicator": "voorbeeld",

  "messages.heading": "Kernboodschappen",
  "messages.coverage":
    "{goalsCount, plural, =0 {Voor geen enkel doel zijn er cijfers per gemeente.} one {Voor {goals} van de 17 doelen zijn er cijfers per gemeente.} other {Voor {goals} van de 17 doelen zijn er cijfers per gemeente.}} {indicatorsCount, plural, =0 {} one {Het gaat om {indicators} indicator voor {municipalities} gemeenten.} other {Het gaat om {indicators} indicatoren voor {municipalities} gemeenten.}}",
  "messages.synthetic":
    "{syntheticCount, plural, one {{synthetic} van deze indicatoren heeft verzonnen cijfers.} other {{synthetic} van deze indicatoren hebben verzonnen cijfers.}} Zij laten zien hoe het hoofdstuk werkt.",
  "messages.higher":
    "{name}: van {first} in {firstYear} naar {last} in {lastYear} in de middelste gemeente. Dat is {difference} hoger.",
  "messages.lower":
    "{name}: van {first} in {firstYear} naar {last} in {lastYear} in de middelste gemeente. Dat is {difference} lager.",
  "messages.equal":
    "{name}: {last} in {lastYear} in de middelste gemeente. Dat is hetzelfde als in {firstYear}.",
  "messages.level": "{name}: {last} in {lastYear} in de middelste gemeente.",
  "messages.spread": "In 8 van de 10 gemeenten lag het cijfer tussen {p10} en {p90}.",
  "messages.noFigures":
    "{goalsCount, plural, one {Voor {goals} doel is er nog geen cijfer per gemeente.} other {Voor {goals} doelen is er nog geen cijfer per gemeente.}} Dat staat ook bij het doel zelf.",

  "overview.heading": "De 17 doelen in één oogopslag",
  "overview.message.scores":
    "{goalsCount, plural, =0 {Geen enkel doel heeft genoeg cijfers voor een score.} one {{goals} van de 17 doelen heeft genoeg cijfers voor een score.} other {{goals} van de 17 doelen hebben genoeg cijfers voor een score.}}",
  "overview.finding": "Score van de middelste gemeente per doel, van 0 tot 100",
  "overview.measure":
    "Score 0 tot 100, {n} gemeenten. Op volgorde van nummer. Staaf: de middelste gemeente. Arcering: geen score.",
  "overview.alt": "Staven met de score van de middelste gemeente. {list}. {none}",
  "overview.alt.goal": "Doel {number}, {name}: {median}, 8 van de 10 gemeenten tussen {p10} en {p90}",
  "overview.alt.none": "Zonder score: {list}.",
  "overview.caption": "Scores en cijfers per doel",
  "overview.tableMeasure":
    "Score 0 tot 100. Een score vraagt minstens 3 indicatoren en de helft van de selectie.",
  "overview.col.goal": "Doel",
  "overview.col.indicators": "Indicatoren",
  "overview.col.municipalities": "Gemeenten met score",
  "overview.col.median": "Middelste gemeente",
  "overview.col.spread": "8 van de 10 gemeenten",
  "overview.order":
    "Scores van verschillende doelen zijn niet met elkaar te vergelijken. Elk doel heeft eigen indicatoren.",
  noScore: "geen score",
  percentagePoints: "procentpunt",
  range: "{from} tot {to}",
  "goal.short": "Doel {number}",

  "progress.heading": "Voortgang per doel",
  "progress.intro":
    "Elk doel opent met één indicator. Daarna volgen de trend, de kaart en de provincies. Alle indicatoren staan in de bijlage.",
  "progress.caption": "De indicator die elk doel opent",
  "progress.measure": "Middelste gemeente. Een verschil is berekend uit de getoonde getallen.",
  "progress.col.first": "Eerste jaar",
  "progress.col.last": "Laatste jaar",
  "progress.value": "{value} ({year})",
  "goal.none":
    "Voor dit doel zijn er geen cijfers per gemeente. Daarom staat hier geen figuur en geen tabel.",
  "goal.onlyBinary":
    "Voor dit doel zijn er alleen indicatoren met ja of nee. Ze staan in de bijlage met alle indicatoren.",
  "goal.level": "{name}: {median} in {year} in de middelste gemeente.",
  "goal.spread":
    "In 8 van de 10 gemeenten lag het cijfer tussen {p10} en {p90}. {nCount, plural, one {{n} gemeente heeft een cijfer.} other {{n} gemeenten hebben een cijfer.}}",
  "goal.national": "Het cijfer van Nederland was {value}, volgens de bron.",
  "goal.change.higher":
    "In {firstYear} had de middelste gemeente {first}. Het cijfer is nu {difference} hoger.",
  "goal.change.lower":
    "In {firstYear} had de middelste gemeente {first}. Het cijfer is nu {difference} lager.",
  "goal.change.equal": "In {firstYear} had de middelste gemeente hetzelfde cijfer.",
  "goal.change.count":
    "{higherCount, plural, =0 {In geen van de {n} gemeenten} other {In {higher} van de {n} gemeenten}} was het cijfer hoger dan in {firstYear}.",
  "goal.change.none": "Er is nog geen tweede jaar om mee te vergelijken.",
  "goal.others":
    "{countCount, plural, =0 {Dit is de enige indicator van dit doel.} one {Dit doel heeft nog {count} andere indicator. Die staat in de bijlage.} other {Dit doel heeft nog {count} andere indicatoren. Die staan in de bijlage.}}",
  "goal.definition": "Wat is gemeten: {definition}",

  "trend.finding.change": "{name}: van {first} naar {last}",
  "trend.finding.equal": "{name}: gelijk gebleven op {last}",
  "trend.finding.level": "{name}: {last} in {year}",
  "trend.measure":
    "{unit}, {years}, {n} gemeenten. Grijze band: 8 van de 10 gemeenten. Stippellijn: middelste gemeente.",
  "trend.measure.national": "Lijn: Nederland, volgens de bron.",
  "trend.measure.nationalDot": "Stip: Nederland in {year}, volgens de bron.",
  "trend.measure.break": "{years}: andere meting.",
  netherlands: "Nederland",
  "trend.alt":
    "Lijn van de middelste gemeente, {years}. {points}. In {year} lagen 8 van de 10 gemeenten tussen {p10} en {p90}.",
  "trend.alt.point": "{year}: {value}",
  "map.finding": "{name} in {year}, per gemeente",
  "map.measure": "{unit}. Elke tegel is een gemeente. Grenzen van {boundaryYear}.",
  "map.alt":
    "Tegelkaart van {n} gemeenten met {classes} klassen van {min} tot {max}. {none, plural, =0 {Elke gemeente heeft een cijfer.} one {# gemeente heeft geen cijfer en is gearceerd.} other {# gemeenten hebben geen cijfer en zijn gearceerd.}}",
  "provinces.caption": "{name} per provincie",
  "provinces.measure": "Middelste gemeente van de provincie, {unit}.",
  "provinces.col.province": "Provincie",
  "provinces.col.n": "Gemeenten met cijfer",
  "provinces.col.difference": "Verschil",
  "provinces.share": "{n} van {total}",
  figure: "Figuur {number}",
  table: "Tabel {number}",
  source: "Bron: {source}.",
  "source.examples": "voorbeeldcijfers van Lokaal17",
  "source.mixed": "Bron {years}: {source}; overige jaren: voorbeeldcijfers van Lokaal17.",
  "source.both": "{source}, aangevuld met voorbeeldcijfers van Lokaal17",
  provisional: "{years}: voorlopig.",
  none: "–",
  "none.meaning": "Een streepje (–) betekent: geen cijfer.",

  "annex.heading": "Bijlagen",
  "annex.municipalities": "Alle gemeenten",
  "annex.municipalities.text":
    "De gemeenten staan op alfabet. De tabellen geven geen scores en geen volgorde van hoog naar laag.",
  "annex.counts.caption": "Gemeenten, met het aantal cijfers in dit hoofdstuk",
  "annex.counts.measure": "Inwoners op 1 januari. Cijfers: het laatste jaar van elke indicator.",
  "annex.col.code": "Code",
  "annex.col.name": "Gemeente",
  "annex.col.province": "Provincie",
  "annex.col.inhabitants": "Inwoners",
  "annex.col.figures": "Cijfers",
  "annex.col.examples": "Waarvan voorbeeld",
  "annex.values.caption": "Waarden per gemeente: doel {goals}",
  "annex.values.measure": "{columns}.",
  "annex.values.column": "{name}: {unit}, {year}",
  "annex.indicators": "Alle indicatoren",
  "annex.indicators.caption": "Indicatoren van gemeenten in dit hoofdstuk",
  "annex.indicators.measure":
    "Het laatste jaar met cijfers van ten minste de helft van de gemeenten, anders het jaar met de meeste cijfers.",
  "annex.col.indicator": "Indicator",
  "annex.col.unit": "Eenheid",
  "annex.col.year": "Jaar",
  "annex.col.n": "Gemeenten",
  "annex.col.median": "Middelste",
  "annex.yes": "{yes} ja",

  "method.heading": "Methode",
  "method.median":
    "De middelste gemeente is de mediaan. De band van 8 van de 10 gemeenten loopt van het 10e tot het 90e percentiel (type 7).",
  "method.year":
    "Het jaar van een indicator is het laatste jaar waarin ten minste de helft van de gemeenten een cijfer heeft.",
  "method.change":
    "Een vergelijking begint bij het eerste jaar waarin ten minste de helft van de gemeenten een cijfer heeft. Er wordt niet vergeleken over een verandering van de definitie heen. De jaren 2020, 2021 en 2022 zijn nooit begin of einde. Echte en verzonnen jaren worden niet vergeleken.",
  "method.count": "Wie hoger of lager is, volgt uit de getallen met de decimalen die u ziet.",
  "method.score":
    "Een score loopt van 0 tot 100 tussen een vaste ondergrens en een vast streven per indicator. De score van een doel is het gemiddelde van zijn indicatoren. Ontbrekende waarden worden niet aangevuld.",
  "method.binary": "Bij een indicator met ja of nee telt de tabel de gemeenten met ja.",
  "method.synthetic":
    "Een uitkomst met één verzonnen waarde is zelf een voorbeeld. Het merk staat bij de zin, in de figuur, bij de tabel en boven elke pagina.",
  "method.missing":
    "Dit hoofdstuk gaat over gemeenten. De cijfers van provincies en waterschappen zelf horen er nog niet bij.",
  "sources.heading": "Bronnen",
  "sources.item":
    "{source}: {indicatorsCount, plural, one {{indicators} indicator} other {{indicators} indicatoren}}",
  "sources.twice": "Een indicator met echte jaren en voorbeeldjaren telt bij beide bronnen mee.",
  "sources.license": "Cijfers van het CBS staan onder de licentie CC BY 4.0.",
};

const en: Record<keyof typeof nl, string> = {
  title: "Local and regional government and the Global Goals",
  subtitle: "Chapter for the national report on the 17 goals",
  mark: "EXAMPLE, not a real figure",
  "status.concept": "draft",
  "status.published": "published",
  "edition.line": "{name}, {status}",
  "foot.snapshot": "Snapshot {id}",

  "colophon.heading": "About this chapter",
  "colophon.edition": "Edition: {name}, {status}.",
  "colophon.publication": "Publication of the figures: {name}, {date}.",
  "colophon.preview": "The figures come from the preview. They are not published yet.",
  "colophon.snapshot":
    "Snapshot: {id}. This is data version {version} of {date}, with the first characters of its checksum {hash}.",
  "colophon.boundaries": "All figures follow the municipal boundaries of {year}.",
  "colophon.basket": "Scores of goals follow {basket}, version {version}, and method {method}.",
  "colophon.read": "How to read this chapter",
  "colophon.read.median":
    "The middle municipality: half of the municipalities have a lower figure, the other half a higher one. This is not the figure of the Netherlands.",
  "colophon.read.spread":
    "8 out of 10 municipalities: those between the lowest 10 per cent and the highest 10 per cent.",
  "colophon.read.difference": "A difference is calculated from the numbers that you see.",
  "colophon.read.noCause":
    "This chapter says what was measured. It does not say where a difference comes from.",
  "colophon.read.bound": "Every number in the text is bound to its source. Nobody typed it over.",
  "colophon.read.mark": "Where it says {mark}, a number was made up to show how the chapter works.",
  "colophon.formats": "This chapter also exists as a web page with the same text.",
  "colophon.caribbean": "Bonaire, Sint Eustatius and Saba are not in this chapter.",
  contents: "Contents",

  "share.synthetic":
    "{synthetic, plural, one {# of the {total} figures is an example} other {# of the {total} figures are examples}}",
  "mark.edition":
    "EXAMPLE, not a real figure: this edition also uses made-up numbers. Each number says whether it is real.",
  "source.own": "reported by the municipality",
  "mark.section":
    "EXAMPLE, not a real figure: this part holds made-up numbers. Each number says whether it is real.",
  "mark.table": "EXAMPLE, not a real figure: {share}. An example is in italics and has an asterisk (*).",
  "mark.indicator": "example",

  "messages.heading": "Key messages",
  "messages.coverage":
    "{goalsCount, plural, =0 {No goal has figures per municipality.} one {{goals} of the 17 goals has figures per municipality.} other {{goals} of the 17 goals have figures per municipality.}} {indicatorsCount, plural, =0 {} one {There is {indicators} indicator for {municipalities} municipalities.} other {There are {indicators} indicators for {municipalities} municipalities.}}",
  "messages.synthetic":
    "{syntheticCount, plural, one {{synthetic} of these indicators has made-up figures.} other {{synthetic} of these indicators have made-up figures.}} They show how the chapter works.",
  "messages.higher":
    "{name}: from {first} in {firstYear} to {last} in {lastYear} in the middle municipality. That is {difference} higher.",
  "messages.lower":
    "{name}: from {first} in {firstYear} to {last} in {lastYear} in the middle municipality. That is {difference} lower.",
  "messages.equal":
    "{name}: {last} in {lastYear} in the middle municipality. That is the same as in {firstYear}.",
  "messages.level": "{name}: {last} in {lastYear} in the middle municipality.",
  "messages.spread": "In 8 out of 10 municipalities the figure was between {p10} and {p90}.",
  "messages.noFigures":
    "{goalsCount, plural, one {For {goals} goal there is no figure per municipality yet.} other {For {goals} goals there is no figure per municipality yet.}} The goal itself says so too.",

  "overview.heading": "The 17 goals at a glance",
  "overview.message.scores":
    "{goalsCount, plural, =0 {No goal has enough figures for a score.} one {{goals} of the 17 goals has enough figures for a score.} other {{goals} of the 17 goals have enough figures for a score.}}",
  "overview.finding": "Score of the middle municipality by goal, from 0 to 100",
  "overview.measure":
    "Score 0 to 100, {n} municipalities. In the order of the goals. Bar: the middle municipality. Hatch: no score.",
  "overview.alt": "Bars with the score of the middle municipality. {list}. {none}",
  "overview.alt.goal": "Goal {number}, {name}: {median}, 8 out of 10 municipalities between {p10} and {p90}",
  "overview.alt.none": "Without a score: {list}.",
  "overview.caption": "Scores and figures by goal",
  "overview.tableMeasure": "Score 0 to 100. A score needs at least 3 indicators and half of the selection.",
  "overview.col.goal": "Goal",
  "overview.col.indicators": "Indicators",
  "overview.col.municipalities": "Municipalities with a score",
  "overview.col.median": "Middle municipality",
  "overview.col.spread": "8 out of 10 municipalities",
  "overview.order": "Scores of different goals cannot be compared. Each goal has its own indicators.",
  noScore: "no score",
  percentagePoints: "percentage points",
  range: "{from} to {to}",
  "goal.short": "Goal {number}",

  "progress.heading": "Progress by goal",
  "progress.intro":
    "Each goal opens with one indicator. The trend, the map and the provinces follow. All indicators are in the annex.",
  "progress.caption": "The indicator that opens each goal",
  "progress.measure": "Middle municipality. A difference is calculated from the numbers shown.",
  "progress.col.first": "First year",
  "progress.col.last": "Latest year",
  "progress.value": "{value} ({year})",
  "goal.none":
    "There are no figures per municipality for this goal. So there is no figure and no table here.",
  "goal.onlyBinary":
    "This goal only has indicators with yes or no. They are in the annex with all indicators.",
  "goal.level": "{name}: {median} in {year} in the middle municipality.",
  "goal.spread":
    "In 8 out of 10 municipalities the figure was between {p10} and {p90}. {nCount, plural, one {{n} municipality has a figure.} other {{n} municipalities have a figure.}}",
  "goal.national": "The figure of the Netherlands was {value}, according to the source.",
  "goal.change.higher":
    "In {firstYear} the middle municipality had {first}. The figure is now {difference} higher.",
  "goal.change.lower":
    "In {firstYear} the middle municipality had {first}. The figure is now {difference} lower.",
  "goal.change.equal": "In {firstYear} the middle municipality had the same figure.",
  "goal.change.count":
    "{higherCount, plural, =0 {In none of the {n} municipalities} other {In {higher} of the {n} municipalities}} the figure was higher than in {firstYear}.",
  "goal.change.none": "There is no second year to compare with yet.",
  "goal.others":
    "{countCount, plural, =0 {This is the only indicator of this goal.} one {This goal has {count} other indicator. It is in the annex.} other {This goal has {count} other indicators. They are in the annex.}}",
  "goal.definition": "What was measured: {definition}",

  "trend.finding.change": "{name}: from {first} to {last}",
  "trend.finding.equal": "{name}: unchanged at {last}",
  "trend.finding.level": "{name}: {last} in {year}",
  "trend.measure":
    "{unit}, {years}, {n} municipalities. Grey band: 8 out of 10 municipalities. Dotted line: middle municipality.",
  "trend.measure.national": "Line: the Netherlands, according to the source.",
  "trend.measure.nationalDot": "Dot: the Netherlands in {year}, according to the source.",
  "trend.measure.break": "{years}: measured in another way.",
  netherlands: "The Netherlands",
  "trend.alt":
    "Line of the middle municipality, {years}. {points}. In {year} 8 out of 10 municipalities were between {p10} and {p90}.",
  "trend.alt.point": "{year}: {value}",
  "map.finding": "{name} in {year}, by municipality",
  "map.measure": "{unit}. Each tile is a municipality. Boundaries of {boundaryYear}.",
  "map.alt":
    "Tile map of {n} municipalities with {classes} classes from {min} to {max}. {none, plural, =0 {Every municipality has a figure.} one {# municipality has no figure and is hatched.} other {# municipalities have no figure and are hatched.}}",
  "provinces.caption": "{name} by province",
  "provinces.measure": "Middle municipality of the province, {unit}.",
  "provinces.col.province": "Province",
  "provinces.col.n": "Municipalities with a figure",
  "provinces.col.difference": "Difference",
  "provinces.share": "{n} of {total}",
  figure: "Figure {number}",
  table: "Table {number}",
  source: "Source: {source}.",
  "source.examples": "example figures of Lokaal17",
  "source.mixed": "Source {years}: {source}; other years: example figures of Lokaal17.",
  "source.both": "{source}, supplemented with example figures of Lokaal17",
  provisional: "{years}: provisional.",
  none: "–",
  "none.meaning": "A dash (–) means: no figure.",

  "annex.heading": "Annexes",
  "annex.municipalities": "All municipalities",
  "annex.municipalities.text":
    "The municipalities are in alphabetical order. The tables give no scores and no order from high to low.",
  "annex.counts.caption": "Municipalities, with the number of figures in this chapter",
  "annex.counts.measure": "Inhabitants on 1 January. Figures: the latest year of each indicator.",
  "annex.col.code": "Code",
  "annex.col.name": "Municipality",
  "annex.col.province": "Province",
  "annex.col.inhabitants": "Inhabitants",
  "annex.col.figures": "Figures",
  "annex.col.examples": "Of which examples",
  "annex.values.caption": "Values by municipality: goal {goals}",
  "annex.values.measure": "{columns}.",
  "annex.values.column": "{name}: {unit}, {year}",
  "annex.indicators": "All indicators",
  "annex.indicators.caption": "Indicators of municipalities in this chapter",
  "annex.indicators.measure":
    "The latest year with figures of at least half of the municipalities, else the year with most figures.",
  "annex.col.indicator": "Indicator",
  "annex.col.unit": "Unit",
  "annex.col.year": "Year",
  "annex.col.n": "Municipalities",
  "annex.col.median": "Middle",
  "annex.yes": "{yes} yes",

  "method.heading": "Method",
  "method.median":
    "The middle municipality is the median. The band of 8 out of 10 municipalities runs from the 10th to the 90th percentile (type 7).",
  "method.year":
    "The year of an indicator is the latest year in which at least half of the municipalities have a figure.",
  "method.change":
    "A comparison starts at the first year in which at least half of the municipalities have a figure. It never crosses a change of the definition. The years 2020, 2021 and 2022 are never its start or end. Real and made-up years are not compared.",
  "method.count": "What is higher or lower follows from the numbers with the decimals that you see.",
  "method.score":
    "A score runs from 0 to 100 between a fixed lower bound and a fixed optimum of each indicator. The score of a goal is the mean of its indicators. Missing values are not filled in.",
  "method.binary": "For an indicator with yes or no, the table counts the municipalities with yes.",
  "method.synthetic":
    "A result with one made-up value is an example itself. The mark stands at the sentence, in the figure, at the table and at the head of every page.",
  "method.missing":
    "This chapter is about municipalities. The figures of provinces and water boards themselves are not part of it yet.",
  "sources.heading": "Sources",
  "sources.item":
    "{source}: {indicatorsCount, plural, one {{indicators} indicator} other {{indicators} indicators}}",
  "sources.twice": "An indicator with real years and example years counts at both sources.",
  "sources.license": "Figures of Statistics Netherlands (CBS) are under the licence CC BY 4.0.",
};

export type ChapterKey = keyof typeof nl;

export const chapterText = defineText<ChapterKey>(nl, en);
