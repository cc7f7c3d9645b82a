import { randomUUID } from "node:crypto";
import { insertKey } from "@lokaal17/db/accounts/api-keys";
import { insertAccount } from "@lokaal17/db/accounts/queries";
import { insertSession } from "@lokaal17/db/accounts/sessions";
import type { Database } from "@lokaal17/db/database/schema";
import type { Grant, Role } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import { total } from "@lokaal17/shared/observations/observation";
import type { Kysely } from "kysely";
import { asked } from "../../testing/with-api.ts";
import { hashToken } from "../tokens.ts";
import type { Target } from "./rights-row.ts";

type Db = Kysely<Database>;

/** Somebody who calls, with the rights that she has and how she proves who she is. */
export interface Caller {
  name: string;
  grants: Grant[];
  headers: Record<string, string>;
}

const now = new Date("2026-11-21T10:00:00Z");
const tomorrow = new Date("2026-11-22T10:00:00Z");

async function makeAccount(
  db: Db,
  name: string,
  grants: Parameters<typeof insertAccount>[1]["grants"],
): Promise<string> {
  const id = randomUUID();
  await insertAccount(db, {
    id,
    email: `matrix-${name.toLowerCase()}@test.example`,
    name,
    passwordHash: null,
    grants,
  });
  return id;
}

async function openFor(
  db: Db,
  accountId: string,
  linkId: string | null = null,
): Promise<Record<string, string>> {
  const token = randomUUID();
  const times = { createdAt: now, lastSeenAt: now, expiresAt: tomorrow };
  const session = {
    tokenHash: hashToken(token),
    id: randomUUID(),
    accountId,
    device: null,
    linkId,
    provider: null,
    ...times,
  };
  await insertSession(db, session);
  return { cookie: `__Host-session=${token}` };
}

export async function personWith(db: Db, grant: { role: Role; area: AreaCode | null }): Promise<Caller> {
  const id = await makeAccount(db, grant.role, [grant]);
  return { name: grant.role, grants: [grant], headers: await openFor(db, id) };
}

export async function contributorFor(db: Db, { area, account: by }: Target): Promise<Caller> {
  const accountId = await makeAccount(db, "contributor", []);
  const link = { id: randomUUID(), roundId: "2025", area, accountId };
  const indicator = asked;
  await db
    .insertInto("contributorLink")
    .values({
      ...link,
      tokenHash: "x",
      createdBy: by,
      createdAt: now,
      expiresAt: tomorrow,
      lastUsedAt: null,
      endedAt: null,
    })
    .execute();
  await db
    .insertInto("assignment")
    .values({
      roundId: "2025",
      area,
      indicator,
      accountId,
      dueOn: null,
      assignedBy: by,
      assignedAt: now,
      remindedAt: null,
    })
    .execute();
  const only = { round: "2025", indicators: [indicator] };
  return {
    name: "contributor",
    grants: [{ role: "contributor", area, only }],
    headers: await openFor(db, accountId, link.id),
  };
}

export async function keyFor(
  db: Db,
  { area, account: by }: Target,
  scope: "entry" | "read",
): Promise<Caller> {
  const token = `l17_${randomUUID()}`;
  const ids = { id: randomUUID(), accountId: randomUUID(), createdBy: by };
  const stored = { area, name: scope, scope, tokenHash: hashToken(token), tokenStart: "l17_" };
  await db
    .transaction()
    .execute((tx) => insertKey(tx, { ...ids, ...stored, createdAt: now, expiresAt: tomorrow }));
  const role = `${scope}-key` as const;
  return { name: role, grants: [{ role, area }], headers: { authorization: `Bearer ${token}` } };
}

/** An officer with an account and something that she handed in. */
export async function makeTarget(db: Db, area: AreaCode): Promise<Target> {
  const account = await makeAccount(db, `target-${area}`, [{ role: "officer", area }]);
  const submission = randomUUID();
  await db
    .insertInto("submission")
    .values({
      id: submission,
      roundId: "2025",
      area,
      state: "submitted",
      submittedBy: account,
      submittedAt: now,
      decidedBy: null,
      decidedAt: null,
      reasonCode: null,
      reason: null,
      contentHash: "a".repeat(64),
      dataVersion: null,
    })
    .execute();
  const provenance = { source: null, link: null, referenceDate: null, method: null, explanation: null };
  await db
    .insertInto("submissionCell")
    .values({
      ...provenance,
      correctionReason: null,
      submissionId: submission,
      indicator: asked,
      period: "2025",
      breakdown: total,
      value: "81" as DecimalText,
      numerator: null,
      denominator: null,
      status: "normal",
      origin: "synthetic",
      reason: null,
      remark: null,
      enteredBy: account,
      entryVersion: 1,
      decision: null,
    })
    .execute();
  return { area, account, submission };
}
