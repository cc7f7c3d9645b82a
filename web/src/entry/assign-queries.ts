import type {
  getAssignments,
  getContributions,
  getSuccessorNote,
} from "@lokaal17/shared/contract/assignments";
import { read } from "../ui/client.ts";

export const assignmentsQuery = (round: string, area: string) =>
  read<typeof getAssignments>("/v1/rounds/:round/areas/:area/assignments", { params: { round, area } });

export const contributionsQuery = read<typeof getContributions>("/v1/contributions", {});

export const successorNoteQuery = (area: string) =>
  read<typeof getSuccessorNote>("/v1/areas/:area/successor-note", { params: { area } });
