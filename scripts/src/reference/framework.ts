import type { Row } from "./csv.ts";
import { fieldOf } from "./csv.ts";

export const goalColumns = ["number", "name_nl", "name_en", "colour"];
export const targetColumns = ["code", "goal", "name_nl", "name_en"];

/** Goals and targets from the table of titles; `colours` are the official ones by goal number. */
export function buildGoalsAndTargets(titles: readonly Row[], colours: ReadonlyMap<string, string>) {
  const named = (row: Row) => ({ name_nl: fieldOf(row, "title_nl"), name_en: fieldOf(row, "title_en") });
  const goals = titles
    .filter((row) => row.kind === "goal")
    .map((row) => {
      const number = fieldOf(row, "code");
      return { number, ...named(row), colour: colours.get(number) ?? "" };
    });
  const targets = titles
    .filter((row) => row.kind === "target")
    .map((row) => {
      const code = fieldOf(row, "code");
      return { code, goal: code.split(".")[0] ?? "", ...named(row) };
    });
  return { goals, targets };
}

export const policyFieldColumns = [
  "code",
  "name_nl",
  "name_en",
  "explanation_nl",
  "explanation_en",
  "targets",
  "indicators",
];

export function buildPolicyFields(fields: readonly Row[]): Row[] {
  return fields.map((row) => ({
    ...row,
    code: fieldOf(row, "iv3_code"),
    targets: fieldOf(row, "un_targets"),
  }));
}

export const structuralVariableColumns = [
  "code",
  "name_nl",
  "name_en",
  "definition_nl",
  "definition_en",
  "unit",
  "transform",
  "default_weight",
  "source_org",
  "source_table",
  "source_measure",
  "n_2015",
  "q2_5_2015",
  "median_2015",
  "q97_5_2015",
  "skew_raw_2015",
  "skew_transformed_2015",
];

/** The columns of an indicator in the order of the file; working notes of the catalogue are not among them. */
export const indicatorColumns = [
  "code",
  "layer",
  "goal",
  "targets",
  "un_indicator",
  "name_nl",
  "name_en",
  "definition_nl",
  "definition_en",
  "unit",
  "unit_nl",
  "unit_en",
  "decimals",
  "measure_type",
  "numerator_nl",
  "numerator_en",
  "denominator_nl",
  "denominator_en",
  "aggregation",
  "direction",
  "natural_min",
  "natural_max",
  "lower_bound",
  "optimum",
  "optimum_tier",
  "optimum_reason_nl",
  "optimum_reason_en",
  "red_threshold",
  "green_threshold",
  "threshold_status",
  "policy_field",
  "responsible",
  "influence",
  "effect",
  "direction_contested",
  "verify_before_score",
  "first_round_required",
  "in_score",
  "collection",
  "source_org",
  "source_table",
  "source_measure",
  "periodicity",
  "disclosure_limit",
  "error_model",
];

/** Names of the police's and the Electoral Council's own lists, where the catalogue has a name of a working file. */
const officialMeasures: Record<string, string> = {
  burglary: "1.1.1",
  "violent-crime": "1.4.2; 1.4.4; 1.4.5",
  "council-turnout": "uitgebrachte stemmen; kiesgerechtigden",
};

const medians: ReadonlySet<string> = new Set(["median-income"]);

/** The catalogue's indicators in our columns: yes/no as `true` and `false`, own entry as `own`. */
export function buildIndicators(catalogue: readonly Row[]): Row[] {
  return catalogue.map((row) => {
    const code = fieldOf(row, "code");
    return {
      ...row,
      targets: fieldOf(row, "un_targets"),
      policy_field: fieldOf(row, "policy_field_nl").split(" ")[0] ?? "",
      effect: fieldOf(row, "kind"),
      direction_contested: yesNo(row, "direction_contested"),
      verify_before_score: yesNo(row, "verify_before_score"),
      first_round_required: yesNo(row, "first_round_required"),
      // The middle of middles is not the middle of all: a median has no aggregate.
      aggregation: medians.has(code) ? "none" : fieldOf(row, "aggregation"),
      collection: row.collection === "source" ? "source" : "own",
      source_measure: officialMeasures[code] ?? fieldOf(row, "source_measure"),
    };
  });
}

function yesNo(row: Row, column: string): string {
  return fieldOf(row, column) === "yes" ? "true" : "false";
}

export const basketColumns = ["basket", "version", "goal", "indicator", "in_score", "in_colour"];

/**
 * The baskets that are shipped. `core`: official figures first; `core-and-own`: with the first collection round;
 * `broad`: every indicator of municipalities that is neither context nor contested, for the demonstration.
 */
export function buildBaskets(indicators: readonly Row[]): Row[] {
  const members: Record<string, (row: Row) => boolean> = {
    core: (row) => row.in_score === "core",
    "core-and-own": (row) => row.in_score === "core" || row.in_score === "own-core",
    broad: (row) => row.influence !== "context" && row.direction_contested !== "true",
  };
  return Object.entries(members).flatMap(([basket, isMember]) =>
    indicators
      .filter((row) => row.layer === "municipality" && isMember(row))
      .map((row) => ({
        basket,
        version: "1",
        goal: fieldOf(row, "goal"),
        indicator: fieldOf(row, "code"),
        in_score: "true",
        in_colour: "true",
      })),
  );
}
