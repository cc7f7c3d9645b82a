import type { Layer } from "@lokaal17/shared/areas/area";
import type { BasketCode } from "@lokaal17/shared/framework/basket";
import type {
  Direction,
  IndicatorCode,
  IndicatorDefinition,
  Influence,
  Periodicity,
  ThresholdStatus,
} from "@lokaal17/shared/framework/indicator";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import type { Generated } from "kysely";

export interface GoalTable {
  number: number;
  nameNl: string;
  nameEn: string;
}

export interface TargetTable extends Omit<GoalTable, "number"> {
  code: string;
  goal: number;
}

export interface PolicyFieldTable {
  code: string;
  nameNl: string;
  nameEn: string;
  explanationNl: string;
  explanationEn: string;
}

export interface PolicyFieldTargetTable {
  policyField: string;
  target: string;
}

export interface PolicyFieldIndicatorTable {
  policyField: string;
  indicator: IndicatorCode;
}

export interface StructuralVariableTable {
  code: string;
  nameNl: string;
  nameEn: string;
  definitionNl: string;
  definitionEn: string;
  unit: string;
  transform: string;
  defaultWeight: string;
  source: string;
}

/** What never changes about an indicator or a measure; the rest is in its definition versions. */
export interface IndicatorTable {
  code: IndicatorCode;
  kind: IndicatorDefinition["kind"];
  layer: Layer;
  goal: number | null;
  /** Place in lists, within the goal. */
  position: number;
}

export interface IndicatorDefinitionTable {
  indicator: IndicatorCode;
  version: number;
  fromDataVersion: number;
  /** Codes of UN targets, separated by `;`. */
  targets: string;
  nameNl: string;
  nameEn: string;
  definitionNl: string;
  definitionEn: string;
  unit: string;
  unitNl: string;
  unitEn: string;
  decimals: number;
  measureType: IndicatorDefinition["measureType"];
  numeratorNl: string | null;
  numeratorEn: string | null;
  denominatorNl: string | null;
  denominatorEn: string | null;
  aggregation: string;
  direction: Direction | null;
  naturalMin: DecimalText | null;
  naturalMax: DecimalText | null;
  lowerBound: DecimalText | null;
  optimum: DecimalText | null;
  optimumTier: string | null;
  optimumReasonNl: string | null;
  optimumReasonEn: string | null;
  influence: Influence;
  effect: IndicatorDefinition["effect"];
  directionContested: boolean;
  verifyBeforeScore: boolean;
  collection: IndicatorDefinition["collection"];
  firstRoundRequired: boolean;
  sourceOrganisation: string;
  sourceTable: string | null;
  sourceMeasure: string | null;
  periodicity: Periodicity;
  disclosureLimit: number;
  errorModel: IndicatorDefinition["errorModel"];
  /** What is other than in the version before; null for the first. */
  changeNl: string | null;
  changeEn: string | null;
  /** Values from before cannot be compared with those after. */
  breaksSeries: Generated<boolean>;
  changedBy: string | null;
  changedAt: Date | null;
  changeId: string | null;
}

export interface ThresholdTable {
  indicator: IndicatorCode;
  version: number;
  fromDataVersion: number;
  red: DecimalText;
  green: DecimalText;
  status: ThresholdStatus;
  decidedBy: string | null;
  decidedOn: string | null;
  document: string | null;
  /** The value that is aimed at and its year: both or none. */
  target: DecimalText | null;
  targetYear: number | null;
  /** The decision's line in the log; null for what the framework began with. */
  changeId: string | null;
}

export interface BasketTable {
  code: BasketCode;
  version: number;
  fromDataVersion: number;
}

export interface BasketEntryTable {
  basket: BasketCode;
  version: number;
  goal: number;
  indicator: IndicatorCode;
  inScore: boolean;
  inColour: boolean;
}
