/** Key messages and the overview of the goals. A part of the texts of the chapter. Where a `{…Count}` stands beside a fact it only chooses the plural. */
const nl = {
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
  "overview.col.low": "Ondergrens",
  "overview.col.high": "Bovengrens",
  "overview.bounds": "Tussen ondergrens en bovengrens liggen 8 van de 10 gemeenten.",
  "overview.order":
    "Scores van verschillende doelen zijn niet met elkaar te vergelijken. Elk doel heeft eigen indicatoren.",
  "overview.heading": "De 17 doelen in één oogopslag",
};

const en: Record<keyof typeof nl, string> = {
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
  "overview.col.low": "Lower bound",
  "overview.col.high": "Upper bound",
  "overview.bounds": "Between the lower and the upper bound lie 8 out of 10 municipalities.",
  "overview.order": "Scores of different goals cannot be compared. Each goal has its own indicators.",
  "overview.heading": "The 17 goals at a glance",
};

export const openingSentences = { nl, en };
