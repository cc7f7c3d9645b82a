import type { getSubmission } from "@lokaal17/shared/contract/approval";
import type { getEntries } from "@lokaal17/shared/contract/entry";
import type { getWorklist } from "@lokaal17/shared/contract/rounds";
import { read } from "../ui/client.ts";

export const worklistQuery = read<typeof getWorklist>("/v1/worklist", {});

export const entriesQuery = (round: string, area: string) =>
  read<typeof getEntries>("/v1/rounds/:round/areas/:area/entries", { params: { round, area } });

export const submissionQuery = (id: string) =>
  read<typeof getSubmission>("/v1/submissions/:id", { params: { id } });
