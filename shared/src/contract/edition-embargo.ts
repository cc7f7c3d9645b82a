import { z } from "zod";
import { day, editionSlug, editionView } from "./editions.ts";
import { endpoint } from "./endpoint.ts";

/** Moving or lifting the embargo of a frozen version: its bytes stay as they are. */
export const putEditionEmbargo = endpoint({
  method: "put",
  path: "/v1/editions/:edition/versions/:version/embargo",
  summary:
    "Moves the embargo of a version that is not public yet to another day, or lifts it; what is public stays public",
  access: "signed-in",
  params: z.strictObject({ edition: editionSlug, version: z.coerce.number().int().min(1).max(9999) }),
  body: z.strictObject({
    /** A day that is still to come, earlier or later than now; null: everybody sees it at once. */
    embargoUntil: day.nullable(),
    /** The day that one saw: another one is refused. */
    seen: day,
    /** For colleagues and the log; readers do not see it. */
    reason: z.string().trim().min(1).max(500),
  }),
  response: editionView,
});
