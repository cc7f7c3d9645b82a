import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { ComparedPlaces } from "@lokaal17/shared/comparison/related-figures";
import type { WorkbenchDrivers } from "@lokaal17/shared/contract/workbench-drivers";
import { type DriversBasis, nothing } from "./drivers-basis.ts";
import { relatedExplainer } from "./drivers-of-figure.ts";
import { scoresExplainer } from "./drivers-of-score.ts";

/** What explains the difference: of a goal its arithmetic, of an indicator what goes together with it. */
export function workbenchDrivers(basis: DriversBasis): WorkbenchDrivers {
  const { subject, said } = basis.made;
  const kind = subject.indicator === null ? "scores" : "related";
  const explain = kind === "scores" ? scoresExplainer(basis) : relatedExplainer(basis);
  return {
    subject: said.subject,
    kind,
    against: basis.against.map(({ area, name, members }) => ({
      ...{ area, name },
      ...nothing,
      ...explain(placesOf(basis, members)),
    })),
  };
}

function placesOf({ areas, own }: DriversBasis, members: readonly AreaCode[]): ComparedPlaces {
  return {
    own: areas.placeOf.get(own) ?? -1,
    others: members.filter((code) => code !== own).flatMap((code) => areas.placeOf.get(code) ?? []),
  };
}
