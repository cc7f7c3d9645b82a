import {
  type Credentials,
  confirmSecondFactor as confirm,
  holdCredentials,
  loadCredentials,
  setPassword,
  setSecondFactor,
} from "@lokaal17/db/accounts/credentials";
import { deleteSessions } from "@lokaal17/db/accounts/sessions";
import { leastPasswordLength, passwordMistakes } from "@lokaal17/shared/accounts/password-rules";
import {
  confirmSecondFactor,
  getCredentials,
  postSecondFactor,
  putPassword,
  removeSecondFactor,
} from "@lokaal17/shared/contract/accounts";
import type { Context, Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { implement } from "../http/implement.ts";
import { conflict, forbidden, invalid, type Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { logChange } from "./log-change.ts";
import { tellOwner } from "./messages.ts";
import { ownSession } from "./own-session.ts";
import { hashPassword, passwordMatches } from "./password.ts";
import { newSecret, stepOf } from "./second-factor.ts";
import { countGuess } from "./throttle.ts";

/**
 * The own password and second factor. These calls take no `Idempotency-Key`: what is kept of it would tell of the
 * password, and a second time has no second effect.
 */
export function credentialRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  implement(app, getCredentials, async ({ c }) => {
    const own = await loadCredentials(db, ownSession(c).accountId);
    if (!own) throw forbidden();
    return {
      hasPassword: own.passwordHash !== null,
      passwordSetAt: own.passwordSetAt?.toISOString() ?? null,
      secondFactor: own.totpConfirmedAt !== null,
    };
  });

  implement(app, putPassword, async ({ body, c }) => {
    const { own, session } = await withPassword(c, body.current, "current");
    const mistakes = passwordMistakes(body.next, own);
    if (body.next === body.current) throw invalid([{ pointer: "#/body/next", text: "password-same" }]);
    if (mistakes.length > 0) throw refusedPassword("next", mistakes);
    const passwordHash = await hashPassword(body.next);
    return db.transaction().execute(async (tx) => {
      await setPassword(tx, own.id, { passwordHash, now: context.now() });
      const endedSessions = await deleteSessions(tx, own.id, session.id);
      await logChange(context, tx, { by: own.id, account: own.id, action: "password changed" });
      await tellOwner(context, tx, own, "password");
      return { endedSessions };
    });
  });

  implement(app, postSecondFactor, async ({ body, c }) => {
    const { own } = await withPassword(c, body.password);
    if (own.totpConfirmedAt) throw conflict("second-factor-there.detail");
    const made = newSecret(context, own.email);
    await db.transaction().execute((tx) => setSecondFactor(tx, own.id, made.secret));
    return made;
  });

  implement(app, confirmSecondFactor, async ({ body, c }) => {
    const session = ownSession(c);
    await countGuess(context, session.accountId);
    const now = context.now();
    return db.transaction().execute(async (tx) => {
      const own = await holdCredentials(tx, session.accountId);
      if (!own?.totpSecret) throw conflict("second-factor-none.detail");
      if (own.totpConfirmedAt) throw conflict("second-factor-there.detail");
      const step = stepOf(body.code, own.totpSecret, now);
      if (step === null) throw invalid([{ pointer: "#/body/code", text: "code-wrong" }]);
      await confirm(tx, own.id, { step, now });
      const endedSessions = await deleteSessions(tx, own.id, session.id);
      await logChange(context, tx, { by: own.id, account: own.id, action: "second factor added" });
      await tellOwner(context, tx, own, "secondFactorOn");
      return { secondFactor: true as const, endedSessions };
    });
  });

  implement(app, removeSecondFactor, async ({ body, c }) => {
    const { own } = await withPassword(c, body.password);
    if (!own.totpConfirmedAt) throw conflict("second-factor-none.detail");
    await db.transaction().execute(async (tx) => {
      await setSecondFactor(tx, own.id, null);
      await logChange(context, tx, { by: own.id, account: own.id, action: "second factor removed" });
      await tellOwner(context, tx, own, "secondFactorOff");
    });
    return { secondFactor: false as const };
  });

  /** The own credentials, after the present password was given again: an open screen is not enough. */
  async function withPassword(c: Context<RequestState>, password: string, field = "password") {
    const session = ownSession(c);
    const own: Credentials | undefined = await loadCredentials(db, session.accountId);
    if (!own?.passwordHash) throw conflict("no-password.detail");
    await countGuess(context, own.id);
    if (!(await passwordMatches(password, own.passwordHash)))
      throw invalid([{ pointer: `#/body/${field}`, text: "password-wrong" }]);
    return { own, session };
  }
}

/** Everything that is wrong with a new password at once. */
export const refusedPassword = (field: string, mistakes: ReturnType<typeof passwordMistakes>): Problem =>
  invalid(
    mistakes.map((text) => ({
      pointer: `#/body/${field}`,
      text,
      values: { least: leastPasswordLength },
    })),
  );
