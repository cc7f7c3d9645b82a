import { verifyAudit } from "@lokaal17/db/audit/verify";
import { type Command, count, WrongUse } from "./command.ts";
import { withDatabase } from "./with-database.ts";

/** `lokaal17 audit verify`: recomputes the hash of every link of the log. */
export const auditCommand: Command = {
  options: {},
  async run({ positionals }, context) {
    const { text, say, tell } = context;
    if (positionals.length !== 1 || positionals[0] !== "verify")
      throw new WrongUse(text("usage.missing", { missing: "verify" }));
    return withDatabase(context, async ({ db }) => {
      const { links, broken } = await verifyAudit(db);
      for (const { chain, position, problem } of broken)
        tell(text("audit.broken", { chain, position: String(position), problem: text(`audit.${problem}`) }));
      if (broken.length > 0) return 1;
      say(text("audit.good", { links: count(links, context) }));
      return 0;
    });
  },
};
