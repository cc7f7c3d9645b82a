import type { listObjections } from "@lokaal17/shared/contract/objections";
import { read } from "../ui/client.ts";

/** Of one organisation, of one indicator, or all that the reader may see. */
export const objectionsQuery = (of: { area?: string; indicator?: string; asOf?: string | undefined }) =>
  read<typeof listObjections>("/v1/objections", { query: of });
