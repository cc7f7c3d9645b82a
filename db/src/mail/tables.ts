import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Generated } from "kysely";

/** Mail on its way out: put here in the transaction of what it tells about, sent by a worker. */
export interface OutboxMessageTable {
  id: string;
  /** `invitation`, `reset`, `reminder`, `receipt`, … */
  kind: string;
  area: AreaCode | null;
  recipient: string;
  subject: string;
  /** Erased when it was handed over: it can hold a link that works once. */
  body: string | null;
  attachmentName: string | null;
  attachmentType: string | null;
  attachment: Uint8Array | null;
  createdAt: Date;
  nextAttemptAt: Date;
  attempts: Generated<number>;
  sentAt: Date | null;
  givenUpAt: Date | null;
  lastError: string | null;
}
