import { appendChange } from "@lokaal17/db/audit/append";
import {
  insertMember,
  insertPractice,
  loadMembers,
  loadPractices,
  type Practice,
} from "@lokaal17/db/network/queries";
import { may } from "@lokaal17/shared/accounts/rights";
import {
  listMembers,
  listPractices,
  type MemberView,
  type PracticeView,
  postMember,
  postPractice,
} from "@lokaal17/shared/contract/network";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { implement } from "../http/implement.ts";
import { conflict, forbidden } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import type { Reference } from "../publications/views.ts";
import { checkGoals, checkJoinedOn, checkLanguages, checkOrganisation } from "./checks.ts";

/**
 * Good practices and the members of the network.
 *
 * What people type into a demonstration is made up, and an invented text never has a real place as its subject: such a
 * practice is stored as an example without its place, such a membership as an example.
 */
export function networkRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;
  const origin = context.demonstration ? "synthetic" : "real";

  implement(app, listPractices, async ({ query, locale }) => {
    const { areaOf } = await context.views.reference();
    const practices = await loadPractices(db, query);
    return { practices: practices.map((practice) => practiceView(practice, locale, areaOf)) };
  });

  implement(app, postPractice, async ({ body, actor, locale }) => {
    if (!may(actor, "edit network", body.area)) throw forbidden();
    const now = context.now();
    const { areaOf } = await context.views.reference();
    checkOrganisation(body.area, areaOf, dayInAmsterdam(now));
    checkGoals(body.goals);
    checkLanguages(body);
    const changeId = context.newId();
    const practice: Practice = {
      ...body,
      problemNl: body.problemNl ?? null,
      problemEn: body.problemEn ?? null,
      resultNl: body.resultNl ?? null,
      resultEn: body.resultEn ?? null,
      contact: body.contact ?? null,
      sinceYear: body.sinceYear ?? null,
      id: context.newId(),
      goals: [...body.goals].sort((a, b) => a - b),
      area: context.demonstration ? null : body.area,
      origin,
      changeId,
    };
    await db.transaction().execute(async (tx) => {
      await appendChange(tx, {
        id: changeId,
        organisation: body.area,
        occurredAt: now,
        accountId: actor?.accountId ?? null,
        action: "practice added",
        channel: "api",
        details: { practice: practice.id, title: body.titleNl },
      });
      await insertPractice(tx, practice);
    });
    return practiceView(practice, locale, areaOf);
  });

  implement(app, listMembers, async () => {
    const { areaOf } = await context.views.reference();
    return { members: (await loadMembers(db)).map((member) => memberView(member, areaOf)) };
  });

  implement(app, postMember, async ({ body, actor }) => {
    if (!may(actor, "edit network", body.area)) throw forbidden();
    const now = context.now();
    const { areaOf } = await context.views.reference();
    const { name } = checkOrganisation(body.area, areaOf, dayInAmsterdam(now));
    checkJoinedOn(body.joinedOn, dayInAmsterdam(now));
    const changeId = context.newId();
    const member = { ...body, decisionUrl: body.decisionUrl ?? null, origin, changeId } as const;
    await db.transaction().execute(async (tx) => {
      await appendChange(tx, {
        id: changeId,
        organisation: body.area,
        occurredAt: now,
        accountId: actor?.accountId ?? null,
        action: "member joined",
        channel: "api",
        details: { joinedOn: body.joinedOn, decision: body.decision },
      });
      if (!(await insertMember(tx, member))) throw conflict("already-member.detail", { name });
    });
    return memberView(member, areaOf);
  });
}

type Areas = Reference["areaOf"];

export function practiceView(practice: Practice, locale: Locale, areaOf: Areas): PracticeView {
  const { id, area, contact, sinceYear, goals, roleOfGovernment, origin } = practice;
  return {
    id,
    problem: locale === "nl" ? practice.problemNl : practice.problemEn,
    result: locale === "nl" ? practice.resultNl : practice.resultEn,
    contact,
    sinceYear,
    title: locale === "nl" ? practice.titleNl : practice.titleEn,
    summary: locale === "nl" ? practice.summaryNl : practice.summaryEn,
    area,
    areaName: area && (areaOf.get(area)?.name ?? area),
    goals,
    roleOfGovernment,
    origin,
  };
}

function memberView(member: Omit<MemberView, "areaName">, areaOf: Areas): MemberView {
  const { area, joinedOn, decision, decisionUrl, origin } = member;
  return { area, areaName: areaOf.get(area)?.name ?? area, joinedOn, decision, decisionUrl, origin };
}
