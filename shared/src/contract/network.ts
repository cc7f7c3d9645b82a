import { z } from "zod";
import { rolesOfGovernment } from "../network/practice.ts";
import { areaCode, goalNumber, origin, uuid } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

export const practice = z.object({
  id: uuid,
  title: z.string(),
  summary: z.string(),
  area: areaCode.nullable(),
  areaName: z.string().nullable(),
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
    titleNl: z.string().trim().min(5).max(120),
    titleEn: z.string().trim().min(5).max(120),
    summaryNl: z.string().trim().min(20).max(600),
    summaryEn: z.string().trim().min(20).max(600),
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
