import type { listCheckRules } from "@lokaal17/shared/contract/check-rules";
import { read } from "../ui/client.ts";

export const checkRulesQuery = read<typeof listCheckRules>("/v1/check-rules", {});
