import { loadPractices, type Practice } from "@lokaal17/db/network/queries";
import type { ApiContext } from "../context.ts";

/** All practices, with a key that is another one when they are others: they change outside every data version. */
export interface PracticesNow {
  key: string;
  practices: readonly Practice[];
}

/** How long a reader may go on with the practices that were read: as long as with a data version. */
const pollMilliseconds = 200;

const known = new WeakMap<ApiContext, { at: number; now: Promise<PracticesNow> }>();

/** The practices as they are now. Never ask within a transaction. */
export function practicesNow(context: ApiContext): Promise<PracticesNow> {
  const found = known.get(context);
  const at = performance.now();
  if (found && at - found.at <= pollMilliseconds) return found.now;
  const now = loadPractices(context.database.db, {}).then((practices) => ({
    key: `practices-${practices.length}-${
      practices
        .map(({ changeId }) => changeId)
        .sort()
        .at(-1) ?? "none"
    }`,
    practices,
  }));
  known.set(context, { at, now });
  now.catch(() => known.delete(context));
  return now;
}
