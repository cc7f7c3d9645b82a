import { crimes, measure, summed } from "./measure.ts";

/** Police category, code of the measure, what is counted. Categories as in the police's list of offences. */
const crimeTexts: [category: string, code: string, nl: string, en: string][] = [
  ["1.1.1", "crimes-home-burglary", "Diefstal en inbraak in woningen", "Theft and burglary in homes"],
  [
    "1.1.2",
    "crimes-shed-burglary",
    "Diefstal en inbraak in boxen, garages en schuren",
    "Theft and burglary in storage rooms, garages and sheds",
  ],
  ["1.2.1", "crimes-theft-from-vehicle", "Diefstal uit of van voertuigen", "Theft from vehicles"],
  ["1.2.2", "crimes-vehicle-theft", "Diefstal van motorvoertuigen", "Theft of motor vehicles"],
  ["1.2.3", "crimes-bicycle-theft", "Diefstal van fietsen en brommers", "Theft of bicycles and mopeds"],
  ["1.4.2", "crimes-homicide", "Moord en doodslag", "Murder and manslaughter"],
  ["1.4.4", "crimes-threat", "Bedreiging", "Threats"],
  ["1.4.5", "crimes-assault", "Mishandeling", "Assault"],
  ["2.2.1", "crimes-vandalism", "Vernieling", "Vandalism"],
  [
    "2.5.1",
    "crimes-business-burglary",
    "Diefstal en inbraak bij bedrijven",
    "Theft and burglary at businesses",
  ],
  ["3.1.1", "crimes-drugs-trade", "Drugshandel", "Drug trafficking"],
  ["3.1.3", "crimes-arms-trade", "Wapenhandel", "Arms trafficking"],
];

/** The twelve kinds of offences that the yearly figures have. */
export const crimeMeasures = crimeTexts.map(([category, code, nl, en]) =>
  measure(
    code,
    [
      nl,
      en,
      `Het aantal misdrijven van soort ${category} dat de politie in het jaar registreerde.`,
      `The number of offences of category ${category} that the police recorded in the year.`,
    ],
    crimes,
    { ...summed, source_org: "politie", source_table: "47018NED", source_measure: category },
  ),
);
