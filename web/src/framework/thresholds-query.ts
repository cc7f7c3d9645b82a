import type { listThresholds } from "@lokaal17/shared/contract/thresholds";
import { thresholdStatuses } from "@lokaal17/shared/framework/indicator";
import type { Account } from "../ui/account.tsx";
import { read } from "../ui/client.ts";

/** The states that the list can be narrowed to. */
export const thresholdStates = thresholdStatuses;

/** Who decides sees what is recorded now; everyone else what was published. */
export const thresholdsQuery = (account: Account | null) =>
  read<typeof listThresholds>(
    "/v1/thresholds",
    account?.may.decideThresholds ? { query: { asOf: "preview" } } : {},
  );
