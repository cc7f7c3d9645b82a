import type { getEntries, getSubmission, getWorklist } from "@lokaal17/shared/contract/entry";
import { read } from "../ui/client.ts";

export const worklistQuery = read<typeof getWorklist>("/v1/worklist", {});

export const entriesQuery = (round: string, area: string) =>
  read<typeof getEntries>("/v1/rounds/:round/areas/:area/entries", { params: { round, area } });

export const submissionQuery = (id: string) =>
  read<typeof getSubmission>("/v1/submissions/:id", { params: { id } });
