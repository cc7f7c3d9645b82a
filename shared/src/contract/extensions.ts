import { z } from "zod";
import { areaCode, uuid } from "./codes.ts";
import { endpoint } from "./endpoint.ts";
import { extension } from "./rounds.ts";

const round = z.string().max(40);
const request = extension.extend({
  round,
  roundName: z.string(),
  area: areaCode,
  areaName: z.string(),
  /** The last day that holds for the organisation now. */
  closesOn: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
});
export type ExtensionRequest = z.infer<typeof request>;

export const listExtensionRequests = endpoint({
  method: "get",
  path: "/v1/extension-requests",
  summary: "Requests for more time: of the own organisations, or all for who decides; open ones first",
  access: "signed-in",
  query: z.strictObject({ round: round.optional() }),
  response: z.object({ requests: z.array(request) }),
});

export const postExtensionRequest = endpoint({
  method: "post",
  path: "/v1/extension-requests",
  summary: "Asks for more time for an organisation in a round",
  access: "signed-in",
  status: 201,
  body: z.strictObject({
    round,
    area: areaCode,
    wishedOn: z.iso.date(),
    reason: z.string().trim().min(3).max(500),
  }),
  response: request,
});

export const decideExtensionRequest = endpoint({
  method: "post",
  path: "/v1/extension-requests/:id/decision",
  summary:
    "Grants more time (until `grantedOn`, the wished day unless said otherwise) or refuses it, with an answer",
  access: "signed-in",
  status: 201,
  params: z.strictObject({ id: uuid }),
  body: z.strictObject({
    decision: z.enum(["grant", "refuse"]),
    grantedOn: z.iso.date().nullable().optional(),
    answer: z.string().trim().max(500).nullable().optional(),
  }),
  response: request,
});
