import type { Action } from "@lokaal17/shared/accounts/rights";
import { areasFor } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { CurrentAccount } from "@lokaal17/shared/contract/accounts";
import type { ApiContext } from "../context.ts";

/** What the screens need to know of the one who is signed in. */
export async function currentAccount(
  context: ApiContext,
  actor: Actor & { email: string },
): Promise<CurrentAccount> {
  const { areaOf } = await context.views.reference();
  const can = (action: Action) => areasFor(actor, action).length > 0;
  return {
    name: actor.name,
    email: actor.email,
    contributor: actor.grants.some(({ role }) => role === "contributor"),
    grants: actor.grants.map(({ role, area }) => ({
      role,
      area,
      areaName: area && (areaOf.get(area)?.name ?? area),
    })),
    may: {
      enter: can("enter values"),
      contribute: can("contribute values"),
      submit: can("submit values"),
      approve: can("approve values"),
      delegate: can("ask second eyes"),
      seeCompleteness: can("see completeness"),
      seePreview: can("see preview"),
      seeAudit: can("see audit"),
      assign: can("assign contributors"),
      askExtension: can("ask extension"),
      sendReminders: can("send reminders"),
      explain: can("explain values"),
      manageAccounts: can("manage accounts"),
      appointOfficers: can("appoint officers"),
      manageKeys: can("manage keys"),
      manageRounds: can("manage rounds"),
      defineIndicators: can("define indicators"),
      editCheckRules: can("edit check rules"),
      importValues: can("import values"),
      importAsApproved: can("import as approved"),
      seeSources: can("see sources"),
      manageSources: can("manage sources"),
      objectToValues: can("object to values"),
      answerObjections: can("answer objections"),
      answerQuestions: can("answer questions"),
      publish: can("publish"),
      decideThresholds: can("decide thresholds"),
      setOwnTargets: can("set own targets"),
      makeChapters: can("make chapters"),
      editNetwork: can("edit network"),
    },
  };
}
