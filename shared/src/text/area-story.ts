import { defineText } from "./define-text.ts";

/** The page of one area as a story. Words compare and say what changed; none praises or blames across goals. */
export const storyText = defineText(
  {
    lead: "{name} heeft een score voor {scored} van de 17 doelen. In hoogstens acht jaar {better, plural, =0 {werd geen cijfer} one {werd # cijfer} other {werden # cijfers}} duidelijk beter en {worse, plural, =0 {geen} other {#}} duidelijk slechter. {tested, plural, one {# reeks was} other {# reeksen waren}} lang genoeg om te toetsen.",
    "lead-none": "Van {name} zijn er nog te weinig cijfers voor een score of een verloop.",
    "lead-gone":
      "{name} bestaat niet meer sinds {date}. Hier staat waar het gebied nu bij hoort, en de laatste cijfers van toen.",
    "on-this-page": "Op deze pagina",
    "all-examples": "Alles in dit blok is een voorbeeld of is ermee berekend: geen echte cijfers.",
    "examples-from-here": "Vanaf hier zijn het voorbeelden.",
    profile: "Profiel van twee pagina's (PDF)",
    "local-report": "Lokaal rapport",
    "local-report-page": "Webpagina",
    "to-annex": "Raadsstuk maken (Word)",
    "to-check": "Wethouderscheck",
    "compare-similar": "Vergelijk met gelijkende gemeenten",
    gaps: "indicatoren zonder cijfer",
    "goals-short": "17 doelen",

    "similar-column": "Naast gelijkende gemeenten",
    "similar.better": "hoger dan de meeste",
    "similar.middle": "rond het midden",
    "similar.worse": "lager dan de meeste",
    "similar.none": "nog niet te vergelijken",
    "similar-who": "De gelijkende gemeenten zijn {areas}. Ze lijken het meest op {name} in {variables}.",
    "similar-none": "We konden geen gelijkende gemeenten vinden: daarvoor ontbreken cijfers.",
    "similar-why": "Waarom deze gemeenten?",

    "changes-title": "Wat er veranderde",
    "changes-lead":
      "We toetsten {count, plural, one {# reeks} other {# reeksen tegelijk}} van hoogstens acht jaar. Hieronder staat alleen wat groter is dan toeval: naar verwachting is hoogstens 1 op de 10 toch toeval.",
    "changes-none-tested": "Er is nog geen reeks die lang genoeg is om een verandering te toetsen.",
    "changes-rest":
      "{same, plural, =0 {Bij geen enkele andere reeks is er een duidelijke verandering.} one {Bij # reeks is er geen duidelijke verandering.} other {Bij # reeksen is er geen duidelijke verandering.}} {short, plural, =0 {} one {# reeks is te kort.} other {# reeksen zijn te kort.}}",
    "changes-better": "Werd duidelijk beter",
    "changes-worse": "Werd duidelijk slechter",
    "changes-better-none": "Geen enkel cijfer werd duidelijk beter.",
    "changes-worse-none": "Geen enkel cijfer werd duidelijk slechter.",
    "change-values": "{first} in {from}, {last} in {to} ({unit})",
    provisional: "voorlopig",
    "show-rest": "Nog {count}",

    "peers-title": "Waar {name} duidelijk afwijkt",
    "peers-lead":
      "Vergeleken met {group} gelijkende gemeenten, niet met alle: {tests} verschillen. Elk cijfer is getoetst naast dat van alle gemeenten, zoals overal op deze site, en staat hier als het duidelijk verschilt van de meeste gelijkende. Waar een cijfer zelf bepaalt wie erop lijkt, telt het daarvoor niet mee.",
    "peers-better": "Duidelijk beter dan de meeste gelijkende",
    "peers-worse": "Duidelijk slechter dan de meeste gelijkende",
    "peers-none": "Geen enkel cijfer wijkt naar deze kant duidelijk af van de meeste.",
    "standing-values": "{value} {unit} in {year}, de middelste van de gelijkende {middle}",
    "standing-better": "duidelijk beter dan {count} van de {compared}",
    "standing-worse": "duidelijk slechter dan {count} van de {compared}",

    "due-title": "Afgesproken tot en met 2030",
    "due-later": "Afgesproken voor na 2030",
    "due-lead":
      "Alleen wat iemand heeft besloten: streefwaarden die zijn vastgesteld, en eigen doelen van {name}.",
    "due-none":
      "Er is niets vastgesteld: geen eigen doel van {name} en geen landelijke streefwaarde. Zonder besluit zeggen we niet hoeveel genoeg is.",
    "due-figure": "Nu {value} {unit} ({year}).",
    "due-no-figure": "Er is nog geen cijfer.",
    "due-decision": "Besluit: {document}",

    "gaps-title": "Wat we niet weten",
    "gaps-none": "Voor elke indicator van deze laag is er een cijfer dat jong genoeg is.",
    "gaps-lead":
      "Van {count, plural, one {# indicator} other {# indicatoren}} is er geen cijfer dat meetelt.",
    "gap.none": "Er is nooit een cijfer geweest",
    "gap.missing": "Ontbreekt, volgens de organisatie zelf",
    "gap.confidential": "Niet openbaar: het cijfer is vertrouwelijk",
    "gap.not-applicable": "Past niet bij deze gemeente",
    "gap.old": "Te oud om mee te tellen",
    "gap-last": "laatste cijfer {year}",
    "gap-series":
      "Van {count, plural, one {# cijfer} other {# cijfers}} zijn er te weinig jaren voor een verloop.",

    "practices-title": "Wat {name} doet, en wat anderen doen",
    "practices-own": "Van {name}",
    "practices-own-none": "{name} heeft nog geen goed voorbeeld beschreven.",
    "practices-peers": "Van gelijkende gemeenten die hoger scoren",
    "practices-peers-none":
      "Van gelijkende gemeenten die hoger scoren, staat er nog geen voorbeeld in de menukaart.",
    "practices-others": "Bij doelen waarop gelijkende gemeenten hoger scoren",
    "practice-because": "Doel {goal}: scoort hoger, en duidelijk beter op {indicator}",
    "practice-goal": "Doel {goal}, {name}",
    "to-menu": "Naar de menukaart",
    "add-practice": "Beschrijf een voorbeeld",

    "explanations-title": "Uitleg van {name}",

    "gone-title": "Waar {name} nu bij hoort",
    "gone-split":
      "{name} is op {date} verdeeld. De aandelen zijn van de inwoners die meegingen, volgens CBS.",
    "gone-merge": "{name} is op {date} opgegaan in een andere gemeente.",
    "gone-recode": "{name} kreeg op {date} een andere code.",
    "gone-series":
      "Aantallen van voor die dag tellen in de reeksen van deze gemeenten mee, naar het aandeel dat meeging. Cijfers die zich niet laten verdelen, blijven hieronder staan.",
    "column-municipality": "Gemeente van nu",
    "gone-share": "Aandeel van de inwoners",
    "gone-people": "Inwoners",
    "share-unknown": "niet bekend",
    "gone-compare": "Vergelijk deze gemeenten",
    "last-figures": "De laatste cijfers van {name}",
    "last-none": "Van {name} is geen cijfer bewaard.",
    "made-title": "Waar {name} uit is ontstaan",
    "made-share": "{share} van de inwoners van {from} ({date})",
    "made-whole": "heel {from} ({date})",
    "made-part": "een deel van {from} ({date})",
  },
  {
    lead: "{name} has a score for {scored} of the 17 goals. In at most eight years {better, plural, =0 {no figure} one {# figure} other {# figures}} became clearly better and {worse, plural, =0 {none} other {#}} clearly worse. {tested, plural, one {# series was} other {# series were}} long enough to test.",
    "lead-none": "There are too few figures of {name} for a score or a development.",
    "lead-gone":
      "{name} has not existed since {date}. Here is where the area belongs now, with its last figures.",
    "on-this-page": "On this page",
    "all-examples": "Everything in this block is an example, or computed with one: no real figures.",
    "examples-from-here": "From here on these are examples.",
    profile: "Profile of two pages (PDF)",
    "local-report": "Local report",
    "local-report-page": "Web page",
    "to-annex": "Make a council paper (Word)",
    "to-check": "Alderman's check",
    "compare-similar": "Compare with similar municipalities",
    gaps: "indicators without a figure",
    "goals-short": "17 goals",

    "similar-column": "Beside similar municipalities",
    "similar.better": "higher than most",
    "similar.middle": "around the middle",
    "similar.worse": "lower than most",
    "similar.none": "not to be compared yet",
    "similar-who": "The similar municipalities are {areas}. They are most like {name} in {variables}.",
    "similar-none": "We could not find similar municipalities: figures for that are missing.",
    "similar-why": "Why these municipalities?",

    "changes-title": "What changed",
    "changes-lead":
      "We tested {count, plural, one {# series} other {# series together}} of at most eight years. Only what is larger than chance stands below: of these at most 1 in 10 is expected to be chance after all.",
    "changes-none-tested": "No series is long enough yet to test a change.",
    "changes-rest":
      "{same, plural, =0 {No other series shows a clear change.} one {# series shows no clear change.} other {# series show no clear change.}} {short, plural, =0 {} one {# series is too short.} other {# series are too short.}}",
    "changes-better": "Became clearly better",
    "changes-worse": "Became clearly worse",
    "changes-better-none": "No figure became clearly better.",
    "changes-worse-none": "No figure became clearly worse.",
    "change-values": "{first} in {from} and {last} in {to} ({unit})",
    provisional: "provisional",
    "show-rest": "{count} more",

    "peers-title": "Where {name} clearly differs",
    "peers-lead":
      "Compared with {group} similar municipalities, not with all: {tests} differences. Every figure was tested beside that of all municipalities, as everywhere on this site, and stands here when it clearly differs from most similar ones. Where a figure itself says who is similar, it does not count for that.",
    "peers-better": "Clearly better than most similar ones",
    "peers-worse": "Clearly worse than most similar ones",
    "peers-none": "No figure clearly differs from most to this side.",
    "standing-values": "{value} {unit} in {year}, the middle one of the similar ones {middle}",
    "standing-better": "clearly better than {count} of {compared}",
    "standing-worse": "clearly worse than {count} of {compared}",

    "due-title": "Agreed for 2030 and before",
    "due-later": "Agreed for after 2030",
    "due-lead": "Only what somebody decided: targets that were adopted, and own targets of {name}.",
    "due-none":
      "Nothing was decided: no own target of {name} and no national target. Without a decision we do not say how much is enough.",
    "due-figure": "Now {value} {unit} ({year}).",
    "due-no-figure": "There is no figure for it yet.",
    "due-decision": "Decision: {document}",

    "gaps-title": "What we do not know",
    "gaps-none": "Every indicator of this layer has a figure that is recent enough.",
    "gaps-lead": "{count, plural, one {# indicator has} other {# indicators have}} no figure that counts.",
    "gap.none": "There never was a figure",
    "gap.missing": "Missing, according to the organisation itself",
    "gap.confidential": "Not public: the figure is confidential",
    "gap.not-applicable": "Does not fit this municipality",
    "gap.old": "Too old to count",
    "gap-last": "last figure {year}",
    "gap-series":
      "{count, plural, one {# figure has} other {# figures have}} too few years for a development.",

    "practices-title": "What {name} does, and what others do",
    "practices-own": "Of {name}",
    "practices-own-none": "{name} has not described a good practice yet.",
    "practices-peers": "Of similar municipalities that score higher",
    "practices-peers-none": "Similar municipalities that score higher have no practice in the menu yet.",
    "practices-others": "On goals on which similar municipalities score higher",
    "practice-because": "Goal {goal}: scores higher, and clearly better on {indicator}",
    "practice-goal": "Goal {goal}, {name}",
    "to-menu": "To the menu of practices",
    "add-practice": "Describe a practice",

    "explanations-title": "Explanations by {name}",

    "gone-title": "Where {name} belongs now",
    "gone-split":
      "{name} was divided on {date}. The shares are of the residents that went along, according to Statistics Netherlands.",
    "gone-merge": "{name} became part of another municipality on {date}.",
    "gone-recode": "{name} got another code on {date}.",
    "gone-series":
      "Counts of before that day are part of the series of these municipalities, by the share that went along. Figures that cannot be divided stay below.",
    "column-municipality": "Municipality of today",
    "gone-share": "Share of the residents",
    "gone-people": "Residents",
    "share-unknown": "not known",
    "gone-compare": "Compare these municipalities",
    "last-figures": "The last figures of {name}",
    "last-none": "No figure of {name} was kept.",
    "made-title": "What {name} was made of",
    "made-share": "{share} of the residents of {from} ({date})",
    "made-whole": "all of {from} ({date})",
    "made-part": "a part of {from} ({date})",
  },
);
