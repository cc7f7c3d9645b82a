import { defineText } from "./define-text.ts";

/** The page about the method for statisticians: its frame, what was checked, and the quality of the basket. */
export const methodStatisticsPages = defineText(
  {
    contents: "Inhoud",
    "to-method": "De uitleg zonder formules",
    source: "Bron: {source}.",
    formulas: "Formules: {title}",

    "checks.title": "Nagerekend",
    "checks.1":
      "Bij elke wijziging van het programma worden deze uitkomsten opnieuw berekend en getal voor getal vergeleken. Wijkt er een te veel af, dan komt de wijziging er niet in.",
    "checks.part": "Wat",
    "checks.count": "Aantal",
    "checks.tolerance": "Verschil hoogstens",
    "checks.exact": "geen",

    "parameters.title": "Getallen in het programma",
    "parameters.1": "De namen zijn die van het programma en van de API.",
    "parameters.caption": "Alle getallen met hun naam",
    "parameters.name": "Naam",
    "parameters.value": "Waarde",

    "quality.title": "Hoe goed de selectie past",
    "quality.1":
      "De mand {basket}, versie {version}, over {areas} gemeenten. Er wordt niets verborgen of anders gescoord om wat hier staat.",
    "quality.examples": "{examples} van de {figures} cijfers zijn verzonnen.",
    "quality.goals": "Samenhang per doel",
    "quality.goal": "Doel",
    "quality.indicators": "Indicatoren",
    "quality.alpha": "Alfa van Cronbach",
    "quality.complete": "Gemeenten met alle cijfers",
    "quality.flags": "Wat opvalt",
    "quality.extreme":
      "Scheefheid boven {skew} en welving boven {kurtosis}: {count, plural, =0 {geen enkele indicator} one {één indicator} other {# indicatoren}}.",
    "quality.constant":
      "Overal gelijk: {count, plural, =0 {geen enkele indicator} one {één indicator} other {# indicatoren}}.",
    "quality.alike":
      "Bijna hetzelfde, |r| boven {limit}: {count, plural, =0 {geen enkel paar} one {één paar} other {# paren}}.",
    "quality.contrary":
      "Binnen een doel tegen elkaar in, r onder 0: {count, plural, =0 {geen enkel paar} one {één paar} other {# paren}}, waarvan {clear} duidelijker dan toeval.",
    "quality.pairs": "De sterkste paren",
    "quality.first": "Eerste indicator",
    "quality.second": "Tweede indicator",
    "quality.r": "r",
    "quality.count": "Gemeenten",
    "quality.coverage": "Dekking en vorm per indicator",
    "quality.indicator": "Indicator",
    "quality.covered": "Dekking, %",
    "quality.skewness": "Scheefheid",
    "quality.kurtosis": "Welving",

    "command.title": "Zelf rekenen",
    "command.1":
      "De opdracht rekent voor elk kader en elke verzameling gebieden, ook buiten Nederland, volgens een van vier gepubliceerde methoden. Zij heeft geen database nodig.",
    "command.2":
      "In het kader staat per indicator een regel, in de cijfers per waarde. Elke fout wordt met zijn regel genoemd, en er wordt dan niets geschreven.",
    "command.line": "De opdracht",
    "command.framework": "Kolommen van het kader",
    "command.optional": "Als u wilt",
    "command.values": "Kolommen van de cijfers",
    "command.result": "Kolommen van de uitkomst",
    "command.ranks":
      "Bij het totaal staan plaats en band: {draws} trekkingen van alleen de gewichten van doelen, met zaad {seed}, tenzij u anders vraagt.",

    "versions.title": "Versies van de methode",
    "versions.1": "Elke wijziging die een uitkomst kan veranderen, is een nieuwe versie.",
    "versions.version": "Versie {version}",

    "sources.title": "Bronnen",
    "sources.api": "Uit de API",
    "sources.method": "deze pagina als gegevens",
    "sources.bands": "banden van plaatsen",
    "sources.quality": "hoe goed de selectie past",
    "sources.open-api": "alle adressen en hun velden",
  },
  {
    contents: "Contents",
    "to-method": "The explanation without formulas",
    source: "Source: {source}.",
    formulas: "Formulas: {title}",

    "checks.title": "Computed again",
    "checks.1":
      "With every change of the program these results are computed again and compared number by number. If one is too far off, the change does not go in.",
    "checks.part": "What",
    "checks.count": "Number",
    "checks.tolerance": "Largest difference",
    "checks.exact": "none",

    "parameters.title": "Numbers in the program",
    "parameters.1": "The names are those of the program and of the API.",
    "parameters.caption": "All numbers with their names",
    "parameters.name": "Name",
    "parameters.value": "Value",

    "quality.title": "How well the selection fits",
    "quality.1":
      "The basket {basket}, version {version}, over {areas} municipalities. Nothing is hidden or scored otherwise because of what stands here.",
    "quality.examples": "{examples} of the {figures} figures are invented.",
    "quality.goals": "Consistency per goal",
    "quality.goal": "Goal",
    "quality.indicators": "Indicators",
    "quality.alpha": "Cronbach's alpha",
    "quality.complete": "Municipalities with all figures",
    "quality.flags": "What stands out",
    "quality.extreme":
      "Skewness above {skew} and kurtosis above {kurtosis}: {count, plural, =0 {no indicator} one {one indicator} other {# indicators}}.",
    "quality.constant":
      "The same everywhere: {count, plural, =0 {no indicator} one {one indicator} other {# indicators}}.",
    "quality.alike":
      "Almost the same, |r| above {limit}: {count, plural, =0 {no pair} one {one pair} other {# pairs}}.",
    "quality.contrary":
      "Against each other within a goal, r below 0: {count, plural, =0 {no pair} one {one pair} other {# pairs}}, of which {clear} more clearly than chance.",
    "quality.pairs": "The strongest pairs",
    "quality.first": "First indicator",
    "quality.second": "Second indicator",
    "quality.r": "r",
    "quality.count": "Municipalities",
    "quality.coverage": "Coverage and shape per indicator",
    "quality.indicator": "Indicator",
    "quality.covered": "Coverage, %",
    "quality.skewness": "Skewness",
    "quality.kurtosis": "Kurtosis",

    "command.title": "Compute it yourself",
    "command.1":
      "The command computes for any framework and any set of areas, also outside the Netherlands, by one of four published methods. It needs no database.",
    "command.2":
      "The framework has a line per indicator, the figures one per value. Every mistake is named by its line, and nothing is written then.",
    "command.line": "The command",
    "command.framework": "Columns of the framework",
    "command.optional": "If you like",
    "command.values": "Columns of the figures",
    "command.result": "Columns of the outcome",
    "command.ranks":
      "The overall row has rank and band: {draws} draws of the weights of goals alone, with seed {seed}, unless you ask otherwise.",

    "versions.title": "Versions of the method",
    "versions.1": "Every change that can alter an outcome is a new version.",
    "versions.version": "Version {version}",

    "sources.title": "Sources",
    "sources.api": "From the API",
    "sources.method": "this page as data",
    "sources.bands": "bands of ranks",
    "sources.quality": "how well the selection fits",
    "sources.open-api": "all addresses and their fields",
  },
);
