import { hashToken, newToken } from "@lokaal17/api/accounts/tokens";
import type { OpenDatabase } from "@lokaal17/db/database/open";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import { v7 as orderedId } from "uuid";

/** Somebody who is signed in and enters values. */
export interface Officer {
  area: AreaCode;
  /** Which of the officers of her organisation she is, from 0. */
  place: number;
  cookie: string;
}

/** Makes so many officers per municipality, each with a running session, directly in the database. */
export async function insertOfficers(
  { db }: OpenDatabase,
  areas: readonly AreaCode[],
  perArea: number,
): Promise<Officer[]> {
  const now = new Date();
  const expiresAt = new Date(now.getTime() + 3600_000);
  const officers = areas.flatMap((area) =>
    Array.from({ length: perArea }, (_, place) => ({ area, place, id: orderedId(), token: newToken() })),
  );
  await db.transaction().execute(async (tx) => {
    for (const part of chunks(officers, 500)) {
      const accounts = part.map(({ id, area, place }) => ({
        id,
        email: `${area}.${place}@bench.example`.toLowerCase(),
        name: `Medewerker ${place + 1} ${area}`,
        passwordHash: null,
      }));
      await tx.insertInto("account").values(accounts).execute();
      const roles = part.map(({ id, area }) => ({ accountId: id, role: "officer" as const, area }));
      await tx.insertInto("accountRole").values(roles).execute();
      const sessions = part.map(({ id, token }) => ({
        tokenHash: hashToken(token),
        id: orderedId(),
        accountId: id,
        createdAt: now,
        lastSeenAt: now,
        expiresAt,
        device: "bench",
      }));
      await tx.insertInto("session").values(sessions).execute();
    }
  });
  return officers.map(({ area, place, token }) => ({ area, place, cookie: `__Host-session=${token}` }));
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) =>
    list.slice(at * size, (at + 1) * size),
  );
}
