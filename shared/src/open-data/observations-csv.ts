import { type Observation, observationStatusCode } from "../observations/observation.ts";
import type { Locale } from "../text/define-text.ts";
import { openDataText } from "../text/open-data.ts";
import { csvLine } from "./csv.ts";

/** Column names of SDMX-CSV where it has one; `ORIGIN`, `NOTE` and `EXPLANATION` are ours. */
const header = [
  "INDICATOR",
  "REF_AREA",
  "TIME_PERIOD",
  "BREAKDOWN",
  "BOUNDARY_YEAR",
  "OBS_VALUE",
  "NUMERATOR",
  "DENOMINATOR",
  "OBS_STATUS",
  "ORIGIN",
  "SOURCE",
  "DEFINITION_VERSION",
  "NOTE",
  "EXPLANATION",
];

/**
 * Observations as CSV, exact to the digit. An example figure says so on its own row, so that it cannot get lost, and
 * what an organisation explains travels with its figure.
 * @param explanationOf the public explanation of a figure; "" for none
 */
export function observationsToCsv(
  observations: readonly Observation[],
  locale: Locale,
  explanationOf: (observation: Observation) => string = () => "",
): string {
  const note = openDataText(locale)("example");
  const lines = observations.map((observation) =>
    csvLine([
      observation.indicator,
      observation.area,
      observation.period,
      observation.breakdown,
      observation.boundaryYear === null ? "" : String(observation.boundaryYear),
      observation.value ?? "",
      observation.numerator ?? "",
      observation.denominator ?? "",
      observationStatusCode[observation.status],
      observation.origin,
      observation.source,
      String(observation.definitionVersion),
      observation.origin === "synthetic" ? note : "",
      explanationOf(observation),
    ]),
  );
  return [csvLine(header), ...lines].join("");
}
