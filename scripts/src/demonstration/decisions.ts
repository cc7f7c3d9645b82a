import { inputOfRow, insertDefinition, loadDefinitionVersions } from "@lokaal17/db/framework/definitions";
import { insertOwnTarget } from "@lokaal17/db/framework/own-targets";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import { insertExplanation } from "@lokaal17/db/observations/explanations";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { OwnTarget } from "@lokaal17/shared/framework/own-target";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import { accountOf } from "./accounts.ts";
import { dayBefore, type Moment } from "./moments.ts";
import { recounted, yearThen } from "./vintage.ts";

/** One own target of a council; `daysBefore` the moment on which it is recorded. */
interface Aim {
  area: string;
  indicator: string;
  version: number;
  value: string;
  year: number;
  decision: string;
  daysBefore: number;
}

const aim = (
  area: string,
  indicator: string,
  value: string,
  decision: string,
  { version = 1, year = 2030, daysBefore = 300 } = {},
): Aim => ({ area, indicator, version, value, year, decision: `Voorbeeld: ${decision}`, daysBefore });

/** What the councils of Utrecht and Zwolle aimed at before the publication of a year ago. */
export const aimsThen: readonly Aim[] = [
  aim("GM0344", "waste-separation", "55", "raadsbesluit 2024-31, afvalvisie"),
  aim("GM0344", "zero-emission-fleet", "100", "programmabegroting 2025, hoofdstuk bedrijfsvoering"),
  aim("GM0344", "charging-points", "180", "raadsbesluit 2024-58, laadvisie"),
  aim("GM0344", "child-poverty", "2.0", "programmabegroting 2025, hoofdstuk werk en inkomen"),
  aim("GM0193", "waste-separation", "80", "raadsbesluit 2023-12, grondstoffenplan", { daysBefore: 500 }),
  aim("GM0193", "renewable-energy-share", "45.0", "raadsbesluit 2024-07, energievisie"),
  aim("GM0193", "zero-emission-fleet", "80", "programmabegroting 2025", { year: 2028 }),
];

/** One was decided anew since: the one before it stays to be seen. */
export const aimsSince: readonly Aim[] = [
  aim("GM0344", "waste-separation", "60", "raadsbesluit 2026-09, afvalvisie bijgesteld", {
    version: 2,
    daysBefore: 20,
  }),
];

export async function insertAims(aims: readonly Aim[], { tx, at, newId }: Moment): Promise<void> {
  for (const { daysBefore, ...rest } of aims) {
    const target: Omit<OwnTarget, "replacedOn"> = {
      ...rest,
      area: rest.area as AreaCode,
      indicator: rest.indicator as IndicatorCode,
      value: rest.value as DecimalText,
      decidedOn: dayBefore(at, daysBefore),
    };
    await insertOwnTarget(tx, target, {
      id: newId(),
      organisation: target.area,
      occurredAt: at,
      accountId: null,
      action: "own target decided",
      channel: "migration",
      details: { indicator: target.indicator, to: target },
    });
  }
}

interface Told {
  by: string;
  area: string;
  indicator: string;
  period: number;
  text: string;
}

/** What organisations say about their own example figures: before the publication of a year ago, and since. */
export const toldThen: readonly Told[] = [
  {
    by: "utrecht",
    area: "GM0344",
    indicator: "waste-separation",
    period: yearThen,
    text: "Voorbeeld: in de helft van de flats halen wij etensresten nog niet apart op.",
  },
];
export const toldSince: readonly Told[] = [
  {
    by: "utrecht",
    area: "GM0344",
    indicator: "charging-points",
    period: yearThen + 1,
    text: "Voorbeeld: laadpalen op eigen terrein van bedrijven tellen bij ons niet mee.",
  },
  {
    by: "zeist",
    area: "GM0355",
    indicator: "waste-separation",
    period: yearThen + 1,
    text: "Voorbeeld: in 2025 stond de milieustraat vier maanden dicht voor een verbouwing.",
  },
  {
    by: "waterschap",
    area: "WS0636",
    indicator: "water-board-medicine-removal",
    period: yearThen,
    text: "Voorbeeld: de extra stap op onze grootste zuivering werkte pas vanaf juli.",
  },
];

export async function insertTold(told: readonly Told[], { tx, at, newId }: Moment): Promise<void> {
  for (const { by, text, ...rest } of told) {
    const area = rest.area as AreaCode;
    const indicator = rest.indicator as IndicatorCode;
    const period = String(rest.period);
    const accountId = await accountOf(tx, by);
    await insertExplanation(
      tx,
      { area, indicator, period, version: 1, text, writtenBy: accountId, writtenAt: at },
      {
        id: newId(),
        organisation: area,
        occurredAt: at,
        accountId,
        action: "explanation written",
        channel: "migration",
        details: { indicator, period, from: null, to: text },
      },
    );
  }
}

/** Announces that an indicator is counted in another way from the last year on, as an analyst would. */
export async function announceRecount({ tx, at, newId }: Moment): Promise<void> {
  const [current] = await loadDefinitionVersions(tx, recounted, await currentDataVersion(tx));
  if (!current) throw new Error(`There is no indicator ${recounted}`);
  const input = inputOfRow(current);
  const added = {
    nl: " Vanaf 2025 tellen ook tappunten in openbare gebouwen mee.",
    en: " From 2025 on taps in public buildings count too.",
  };
  const definition = { nl: input.definition.nl + added.nl, en: input.definition.en + added.en };
  const change = {
    nl: "Voorbeeld: vanaf 2025 tellen ook tappunten in openbare gebouwen mee. Vergelijk 2025 niet met eerdere jaren.",
    en: "Example: from 2025 on taps in public buildings count too. Do not compare 2025 with earlier years.",
  };
  const accountId = await accountOf(tx, "analist");
  await insertDefinition(
    tx,
    current,
    { ...input, definition },
    { change, breaksSeries: true },
    {
      id: newId(),
      organisation: null,
      occurredAt: at,
      accountId,
      action: "definition changed",
      channel: "migration",
      reason: change.nl,
      details: {
        indicator: recounted,
        version: current.version + 1,
        breaksSeries: true,
        fields: ["definition"],
        from: { definition: input.definition },
        to: { definition },
      },
    },
  );
}
