import type { putSource, SourceView } from "@lokaal17/shared/contract/sources";
import { newId } from "../entry/new-id.ts";
import { useOwnWrite } from "../framework/own-write.ts";
import { send } from "../ui/client.ts";
import { bodyOfMapping, type SourceBody } from "./mapping-draft.ts";

/** Changes a source as a whole, against the version that was read; what is left out stays as it is. */
export function useSourceWrite(source: SourceView) {
  const { write, ...state } = useOwnWrite();
  const { table, title, schedule, active } = source;

  /** @param said the sentence when it is done */
  const save = (said: string, change: Partial<SourceBody>) =>
    write(said, () =>
      send<typeof putSource>("put", "/v1/sources/:id", {
        params: { id: source.id },
        body: { table, title, schedule, active, mappings: source.mappings.map(bodyOfMapping), ...change },
        ifMatch: `"${source.version}"`,
        idempotencyKey: newId(),
      }),
    );
  return { ...state, save };
}
