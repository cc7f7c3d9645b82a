import { randomUUID } from "node:crypto";
import { approveStaged, stage } from "@lokaal17/db/observations/approve";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import { total } from "@lokaal17/shared/observations/observation";
import { expect } from "vitest";
import { type TestApi, utrecht } from "../../testing/with-api.ts";

const burglary = "burglary" as IndicatorCode;

/** Publishes burglaries in Utrecht in two years: figures to ask about. */
export async function publishBurglaries(api: TestApi): Promise<void> {
  const id = randomUUID();
  const row = (period: string, value: string) => ({
    indicator: burglary,
    area: utrecht,
    period,
    breakdown: total,
    boundaryYear: null,
    value: value as DecimalText,
    numerator: null,
    denominator: null,
    status: "provisional" as const,
    origin: "real" as const,
    source: "Politie",
    definitionVersion: 1,
  });
  await api.database.db.transaction().execute(async (tx) => {
    await stage(tx, id, [row("2023", "2.4"), row("2024", "2.1")]);
    const change = { id, organisation: null, occurredAt: new Date(), accountId: null } as const;
    await approveStaged(tx, { ...change, action: "test", channel: "source" });
  });
  const dataVersion = await currentDataVersion(api.database.db);
  const body = { name: "Publicatie 2026", dataVersion, scoreYear: 2024 };
  expect((await api.call("POST", "/v1/publications", { as: "analyst", body })).status).toBe(201);
}
