import { z } from "zod";
import { areaCode, indicatorCode, uuid } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

const roundAndArea = z.strictObject({ round: z.string().max(40), area: areaCode });
const address = "/v1/rounds/:round/areas/:area";
const day = z.iso.date();

/** What is asked of an organisation, and who fills it. */
const assignedIndicator = z.object({
  indicator: indicatorCode,
  name: z.string(),
  goal: z.number().int(),
  required: z.boolean(),
  /** The account that fills it; null: the officer herself. */
  account: uuid.nullable(),
  dueOn: z.string().nullable(),
  /** Cells with a figure or a reason why there is none, of those that the round asks. */
  filled: z.number().int(),
  asked: z.number().int(),
});
export type AssignedIndicator = z.infer<typeof assignedIndicator>;

/** Somebody who fills indicators for the organisation in this round. */
const assignee = z.object({
  account: uuid,
  name: z.string(),
  email: z.string(),
  /** A colleague has a role in the organisation; a contributor has a personal link only. */
  kind: z.enum(["colleague", "contributor"]),
  indicators: z.array(indicatorCode),
  /** The first day that something of hers is due. */
  dueOn: z.string().nullable(),
  filled: z.number().int(),
  asked: z.number().int(),
  state: z.enum(["not-opened", "opened", "partly", "filled", "done"]),
  /** Her personal link; null for a colleague who signs in as officer. */
  link: z
    .object({
      sentAt: z.string(),
      expiresAt: z.string(),
      lastUsedAt: z.string().nullable(),
      works: z.boolean(),
    })
    .nullable(),
});
export type Assignee = z.infer<typeof assignee>;

const overview = z.object({
  round: z.object({ id: z.string(), name: z.string() }),
  area: areaCode,
  areaName: z.string(),
  /** The last day of this organisation: nothing can be due later. */
  closesOn: z.string(),
  mayAssign: z.boolean(),
  indicators: z.array(assignedIndicator),
  people: z.array(assignee),
  /** People with a role in this organisation, to choose from. */
  colleagues: z.array(z.object({ account: uuid, name: z.string() })),
  /** Who filled what in the round before, as far as it is asked again and nobody fills it yet. */
  lastYear: z.array(z.object({ indicator: indicatorCode, account: uuid, name: z.string() })),
});
export type Assignments = z.infer<typeof overview>;

export const getAssignments = endpoint({
  method: "get",
  path: `${address}/assignments`,
  summary: "Who fills which indicator of an organisation in a round, and how far they are",
  access: "signed-in",
  params: roundAndArea,
  response: overview,
});

export const putAssignments = endpoint({
  method: "put",
  path: `${address}/assignments`,
  summary: "Has somebody fill these indicators, and sends her a message with her personal link",
  access: "signed-in",
  params: roundAndArea,
  body: z.strictObject({
    indicators: z.array(indicatorCode).min(1).max(500),
    /** A colleague by her account, or anybody by name and address. */
    to: z.union([
      z.strictObject({ account: uuid }),
      z.strictObject({
        name: z.string().trim().min(2).max(100),
        email: z.email().trim().toLowerCase().max(200),
      }),
    ]),
    /** The last day for her; null: that of the organisation. */
    dueOn: day.nullable(),
  }),
  response: overview,
});

export const deleteAssignment = endpoint({
  method: "delete",
  path: `${address}/assignments/:indicator`,
  summary: "Takes one indicator back",
  access: "signed-in",
  params: roundAndArea.extend({ indicator: indicatorCode }),
  response: overview,
});

export const postProposedAssignments = endpoint({
  method: "post",
  path: `${address}/assignments/proposal`,
  summary: "Assigns as in the round before what nobody fills yet, and sends the personal links",
  access: "signed-in",
  params: roundAndArea,
  body: z.strictObject({ dueOn: day.nullable() }),
  response: overview,
});

export const postContributorLink = endpoint({
  method: "post",
  path: `${address}/contributors/:account/links`,
  summary: "Sends a new personal link; the one before opens nothing any more",
  access: "signed-in",
  status: 201,
  params: roundAndArea.extend({ account: uuid }),
  response: overview,
});

export const deleteContributor = endpoint({
  method: "delete",
  path: `${address}/contributors/:account`,
  summary:
    "Withdraws a personal link and takes back all that was assigned to its owner; the next request is refused",
  access: "signed-in",
  params: roundAndArea.extend({ account: uuid }),
  response: overview,
});

export const postLinkOwner = endpoint({
  method: "post",
  path: "/v1/contributor-links/owner",
  summary: "Whose personal link this is and who sent it; opens and changes nothing",
  access: "public",
  body: z.strictObject({ token: z.string().min(1).max(200) }),
  response: z.object({ name: z.string(), organisations: z.array(z.string()) }),
});

export const postContributorSession = endpoint({
  method: "post",
  path: "/v1/contributor-sessions",
  summary: "Opens a session with the token of a personal link; sets the session cookie",
  access: "public",
  status: 201,
  body: z.strictObject({ token: z.string().min(1).max(200) }),
  response: z.object({ name: z.string() }),
});

/** What the account fills for one organisation. */
const contribution = z.object({
  round: z.object({ id: z.string(), name: z.string() }),
  area: areaCode,
  areaName: z.string(),
  dueOn: z.string(),
  /** Who asked it. */
  assignedBy: z.string(),
  indicators: z.array(
    z.object({
      indicator: indicatorCode,
      name: z.string(),
      goal: z.number().int(),
      filled: z.number().int(),
      asked: z.number().int(),
    }),
  ),
  filled: z.number().int(),
  asked: z.number().int(),
  doneAt: z.string().nullable(),
});
export type Contribution = z.infer<typeof contribution>;

export const getContributions = endpoint({
  method: "get",
  path: "/v1/contributions",
  summary: "What is assigned to the account, per organisation",
  access: "signed-in",
  response: z.object({ name: z.string(), contributions: z.array(contribution) }),
});

export const postContributionDone = endpoint({
  method: "post",
  path: `${address}/contributions/done`,
  summary: "Says to those who assigned it that all that the account fills is ready",
  access: "signed-in",
  params: roundAndArea,
  response: contribution,
});

const note = z.object({
  /** 0: nobody wrote one. Every write names the version it read (If-Match). */
  version: z.number().int(),
  text: z.string(),
  writtenBy: z.string().nullable(),
  writtenAt: z.string().nullable(),
  mayWrite: z.boolean(),
});
export type SuccessorNote = z.infer<typeof note>;

export const getSuccessorNote = endpoint({
  method: "get",
  path: "/v1/areas/:area/successor-note",
  summary: "What the officer tells the one who does this work after her",
  access: "signed-in",
  params: z.strictObject({ area: areaCode }),
  response: note,
});

export const putSuccessorNote = endpoint({
  method: "put",
  path: "/v1/areas/:area/successor-note",
  summary: "Writes a new version of the note; the versions before are kept",
  access: "signed-in",
  params: z.strictObject({ area: areaCode }),
  body: z.strictObject({ text: z.string().trim().max(4000) }),
  response: note,
});

export const getReceipt = endpoint({
  method: "get",
  path: "/v1/submissions/:id/receipt.pdf",
  summary: "The receipt of a submission as a PDF, for its own organisation",
  access: "signed-in",
  params: z.strictObject({ id: uuid }),
  response: z.string(),
});
