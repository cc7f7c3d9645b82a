import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { ColumnType } from "kysely";

export type Channel =
  | "grid"
  | "paste"
  | "file"
  | "account"
  | "approval"
  | "publication"
  | "import"
  | "source"
  | "api"
  | "command"
  | "migration";

/** One row per change; a batch (import, source run) is one row. Append-only, hash-chained per organisation. */
export interface ChangeTable {
  id: string;
  /** Null: the chain of the system. */
  organisation: AreaCode | null;
  position: number;
  occurredAt: ColumnType<Date, Date, never>;
  /** Null: the program itself. */
  accountId: string | null;
  action: string;
  channel: Channel;
  reason: string | null;
  details: ColumnType<Record<string, unknown>, string, never>;
  rowCount: number | null;
  fileHash: string | null;
  previousHash: string;
  hash: string;
}

/** The last link of every chain; its row is locked while a link is added. */
export interface ChainHeadTable {
  /** Area code, or `system`. */
  chain: string;
  position: number;
  hash: string;
}

/** The head of a chain at the end of a day, so that a chain cannot be written anew later. Append-only. */
export interface ChainSealTable {
  day: string;
  chain: string;
  position: number;
  hash: string;
  sealedAt: Date;
}
