import { defineText } from "./define-text.ts";

/** Differences, bands, drivers and other methods for statisticians; the formulas stand beside these words. */
export const uncertaintyRulesText = defineText(
  {
    "difference.title": "Verschillen tussen gebieden",
    "difference.1":
      "Getoetst wordt het verschil δ zelf, niet of twee intervallen overlappen. Elke indicator noemt waar zijn onzekerheid vandaan komt; intervallen zijn van {differenceLevel} procent.",
    "difference.proportion":
      "Aandeel van personen (proportion). Per aandeel Wilson, met grenzen l en u; voor het verschil methode 10 van Newcombe.",
    "difference.proportion-test":
      "De toets is de likelihood-ratio van de 2×2-tabel, met waargenomen O en verwachte E. Naar Yates schuift O hoogstens een half geval naar E toe. Zo blijft de foutkans ook ver in de staart kloppen, waar bij honderden toetsen de kleinste p liggen.",
    "difference.count":
      "Getelde gebeurtenissen (count). Quasi-Poisson: a is geteld en μ verwacht langs een gewogen lijn door de jaren van het venster, en φ is nooit kleiner dan 1. G² is als hierboven, zonder de rest van de bevolking. Vrijheidsgraden naar Welch; het interval voegt twee score-intervallen samen (MOVER).",
    "difference.survey":
      "Enquête of model (survey, model). De marges m die de bron zelf publiceert. Noemt zij er geen, dan is er geen oordeel.",
    "difference.register":
      "Volledige telling (register). Onzeker is wat een gewoon jaar brengt: σ is de reststandaardfout rond de eigen lijn over het venster. De toets is die van Welch.",
    "difference.together":
      "Wat samen wordt getoond, wordt samen getoetst, op {rate} procent valse vondsten. Verworpen worden alle p tot en met de grootste k waarvoor dit geldt. Tegenover Nederland staat de som van alle andere gemeenten, zonder de gemeente zelf.",
    "difference.shrink":
      "Onder {shrinkBelow} inwoners staat naast een aandeel een rustiger schatting (empirisch Bayes). De beta-verdeling van de gebieden wordt met momenten geschat, gewogen naar noemer, uit minstens {shrinkAreas} gebieden; M is haar sterkte α + β. Zij vervangt het cijfer nooit.",

    "place.title": "Band van een plaats",
    "place.1":
      "In elke trekking varieert alles tegelijk: gewichten uit een vlakke Dirichlet-verdeling (u is uniform), rekenkundig (A) of meetkundig (M) middelen met gelijke kans, één onderdeel weg of geen, en een normale fout per score uit het foutmodel van de indicator. Een onbekende fout telt als 0; de band is dan eerder te smal.",
    "place.2":
      "Het product doet {draws} trekkingen met xoroshiro128+. Het zaad staat in het antwoord en geeft altijd dezelfde banden.",
    "place.3":
      "In één lijst staan alleen gebieden met precies dezelfde onderdelen: de grootste zulke groep, en bij gelijke grootte die met de meeste onderdelen. Wie minder dan een deel in 10¹² verschilt, deelt de beste plaats.",
    "place.4":
      "q is een percentiel van de plaats; de grenzen worden naar buiten afgerond. Geldt de tweede regel niet, dan is er geen plaats en geen mediaan. Die derde is een eigen keuze.",
    "place.5":
      "Het aandeel van een bron is de variantie van de plaats als alleen die bron varieert, gemiddeld over gebieden, gedeeld door de som over de vier bronnen. Wat bronnen alleen samen doen, zit in de band en niet in deze aandelen.",

    "drivers.title": "Wat een score stuwt",
    "drivers.1":
      "Δ is hoe de doelscore verandert als indicator i wegvalt. b is zijn bijdrage aan het verschil met de andere gemeenten. Alle b en één restpost, voor cijfers die alleen hier of alleen elders zijn, tellen op tot dat verschil.",
    "drivers.2": "Een lineaire score is om te keren. Daarom doet een geheim cijfer hier nergens aan mee.",

    "methods.title": "Andere gepubliceerde methoden",
    "methods.1":
      "De opdrachtregel en de vergelijking op de pagina's volgen de bron, zonder de strengere regels van het product. Hun drempelwaarden zijn voorstellen; daarom zijn de woorden op de pagina's neutraal.",
    "methods.sdsn":
      "SDSN: het tempo naar G in {targetYear}, van het eerste tot het laatste jaar met cijfers. Waar dat jaar ontbreekt, telt het naaste, hoogstens {off} jaar ernaast.",
    "methods.statcan":
      "Statistics Canada en Open SDG 2.4: r is de groei per jaar sinds {baseYear} of het eerste latere jaar met een cijfer, en het onderschrift Z wijst de groei aan die naar Z leidt. Klassegrenzen voor q: 0,95, 0,60 en 0. Zonder streefwaarde gelden 0,015·k, 0,005·k en 0 voor d·r; k is 1, behalve bij een natuurlijke grens H.",
    "methods.statcan-score":
      "De score van −5 tot 5 is stuksgewijs lineair: door q = −0,60, 0,60 en 1,30, of door een groei van −2, 0, 0,5, 1,5 en 2 procent, de laatste drie maal k. Een 0 telt als {zero}. Onder nul keert de richting om; een reeks die van teken wisselt, is niet te beoordelen.",
    "methods.un":
      "VN: q is het deel van de weg dat in {targetYear} is afgelegd als de groei aanhoudt, met klassegrenzen 0,95 en 0,10. Zonder streefwaarde telt een groei van 2 en 0,5 procent per jaar. Bij een streefwaarde van 0 of 100 procent is {nearFull} procentpunt ervandaan dichtbij genoeg.",
    "methods.cbs":
      "CBS: de helling over de laatste {window} jaar van de reeks, getoetst op {trendLevel} procent, met minstens {cbsFigures} cijfers. Er is geen norm.",
    "methods.2":
      "Voor de vergelijking wordt elk oordeel een van vier uitkomsten. Spreken methoden elkaar tegen, dan staat er de eerste regel bij die dat verklaart: andere jaren, een afwijkend eindjaar, mogelijk toeval, te langzaam, een andere maat.",
  },
  {
    "difference.title": "Differences between areas",
    "difference.1":
      "What is tested is the difference δ itself, not whether two intervals overlap. Every indicator names where its uncertainty comes from; intervals are of {differenceLevel} per cent.",
    "difference.proportion":
      "Share of persons (proportion). Wilson for each share, with limits l and u; for the difference Newcombe's method 10.",
    "difference.proportion-test":
      "The test is the likelihood ratio of the 2×2 table, with observed O and expected E. After Yates, O moves at most half a case towards E. That keeps the error rate right far out in the tail, where the smallest p of hundreds of tests lie.",
    "difference.count":
      "Counted events (count). Quasi-Poisson: a is counted and μ expected along a weighted line through the years of the window, and φ is never below 1. G² is as above, without the rest of the population. Degrees of freedom after Welch; the interval joins two score intervals (MOVER).",
    "difference.survey":
      "Survey or model (survey, model). The margins m that the source itself publishes. Where it names none there is no verdict.",
    "difference.register":
      "Full count (register). What is uncertain is what an ordinary year brings: σ is the residual standard error around the area's own line over the window. The test is Welch's.",
    "difference.together":
      "What is shown together is tested together, at a false discovery rate of {rate} per cent. Rejected are all p up to the largest k for which this holds. Against the Netherlands stands the sum of all other municipalities, without the municipality itself.",
    "difference.shrink":
      "Below {shrinkBelow} inhabitants a steadier estimate stands beside a share (empirical Bayes). The beta distribution of the areas is estimated by moments, weighted by denominator, from at least {shrinkAreas} areas; M is its strength α + β. It never replaces the figure.",

    "place.title": "Band of a rank",
    "place.1":
      "In every draw all varies at once: weights from a flat Dirichlet distribution (u is uniform), arithmetic (A) or geometric (M) mean with equal chance, one part left out or none, and a normal error per score from the indicator's error model. An unknown error counts as 0; the band is then too narrow rather than too wide.",
    "place.2":
      "The product makes {draws} draws with xoroshiro128+. The seed stands in the answer and always gives the same bands.",
    "place.3":
      "One list holds only areas with exactly the same parts: the largest such group, and of equally large ones that with the most parts. Those that differ by less than a part in 10¹² share the best place.",
    "place.4":
      "q is a percentile of the place; the limits are rounded outwards. Where the band breaks the second rule there is no place and no median. That third is a choice of our own.",
    "place.5":
      "The share of a source is the variance of the place when that source alone varies, averaged over areas, divided by the sum over the four sources. What sources do only together is in the band and not in these shares.",

    "drivers.title": "What drives a score",
    "drivers.1":
      "Δ is how the goal's score changes when indicator i is left out. b is its contribution to the difference with the other municipalities. All b and one remainder, for figures that only exist here or only elsewhere, add up to that difference.",
    "drivers.2":
      "A linear score is invertible. That is why a confidential figure takes no part in any of this.",

    "methods.title": "Other published methods",
    "methods.1":
      "The command line and the comparison on the pages follow the source, without the product's stricter rules. Their thresholds are proposals; that is why the words on the pages are neutral.",
    "methods.sdsn":
      "SDSN: the pace towards G in {targetYear}, from the first to the last year with figures. Where that year is missing the nearest counts, at most {off} year off.",
    "methods.statcan":
      "Statistics Canada and Open SDG 2.4: r is the growth per year since {baseYear} or the first later year with a figure, and the subscript Z marks the growth that leads to Z. Class limits for q: 0.95, 0.60 and 0. Without a target 0.015·k, 0.005·k and 0 hold for d·r; k is 1, except near a natural limit H.",
    "methods.statcan-score":
      "The score of −5 to 5 is piecewise linear: through q = −0.60, 0.60 and 1.30, or through a growth of −2, 0, 0.5, 1.5 and 2 per cent, the last three times k. A 0 counts as {zero}. Below zero the direction turns around; a series that changes sign cannot be assessed.",
    "methods.un":
      "UN: q is the share of the way that is covered in {targetYear} if the growth goes on, with class limits 0.95 and 0.10. Without a target a growth of 2 and 0.5 per cent a year counts. With a target of 0 or 100 per cent, {nearFull} percentage point away is near enough.",
    "methods.cbs":
      "CBS: the slope over the last {window} years of the series, tested at {trendLevel} per cent, with at least {cbsFigures} figures. There is no norm.",
    "methods.2":
      "For the comparison every verdict becomes one of four outcomes. Where methods contradict each other, the first rule that explains it is named: other years, an odd end year, possibly chance, too slow, another yardstick.",
  },
);
