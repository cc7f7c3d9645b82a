import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Kysely, Selectable, Transaction } from "kysely";
import { appendChange, type NewChange } from "../audit/append.ts";
import type { Database } from "../database/schema.ts";
import { putException } from "./rounds-write.ts";
import type { ExtensionRequestTable } from "./tables.ts";

export interface ExtensionRequest extends Selectable<ExtensionRequestTable> {
  requestedByName: string;
  decidedByName: string | null;
}

/** Requests for more time, open ones first, then the newest; of these organisations where they are given. */
export async function loadExtensionRequests(
  db: Kysely<Database>,
  { areas, roundId, id }: { areas?: readonly AreaCode[]; roundId?: string | undefined; id?: string } = {},
): Promise<ExtensionRequest[]> {
  if (areas?.length === 0) return [];
  const rows = await db
    .selectFrom("extensionRequest")
    .innerJoin("account as asker", "asker.id", "extensionRequest.requestedBy")
    .leftJoin("account as decider", "decider.id", "extensionRequest.decidedBy")
    .selectAll("extensionRequest")
    .select(["asker.name as requestedByName", "decider.name as decidedByName"])
    .$if(areas !== undefined, (query) => query.where("extensionRequest.area", "in", areas ?? []))
    .$if(roundId !== undefined, (query) => query.where("extensionRequest.roundId", "=", roundId ?? ""))
    .$if(id !== undefined, (query) => query.where("extensionRequest.id", "=", id ?? ""))
    .orderBy("extensionRequest.requestedAt", "desc")
    .orderBy("extensionRequest.id", "desc")
    .execute();
  return [...rows.filter(({ state }) => state === "open"), ...rows.filter(({ state }) => state !== "open")];
}

/** @returns false when one is open already */
export async function insertExtensionRequest(
  tx: Transaction<Database>,
  request: Pick<
    ExtensionRequest,
    "id" | "roundId" | "area" | "wishedOn" | "reason" | "requestedBy" | "requestedAt"
  >,
  change: NewChange,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("extensionRequest")
    .values({
      ...request,
      state: "open",
      grantedOn: null,
      answer: null,
      decidedBy: null,
      decidedAt: null,
    })
    .onConflict((conflict) => conflict.columns(["roundId", "area"]).where("state", "=", "open").doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  await appendChange(tx, change);
  return true;
}

/**
 * Decides an open request. A granted day becomes the exception of the organisation: it holds at once.
 * @returns false when it was decided meanwhile
 */
export async function decideExtensionRequest(
  tx: Transaction<Database>,
  request: ExtensionRequest,
  decision: { grantedOn: string | null; answer: string | null; accountId: string; now: Date },
  change: NewChange & { exceptionChangeId: string },
): Promise<boolean> {
  const { grantedOn, answer, accountId, now } = decision;
  const { exceptionChangeId, ...line } = change;
  const { numUpdatedRows } = await tx
    .updateTable("extensionRequest")
    .set({
      state: grantedOn === null ? "refused" : "granted",
      grantedOn,
      answer,
      decidedBy: accountId,
      decidedAt: now,
    })
    .where("id", "=", request.id)
    .where("state", "=", "open")
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await appendChange(tx, line);
  if (grantedOn === null) return true;
  const { roundId, area, reason } = request;
  await putException(
    tx,
    { roundId, area, excused: false, closesOn: grantedOn, reason, decidedBy: accountId, decidedAt: now },
    {
      ...line,
      id: exceptionChangeId,
      action: "round exception set",
      reason,
      details: { round: roundId, excused: false, closesOn: grantedOn },
    },
  );
  return true;
}
