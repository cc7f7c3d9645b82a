import { z } from "zod";
import { areaCode, indicatorCode, period, uuid } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

const roundAndArea = z.strictObject({ round: z.string().max(40), area: areaCode });

export const cellRemark = z.object({
  id: uuid,
  indicator: indicatorCode,
  period,
  by: z.string(),
  mine: z.boolean(),
  at: z.string(),
  text: z.string(),
  /** Names of the colleagues whose attention it asked. */
  mentions: z.array(z.string()),
  /** The approver said it with a decision on this submission; null: a remark between colleagues. */
  submission: uuid.nullable(),
});
export type CellRemark = z.infer<typeof cellRemark>;

export const getRemarks = endpoint({
  method: "get",
  path: "/v1/rounds/:round/areas/:area/remarks",
  summary: "What colleagues and approvers said of the cells of one organisation in a round, the oldest first",
  access: "signed-in",
  params: roundAndArea,
  response: z.object({ remarks: z.array(cellRemark) }),
});

export const getColleagues = endpoint({
  method: "get",
  path: "/v1/areas/:area/colleagues",
  summary: "People with a role in the organisation, by name, to mention or to ask",
  access: "signed-in",
  params: z.strictObject({ area: areaCode }),
  response: z.object({ colleagues: z.array(z.object({ id: uuid, name: z.string() })) }),
});

export const postRemark = endpoint({
  method: "post",
  path: "/v1/remarks",
  summary:
    "Says something of a cell; colleagues who are mentioned get a mail. A remark stays as it was written",
  access: "signed-in",
  status: 201,
  body: z.strictObject({
    round: z.string().max(40),
    area: areaCode,
    indicator: indicatorCode,
    period,
    text: z.string().trim().min(3).max(500),
    /** Accounts of the colleagues, as `getColleagues` names them. */
    mentions: z.array(uuid).max(10).optional(),
  }),
  response: cellRemark,
});

export const getMentions = endpoint({
  method: "get",
  path: "/v1/mentions",
  summary: "Remarks that mention the account and that it has not read yet, the newest first",
  access: "signed-in",
  response: z.object({
    mentions: z.array(
      cellRemark.extend({
        round: z.string(),
        roundName: z.string(),
        area: areaCode,
        areaName: z.string(),
        indicatorName: z.string(),
      }),
    ),
  }),
});

export const putMention = endpoint({
  method: "put",
  path: "/v1/mentions/:remark",
  summary: "Marks a mention as read",
  access: "signed-in",
  params: z.strictObject({ remark: uuid }),
  body: z.strictObject({ read: z.literal(true) }),
  response: z.object({ unread: z.number().int() }),
});
