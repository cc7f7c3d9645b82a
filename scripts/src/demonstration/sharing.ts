import { linkCode } from "@lokaal17/api/sharing/readable-code";
import { appendChange } from "@lokaal17/db/audit/append";
import { insertSet } from "@lokaal17/db/comparison/comparison-sets";
import { keepWatch } from "@lokaal17/db/comparison/set-watches";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import { accountOf } from "./accounts.ts";
import type { Moment } from "./moments.ts";

interface Saved {
  by: string;
  team: string;
  name: string;
  address: string;
  watched: boolean;
}

/** Saved with the publication of a year ago; what changed in a watched one is told soon after the start. */
const saved: readonly Saved[] = [
  {
    by: "zeist",
    team: "GM0355",
    name: "Armoede: Zeist en de buren",
    address: "/vergelijken?indicator=poverty-rate&gemeenten=GM0355,GM0344,GM0307",
    watched: true,
  },
  {
    by: "provincie",
    team: "PV26",
    name: "Afval scheiden in de provincie",
    address: "/vergelijken?indicator=waste-separation&gemeenten=GM0344,GM0355,GM0307,GM0342",
    watched: false,
  },
];

/** @param dataVersion of the publication that was read when they were saved */
export async function insertSets(dataVersion: number, { tx, at, newId }: Moment): Promise<void> {
  for (const { by, name, address, watched, ...rest } of saved) {
    const owner = await accountOf(tx, by);
    const team = rest.team as AreaCode;
    const set = await insertSet(tx, {
      ...{ id: newId(), owner, name, address, savedAt: at, dataVersion, team, linkCode: null },
    });
    if (watched)
      await keepWatch(tx, {
        ...{ setId: set.id, accountId: owner, linkCode: null, since: at, seenAt: at },
        stopCode: linkCode(),
      });
    await appendChange(tx, {
      id: newId(),
      organisation: team,
      occurredAt: at,
      accountId: owner,
      action: "comparison saved",
      channel: "migration",
      details: { set: set.id, team, link: false },
    });
  }
}
