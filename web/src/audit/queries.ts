import type { getFiguresOn, listAuditEvents } from "@lokaal17/shared/contract/audit";
import { read } from "../ui/client.ts";

export interface LogWish {
  area?: string | undefined;
  indicator?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
  before?: number | undefined;
}

export const auditEventsQuery = (query: LogWish) =>
  read<typeof listAuditEvents>("/v1/audit-events", { query });

export const figuresOnQuery = (code: string, day: string) =>
  read<typeof getFiguresOn>("/v1/areas/:code/figures-on/:day", { params: { code, day } });
