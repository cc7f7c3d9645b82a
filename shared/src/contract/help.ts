import { z } from "zod";
import { endpoint } from "./endpoint.ts";

/** First-run walk-throughs, by name. */
export const walkThroughName = z.enum(["entry"]);

export const listWalkThroughs = endpoint({
  method: "get",
  path: "/v1/walk-throughs",
  summary: "The walk-throughs that the account finished or skipped",
  access: "signed-in",
  response: z.object({ ended: z.array(walkThroughName) }),
});

export const putWalkThrough = endpoint({
  method: "put",
  path: "/v1/walk-throughs/:name",
  summary: "Says that the account finished or skipped a walk-through",
  access: "signed-in",
  params: z.strictObject({ name: walkThroughName }),
  status: 204,
  response: z.null(),
});
