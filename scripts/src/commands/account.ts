import { makeInvitation } from "@lokaal17/api/accounts/messages";
import { addAccount, findAccount } from "@lokaal17/db/accounts/queries";
import { appendChange } from "@lokaal17/db/audit/append";
import { programRoles } from "@lokaal17/shared/accounts/giving";
import { type Role, roles } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import { emailAddress } from "@lokaal17/shared/contract/accounts";
import { formatMoment } from "@lokaal17/shared/text/number";
import { type Command, required, WrongUse } from "./command.ts";
import { withDatabase } from "./with-database.ts";

/**
 * `lokaal17 account`: an account, or one that is there already, and a link with which its owner chooses a password. The
 * first administrator of an installation comes in by it.
 */
export const accountCommand: Command = {
  options: { name: { type: "string" }, role: { type: "string" }, area: { type: "string" } },
  async run(given, context) {
    const { text, say, tell, locale } = context;
    const [typed] = given.positionals;
    if (!typed) throw new WrongUse(text("usage.missing", { missing: "ADDRESS" }));
    const { data: email } = emailAddress.safeParse(typed);
    if (!email || email.endsWith(".invalid")) throw new WrongUse(text("usage.address", { address: typed }));
    const address = siteOf(context.environment);
    return withDatabase(context, async ({ db }) => {
      const existing = await findAccount(db, email);
      const wanted = existing ? null : wantedAccount();
      if (existing && given.values.role !== undefined) {
        tell(text("account.there", { email }));
        return 1;
      }
      const id = existing?.id ?? context.newId();
      if (wanted?.area && !(await isArea(wanted.area))) {
        tell(text("account.no-area", { code: wanted.area }));
        return 1;
      }
      const { link, expiresAt } = await db.transaction().execute(async (tx) => {
        if (wanted) {
          const { name, ...grant } = wanted;
          const createdAt = context.now();
          await addAccount(tx, { id, email, name, passwordHash: null, grants: [grant], createdAt });
        }
        await appendChange(tx, {
          id: context.newId(),
          organisation: wanted?.area ?? null,
          occurredAt: context.now(),
          accountId: null,
          action: wanted ? "account made" : "link made",
          channel: "command",
          details: { account: id, ...(wanted && { role: wanted.role }) },
        });
        return makeInvitation({ now: context.now, address }, tx, id);
      });
      if (wanted) say(text("account.made", { email }));
      say(text("account.link", { until: formatMoment(expiresAt, locale) }));
      say(link);
      return 0;

      async function isArea(code: AreaCode): Promise<boolean> {
        const area = await db.selectFrom("area").select("code").where("code", "=", code).executeTakeFirst();
        return area !== undefined;
      }
    });

    function wantedAccount(): { name: string; role: Role; area: AreaCode | null } {
      const name = required(given, "name");
      const role = required(given, "role");
      const area = required(given, "area") as AreaCode | null;
      const missing = [name ? "" : "--name", role ? "" : "--role"].filter(Boolean);
      if (!name || !role) throw new WrongUse(text("usage.missing", { missing: missing.join(", ") }));
      if (!isRole(role)) throw new WrongUse(text("usage.role", { role }));
      if (programRoles.has(role) !== (area === null))
        throw new WrongUse(text(area === null ? "usage.role-area" : "usage.role-no-area", { role }));
      return { name, role, area };
    }
  },
};

/** Where people reach the site; without the setting it is reached where it is started. */
function siteOf({ LOKAAL17_ADDRESS, PORT }: NodeJS.ProcessEnv): string {
  return LOKAAL17_ADDRESS?.replace(/\/+$/, "") || `http://localhost:${PORT ?? 1717}`;
}

function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}
