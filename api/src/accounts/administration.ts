import {
  editAccount,
  findManagedAccount,
  holdAccount,
  holdAdministrators,
  listAccounts as loadPage,
  type ManagedAccount,
} from "@lokaal17/db/accounts/administration";
import { setSecondFactor } from "@lokaal17/db/accounts/credentials";
import { endAccount } from "@lokaal17/db/accounts/end-account";
import { deleteSessions } from "@lokaal17/db/accounts/sessions";
import type { Database } from "@lokaal17/db/database/schema";
import { givable, roleChanges } from "@lokaal17/shared/accounts/giving";
import { areasFor, may } from "@lokaal17/shared/accounts/rights";
import type { Actor, GivenRole } from "@lokaal17/shared/accounts/roles";
import {
  accountsPerPage,
  deleteAccount,
  getAccount,
  listAccounts,
  postAccount,
  postInvitation,
  postSecondFactorRemoval,
  putAccount,
  putAccountRoles,
} from "@lokaal17/shared/contract/account-administration";
import { accountText } from "@lokaal17/shared/text/accounts";
import type { Context, Hono } from "hono";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { once } from "../http/idempotency.ts";
import { implement } from "../http/implement.ts";
import { conflict, forbidden, notFound, Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { signedIn } from "../http/signed-in.ts";
import { accountRow, choosable, visibleGrants } from "./account-row.ts";
import { endKeysOf } from "./end-keys.ts";
import { checkGrants, giveRoles, keepAdministrator } from "./give-roles.ts";
import { invite, inviteAgain } from "./invite.ts";
import { logChange } from "./log-change.ts";
import { tellOwner } from "./messages.ts";

/** Accounts and their roles: everything for administrators, the officers of her organisation for a coordinator. */
export function administrationRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;

  implement(app, listAccounts, async ({ query: { search, role, area, page = 1 }, actor }) => {
    const reader = manager(actor);
    const filter = { areas: areasFor(reader, "appoint officers"), search, role, area, now: context.now() };
    const offset = (page - 1) * accountsPerPage;
    const { accounts, total } = await loadPage(db, { ...filter, limit: accountsPerPage, offset });
    const { roles, areas } = givable(reader);
    return {
      accounts: await Promise.all(accounts.map((account) => accountRow(context, reader, account))),
      total,
      page,
      pageSize: accountsPerPage,
      mayGive: { roles: [...roles], areas: await choosable(context, areas) },
    };
  });

  implement(app, getAccount, async ({ params, actor }) => {
    const reader = manager(actor);
    return accountRow(context, reader, seen(reader, await findManagedAccount(db, params.id, context.now())));
  });

  implement(app, postAccount, async ({ body, actor, c }) => {
    const by = manager(actor);
    await checkGrants(context, body.grants);
    return once(context, { actor: by, c, body, status: 201 }, async (tx) =>
      rowOf(tx, by, await invite(context, tx, by, body)),
    );
  });

  implement(app, putAccountRoles, async ({ params, body, actor, c }) => {
    await checkGrants(context, body.grants);
    return change({ actor, c, body }, params.id, async ({ tx, by, account, administrators }) => {
      const visible = visibleGrants(by, account);
      if (body.read && !isSame(body.read, visible)) throw rolesChanged();
      const after = [...account.grants.filter((grant) => !visible.includes(grant)), ...body.grants];
      await giveRoles(context, tx, { actor: by, account, after, administrators });
    });
  });

  implement(app, putAccount, async ({ params, body, actor, c }) =>
    change(
      { actor: administrator(actor), c, body },
      params.id,
      async ({ tx, by, account, administrators }) => {
        if (!body.active) {
          keepAdministrator(administrators, account.id);
          await deleteSessions(tx, account.id);
          await endKeysOf(context, tx, { by: by.accountId, maker: account.id, grants: [] });
        }
        await editAccount(tx, account.id, body);
        const switched = body.active ? "account switched on" : "account switched off";
        await logChange(context, tx, {
          by: by.accountId,
          account: account.id,
          action: body.active === account.active ? "account renamed" : switched,
        });
      },
    ),
  );

  implement(app, postInvitation, async ({ params, actor, c }) =>
    change({ actor, c, status: 201 }, params.id, ({ tx, by, account }) =>
      inviteAgain(context, tx, by, account),
    ),
  );

  implement(app, postSecondFactorRemoval, async ({ params, actor, c }) =>
    change({ actor: administrator(actor), c, status: 201 }, params.id, async ({ tx, by, account }) => {
      if (!account.secondFactor) throw conflict("second-factor-none.detail");
      await setSecondFactor(tx, account.id, null);
      await deleteSessions(tx, account.id);
      await logChange(context, tx, {
        by: by.accountId,
        account: account.id,
        action: "second factor removed",
      });
      await tellOwner(context, tx, account, "secondFactorOff");
    }),
  );

  implement(app, deleteAccount, async ({ params, actor, c }) =>
    change({ actor: administrator(actor), c }, params.id, async ({ tx, by, account, administrators }) => {
      keepAdministrator(administrators, account.id);
      await endKeysOf(context, tx, { by: by.accountId, maker: account.id, grants: [] });
      const pseudonym = accountText("nl")("former-account", { code: account.id.slice(-4) });
      await endAccount(tx, account.id, { pseudonym, now: context.now() });
      await logChange(context, tx, { by: by.accountId, account: account.id, action: "account ended" });
    }),
  );

  interface Asking {
    actor: Actor | null;
    c: Context<RequestState>;
    body?: unknown;
    status?: 200 | 201;
  }

  interface Changing {
    tx: Transaction<Database>;
    by: Actor;
    account: ManagedAccount;
    administrators: readonly string[];
  }

  /** One change to an account that is there for the actor, in one transaction, behind the lock of all such changes. */
  async function change({ actor, ...asking }: Asking, id: string, work: (on: Changing) => Promise<void>) {
    const by = manager(actor);
    return once(context, { actor: by, ...asking }, async (tx) => {
      const administrators = await holdAdministrators(tx);
      const account = seen(by, await holdAccount(tx, id, context.now()));
      if (account.endedAt) throw conflict("account-ended.detail");
      await work({ tx, by, account, administrators });
      return rowOf(tx, by, id);
    });
  }

  async function rowOf(tx: Transaction<Database>, by: Actor, id: string) {
    const account = await findManagedAccount(tx, id, context.now());
    if (!account) throw notFound();
    return accountRow(context, by, account);
  }
}

function isSame(read: readonly GivenRole[], now: readonly GivenRole[]): boolean {
  const { added, removed } = roleChanges(read, now);
  return added.length === 0 && removed.length === 0;
}

const rolesChanged = () => new Problem(412, "roles-differ", "roles-differ.detail");

/** @throws Problem 403 for who manages no accounts at all */
function manager(actor: Actor | null): Actor {
  const reader = signedIn(actor);
  if (areasFor(reader, "appoint officers").length === 0) throw forbidden();
  return reader;
}

function administrator(actor: Actor | null): Actor {
  if (!actor || !may(actor, "manage accounts")) throw forbidden();
  return actor;
}

/** @throws Problem 404 for an account that is not there for this reader */
function seen(reader: Actor, account: ManagedAccount | undefined): ManagedAccount {
  const isSeen = account && (may(reader, "manage accounts") || visibleGrants(reader, account).length > 0);
  if (!isSeen) throw notFound();
  return account;
}
