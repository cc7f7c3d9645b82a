import { loadAreas } from "@lokaal17/db/areas/queries";
import type { OpenDatabase } from "@lokaal17/db/database/open";
import { loadDefinitions } from "@lokaal17/db/framework/queries";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import { loadOfficial } from "@lokaal17/db/sources/authorities";
import type { ImportRegister } from "@lokaal17/shared/imports/register";

/** What the rows are checked against, as it is now. */
export async function loadRegister(db: OpenDatabase["db"]): Promise<ImportRegister> {
  const areas = await loadAreas(db);
  const definitions = await loadDefinitions(db, await currentDataVersion(db));
  const official = await loadOfficial(db);
  return {
    areas: areas.map(({ code, layer, name, validFrom, validTo }) => ({
      code,
      layer,
      name,
      validFrom,
      validTo,
    })),
    definitions: definitions.map((definition) => ({
      code: definition.code,
      version: definition.version,
      layer: definition.layer,
      unit: definition.unit,
      decimals: definition.decimals,
      naturalMin: definition.naturalMin,
      naturalMax: definition.naturalMax,
      kind: definition.kind,
      name: definition.name,
      numerator: definition.numerator,
      denominator: definition.denominator,
      unitName: definition.unitName,
      source: definition.source,
    })),
    official: official.map(({ indicator, title }) => ({ indicator, source: title })),
  };
}
