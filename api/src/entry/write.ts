import { writeCell } from "@lokaal17/db/entry/write-cell";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import { findObservations } from "@lokaal17/db/observations/queries";
import { may } from "@lokaal17/shared/accounts/rights";
import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Checked, ResponseOf } from "@lokaal17/shared/contract/endpoint";
import type { putEntry } from "@lokaal17/shared/contract/entry";
import { type CellInput, checkCell } from "@lokaal17/shared/entry/check-value";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { total } from "@lokaal17/shared/observations/observation";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { ApiContext } from "../context.ts";
import { conflict, invalid, notFound, Problem } from "../http/problem.ts";
import { cellView } from "./cell-view.ts";
import { definitionsOf } from "./grid.ts";
import { refuseClosed, roundOf } from "./rounds.ts";

interface CellAddress {
  round: string;
  area: AreaCode;
  indicator: IndicatorCode;
  period: string;
}

/** Writes one cell of the grid: checked, against the version that was read, with its line in the log. */
export async function writeEntry(
  context: ApiContext,
  address: CellAddress,
  input: Omit<CellInput, "reason"> & { reason: string | null; remark: string | null },
  { actor, versionRead, locale }: { actor: Actor; versionRead: number; locale: Locale },
): Promise<ResponseOf<typeof putEntry>> {
  const { db } = context.database;
  // Drafts of another organisation do not exist for this account.
  if (!may(actor, "enter values", address.area)) throw notFound();
  const { round, area } = await roundOf(context, address.round, address.area);
  refuseClosed(round, locale, context.now());
  const asked = round.indicators.some(
    ({ indicator, layer }) => indicator === address.indicator && layer === area.layer,
  );
  if (!asked || !round.periods.includes(address.period)) throw conflict("not-in-round.detail");
  const dataVersion = await currentDataVersion(db);
  const [definition] = await definitionsOf(context, [address.indicator], dataVersion);
  if (!definition) throw notFound("indicator-not-found.detail", { code: address.indicator });
  const { remark, ...cell } = input;
  const checked = checkCell(cell, definition);
  if (!checked.ok)
    throw invalid(
      checked.mistakes.map(({ field, text, values }) => ({
        pointer: `#/body/${field}`,
        text,
        ...(values && { values }),
      })),
    );
  const now = context.now();
  const result = await db.transaction().execute((tx) =>
    writeCell(
      tx,
      {
        roundId: round.id,
        indicator: address.indicator,
        period: address.period,
        area: area.code,
        breakdown: total,
        ...checked.cell,
        remark,
        origin: context.demonstration ? "synthetic" : "real",
        enteredBy: actor.accountId,
      },
      versionRead,
      { changeId: context.newId(), now },
    ),
  );
  if (result.kind === "submitted") throw conflict("already-submitted.detail");
  const figures = await findObservations(db, {
    indicators: [address.indicator],
    areas: [area.code],
    dataVersion,
    limit: 1_000,
  });
  if (result.kind === "changed") {
    const current = cellView(result.current, null, address.period, definition, figures, locale);
    throw new Problem(412, "version-differs", "version-differs.detail", {
      values: { seen: versionRead, current: current.version },
      extra: { current },
    });
  }
  return cellView(result.entry, actor.name, address.period, definition, figures, locale);
}

/** The body of a write as the checks take it. */
export function cellInput(body: Checked<typeof putEntry>["body"]): Parameters<typeof writeEntry>[2] {
  return {
    value: body.value,
    numerator: body.numerator ?? null,
    denominator: body.denominator ?? null,
    status: body.status,
    reason: body.reason ?? null,
    remark: body.remark ?? null,
  };
}
