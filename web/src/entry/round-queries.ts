import type { getCalendar } from "@lokaal17/shared/contract/calendar";
import type { getCompleteness } from "@lokaal17/shared/contract/completeness";
import type { listExtensionRequests } from "@lokaal17/shared/contract/extensions";
import type { getRound, listRounds } from "@lokaal17/shared/contract/rounds";
import { read } from "../ui/client.ts";

export const roundsQuery = read<typeof listRounds>("/v1/rounds", {});

export const roundQuery = (round: string) =>
  read<typeof getRound>("/v1/rounds/:round", { params: { round } });

export const completenessQuery = (round: string) =>
  read<typeof getCompleteness>("/v1/rounds/:round/completeness", { params: { round } });

export const calendarQuery = read<typeof getCalendar>("/v1/calendar", {});

export const extensionRequestsQuery = (round?: string) =>
  read<typeof listExtensionRequests>("/v1/extension-requests", { query: { round } });
