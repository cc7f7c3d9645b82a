/** Titles, measures and descriptions of figures. A part of the texts of the chapter. Where a `{…Count}` stands beside a fact it only chooses the plural. */
const nl = {
  "trend.finding.change": "{name}: van {first} naar {last}",
  "trend.finding.equal": "{name}: gelijk gebleven op {last}",
  "trend.finding.level": "{name}: {last} in {year}",
  "trend.measure.national": "Lijn: Nederland, volgens de bron.",
  "trend.measure.nationalDot": "Stip: Nederland in {year}, volgens de bron.",
  "trend.measure.break": "{years}: andere meting.",
  "trend.alt":
    "Lijn van de middelste gemeente, {years}. {points}. In {year} lagen 8 van de 10 gemeenten tussen {p10} en {p90}.",
  "trend.alt.point": "{year}: {value}",
  "map.finding": "{name} in {year}, per gemeente",
  "map.measure": "{unit}. Elke tegel is een gemeente. Grenzen van {boundaryYear}.",
  "map.alt":
    "Tegelkaart van {n} gemeenten met {classes} klassen van {min} tot {max}. {none, plural, =0 {Elke gemeente heeft een cijfer.} one {# gemeente heeft geen cijfer en is gearceerd.} other {# gemeenten hebben geen cijfer en zijn gearceerd.}}",
  "trend.measure":
    "{unit}, {years}, {n} gemeenten. {band, select, real {Grijze band} example {Omtrek met streepjes} other {Grijze band, en waar het een voorbeeld is een omtrek met streepjes}}: 8 van de 10 gemeenten. Stippellijn: middelste gemeente.",
  "trend.measure.axis": "De as begint niet bij nul.",
  "trend.measure.compact": "{unit}, {years}, {n} gemeenten.",
  "col.year": "Jaar",
  "col.municipality": "Gemeente",
  "col.value": "Cijfer",
  "col.median": "Middelste gemeente",
  "col.low": "Ondergrens van 8 van de 10",
  "col.high": "Bovengrens van 8 van de 10",
  "col.score": "Score",
  "sizes.finding": "{name} in {year}, naar grootte van de gemeente",
  "sizes.figure.measure":
    "Middelste gemeente naar inwoners, {unit}. Arcering: te weinig gemeenten, minder dan 5 met een cijfer.",
  "sizes.figure.measure.full": "Middelste gemeente naar inwoners, {unit}.",
  "sizes.few": "te weinig",
  "sizes.alt": "Staven van klein naar groot: {list}.",
  "sizes.alt.one": "{name} {value}",
  "offered.trend": "{name}: de jaren tot en met {year}",
  "offered.sizes": "{name}: naar grootte, {year}",
  "offered.map": "{name}: kaart van {year}",
  "offered.distribution": "{name}: verdeling van {year}",
  "distribution.finding": "{name} in {year}: van {p10} tot {p90} in 8 van de 10 gemeenten",
  "distribution.measure":
    "{unit}, {n} gemeenten. Elke stip is een gemeente. De streep wijst de middelste gemeente aan.",
  "distribution.alt":
    "{n} stippen op een as van {min} tot {max}. De middelste gemeente heeft {median}; 8 van de 10 gemeenten liggen tussen {p10} en {p90}.",
};

const en: Record<keyof typeof nl, string> = {
  "trend.finding.change": "{name}: from {first} to {last}",
  "trend.finding.equal": "{name}: unchanged at {last}",
  "trend.finding.level": "{name}: {last} in {year}",
  "trend.measure.national": "Line: the Netherlands, according to the source.",
  "trend.measure.nationalDot": "Dot: the Netherlands in {year}, according to the source.",
  "trend.measure.break": "{years}: measured in another way.",
  "trend.alt":
    "Line of the middle municipality, {years}. {points}. In {year} 8 out of 10 municipalities were between {p10} and {p90}.",
  "trend.alt.point": "{year}: {value}",
  "map.finding": "{name} in {year}, by municipality",
  "map.measure": "{unit}. Each tile is a municipality. Boundaries of {boundaryYear}.",
  "map.alt":
    "Tile map of {n} municipalities with {classes} classes from {min} to {max}. {none, plural, =0 {Every municipality has a figure.} one {# municipality has no figure and is hatched.} other {# municipalities have no figure and are hatched.}}",
  "trend.measure":
    "{unit}, {years}, {n} municipalities. {band, select, real {Grey band} example {Dashed outline} other {Grey band, and a dashed outline where it is an example}}: 8 out of 10 municipalities. Dotted line: middle municipality.",
  "trend.measure.axis": "The axis does not start at zero.",
  "trend.measure.compact": "{unit}, {years}, {n} municipalities.",
  "col.year": "Year",
  "col.municipality": "Municipality",
  "col.value": "Figure",
  "col.median": "Middle municipality",
  "col.low": "Lower bound of 8 out of 10",
  "col.high": "Upper bound of 8 out of 10",
  "col.score": "Score",
  "sizes.finding": "{name} in {year}, by size of the municipality",
  "sizes.figure.measure":
    "Middle municipality by residents, {unit}. Hatch: too few municipalities, fewer than 5 with a figure.",
  "sizes.figure.measure.full": "Middle municipality by residents, {unit}.",
  "sizes.few": "too few",
  "sizes.alt": "Bars from small to large: {list}.",
  "sizes.alt.one": "{name} {value}",
  "offered.trend": "{name}: the years until {year}",
  "offered.sizes": "{name}: by size, {year}",
  "offered.map": "{name}: map of {year}",
  "offered.distribution": "{name}: distribution of {year}",
  "distribution.finding": "{name} in {year}: from {p10} to {p90} in 8 out of 10 municipalities",
  "distribution.measure":
    "{unit}, {n} municipalities. Each dot is a municipality. The line points at the middle municipality.",
  "distribution.alt":
    "{n} dots on an axis from {min} to {max}. The middle municipality has {median}; 8 out of 10 municipalities are between {p10} and {p90}.",
};

export const figuresSentences = { nl, en };
