import type { getFeasibility } from "@lokaal17/shared/contract/feasibility";
import { read } from "../ui/client.ts";

export const feasibilityQuery = read<typeof getFeasibility>("/v1/feasibility", {});
