import { setTimeout as wait } from "node:timers/promises";
import {
  findCredentials,
  hasIdentity,
  loadCredentials,
  setPassword,
} from "@lokaal17/db/accounts/credentials";
import {
  endLinksOf,
  findWorkingLink,
  forgetLinks,
  useLink,
  wasSentLink,
} from "@lokaal17/db/accounts/one-time-links";
import { deleteSessions } from "@lokaal17/db/accounts/sessions";
import { forgetDevices } from "@lokaal17/db/accounts/sign-in-attempts";
import { passwordMistakes } from "@lokaal17/shared/accounts/password-rules";
import { checkOneTimeLink, postPasswordReset, useOneTimeLink } from "@lokaal17/shared/contract/accounts";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { implement } from "../http/implement.ts";
import { Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { refusedPassword } from "./credential-routes.ts";
import { logChange } from "./log-change.ts";
import { sendReset, tellOwner } from "./messages.ts";
import { hashPassword } from "./password.ts";
import { countRequest } from "./throttle.ts";
import { hashToken } from "./tokens.ts";

/** Asking for a reset takes this long, whether the address has an account or not. */
const resetTakes = 250;
/** One mail with a link per account in this time: nobody's mailbox is filled by a stranger. */
const resetPause = 5 * 60_000;
const resetsPerAddress = 20;
const triesPerAddress = 60;

/** Links that work once: to choose a first password, or another one. */
export function linkRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  implement(app, postPasswordReset, async ({ body, c }) => {
    await countRequest(context, c, "reset", resetsPerAddress);
    await Promise.all([resetIfThere(body.email), wait(resetTakes)]);
    return { accepted: true as const };
  });

  implement(app, checkOneTimeLink, async ({ body, c }) => {
    await countRequest(context, c, "link", triesPerAddress);
    const link = await findWorkingLink(db, hashToken(body.token), context.now());
    if (!link) throw linkGone();
    const { purpose, name, email, expiresAt } = link;
    return { purpose, name, email, expiresAt: expiresAt.toISOString() };
  });

  implement(app, useOneTimeLink, async ({ body, c }) => {
    await countRequest(context, c, "link", triesPerAddress);
    const now = context.now();
    const tokenHash = hashToken(body.token);
    const link = await findWorkingLink(db, tokenHash, now);
    if (!link) throw linkGone();
    const mistakes = passwordMistakes(body.password, link);
    if (mistakes.length > 0) throw refusedPassword("password", mistakes);
    const passwordHash = await hashPassword(body.password);
    return db.transaction().execute(async (tx) => {
      if (!(await useLink(tx, tokenHash, now))) throw linkGone();
      const { accountId, email, name, purpose } = link;
      await setPassword(tx, accountId, { passwordHash, now });
      await deleteSessions(tx, accountId);
      await forgetDevices(tx, accountId);
      await endLinksOf(tx, accountId, now);
      const action = purpose === "invitation" ? "invitation accepted" : "password reset";
      await logChange(context, tx, {
        by: accountId,
        account: accountId,
        action,
        // Who has the link did it: most likely its owner, but the log does not say more than is known.
        details: { with: "link" },
      });
      if (purpose === "reset") await tellOwner(context, tx, { id: accountId, email, name }, "password");
      const owner = await loadCredentials(tx, accountId);
      return { email, secondFactor: owner?.totpConfirmedAt != null };
    });
  });

  /** Who signs in with a provider alone gets no second way in that its rules do not guard. */
  async function resetIfThere(email: string): Promise<void> {
    const now = context.now();
    await forgetLinks(db, new Date(now.getTime() - 30 * 24 * 3600_000));
    const account = await findCredentials(db, email);
    if (account?.kind !== "person") return;
    if (account.passwordHash === null && (await hasIdentity(db, account.id))) return;
    const since = new Date(now.getTime() - resetPause);
    if (await wasSentLink(db, { accountId: account.id, purpose: "reset", since })) return;
    await db.transaction().execute((tx) => sendReset(context, tx, account));
  }
}

const linkGone = () => new Problem(404, "link-gone", "link-gone.detail");
