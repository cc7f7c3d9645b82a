import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Generated } from "kysely";

/** With whom a set is shared: people of an organisation, or of VNG. */
export type Team = AreaCode | "association";

/** A comparison that somebody saved: an address of the workbench with its date. */
export interface ComparisonSetTable {
  id: string;
  owner: string;
  name: string;
  /** Path and search, without `asOf`. */
  address: string;
  savedAt: Date;
  /** Of the publication that was read when it was saved. */
  dataVersion: number;
  version: Generated<number>;
  team: Team | null;
  /** Opens it for whoever has it. */
  linkCode: string | null;
  removedAt: Date | null;
}

export interface SetWatchTable {
  setId: string;
  accountId: string;
  /** The link by which somebody from outside the team came. */
  linkCode: string | null;
  since: Date;
  seenAt: Date;
  stopCode: string;
}

/** What was found when a watched set was looked at after a publication. */
export interface SetNoticeTable {
  setId: string;
  publicationId: string;
  madeAt: Date;
  /** Clear changes and revised values together; 0: nothing to tell. */
  changeCount: number;
}

export interface ShortLinkTable {
  code: string;
  address: string;
  madeAt: Date;
  /** When it was last followed or asked for, to the day. */
  usedAt: Date;
}
