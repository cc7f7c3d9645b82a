import { findAccount, insertAccount } from "@lokaal17/db/accounts/queries";
import { appendChange } from "@lokaal17/db/audit/append";
import { type Role, roles } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import { type Command, required, WrongUse } from "./command.ts";
import { withDatabase } from "./with-database.ts";

/** `lokaal17 account`: an account without a password, to give commands with. */
export const accountCommand: Command = {
  options: { name: { type: "string" }, role: { type: "string" }, area: { type: "string" } },
  async run(given, context) {
    const { text, say, tell } = context;
    const [address] = given.positionals;
    const name = required(given, "name");
    const role = required(given, "role");
    const missing = [address ? "" : "ADDRESS", name ? "" : "--name", role ? "" : "--role"].filter(Boolean);
    if (!address || !name || !role)
      throw new WrongUse(text("usage.missing", { missing: missing.join(", ") }));
    if (!isRole(role)) throw new WrongUse(text("usage.role", { role }));
    const email = address.trim().toLowerCase();
    return withDatabase(context, async ({ db }) => {
      if (await findAccount(db, email)) {
        tell(text("account.there", { email }));
        return 1;
      }
      const id = context.newId();
      const area = required(given, "area") as AreaCode | null;
      await db.transaction().execute((tx) =>
        appendChange(tx, {
          id: context.newId(),
          organisation: area,
          occurredAt: context.now(),
          accountId: null,
          action: "account made",
          channel: "command",
          details: { account: id, role },
        }),
      );
      await insertAccount(db, { id, email, name, passwordHash: null, grants: [{ role, area }] });
      say(text("account.made", { email }));
      return 0;
    });
  },
};

function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}
