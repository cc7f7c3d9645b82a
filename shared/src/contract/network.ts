import { z } from "zod";
import { cleanText } from "../chapter/narrative-clean.ts";
import { rolesOfGovernment } from "../network/practice.ts";
import { areaCode, goalNumber, origin, uuid } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

/** A practice stands in the chapter: nothing in it may turn the text around or mean something to a program. */
const seenText = (text: string) => cleanText(text).text;
const detail = z.string().overwrite(seenText).trim().min(5).max(400);

export const practice = z.object({
  id: uuid,
  title: z.string(),
  summary: z.string(),
  area: areaCode.nullable(),
  areaName: z.string().nullable(),
  /** What it was an answer to, and what came of it. */
  problem: z.string().nullable(),
  result: z.string().nullable(),
  /** A mail or web address of a team, never of a person. */
  contact: z.string().nullable(),
  sinceYear: z.number().int().nullable(),
  goals: z.array(goalNumber),
  roleOfGovernment: z.enum(rolesOfGovernment),
  origin,
});
export type PracticeView = z.infer<typeof practice>;

export const listPractices = endpoint({
  method: "get",
  path: "/v1/practices",
  summary: "Good practices",
  access: "public",
  query: z.strictObject({
    goal: goalNumber.optional(),
    roleOfGovernment: z.enum(rolesOfGovernment).optional(),
  }),
  response: z.object({ practices: z.array(practice) }),
});

export const postPractice = endpoint({
  method: "post",
  path: "/v1/practices",
  summary: "Adds a practice of an own organisation",
  access: "signed-in",
  status: 201,
  body: z.strictObject({
    area: areaCode,
    titleNl: z.string().overwrite(seenText).trim().min(5).max(120),
    titleEn: z.string().overwrite(seenText).trim().min(5).max(120),
    summaryNl: z.string().overwrite(seenText).trim().min(20).max(600),
    summaryEn: z.string().overwrite(seenText).trim().min(20).max(600),
    /** In both languages or in none. */
    problemNl: detail.optional(),
    problemEn: detail.optional(),
    resultNl: detail.optional(),
    resultEn: detail.optional(),
    /** Of a team, never of a person. */
    contact: z.union([z.email().max(120), z.url({ protocol: /^https$/ }).max(120)]).optional(),
    sinceYear: z.number().int().min(2000).max(2100).optional(),
    /** Whether the chapter may name the organisation. */
    mayName: z.boolean().default(false),
    goals: z.array(goalNumber).min(1).max(17),
    roleOfGovernment: z.enum(rolesOfGovernment),
  }),
  response: practice,
});

export const member = z.object({
  area: areaCode,
  areaName: z.string(),
  joinedOn: z.string(),
  decision: z.string(),
  decisionUrl: z.string().nullable(),
  origin,
});
export type MemberView = z.infer<typeof member>;

export const listMembers = endpoint({
  method: "get",
  path: "/v1/members",
  summary: "Global Goals municipalities",
  access: "public",
  response: z.object({ members: z.array(member) }),
});

export const postMember = endpoint({
  method: "post",
  path: "/v1/members",
  summary: "Makes an own organisation a Global Goals municipality",
  access: "signed-in",
  status: 201,
  body: z.strictObject({
    area: areaCode,
    joinedOn: z.iso.date(),
    decision: z.string().trim().min(5).max(300),
    decisionUrl: z.url({ protocol: /^https$/ }).optional(),
  }),
  response: member,
});
