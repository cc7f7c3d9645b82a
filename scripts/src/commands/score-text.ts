import type { Remark } from "@lokaal17/shared/scores/published/remark";
import { defineText, type Locale } from "@lokaal17/shared/text/define-text";

/** What `lokaal17 score` says: its help, wrong use, and the remarks on its files. */
export const scoreText = defineText(
  {
    help: `lokaal17 score --framework F.csv --values V.csv [--method sdsn] [--format json] [--out BESTAND]

Berekent scores, kleuren en tempo volgens een gepubliceerde methode, voor elk kader en elke verzameling gebieden, ook
buiten Nederland. Zonder database, en zonder de strengere regels van Lokaal17: een doel heeft een score zodra één van
zijn indicatoren een cijfer heeft. Elke reeks telt met haar laatste cijfer.

  --framework F    per indicator een regel: indicator,goal,lowerBound,optimum,redThreshold,greenThreshold, en als u wilt
                   direction (higher of lower), target, targetYear (2030), baseYear, naturalLimit, weight (1), group,
                   inScore en inColour (1 of 0; zonder: 1). Een doel is een heel getal vanaf 1.
                   direction kan ook zijn: 1, +1, positive, ascending, of -1, negative, descending; ook in hoofdletters.
                   Zij mag leeg zijn waar grenzen haar zeggen, en bij inScore en inColour 0 (dan is er geen oordeel).
  --values V       per cijfer een regel: area,indicator,period,value. Een periode is een heel jaar, zoals 2019.
                   Een lege value is geen cijfer; het gebied komt dan wel in de uitkomst.
  --method M       sdsn      SDG-index van SDSN: score 0 tot 100, kleur, tempo naar de groene drempel in targetYear
                   statcan   Statistics Canada en Open SDG: groei sinds baseYear (2015), score -5 tot 5
                   un-chart  Progress Chart van de VN: deel van de weg naar target in targetYear
                   cbs       CBS: is de lijn door de laatste 8 jaar met 95 % zekerheid beter of slechter geworden?
  --regions R      per gebied een regel: area,region
  --impute I       none, of regional-goal-mean: een doel zonder score krijgt het gemiddelde van de regio. Dat telt mee
                   in de totaalscore, nooit in dekking of kleur; de kolom imputed zegt waar.
  --period JAAR    zoals het in dat jaar stond: latere cijfers tellen niet mee
  --draws N        trekkingen van gewichten van doelen voor rankLow, rankMedian en rankHigh (1000; 0: geen)
  --seed S         begin van de trekkingen (1); hetzelfde begin geeft dezelfde uitkomst
  --format F       json of csv
  --out BESTAND    schrijf de uitkomst in dit bestand

CSV: UTF-8, komma's, een kopregel, een punt in getallen. Onbekende kolommen worden gemeld en overgeslagen.
Uitkomst: area,level,code,period,score,colour,coverage,trend,pace,rank,rankLow,rankMedian,rankHigh, met een regel per
gebied en indicator, per gebied en doel, en per gebied in totaal. Leeg (json: null) is: hierover zegt de methode niets.
Een totaalscore en een plaats (rank, 1 is het best) krijgt een gebied met minstens 80 % van de indicatoren.

Sdsn: drempels die niet op volgorde tussen de grenzen liggen worden gemeld; de beste drempel die een waarde haalt telt.
Een doel heeft de kleur van zijn twee slechtste indicatoren, en is grijs als er minder dan de helft een cijfer heeft.
Tempo loopt van baseYear, of het eerste jaar met cijfers, tot het laatste; een gebied zonder cijfer in zo'n jaar neemt
het naaste, hooguit één jaar ernaast (bij gelijke afstand het vroegere voor het begin, het latere voor het eind).
Statcan: een doel heeft de kleur van zijn gemiddelde score (vanaf 2,5 groen, 0 geel, -2,5 oranje, anders rood).
Statcan: een eerste cijfer van 0 telt als 0.001; een reeks die 0 blijft daalt dus 100 % per jaar.
Un-chart: binnen 1 van een target van 0 of 100 is het gehaald. Dat is bedoeld voor procenten, maar geldt voor elke eenheid.
Stond het eerste cijfer al op of voorbij target, dan is er geen deel van de weg en dus geen score.
Klopt er iets niet, dan staan alle fouten er met hun regel bij en wordt er niets geschreven.`,
    "usage.choice": "{option} kan zijn: {choices}.",
    "usage.regions": "Bij --impute regional-goal-mean hoort --regions.",
    "usage.word": "Dit woord hoort hier niet: {word}",
    "regions.unused": "--regions telt alleen mee met --impute regional-goal-mean; er is niets aangevuld.",
    "score.refused":
      "Er is niets geschreven: {count, plural, one {er is # fout} other {er zijn {shown} fouten}}.",
    mistake: "FOUT",
    notice: "LET OP",
    line: "{file}, regel {line}",
    "line.column": "{file}, regel {line}, kolom {column}",
    "file-unreadable": "Het bestand kan niet worden gelezen: {reason}",
    "file-not-utf8": "Het bestand is geen UTF-8. Sla het op als CSV UTF-8.",
    "file-malformed":
      "Hier begint een cel met een verkeerd aanhalingsteken; de rest van het bestand is niet te lezen.",
    "file-not-commas":
      "De kolommen zijn gescheiden door puntkomma's of tabs. Sla het bestand op met komma's, en met een punt in getallen.",
    "file-empty": "Het bestand is leeg.",
    "no-indicators": "Er staan geen indicatoren in.",
    "no-areas": "Er staan geen gebieden in, alleen een kopregel.",
    "column-missing": "Deze kolom ontbreekt.",
    "column-twice": "Deze kolom staat er twee keer.",
    "column-unknown": "Deze kolom kennen we niet; zij is overgeslagen.",
    "column-nameless":
      "Kolom {place} heeft geen naam; zij is overgeslagen. Staat er een komma te veel in de kopregel?",
    "field-count":
      "Deze regel heeft {found} velden, de kopregel {expected}. Staat er een komma in een getal of een naam?",
    "cell-empty": "Deze cel mag niet leeg zijn.",
    "number-bad":
      "“{text}” is geen getal. Schrijf een punt voor decimalen, zonder eenheid; leeg is geen cijfer.",
    "number-too-large": "{text} is te groot om mee te rekenen; tot 1e300 kan.",
    "weight-negative": "Een gewicht is 0 of meer, niet {text}.",
    "goal-bad": "Een doel is een heel getal vanaf 1, niet “{text}”.",
    "year-bad": "“{text}” is geen heel jaar, zoals 2030.",
    "period-bad": "“{text}” is geen heel jaar, zoals 2019.",
    "period-within-year":
      "“{text}” is een deel van een jaar of een reeks jaren. Deze methoden rekenen met één cijfer per heel jaar.",
    "yes-no-bad": "“{text}” kan niet; schrijf 1 of 0, true of false, yes of no.",
    "direction-bad": "“{text}” kan niet; schrijf higher of lower (of 1 of -1).",
    "bounds-missing": "{indicator} telt mee voor score of kleur, en heeft dus lowerBound en optimum nodig.",
    "bounds-equal": "De lowerBound en het optimum van {indicator} zijn gelijk; zo is er geen score.",
    "direction-missing": "{indicator} heeft geen grenzen, en heeft dus een richting nodig: higher of lower.",
    "direction-against-bounds": "De richting van {indicator} gaat tegen de grenzen in.",
    "thresholds-unordered":
      "De drempels van {indicator} liggen niet op volgorde tussen de grenzen. De beste drempel die een waarde haalt telt.",
    "indicator-twice": "{indicator} staat ook op regel {first}.",
    "indicator-unknown": "{indicator} staat niet in het kader.",
    "figure-twice": "{indicator} van {area} in {year} staat ook op regel {first}.",
    "area-twice": "{area} staat ook op regel {first}.",
    "areas-without-region":
      "{count, plural, one {# gebied heeft geen regio en wordt} other {# gebieden hebben geen regio en worden}} niet aangevuld: {areas}",
    "window-leaves-out":
      "Het tempo van {indicator} loopt van {first} tot {last}, de jaren waarin enig gebied een cijfer heeft. {count} van de {areas} gebieden met cijfers {count, plural, one {heeft} other {hebben}} daardoor geen tempo. Geef een baseYear waarin de meeste wel een cijfer hebben, of met --period een eerder laatste jaar.",
  },
  {
    help: `lokaal17 score --framework F.csv --values V.csv [--method sdsn] [--format json] [--out FILE]

Computes scores, colours and pace by a published method, for any framework and any set of areas, also outside the
Netherlands. Without a database, and without Lokaal17's stricter rules: a goal has a score as soon as one of its
indicators has a figure. Every series counts with its latest figure.

  --framework F    a line per indicator: indicator,goal,lowerBound,optimum,redThreshold,greenThreshold, and if you like
                   direction (higher or lower), target, targetYear (2030), baseYear, naturalLimit, weight (1), group,
                   inScore and inColour (1 or 0; without: 1). A goal is a whole number from 1.
                   direction can also be: 1, +1, positive, ascending, or -1, negative, descending; also in capitals.
                   It may be empty where bounds tell it, and with inScore and inColour 0 (there is no verdict then).
  --values V       a line per figure: area,indicator,period,value. A period is a whole year, such as 2019.
                   An empty value is no figure; the area is then part of the outcome all the same.
  --method M       sdsn      SDG Index of SDSN: score 0 to 100, colour, pace to the green threshold in targetYear
                   statcan   Statistics Canada and Open SDG: growth since baseYear (2015), score -5 to 5
                   un-chart  UN Progress Chart: share of the way to target in targetYear
                   cbs       Statistics Netherlands: did the line through the last 8 years, 95 % sure, improve or worsen?
  --regions R      a line per area: area,region
  --impute I       none, or regional-goal-mean: a goal without a score gets the mean of the region. That counts in the
                   overall score, never in coverage or colour; the column imputed says where.
  --period YEAR    as it stood in that year: later figures do not count
  --draws N        draws of goal weights for rankLow, rankMedian and rankHigh (1000; 0: none)
  --seed S         start of the draws (1); the same start gives the same outcome
  --format F       json or csv
  --out FILE       write the outcome to this file

CSV: UTF-8, commas, a header, a point in numbers. Unknown columns are remarked on and passed over.
Outcome: area,level,code,period,score,colour,coverage,trend,pace,rank,rankLow,rankMedian,rankHigh, with a line per area
and indicator, per area and goal, and per area overall. Empty (json: null): the method says nothing of it.
An area with at least 80 % of the indicators gets an overall score and a place (rank, 1 is the best).

Sdsn: thresholds that do not lie in order between the bounds are remarked on; the best one that a value reaches counts.
A goal has the colour of its two worst indicators, and is grey when fewer than half have a figure.
Pace runs from baseYear, or the first year with figures, to the last; an area without a figure in such a year takes the
nearest, at most one year off (when equally near the earlier for the start, the later for the end).
Statcan: a goal has the colour of its mean score (from 2.5 green, 0 yellow, -2.5 orange, else red).
Statcan: a first figure of 0 counts as 0.001; so a series that stays 0 falls by 100 % a year.
Un-chart: within 1 of a target of 0 or 100 it is achieved. That is meant for per cents, but holds for every unit.
Where the first figure stood on or beyond target already, there is no share of the way and so no score.
If anything is wrong, all mistakes are listed with their lines and nothing is written.`,
    "usage.choice": "{option} can be: {choices}.",
    "usage.regions": "--impute regional-goal-mean needs --regions.",
    "usage.word": "This word does not belong here: {word}",
    "regions.unused": "--regions only counts with --impute regional-goal-mean; nothing was filled in.",
    "score.refused":
      "Nothing was written: {count, plural, one {there is # mistake} other {there are {shown} mistakes}}.",
    mistake: "MISTAKE",
    notice: "NOTE",
    line: "{file}, line {line}",
    "line.column": "{file}, line {line}, column {column}",
    "file-unreadable": "The file cannot be read: {reason}",
    "file-not-utf8": "The file is not UTF-8. Save it as CSV UTF-8.",
    "file-malformed":
      "A cell with a misplaced quotation mark begins here; the rest of the file cannot be read.",
    "file-not-commas":
      "The columns are separated by semicolons or tabs. Save the file with commas, and with a point in numbers.",
    "file-empty": "The file is empty.",
    "no-indicators": "There are no indicators in it.",
    "no-areas": "There are no areas in it, only a header.",
    "column-missing": "This column is missing.",
    "column-twice": "This column is there twice.",
    "column-unknown": "We do not know this column; it was passed over.",
    "column-nameless":
      "Column {place} has no name; it was passed over. Is there a comma too many in the header?",
    "field-count":
      "This line has {found} fields, the header {expected}. Is there a comma in a number or a name?",
    "cell-empty": "This cell may not be empty.",
    "number-bad": "“{text}” is not a number. Write a point for decimals, without a unit; empty is no figure.",
    "number-too-large": "{text} is too large to calculate with; up to 1e300 is possible.",
    "weight-negative": "A weight is 0 or more, not {text}.",
    "goal-bad": "A goal is a whole number from 1, not “{text}”.",
    "year-bad": "“{text}” is not a whole year, such as 2030.",
    "period-bad": "“{text}” is not a whole year, such as 2019.",
    "period-within-year":
      "“{text}” is a part of a year or a range of years. These methods take one figure per whole year.",
    "yes-no-bad": "“{text}” is not possible; write 1 or 0, true or false, yes or no.",
    "direction-bad": "“{text}” is not possible; write higher or lower (or 1 or -1).",
    "bounds-missing": "{indicator} counts for score or colour, and so needs lowerBound and optimum.",
    "bounds-equal": "The lowerBound and the optimum of {indicator} are equal; that gives no score.",
    "direction-missing": "{indicator} has no bounds, and so needs a direction: higher or lower.",
    "direction-against-bounds": "The direction of {indicator} goes against its bounds.",
    "thresholds-unordered":
      "The thresholds of {indicator} do not lie in order between its bounds. The best one that a value reaches counts.",
    "indicator-twice": "{indicator} is on line {first} too.",
    "indicator-unknown": "{indicator} is not in the framework.",
    "figure-twice": "{indicator} of {area} in {year} is on line {first} too.",
    "area-twice": "{area} is on line {first} too.",
    "areas-without-region":
      "{count, plural, one {# area has} other {# areas have}} no region and will not be filled: {areas}",
    "window-leaves-out":
      "The pace of {indicator} runs from {first} to {last}, the years in which any area has a figure. That leaves {count} of the {areas} areas with figures without a pace. Give a baseYear in which most of them have one, or with --period an earlier last year.",
  },
);

/** A remark as one line: kind, file, line and column, and the sentence. */
export function remarkLine(remark: Remark, locale: Locale): string {
  const text = scoreText(locale);
  const { kind, code, file, line, column, values } = remark;
  const place =
    line === null
      ? file
      : column === null
        ? text("line", { file, line: String(line) })
        : text("line.column", { file, line: String(line), column });
  return `${text(kind)} ${place}: ${text(code, values)}`;
}
