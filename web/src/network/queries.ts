import type { listMembers, listPractices } from "@lokaal17/shared/contract/network";
import type { RoleOfGovernment } from "@lokaal17/shared/network/practice";
import { read } from "../ui/client.ts";

export const practicesQuery = (goal?: number, roleOfGovernment?: RoleOfGovernment) =>
  read<typeof listPractices>("/v1/practices", { query: { goal, roleOfGovernment } });

export const membersQuery = read<typeof listMembers>("/v1/members", {});
