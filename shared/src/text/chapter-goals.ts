/** Sentences and tables of a goal. A part of the texts of the chapter. Where a `{…Count}` stands beside a fact it only chooses the plural. */
const nl = {
  "progress.caption": "De indicator die elk doel opent",
  "progress.measure": "Middelste gemeente. Een verschil is berekend uit de getoonde getallen.",
  "progress.col.first": "Eerste jaar",
  "progress.col.last": "Laatste jaar",
  "progress.col.before": "Vorige uitgave",
  "progress.before": "Vorige uitgave: wat er in {edition} stond.",
  "progress.value": "{value} ({year})",
  "goal.level": "{name}: {median} in {year} in de middelste gemeente.",
  "goal.national": "Het cijfer van Nederland was {value}, volgens de bron.",
  "goal.change.higher":
    "In {firstYear} had de middelste gemeente {first}. Het cijfer is nu {difference} hoger.",
  "goal.change.lower":
    "In {firstYear} had de middelste gemeente {first}. Het cijfer is nu {difference} lager.",
  "goal.change.equal": "In {firstYear} had de middelste gemeente hetzelfde cijfer.",
  "provinces.caption": "{name} per provincie",
  "provinces.col.province": "Provincie",
  "provinces.col.n": "Aantal met cijfer in {year}",
  "provinces.col.difference": "Verschil",
  "goal.none":
    "Voor dit doel zijn er geen cijfers per gemeente. Daarom staan hier geen figuren en geen tabellen.",
  "goal.onlyBinary":
    "Voor dit doel zijn er alleen indicatoren met ja of nee. Ze staan in de bijlage met alle indicatoren.",
  "goal.onlyBinary.short": "Voor dit doel zijn er alleen indicatoren met ja of nee.",
  "goal.few":
    "{name}: over {year} {nCount, plural, one {heeft {n} gemeente een cijfer} other {hebben {n} gemeenten een cijfer}}. Dat is te weinig om iets te zeggen over alle gemeenten.",
  "goal.spread": "In 8 van de 10 gemeenten lag het cijfer tussen {p10} en {p90}.",
  "goal.spread.same": "Die grenzen lagen in {firstYear} en in {lastYear} even ver uit elkaar: {last}.",
  "goal.spread.then": "In {firstYear} lagen die grenzen {first} uit elkaar. In {lastYear} was dat {last}.",
  "goal.change.none": "Er is geen eerder jaar om mee te vergelijken.",
  "goal.change.split":
    "Van de {n} gemeenten met een cijfer in beide jaren was het in {higher} {higherCount, plural, one {gemeente} other {gemeenten}} hoger en in {lower} {lowerCount, plural, one {gemeente} other {gemeenten}} lager.",
  "goal.sizes.heading": "Naar grootte van de gemeente",
  "goal.sizes":
    "In gemeenten met {smallName} had de middelste gemeente {small}. In gemeenten met {largeName} was dat {large}.",
  "goal.places.heading": "Kaart en provincies",
  "goal.places": "De middelste gemeente van een provincie lag tussen {low} en {high}.",
  "goal.distribution.heading": "Verdeling en dekking",
  "goal.coverage":
    "{nCount, plural, one {{n} van de {total} gemeenten heeft een cijfer over {year}.} other {{n} van de {total} gemeenten hebben een cijfer over {year}.}} Daar woont {share} procent van de inwoners.",
  "goal.coverage.plain":
    "{nCount, plural, one {{n} van de {total} gemeenten heeft een cijfer over {year}.} other {{n} van de {total} gemeenten hebben een cijfer over {year}.}}",
  "goal.coverage.all": "Alle {n} gemeenten hebben een cijfer over {year}.",
  "goal.caution.provisional": "De bron noemt {year} voorlopig.",
  "goal.caution.break":
    "In de reeks veranderde de manier van meten ({years}). Daarover heen is niet vergeleken.",
  "goal.definition": "{name}: {definition}",
  "goal.since.heading": "Sinds de vorige uitgave",
  "goal.since.higher":
    "De vorige uitgave ({edition}) noemde {before} voor {beforeYear}. Nu is het {last} voor {lastYear}. Dat is hoger.",
  "goal.since.lower":
    "De vorige uitgave ({edition}) noemde {before} voor {beforeYear}. Nu is het {last} voor {lastYear}. Dat is lager.",
  "goal.since.equal":
    "De vorige uitgave ({edition}) noemde {before} voor {beforeYear}. Over {lastYear} is het cijfer hetzelfde.",
  "goal.since.revised":
    "Het cijfer over {lastYear} is bijgesteld: de vorige uitgave ({edition}) noemde {before}, nu is het {last}.",
  "goal.since.corrected":
    "De vorige uitgave ({edition}) noemde {before} voor {beforeYear}. Dat cijfer is bijgesteld naar {now}. Voor {lastYear} is het {last}.",
  "goal.since.none": "Er is geen nieuwer cijfer dan in de vorige uitgave ({edition}).",
  "goal.governments.heading": "Wat overheden doen",
  "goal.fields.caption": "Beleidsvelden van gemeenten bij doel {goal}",
  "goal.fields.measure": "Volgens de catalogus van beleidsvelden en doelstellingen.",
  "goal.fields.col.field": "Beleidsveld",
  "goal.fields.col.targets": "Doelstellingen",
  "goal.effort.caption": "Wat gemeenten zelf doen bij doel {goal}",
  "goal.effort.measure": "Middelste gemeente. Indicatoren van inzet, niet van uitkomst.",
  "goal.practice.heading": "Een goed voorbeeld",
  "goal.gap.heading": "Wat ontbreekt",
  "goal.gap":
    "Doel {goal} heeft {targets} doelstellingen van de Verenigde Naties. Bij {measured} daarvan hoort een indicator met cijfers per gemeente.",
  "goal.gap.list": "Zonder indicator: {codes}.",
  "goal.gap.empty": "Nog zonder cijfers: {names}.",
  "goal.sources.line": "Bronnen bij dit doel: {sources}.",
  "provinces.measure":
    "Middelste gemeente van de provincie, {unit}. Bij minder dan 5 gemeenten met een cijfer staat er niets.",
  "sizes.caption": "{name} naar grootte",
  "sizes.measure":
    "Middelste gemeente van de klasse, {unit}. Klassen van het CBS. Bij minder dan 5 gemeenten met een cijfer staat er niets.",
  "size.under-5k": "minder dan 5.000",
  "size.5k-10k": "5.000 tot 10.000",
  "size.10k-20k": "10.000 tot 20.000",
  "size.20k-50k": "20.000 tot 50.000",
  "size.50k-100k": "50.000 tot 100.000",
  "size.100k-150k": "100.000 tot 150.000",
  "size.150k-250k": "150.000 tot 250.000",
  "size.250k-and-more": "250.000 of meer",
  "unit.both": "{unit}; verschil in {between}",
  "sizes.col": "Inwoners",
  "progress.intro":
    "Elk doel opent met één indicator. Daarna volgen de trend, de grootte, de kaart, de verdeling en wat ontbreekt. Alle indicatoren staan in de bijlage.",
  "progress.intro.short":
    "Elk doel opent met één indicator. De uitgebreide uitgave heeft per doel ook kaarten en tabellen.",
};

const en: Record<keyof typeof nl, string> = {
  "progress.caption": "The indicator that opens each goal",
  "progress.measure": "Middle municipality. A difference is calculated from the numbers shown.",
  "progress.col.first": "First year",
  "progress.col.last": "Latest year",
  "progress.col.before": "Edition before",
  "progress.before": "Edition before: what {edition} said.",
  "progress.value": "{value} ({year})",
  "goal.level": "{name}: {median} in {year} in the middle municipality.",
  "goal.national": "The figure of the Netherlands was {value}, according to the source.",
  "goal.change.higher":
    "In {firstYear} the middle municipality had {first}. The figure is now {difference} higher.",
  "goal.change.lower":
    "In {firstYear} the middle municipality had {first}. The figure is now {difference} lower.",
  "goal.change.equal": "In {firstYear} the middle municipality had the same figure.",
  "provinces.caption": "{name} by province",
  "provinces.col.province": "Province",
  "provinces.col.n": "Number with a figure in {year}",
  "provinces.col.difference": "Difference",
  "goal.none":
    "There are no figures per municipality for this goal. So there are no pictures and no tables here.",
  "goal.onlyBinary":
    "This goal only has indicators with yes or no. They are in the annex with all indicators.",
  "goal.onlyBinary.short": "This goal only has indicators with yes or no.",
  "goal.few":
    "{name}: {nCount, plural, one {{n} municipality has a figure} other {{n} municipalities have a figure}} for {year}. That is too few to say anything about all municipalities.",
  "goal.spread": "In 8 out of 10 municipalities the figure was between {p10} and {p90}.",
  "goal.spread.same": "Those bounds were equally far apart in {firstYear} and in {lastYear}: {last}.",
  "goal.spread.then": "Those bounds were {first} apart in {firstYear}. In {lastYear} they were {last} apart.",
  "goal.change.none": "There is no earlier year to compare with.",
  "goal.change.split":
    "Of the {n} with a figure in both years, it was higher in {higher} {higherCount, plural, one {municipality} other {municipalities}} and lower in {lower} {lowerCount, plural, one {municipality} other {municipalities}}.",
  "goal.sizes.heading": "By size of the municipality",
  "goal.sizes":
    "Among municipalities with {smallName} the middle municipality had {small}. Among municipalities with {largeName} it was {large}.",
  "goal.places.heading": "Map and provinces",
  "goal.places": "The middle municipality of a province was between {low} and {high}.",
  "goal.distribution.heading": "Distribution and coverage",
  "goal.coverage":
    "{nCount, plural, one {{n} of the {total} municipalities has a figure for {year}.} other {{n} of the {total} municipalities have a figure for {year}.}} {share} per cent of the residents live there.",
  "goal.coverage.plain":
    "{nCount, plural, one {{n} of the {total} municipalities has a figure for {year}.} other {{n} of the {total} municipalities have a figure for {year}.}}",
  "goal.coverage.all": "All {n} municipalities have a figure for {year}.",
  "goal.caution.provisional": "The source calls {year} provisional.",
  "goal.caution.break":
    "The way of measuring changed in this series ({years}). Nothing is compared across that change.",
  "goal.definition": "{name}: {definition}",
  "goal.since.heading": "Since the edition before",
  "goal.since.higher":
    "The edition before ({edition}) said {before} for {beforeYear}. Now it is {last} for {lastYear}. That is higher.",
  "goal.since.lower":
    "The edition before ({edition}) said {before} for {beforeYear}. Now it is {last} for {lastYear}. That is lower.",
  "goal.since.equal":
    "The edition before ({edition}) said {before} for {beforeYear}. For {lastYear} the figure is the same.",
  "goal.since.revised":
    "The figure for {lastYear} was revised: the edition before ({edition}) said {before}, now it is {last}.",
  "goal.since.corrected":
    "The edition before ({edition}) said {before} for {beforeYear}. That figure was revised to {now}. For {lastYear} it is {last}.",
  "goal.since.none": "There is no newer figure than in the edition before ({edition}).",
  "goal.governments.heading": "What governments do",
  "goal.fields.caption": "Policy fields of municipalities for goal {goal}",
  "goal.fields.measure": "According to the catalogue of policy fields and targets.",
  "goal.fields.col.field": "Policy field",
  "goal.fields.col.targets": "Targets",
  "goal.effort.caption": "What municipalities do themselves for goal {goal}",
  "goal.effort.measure": "Middle municipality. Indicators of effort, not of outcome.",
  "goal.practice.heading": "A good practice",
  "goal.gap.heading": "What is missing",
  "goal.gap":
    "Goal {goal} has {targets} targets of the United Nations. {measured} of them have an indicator with figures per municipality.",
  "goal.gap.list": "Without an indicator: {codes}.",
  "goal.gap.empty": "Still without figures: {names}.",
  "goal.sources.line": "Sources for this goal: {sources}.",
  "provinces.measure":
    "Middle municipality of the province, {unit}. With fewer than 5 municipalities with a figure nothing is shown.",
  "sizes.caption": "{name} by size",
  "sizes.measure":
    "Middle municipality of the class, {unit}. Classes of Statistics Netherlands. With fewer than 5 municipalities with a figure nothing is shown.",
  "size.under-5k": "fewer than 5,000",
  "size.5k-10k": "5,000 to 10,000",
  "size.10k-20k": "10,000 to 20,000",
  "size.20k-50k": "20,000 to 50,000",
  "size.50k-100k": "50,000 to 100,000",
  "size.100k-150k": "100,000 to 150,000",
  "size.150k-250k": "150,000 to 250,000",
  "size.250k-and-more": "250,000 or more",
  "unit.both": "{unit}; difference in {between}",
  "sizes.col": "Residents",
  "progress.intro":
    "Each goal opens with one indicator. The trend, size, map, distribution and what is missing follow. All indicators are in the annex.",
  "progress.intro.short":
    "Each goal opens with one indicator. The full edition also has maps and tables by goal.",
};

export const goalsSentences = { nl, en };
