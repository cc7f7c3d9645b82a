import { defineText } from "./define-text.ts";

/** The page about the method for a member of a council: one idea per section, with an example computed now. */
export const methodPages = defineText(
  {
    contents: "Op deze pagina",
    computed: "Nu berekend",

    "score.title": "Van cijfer naar score",
    "score.lead": "Een score loopt van 0 tot 100. We rekenen er een voor: {indicator} in {area}.",
    "score.none": "Er is nog geen doel met een score. Daarom is er nu niets om voor te rekenen.",
    "score.value": "Het cijfer over {year} is {value} {unit}.",
    "score.bounds":
      "{direction, select, lower {Lager is hier beter.} other {Hoger is hier beter.}} Bij {lower} is de score 0. Bij {optimum} is de score 100. Deze grenzen liggen vast en zijn voor elke gemeente gelijk.",
    "score.whole": "De hele weg van {lower} naar {optimum} is {whole} lang.",
    "score.walked": "Het cijfer heeft daarvan {walked} afgelegd: van {lower} naar {value}.",
    "score.result": "De score is {walked} gedeeld door {whole}, keer 100. Dat is {score}.",
    "score.at-lower": "Het cijfer ligt niet voorbij het begin van die weg. De score is dus 0.",
    "score.at-optimum": "Het cijfer ligt aan het eind van die weg, of verder. De score is dus 100.",
    "score.line":
      "Van score 0 bij {lower} naar score 100 bij {optimum}. Het cijfer {value} geeft score {score}.",
    "score.bounds-why":
      "Waarom juist deze grenzen? Dat staat bij elke indicator. Vaak komt de 100 uit het doel van de Verenigde Naties zelf.",

    "goal.title": "Van scores naar een doel",
    "goal.lead":
      "{area} heeft {count} cijfers voor doel {goal}, {name}. Elk cijfer krijgt zo een score. Het gemiddelde is de score van het doel.",
    "goal.caption": "De scores van {area} voor doel {goal}",
    "goal.indicator": "Indicator",
    "goal.value": "Cijfer",
    "goal.year": "Jaar",
    "goal.score": "Score",
    "goal.sum": "Samen is dat {sum}. Gedeeld door {count} is het {mean}. Op andere pagina's staat {shown}.",
    "goal.equal": "Elke indicator telt even zwaar. Een hoge score kan een lage dus goedmaken.",
    "goal.to-basis": "Bekijk waar deze score op rust",

    "coverage.title": "Dekking: hoeveel cijfers er zijn",
    "coverage.1":
      "Niet elke gemeente heeft elk cijfer. De dekking zegt van hoeveel indicatoren er een cijfer is.",
    "coverage.example": "Voor doel {goal} heeft {area} er {count} van de {total}.",
    "coverage.2":
      "Een doel krijgt een score bij minstens {least} cijfers. Het moet ook minstens de helft van de gekozen indicatoren zijn.",
    "coverage.3": "Zijn het er minder? Dan staan de cijfers naast elkaar, met de reden erbij.",
    "coverage.4": "Een cijfer dat er niet is, vullen we niet zelf in.",
    "coverage.5":
      "Een oud cijfer telt niet mee. Komt een cijfer elk jaar uit? Dan mag het hoogstens twee jaar oud zijn.",

    "thresholds.title": "Drempelwaarden: eerst een voorstel",
    "thresholds.1":
      "Een drempelwaarde zegt waar groen begint en waar rood ophoudt. Dat is geen meting, maar een keuze.",
    "thresholds.2":
      "Zo'n keuze begint als voorstel. Dan geven we nog geen kleur. We zeggen alleen hoe een gemeente naast de andere staat.",
    "thresholds.3":
      "“Beter dan de meeste” is het beste kwart van de gemeenten. “Minder goed dan de meeste” is het kwart aan de andere kant.",
    "thresholds.4":
      "Deskundigen kunnen een advies geven. Daarna kan een organisatie of vergadering die daarover gaat, de waarde vaststellen. Pas dan komt er een kleur.",
    "thresholds.5":
      "Een analist van de VNG legt dat besluit hier vast: wie besloot, wanneer, en in welk stuk. Lokaal17 besluit zelf niets.",
    "thresholds.6":
      "Een gemeenteraad mag ook een eigen streefwaarde kiezen. Die geldt alleen voor die gemeente en verandert geen score.",
    "thresholds.link": "Bekijk alle drempelwaarden en hun status",

    "trend.title": "Duidelijk beter, of toeval?",
    "trend.1": "Elk cijfer gaat van jaar tot jaar wat op en neer. Vaak is dat toeval.",
    "trend.2":
      "Daarom trekken we een rechte lijn door {years} jaar. Loopt die lijn schuin genoeg, dan noemen we de verandering duidelijk.",
    "trend.3": "Schuin genoeg is: door toeval zou dit in minder dan {chance} van de 100 gevallen gebeuren.",
    "trend.4":
      "Anders staat er “geen duidelijke verandering”. Dat zegt niet dat er niets gebeurt. We kunnen het alleen niet van toeval onderscheiden.",
    "trend.5": "Er zijn minstens {least} jaren met een cijfer nodig, ook aan het begin en aan het eind.",
    "trend.6": "De coronajaren {first} tot en met {last} zijn nooit het begin of het eind van een lijn.",
    "trend.of": "{indicator} in {area}.",

    "place.title": "Hoe zeker is een plaats?",
    "place.1":
      "De volgorde van gemeenten hangt af van keuzes. Telt alles even zwaar? Hoe middelen we? En hoe zeker is elk cijfer?",
    "place.2":
      "Daarom rekenen we heel vaak, steeds met andere keuzes. In 9 van de 10 keer ligt de plaats binnen een band.",
    "place.3":
      "Is de band breder dan een derde van de lijst? Dan staat er “niet te rangschikken”, zonder plaats.",
    "place.4": "Dat is geen oordeel over de gemeente. Het zegt alleen dat de volgorde niet vaststaat.",
    "place.of": "{area} op doel {goal}:",
    "place.counts":
      "Van de {ranked} gemeenten in die lijst {count, plural, =0 {is er geen met een plaats die vast genoeg is} one {heeft er 1 een plaats die vast genoeg is} other {hebben er {shown} een plaats die vast genoeg is}}.",

    "chance.title": "Vooruitkijken: alleen bij een besluit",
    "chance.1":
      "Heeft iemand een streefwaarde met een jaar vastgesteld? Dan zeggen we hoe waarschijnlijk het is dat die er komt. Zonder besluit doen we dat niet.",
    "chance.2":
      "We trekken de lijn door minstens {least} jaren verder naar dat jaar, met een marge eromheen.",
    "chance.3":
      "Bij een kans van twee derde of meer zeggen we “waarschijnlijk”. Bij een derde of minder zeggen we “onwaarschijnlijk”. Daartussen is het “onzeker”.",
    "chance.check": "Hoe vaak kwamen zulke kansen uit?",
    "chance.how":
      "Dat hebben we nagekeken. We deden alsof het {until} was en gebruikten alleen cijfers vanaf {from}. Daarna keken we naar het echte cijfer van {check}.",
    "chance.count": "Het gaat om {series} reeksen met echte cijfers en {questions} vragen.",
    "chance.too-high":
      "De kansen waren te hoog. Zeiden we {from} tot {to} procent? Dan kwam het in {observed} van de 100 gevallen uit.",
    "chance.too-low":
      "De kansen waren te laag. Zeiden we {from} tot {to} procent? Dan kwam het in {observed} van de 100 gevallen uit.",
    "chance.mixed":
      "De kansen klopten slecht. Zeiden we {from} tot {to} procent? Dan kwam het in {observed} van de 100 gevallen uit.",
    "chance.fair": "De kansen klopten aardig: nergens zaten we er meer dan {points} procentpunten naast.",
    "chance.warning":
      "Vertrouw dus niet te veel op zo'n kans. Een rechte lijn ziet niet aankomen dat een ontwikkeling stopt of omkeert. Daarom tonen we een woord, en geen percentage.",
    "chance.caption": "De kans die we gaven, en wat er gebeurde",
    "chance.predicted": "Kans die we gaven",
    "chance.observed": "Kwam uit",
    "chance.questions": "Aantal vragen",
    "chance.range": "{from} tot {to} procent",
    "chance.percent": "{share} procent",
    "chance.few": "te weinig vragen",
    "chance.none": "Er zijn nog te weinig reeksen met echte cijfers om dit na te kijken.",

    "methods.title": "Waarom een andere methode iets anders kan zeggen",
    "methods.1":
      "Er bestaan meer gepubliceerde manieren om vooruitgang te meten. Ze stellen elk een andere vraag aan dezelfde cijfers.",
    "methods.2": "Zo kan een cijfer vooruitgaan, en toch langzamer dan een methode vraagt. Beide klopt dan.",
    "methods.caption": "Vier methoden over {indicator} in {area}",
    "methods.method": "Methode",
    "methods.looks": "Kijkt naar",
    "methods.says": "Zegt",

    "never.title": "Wat nooit een score krijgt",
    "never.context": "Achtergrond: wat een gemeente zelf niet kan veranderen. We tonen het, zonder oordeel.",
    "never.contested": "Cijfers waarbij omstreden is of meer of minder beter is.",
    "never.unverified": "Cijfers waarvan de bron nog niet is gecontroleerd.",
    "never.demonstration":
      "Let op: in deze demonstratie tellen bronnen mee die nog niet zijn gecontroleerd. Alle scores zijn daarom een voorbeeld.",

    "examples.title": "Verzonnen cijfers heten voorbeeld",
    "examples.1":
      "Nog niet elk cijfer bestaat. Een demonstratie vult dat aan met verzonnen cijfers. Die krijgen dit merk:",
    "examples.2":
      "Eén verzonnen cijfer maakt alles wat eruit volgt tot voorbeeld: een score, een titel, een plaatje, een bestand.",
    "examples.3":
      "Er staat steeds bij hoeveel cijfers verzonnen zijn. Buiten een demonstratie kan niemand ze publiceren.",

    "borders.title": "Als gemeenten samengaan",
    "borders.1":
      "Soms gaan gemeenten samen, of wordt er een verdeeld. Oude cijfers passen dan niet op de nieuwe grenzen.",
    "borders.2":
      "Aantallen tellen we op. Percentages rekenen we opnieuw uit, uit de aantallen erachter. Zo'n cijfer heet “herberekend”.",
    "borders.3": "Is een gemeente verdeeld? Dan verdelen we aantallen mensen naar de inwoners die meegingen.",
    "borders.4":
      "Soms kan dat niet eerlijk, zoals bij een enquête. Dan heeft de reeks een breuk. Over een breuk heen oordelen we niet.",

    "confidential.title": "Cijfers die niet openbaar zijn",
    "confidential.1":
      "Een cijfer over heel weinig mensen kan verraden wie zij zijn. Zo'n cijfer tonen we niet.",
    "confidential.2": "Het zit ook niet in een score. Anders kon iemand het uit de score terugrekenen.",
    "confidential.3":
      "Soms zou het volgen uit een optelling, zoals die van een provincie. Dan tonen we die optelling niet, of houden we nog een cijfer achter.",

    "netherlands.title": "Nederland is niet de middelste gemeente",
    "netherlands.1":
      "Het cijfer van Nederland gaat over alle inwoners. Geeft de bron het zelf, dan tonen we dat.",
    "netherlands.2":
      "De middelste gemeente is iets anders: de helft van de gemeenten heeft een hoger cijfer, de helft een lager. Een dorp telt dan even zwaar als een grote stad.",
    "netherlands.3":
      "Voor een provincie tellen we eerst op en rekenen we daarna. Dat kan als er van minstens de helft van de inwoners een cijfer is.",

    "cite.title": "Zo verwijst u naar de methode",
    "cite.1":
      "Noem de versie van de methode en van de gegevens. Dan vindt iemand later precies dezelfde cijfers.",
    "cite.line":
      "Lokaal17, methode versie {version}, gegevensversie {data}{date, select, none {} other { van {date}}}. {address}",
    "cite.more": "Wilt u meer weten?",
    "cite.statistics": "De formules, de bronnen en de proeven, voor statistici",
    "cite.api": "De gegevens van deze pagina, voor programma's",
  },
  {
    contents: "On this page",
    computed: "Computed now",

    "score.title": "From a figure to a score",
    "score.lead": "A score runs from 0 to 100. We work one out: {indicator} in {area}.",
    "score.none": "There is no goal with a score yet. So there is nothing to work out now.",
    "score.value": "The figure for {year} is {value} {unit}.",
    "score.bounds":
      "{direction, select, lower {Lower is better here.} other {Higher is better here.}} At {lower} the score is 0. At {optimum} the score is 100. These bounds are fixed and the same for every municipality.",
    "score.whole": "The whole way from {lower} to {optimum} is {whole} long.",
    "score.walked": "The figure has covered {walked} of it: from {lower} to {value}.",
    "score.result": "The score is {walked} divided by {whole}, times 100. That is {score}.",
    "score.at-lower": "The figure does not lie beyond the start of that way. So the score is 0.",
    "score.at-optimum": "The figure lies at the end of that way, or further. So the score is 100.",
    "score.line":
      "From score 0 at {lower} to score 100 at {optimum}. The figure {value} gives score {score}.",
    "score.bounds-why":
      "Why these bounds? Every indicator says so. The 100 often comes from the United Nations goal itself.",

    "goal.title": "From scores to a goal",
    "goal.lead":
      "{area} has {count} figures for goal {goal}, {name}. Each figure gets a score in this way. Their mean is the score of the goal.",
    "goal.caption": "The scores of {area} for goal {goal}",
    "goal.indicator": "Indicator",
    "goal.value": "Figure",
    "goal.year": "Year",
    "goal.score": "Score",
    "goal.sum": "Together that is {sum}. Divided by {count} it is {mean}. Other pages show {shown}.",
    "goal.equal": "Every indicator weighs the same. So a high score can make up for a low one.",
    "goal.to-basis": "See what this score rests on",

    "coverage.title": "Coverage: how many figures there are",
    "coverage.1":
      "Not every municipality has every figure. Coverage says how many of the indicators have a figure.",
    "coverage.example": "For goal {goal}, {area} has {count} of {total}.",
    "coverage.2":
      "A goal gets a score with at least {least} figures. These must also be at least half of the chosen indicators.",
    "coverage.3": "Are there fewer? Then the figures stand side by side, with the reason.",
    "coverage.4": "A figure that is not there, we do not fill in ourselves.",
    "coverage.5":
      "An old figure does not count. Does a figure appear every year? Then it may be two years old at most.",

    "thresholds.title": "Thresholds: a proposal first",
    "thresholds.1":
      "A threshold says where green begins and where red ends. That is not a measurement but a choice.",
    "thresholds.2":
      "Such a choice begins as a proposal. We give no colour then. We only say how a municipality stands beside the others.",
    "thresholds.3":
      "“Better than most” is the best quarter of the municipalities. “Less good than most” is the quarter at the other end.",
    "thresholds.4":
      "Experts can give advice. After that, an organisation or meeting that is entitled to can adopt the value. Only then is there a colour.",
    "thresholds.5":
      "An analyst of VNG records that decision here: who decided, when, and in which document. Lokaal17 itself decides nothing.",
    "thresholds.6":
      "A council may also choose a target of its own. It holds for that municipality only and changes no score.",
    "thresholds.link": "See all thresholds and their status",

    "trend.title": "Clearly better, or chance?",
    "trend.1": "Every figure goes up and down a little from year to year. Often that is chance.",
    "trend.2":
      "So we draw a straight line through {years} years. If that line is steep enough, we call the change clear.",
    "trend.3": "Steep enough means: chance would give this in fewer than {chance} out of 100 cases.",
    "trend.4":
      "Otherwise it says “no clear change”. That does not mean that nothing happens. We just cannot tell it from chance.",
    "trend.5": "At least {least} years need a figure, also at the start and at the end.",
    "trend.6": "The corona years {first} to {last} are never the start or the end of a line.",
    "trend.of": "{indicator} in {area}.",

    "place.title": "How sure is a place?",
    "place.1":
      "The order of municipalities depends on choices. Does everything weigh the same? How do we average? And how sure is each figure?",
    "place.2":
      "So we calculate very often, each time with other choices. In 9 out of 10 the place lies within a band.",
    "place.3":
      "Is the band wider than a third of the list? Then it says “cannot be ranked”, without a place.",
    "place.4": "That is no verdict on the municipality. It only says that the order is not certain.",
    "place.of": "{area} on goal {goal}:",
    "place.counts":
      "Of the {ranked} municipalities in that list {count, plural, =0 {none has a place that is firm enough} one {1 has a place that is firm enough} other {{shown} have a place that is firm enough}}.",

    "chance.title": "Looking ahead: only beside a decision",
    "chance.1":
      "Has somebody adopted a target with a year? Then we say how likely it is to come about. Without a decision we do not.",
    "chance.2": "We carry the line through at least {least} years on to that year, with a margin around it.",
    "chance.3":
      "With a chance of two thirds or more we say “likely”. With a third or less we say “unlikely”. In between it is “uncertain”.",
    "chance.check": "How often did such chances come true?",
    "chance.how":
      "We checked that. We pretended that it was {until} and used figures from {from} on only. Then we looked at the real figure of {check}.",
    "chance.count": "These are {series} series of real figures and {questions} questions.",
    "chance.too-high":
      "The chances were too high. Where we said {from} to {to} per cent, it came true in {observed} out of 100 cases.",
    "chance.too-low":
      "The chances were too low. Where we said {from} to {to} per cent, it came true in {observed} out of 100 cases.",
    "chance.mixed":
      "The chances were poor. Where we said {from} to {to} per cent, it came true in {observed} out of 100 cases.",
    "chance.fair":
      "The chances were about right: nowhere were we off by more than {points} percentage points.",
    "chance.warning":
      "So do not trust such a chance too much. A straight line does not see a development stop or turn. That is why we show a word, and no percentage.",
    "chance.caption": "The chance we gave, and what happened",
    "chance.predicted": "Chance we gave",
    "chance.observed": "Came true",
    "chance.questions": "Questions",
    "chance.range": "{from} to {to} per cent",
    "chance.percent": "{share} per cent",
    "chance.few": "too few questions",
    "chance.none": "There are too few series of real figures yet to check this.",

    "methods.title": "Why another method may say something else",
    "methods.1":
      "There are more published ways to measure progress. Each asks another question of the same figures.",
    "methods.2": "A figure can improve, and still do so slower than a method asks. Then both are right.",
    "methods.caption": "Four methods on {indicator} in {area}",
    "methods.method": "Method",
    "methods.looks": "Looks at",
    "methods.says": "Says",

    "never.title": "What never gets a score",
    "never.context": "Background: what a municipality cannot change itself. We show it, without a verdict.",
    "never.contested": "Figures where it is contested whether more or less is better.",
    "never.unverified": "Figures whose source has not been verified yet.",
    "never.demonstration":
      "Note: in this demonstration sources count that have not been verified yet. That is why all scores are an example.",

    "examples.title": "Invented figures are called example",
    "examples.1":
      "Not every figure exists yet. A demonstration fills the gaps with invented figures. They get this mark:",
    "examples.2":
      "One invented figure makes everything that follows from it an example: a score, a title, a picture, a file.",
    "examples.3":
      "It always says how many figures are invented. Outside a demonstration nobody can publish them.",

    "borders.title": "When municipalities merge",
    "borders.1":
      "Sometimes municipalities merge, or one is divided. Old figures then do not fit the new boundaries.",
    "borders.2":
      "Numbers we add up. Percentages we compute again, from the numbers behind them. Such a figure is called “recalculated”.",
    "borders.3":
      "Was a municipality divided? Then we divide numbers of people by the residents who went along.",
    "borders.4":
      "Sometimes that cannot be done honestly, as with a survey. Then the series has a break. We do not judge across a break.",

    "confidential.title": "Figures that are not public",
    "confidential.1":
      "A figure about very few people can give away who they are. We do not show such a figure.",
    "confidential.2": "It is in no score either. Otherwise somebody could work it out from the score.",
    "confidential.3":
      "Sometimes it would follow from a total, such as that of a province. Then we do not show that total, or withhold another figure.",

    "netherlands.title": "The Netherlands is not the middle municipality",
    "netherlands.1":
      "The figure of the Netherlands is about all residents. If the source gives it, we show that one.",
    "netherlands.2":
      "The middle municipality is something else: half of the municipalities have a higher figure, half a lower one. A village then weighs as much as a large city.",
    "netherlands.3":
      "For a province we add up first and compute afterwards. That takes a figure for at least half of the residents.",

    "cite.title": "How to cite the method",
    "cite.1":
      "Name the version of the method and of the data. Then somebody finds exactly the same figures later.",
    "cite.line":
      "Lokaal17, method version {version}, data version {data}{date, select, none {} other { of {date}}}. {address}",
    "cite.more": "Would you like to know more?",
    "cite.statistics": "The formulas, the sources and the tests, for statisticians",
    "cite.api": "The data of this page, for programs",
  },
);
