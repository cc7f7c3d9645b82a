import type { getDefinitions } from "@lokaal17/shared/contract/definitions";
import { read } from "../ui/client.ts";

/** The versions of a definition as they are now, with those that nobody published yet. */
export const definitionsQuery = (code: string) =>
  read<typeof getDefinitions>("/v1/indicators/:code/definitions", {
    params: { code },
    query: { asOf: "preview" },
  });
