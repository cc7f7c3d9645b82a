import { measure, percent, summed, voters, votes } from "./measure.ts";

const elections: [code: string, nl: string, en: string, years: string][] = [
  ["council", "de gemeenteraad", "the municipal council", "GR2010"],
  ["parliament", "de Tweede Kamer", "the House of Representatives", "TK2010"],
  ["provincial", "Provinciale Staten", "the provincial council", "PS2011; PS2015; PS2019"],
];

/** Eligible voters, votes and turnout per election. */
export const electionMeasures = elections.flatMap(([code, nl, en, table]) => {
  const source = { source_org: "Kiesraad", source_table: table, periodicity: "per-election" };
  const eligible = measure(
    `${code}-election-eligible`,
    [
      `Kiesgerechtigden voor ${nl}`,
      `Eligible voters for ${en}`,
      `Het aantal mensen dat mocht stemmen voor ${nl}.`,
      `The number of people who could vote for ${en}.`,
    ],
    voters,
    { ...summed, ...source, source_measure: "kiesgerechtigden" },
  );
  const cast = measure(
    `${code}-election-votes`,
    [
      `Uitgebrachte stemmen voor ${nl}`,
      `Votes cast for ${en}`,
      `Het aantal stemmen dat is uitgebracht voor ${nl}. Ook wie met een kiezerspas van elders kwam telt mee.`,
      `The number of votes cast for ${en}. People who came from elsewhere with a voter pass count too.`,
    ],
    votes,
    { ...summed, ...source, source_measure: "uitgebrachte stemmen" },
  );
  const turnout = measure(
    `${code}-election-turnout`,
    [
      `Opkomst voor ${nl}`,
      `Turnout for ${en}`,
      `Uitgebrachte stemmen als deel van de kiesgerechtigden voor ${nl}. Door kiezerspassen kan dit boven 100 komen.`,
      `Votes cast as a share of eligible voters for ${en}. Voter passes can bring this above 100.`,
    ],
    percent,
    {
      measure_type: "rate",
      aggregation: "ratio",
      natural_min: "0",
      decimals: "1",
      ...source,
      source_measure: "opkomst",
    },
  );
  // Turnout for the council is the indicator council-turnout.
  return code === "council" ? [eligible, cast] : [eligible, cast, turnout];
});
