import { randomUUID } from "node:crypto";
import { approveStaged, stage } from "@lokaal17/db/observations/approve";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import { type Observation, type ObservationStatus, total } from "@lokaal17/shared/observations/observation";
import type { Answered, TestApi } from "./with-api.ts";

export interface TestFigure {
  indicator: string;
  area: AreaCode;
  period: string;
  value: string;
  numerator?: string;
  denominator?: string;
  boundaryYear?: number;
  status?: ObservationStatus;
  /** An example, unless said otherwise. */
  origin?: Observation["origin"];
}

/** Approves example figures without the screens, as a source would. */
export async function approveFigures(api: TestApi, figures: readonly TestFigure[]): Promise<void> {
  const id = randomUUID();
  await api.database.db.transaction().execute(async (tx) => {
    await stage(tx, id, figures.map(observationOf));
    const change = { id, organisation: null, occurredAt: new Date(), accountId: null } as const;
    await approveStaged(tx, { ...change, action: "test", channel: "source" });
  });
  api.context.views.refresh();
}

function observationOf({ indicator, value, numerator, denominator, ...cell }: TestFigure): Observation {
  return {
    breakdown: total,
    boundaryYear: null,
    status: "normal",
    origin: "synthetic",
    source: "test",
    definitionVersion: 1,
    ...cell,
    indicator: indicator as IndicatorCode,
    value: value as DecimalText,
    numerator: (numerator ?? null) as DecimalText | null,
    denominator: (denominator ?? null) as DecimalText | null,
  };
}

/** Makes everything that is approved or decided public. */
export async function publishNow(api: TestApi, name: string): Promise<Answered> {
  const dataVersion = await currentDataVersion(api.database.db);
  return api.call("POST", "/v1/publications", { as: "analyst", body: { name, dataVersion } });
}
