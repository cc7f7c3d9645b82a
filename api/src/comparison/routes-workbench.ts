import { createHash } from "node:crypto";
import { loadCoropNames } from "@lokaal17/db/areas/corop-names";
import { loadStructuralVariables } from "@lokaal17/db/framework/queries";
import { loadMembers } from "@lokaal17/db/network/queries";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import { getWorkbench, type WorkbenchExplanation } from "@lokaal17/shared/contract/workbench";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { answerOf } from "../http/answer.ts";
import { implement } from "../http/implement.ts";
import type { RequestState } from "../http/request-state.ts";
import { explanationsOf } from "../observations/explanations.ts";
import type { View } from "../publications/views.ts";
import type { GroupBasis } from "./workbench-group.ts";
import { workbenchView } from "./workbench-view.ts";
import { type CheckedWish, checkedWish } from "./workbench-wish.ts";

/** One request for all that a view of the workbench shows; prepared once per data version and kept as bytes. */
export function workbenchRoutes(context: ApiContext, app: Hono<RequestState>): void {
  implement(app, getWorkbench, async ({ c, query, actor, locale }) => {
    const view = await context.views.at(query.asOf, actor);
    const { unknown, ...words } = query;
    const wish = checkedWish(view, words, locale, unknown === "leave-out");
    // Who is a member is not part of a data version, so it is part of the key.
    const members =
      wish.group?.kind === "global-goals"
        ? await membersOf(context, view, query.asOf)
        : { areas: [], synthetic: false };
    const key = members.areas.length === 0 ? view.key : `${view.key} ${hashOf(members)}`;
    return answerOf(context, c, { ...view, key }, async () => {
      const { db } = context.database;
      const { demonstration } = context;
      const sources = {
        structural: await loadStructuralVariables(db),
        coropNames: await loadCoropNames(db),
        members,
        explanations: await explanations(context, view, actor, wish),
      };
      const ownInfluence = query.influence === "own";
      return workbenchView(view, { wish, ownInfluence, demonstration, locale }, sources);
    });
  });
}

/** The Global Goals municipalities; in a frozen view those that had joined on the day of its publication. */
async function membersOf(
  { database }: ApiContext,
  { publication }: View,
  asOf: string | undefined,
): Promise<GroupBasis["members"]> {
  const isFrozen = asOf !== undefined && asOf !== "latest" && asOf !== "preview";
  const until = isFrozen && publication ? dayInAmsterdam(publication.publishedAt) : "9999-12-31";
  const joined = (await loadMembers(database.db)).filter(({ joinedOn }) => joinedOn <= until);
  return {
    areas: joined.map(({ area }) => area).sort(),
    synthetic: joined.some(({ origin }) => origin === "synthetic"),
  };
}

async function explanations(
  context: ApiContext,
  view: View,
  actor: Actor | null,
  { subjects }: CheckedWish,
): Promise<WorkbenchExplanation[]> {
  const goals = subjects.flatMap((subject) => ("goal" in subject ? subject.goal : []));
  const indicators = subjects.flatMap((subject) => ("indicator" in subject ? subject.indicator : []));
  const [only] = goals.length === 0 && indicators.length === 1 ? indicators : [];
  const found = await explanationsOf(context, view, actor, { indicator: only });
  return found.flatMap(({ area, indicator, period, text }) => {
    const goal = view.definitions.get(indicator)?.goal;
    const isAsked = indicators.includes(indicator) || goals.some((one) => one === goal);
    return isAsked && text !== null ? [{ area, indicator, period, text }] : [];
  });
}

const hashOf = (members: GroupBasis["members"]) =>
  createHash("sha256").update(JSON.stringify(members)).digest("base64url").slice(0, 12);
