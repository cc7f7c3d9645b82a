import type { Bilingual } from "../framework/indicator.ts";

/** One version of the rules that scores, colours and words are made by, with what it changed. */
export interface MethodVersion {
  version: string;
  changes: readonly Bilingual[];
}

/** All versions of the method, the newest first. A change of any rule that can change an answer is a new version. */
export const methodVersions: readonly [MethodVersion, ...MethodVersion[]] = [
  {
    version: "2026.2",
    changes: [
      {
        nl: "Een kleur en een oordeel gaan per indicator: ze komen pas als de drempelwaarden van die indicator zijn vastgesteld. Een doel krijgt een kleur als dat voor al zijn indicatoren zo is.",
        en: "A colour and a verdict go by indicator: they appear only once the thresholds of that indicator are adopted. A goal gets a colour when that holds for all its indicators.",
      },
      {
        nl: "Bij een vastgestelde drempelwaarde kan een streefwaarde met een eigen jaar horen, en een gemeenteraad kan een eigen streefwaarde hebben. Alleen daartegen zeggen we hoe waarschijnlijk het is dat die er komt.",
        en: "An adopted threshold can have a target value with its own year, and a council can have a target of its own. Only against those do we say how likely it is to be met.",
      },
      {
        nl: "Bij scores staat hoe zeker ze zijn: ontwikkeling, verwachting, bandbreedte van de plaats, en wat andere rekenwijzen zeggen.",
        en: "Scores say how sure they are: trend, projection, the band of a rank, and what other methods say.",
      },
    ],
  },
  {
    version: "2026.1",
    changes: [
      {
        nl: "Score van 0 tot 100 tussen een vaste onder- en bovengrens. Een doel krijgt een score bij minstens 3 indicatoren en minstens de helft van de selectie. Er wordt niets bijgeschat.",
        en: "A score of 0 to 100 between a fixed lower bound and optimum. A goal gets a score with at least 3 indicators and at least half of the selection. Nothing is imputed.",
      },
      {
        nl: "De kleur van een doel komt van de twee indicatoren die er het slechtst voor staan. Bij minder dan de helft van de indicatoren is er geen kleur.",
        en: "The colour of a goal comes from its two worst indicators. With fewer than half of the indicators there is no colour.",
      },
    ],
  },
];

/** The version that this program computes by; it travels with every score. */
export const methodVersion: string = methodVersions[0].version;
