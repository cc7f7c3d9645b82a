import { z } from "zod";
import { areaCode, indicatorCode, period, uuid } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

export const setNameLength = 120;
/** Sets of one account; more is a list that nobody finds anything in. */
export const mostSets = 200;

const name = z.string().trim().min(1).max(setNameLength);
/** 128 random bits. */
export const setLinkCode = z.string().regex(/^[A-Za-z0-9_-]{22}$/, "the last part of the link");

export const setChangeKinds = ["verdict", "position", "band"] as const;

/** Something that a reader of the set would read otherwise now: words, never a figure. */
export const setChange = z.object({
  kind: z.enum(setChangeKinds),
  /** The indicator or the goal that it is about. */
  indicator: indicatorCode.nullable(),
  goal: z.number().int().nullable(),
  subjectName: z.string(),
  area: areaCode,
  areaName: z.string(),
  /** With whom it was compared, for a verdict. */
  other: areaCode.nullable(),
  otherName: z.string().nullable(),
  year: z.number().int(),
  /** The words before and now: codes of verdicts, positions or bands. */
  from: z.string(),
  to: z.string(),
  synthetic: z.boolean(),
});
export type SetChange = z.infer<typeof setChange>;

/** A published figure of the set that became another. */
export const setRevision = z.object({
  indicator: indicatorCode,
  indicatorName: z.string(),
  unit: z.string(),
  decimals: z.number().int(),
  area: areaCode,
  areaName: z.string(),
  period,
  old: z.string().nullable(),
  new: z.string().nullable(),
  synthetic: z.boolean(),
});
export type SetRevision = z.infer<typeof setRevision>;

const publicationName = z.object({
  name: z.string(),
  dataVersion: z.number().int(),
  publishedOn: z.string(),
});

export const setChanges = z.object({
  from: publicationName,
  to: publicationName,
  /** Clear changes of what is read; empty where nothing changed clearly. */
  changes: z.array(setChange),
  /** The newest years first; at most `revisions.length` of `revisionCount` are listed. */
  revisions: z.array(setRevision),
  revisionCount: z.number().int(),
  /** Indicators and goals that have a newer year now. */
  newYears: z.array(z.object({ subjectName: z.string(), year: z.number().int() })),
  /** Codes of the address that do not exist any more, or that cannot be compared now. */
  gone: z.array(z.string()),
});
export type SetChanges = z.infer<typeof setChanges>;

export const comparisonSet = z.object({
  id: uuid,
  name: z.string(),
  /** Path and search of the workbench, without `asOf`. */
  address: z.string(),
  /** The same as it was when it was saved. */
  addressThen: z.string(),
  savedAt: z.string(),
  dataVersion: z.number().int(),
  /** The publication that it was saved with, and whether a newer one is there. */
  publication: z.string(),
  newer: z.boolean(),
  version: z.number().int(),
  own: z.boolean(),
  /** Name of the owner, for colleagues; null for who has the link alone. */
  ownerName: z.string().nullable(),
  shared: z.object({
    /** The organisation whose people see it; `association` for VNG; null: nobody. */
    team: z.union([areaCode, z.literal("association")]).nullable(),
    teamName: z.string().nullable(),
    /** Path of the page for who has the link; null where there is none, or for who may not pass it on. */
    link: z.string().nullable(),
  }),
  watched: z.boolean(),
  /** The last publication after which something changed, as this watcher has not said that she saw it. */
  unseen: z.object({ publishedOn: z.string(), count: z.number().int() }).nullable(),
});
export type ComparisonSet = z.infer<typeof comparisonSet>;

const oneSet = z.strictObject({ id: uuid });
const team = z.union([areaCode, z.literal("association")]).nullable();

export const listComparisonSets = endpoint({
  method: "get",
  path: "/v1/comparison-sets",
  summary: "Saved comparisons: one's own, those of one's team, and those that one watches",
  access: "signed-in",
  response: z.object({
    sets: z.array(comparisonSet),
    /** With whom one can share: the organisations that one has a role for. */
    teams: z.array(z.object({ code: z.union([areaCode, z.literal("association")]), name: z.string() })),
  }),
});
export type ComparisonSets = z.infer<typeof listComparisonSets.response>;

export const postComparisonSet = endpoint({
  method: "post",
  path: "/v1/comparison-sets",
  summary: "Saves a comparison under a name, with the date and the data version of now",
  access: "signed-in",
  status: 201,
  body: z.strictObject({
    name,
    /** Path and search of the workbench. */
    address: z.string().min(1).max(2_000),
    team: team.optional(),
    link: z.boolean().optional(),
    watch: z.boolean().optional(),
  }),
  response: comparisonSet,
});

export const putComparisonSet = endpoint({
  method: "put",
  path: "/v1/comparison-sets/:id",
  summary: "Changes name, sharing or content of an own set; If-Match says which version was read",
  access: "signed-in",
  params: oneSet,
  body: z.strictObject({
    name,
    /** Left out: the comparison stays. Given: saved anew with the date and the data version of now. */
    address: z.string().min(1).max(2_000).optional(),
    team,
    /** A new link is another one: who had the old one has nothing any more. */
    link: z.boolean(),
  }),
  response: comparisonSet,
});

export const copyComparisonSet = endpoint({
  method: "post",
  path: "/v1/comparison-sets/:id/copies",
  summary: "A copy for oneself of a set that one may see",
  access: "signed-in",
  status: 201,
  params: oneSet,
  body: z.strictObject({ name, link: setLinkCode.optional() }),
  response: comparisonSet,
});

export const deleteComparisonSet = endpoint({
  method: "delete",
  path: "/v1/comparison-sets/:id",
  summary: "Removes an own set; it can be put back for a month",
  access: "signed-in",
  params: oneSet,
  response: z.object({ id: uuid, name: z.string(), removed: z.literal(true) }),
});

export const restoreComparisonSet = endpoint({
  method: "post",
  path: "/v1/comparison-sets/:id/restorations",
  summary: "Puts an own set back that was removed",
  access: "signed-in",
  params: oneSet,
  body: z.strictObject({}),
  response: comparisonSet,
});

export const getSetChanges = endpoint({
  method: "get",
  path: "/v1/comparison-sets/:id/changes",
  summary: "What changed since a set was saved, as the public reads it",
  access: "signed-in",
  params: oneSet,
  response: setChanges,
});

export const putSetWatch = endpoint({
  method: "put",
  path: "/v1/comparison-sets/:id/watch",
  summary: "Watches a set, or says that one saw what changed: mail when something clearly changes",
  access: "signed-in",
  params: oneSet,
  body: z.strictObject({ link: setLinkCode.optional() }),
  response: z.object({ watched: z.literal(true) }),
});

export const deleteSetWatch = endpoint({
  method: "delete",
  path: "/v1/comparison-sets/:id/watch",
  summary: "Stops watching a set",
  access: "signed-in",
  params: oneSet,
  response: z.object({ watched: z.literal(false) }),
});

export const getSharedSet = endpoint({
  method: "get",
  path: "/v1/comparison-sets/shared/:link",
  summary: "A set for who has its link, without an account",
  access: "public",
  params: z.strictObject({ link: setLinkCode }),
  response: z.object({
    id: uuid,
    name: z.string(),
    address: z.string(),
    addressThen: z.string(),
    savedAt: z.string(),
    publication: z.string(),
    newer: z.boolean(),
    changes: setChanges,
    /** Whether the reader, when signed in, watches it. */
    watched: z.boolean(),
  }),
});
export type SharedSet = z.infer<typeof getSharedSet.response>;

export const stopSetWatch = endpoint({
  method: "post",
  path: "/v1/comparison-sets/stops",
  summary: "Stops the notices of one set, with the code of the link in the mail",
  access: "public",
  body: z.strictObject({ code: setLinkCode }),
  response: z.object({ name: z.string() }),
});
