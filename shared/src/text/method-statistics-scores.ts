import { defineText } from "./define-text.ts";

/** Scores, colours, trends and projections for statisticians; the formulas stand beside these words. */
export const scoreRulesText = defineText(
  {
    "symbols.title": "Tekens",
    "symbols.1":
      "x is een cijfer. d is +1 waar hoger beter is en −1 waar lager beter is. L is de ondergrens (score 0) en U het optimum (score 100). R en G zijn de rode en de groene drempelwaarde. Z is een streefwaarde en T haar jaar.",
    "symbols.2":
      "De getallen in formules en tekst komen uit het programma zelf. Waar het product strenger is dan de bron, staat dat erbij.",

    "normalise.title": "Score van een indicator",
    "normalise.1":
      "De formule geldt in beide richtingen: waar lager beter is, is L groter dan U. Gelijke grenzen worden geweigerd.",
    "normalise.2":
      "Grenzen horen bij een versie van de definitie en worden nooit per pagina bepaald. L ligt op het 2,5e percentiel aan de slechte kant, over alle gemeenten en referentiejaren. U volgt een vaste ladder, en bij elke indicator staat welke trede het werd: een waarde uit het werelddoel, niemand achterlaten (0 of 100 procent), wetenschap of Europees en landelijk beleid, een raadsdoel, het gemiddelde van de beste vijf.",

    "colour.title": "Kleur",
    "colour.1":
      "Vanaf 2 is c groen, vanaf 1,5 geel, vanaf 1 oranje, en anders rood. Vallen twee knopen samen, dan telt het hoogste getal. Een waarde die minder dan {tolerance} van de schaal tekortkomt, ligt op de knoop.",
    "colour.2":
      "De kleur van een doel volgt met dezelfde grenzen uit m, het gemiddelde van de twee laagste c. Zij is alleen groen als beide groen zijn (anders geel) en alleen rood als beide rood zijn (anders oranje). Eén indicator geeft zijn eigen kleur. Eerst wordt getoetst op grijs: minder dan {half} procent van de kleurmand heeft een cijfer.",
    "colour.3":
      "Strenger in het product: een kleur verschijnt pas bij een vastgestelde drempelwaarde, en bij een doel pas als dat voor al zijn indicatoren geldt.",

    "goal.title": "Score van een doel",
    "goal.1":
      "S is het rekenkundig gemiddelde van de n indicatoren met een cijfer, uit een mand van N. De twee ondergrenzen voor n zijn een eigen regel. Er wordt niets geïmputeerd.",
    "goal.2":
      "Een cijfer telt tot het zo oud is als zijn periodiciteit plus een jaar. Een mand heeft een versie, reist met elke score mee en ligt vast in een publicatie.",
    "goal.3":
      "Nooit in een score: achtergrond, een betwiste richting, een bron die niet is nagekeken. De mand broad van een demonstratie laat dat laatste toe; haar scores heten voorbeeld.",
    "goal.4":
      "Een totaalscore is er alleen in de bibliotheek en op de opdrachtregel: het gemiddelde van de doelscores, waar minstens {overall} procent van de indicatoren een cijfer heeft.",

    "position.title": "Relatieve positie",
    "position.1":
      "Beste kwart, middelste helft of slechtste kwart, met kwantielen van type 7. Een kwart geldt pas als strikt meer dan de helft van de gebieden aan de andere kant ligt; veel gelijke waarden vallen zo in het midden. Er zijn minstens {leastAreas} gebieden nodig.",

    "trend.title": "Verloop en tempo",
    "trend.1":
      "Kleinste kwadraten over {window} kalenderjaren tot en met het scorejaar; b wordt tweezijdig getoetst op {trendLevel} procent. Minstens {trendPoints} cijfers, waarvan het eerste en het laatste hoogstens {inside} jaar binnen het venster liggen. Een constante reeks heeft p = 1.",
    "trend.2":
      "Eigen keuze: {firstExceptional} tot en met {lastExceptional} en een jaar met een definitiebreuk begrenzen nooit een venster. Het eind schuift terug, het begin vooruit. Vóór een breuk begint een andere reeks, en echte cijfers staan nooit op één lijn met voorbeelden.",
    "trend.3":
      "Van een doel wordt het gemiddelde getoetst van precies die indicatorscores die over hetzelfde venster een verloop hebben, in de jaren waarin ze alle een cijfer hebben. Het zijn er minstens {leastIndicators}, en {half} procent van de mand.",
    "trend.4":
      "Tempo bestaat alleen bij een vastgestelde of eigen streefwaarde. De groei g wordt gemeten tegen de nodige groei v, met klassegrenzen 0, v/2 en v. Een cijfer bij of voorbij Z krijgt de hoogste klasse; gaat het daarna de verkeerde kant op, dan staat er een waarschuwing bij.",

    "projection.title": "Verwachting en kans",
    "projection.1":
      "Een lijn door alle jaarcijfers zonder breuk, met een voorspellingsinterval van {projectionLevel} procent, afgekapt op natuurlijke grenzen. Het product vraagt n ≥ {projectionPoints}, de bibliotheek n ≥ {libraryPoints}. Is de reststrooiing 0, dan is er geen verwachting: een interval zonder breedte zou zekerheid voorwenden.",
    "projection.2":
      "P is de kans op een cijfer bij of voorbij Z in jaar T, uit de voorspellende t-verdeling. Vanaf 2/3 heet dat waarschijnlijk, tot en met 1/3 onwaarschijnlijk. Pagina's tonen het woord, de API ook P.",
    "projection.3":
      "Theil–Sen staat ernaast: de mediaan van alle hellingen, die één vreemd jaar niet verzet.",
    "projection.4":
      "IJking: elke echte reeks wordt gefit op {fitFrom} tot en met {fitUntil} en nagekeken in {checkYear}. De vraag wordt gesteld op tien plaatsen van de eigen voorspelling, van het 5e tot het 95e percentiel. Gemeenten delen een landelijke ontwikkeling, dus de antwoorden zijn niet onafhankelijk. De lijn kent ook geen modelfout: waar een daling afvlakt, is P te hoog.",
    "projection.none": "Er zijn te weinig echte reeksen voor een ijking.",
    "projection.caption": "IJking per tiende: {series} reeksen, {questions} vragen",
    "projection.decile": "P",
    "projection.predicted": "Gemiddelde P",
    "projection.observed": "Waargenomen aandeel",
    "projection.count": "Vragen",
  },
  {
    "symbols.title": "Symbols",
    "symbols.1":
      "x is a figure. d is +1 where higher is better and −1 where lower is better. L is the lower bound (score 0) and U the optimum (score 100). R and G are the red and the green threshold. Z is a target and T its year.",
    "symbols.2":
      "The numbers in formulas and text come from the program itself. Where the product is stricter than the source, it says so.",

    "normalise.title": "Score of an indicator",
    "normalise.1":
      "The formula holds in both directions: where lower is better, L is larger than U. Equal bounds are refused.",
    "normalise.2":
      "Bounds belong to a version of the definition and are never set per page. L lies at the 2.5th percentile on the bad side, over all municipalities and reference years. U follows a fixed ladder, and every indicator says which rung it was: a value from the Global Goal, leave no one behind (0 or 100 per cent), science or European and national policy, a council's goal, the mean of the best five.",

    "colour.title": "Colour",
    "colour.1":
      "From 2 on c is green, from 1.5 yellow, from 1 orange, and else red. Where two knots coincide the higher number counts. A value that falls less than {tolerance} of the scale short lies on the knot.",
    "colour.2":
      "The colour of a goal follows by the same limits from m, the mean of its two lowest c. It is green only if both are (else yellow) and red only if both are (else orange). One indicator gives its own colour. Grey is tested first: less than {half} per cent of the colour basket has a figure.",
    "colour.3":
      "Stricter in the product: a colour appears only with an adopted threshold, and for a goal only when that holds for all its indicators.",

    "goal.title": "Score of a goal",
    "goal.1":
      "S is the arithmetic mean of the n indicators with a figure, out of a basket of N. The two minima for n are a rule of our own. Nothing is imputed.",
    "goal.2":
      "A figure counts until it is as old as its periodicity plus a year. A basket has a version, travels with every score and is fixed in a publication.",
    "goal.3":
      "Never in a score: context, a contested direction, a source that was not verified. The basket broad of a demonstration admits the last; its scores are called examples.",
    "goal.4":
      "An overall score exists only in the library and on the command line: the mean of the goal scores, where at least {overall} per cent of the indicators have a figure.",

    "position.title": "Relative position",
    "position.1":
      "Best quarter, middle half or worst quarter, with quantiles of type 7. A quarter only holds when strictly more than half of the areas lie on the other side; many equal values thus fall in the middle. At least {leastAreas} areas are needed.",

    "trend.title": "Trend and pace",
    "trend.1":
      "Least squares over {window} calendar years up to the score's year; b is tested two-sided at {trendLevel} per cent. At least {trendPoints} figures, of which the first and the last lie at most {inside} year inside the window. A constant series has p = 1.",
    "trend.2":
      "A choice of our own: {firstExceptional} to {lastExceptional} and a year with a break in the definition never bound a window. The end moves back, the start moves on. Before a break another series begins, and real figures never stand on one line with examples.",
    "trend.3":
      "Of a goal, the mean is tested of exactly those indicator scores that have a trend over the same window, in the years in which all of them have a figure. They are at least {leastIndicators}, and {half} per cent of the basket.",
    "trend.4":
      "Pace exists only beside an adopted target or a council's own. The growth g is held against the growth v that is needed, with class limits 0, v/2 and v. A figure at or beyond Z gets the highest class; if it then moves the wrong way, a warning stands beside it.",

    "projection.title": "Projection and chance",
    "projection.1":
      "A line through all yearly figures without a break, with a prediction interval of {projectionLevel} per cent, clipped at natural limits. The product asks n ≥ {projectionPoints}, the library n ≥ {libraryPoints}. Where the residual spread is 0 there is no projection: an interval without width would feign certainty.",
    "projection.2":
      "P is the chance of a figure at or beyond Z in year T, from the predictive t distribution. From 2/3 on it is called likely, up to 1/3 unlikely. Pages show the word, the API P as well.",
    "projection.3": "Theil–Sen stands beside it: the median of all slopes, which one odd year does not move.",
    "projection.4":
      "Calibration: every real series is fitted on {fitFrom} to {fitUntil} and checked in {checkYear}. The question is put at ten places of its own prediction, from the 5th to the 95th percentile. Municipalities share a national development, so the answers are not independent. Nor does the line know a model error: where a fall levels off, P is too high.",
    "projection.none": "There are too few real series for a calibration.",
    "projection.caption": "Calibration per tenth: {series} series, {questions} questions",
    "projection.decile": "P",
    "projection.predicted": "Mean P",
    "projection.observed": "Observed share",
    "projection.count": "Questions",
  },
);
