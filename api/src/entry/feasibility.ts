import { loadHandedIn } from "@lokaal17/db/entry/feasibility";
import { loadRounds, type Round } from "@lokaal17/db/entry/queries";
import { loadRoundAreas, loadRoundExceptions } from "@lokaal17/db/entry/rounds";
import { loadDefinitions } from "@lokaal17/db/framework/queries";
import { currentDataVersion } from "@lokaal17/db/observations/data-version";
import { may } from "@lokaal17/shared/accounts/rights";
import type { Layer } from "@lokaal17/shared/areas/area";
import {
  type Feasibility,
  feasibilityCsv,
  getFeasibility,
  leastShare,
} from "@lokaal17/shared/contract/feasibility";
import { csvLine } from "@lokaal17/shared/open-data/csv";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { feasibilityScreens } from "@lokaal17/shared/text/feasibility-screens";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { implement } from "../http/implement.ts";
import { forbidden } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { signedIn } from "../http/signed-in.ts";
import { asksOf } from "./rounds.ts";

/** What few could fill in: for the analysts, who decide what a next round asks. */
export function feasibilityRoutes(context: ApiContext, app: Hono<RequestState>): void {
  implement(app, getFeasibility, async ({ actor, locale }) => {
    if (!may(signedIn(actor), "manage rounds")) throw forbidden();
    return feasibilityOf(context, locale);
  });

  implement(app, feasibilityCsv, async ({ actor, locale, c }) => {
    if (!may(signedIn(actor), "manage rounds")) throw forbidden();
    const text = csvOf(await feasibilityOf(context, locale), locale);
    return c.body(text, 200, {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="lokaal17-feasibility.csv"',
      "Cache-Control": "private, no-store",
    });
  });
}

const roundsCounted = 2;
const reasonsShown = 5;

async function feasibilityOf(context: ApiContext, locale: Locale): Promise<Feasibility> {
  const { db } = context.database;
  const today = dayInAmsterdam(context.now());
  const rounds = (await loadRounds(db))
    .filter((round) => !round.practice && round.closesOn < today && round.periods.length > 0)
    .sort((one, other) => (one.closesOn < other.closesOn ? 1 : -1))
    .slice(0, roundsCounted)
    .map((round) => ({ ...round, period: round.periods.toSorted().at(-1) ?? "" }));
  const counted = rounds.map(({ id, closesOn, period, nameNl, nameEn }) => ({
    id,
    name: locale === "nl" ? nameNl : nameEn,
    closesOn,
    period,
  }));
  if (rounds.length < roundsCounted) return { rounds: counted, rows: [] };
  const asked = await Promise.all(rounds.map((round) => askedIn(context, round)));
  const handedIn = await loadHandedIn(db, rounds);
  const definitions = await loadDefinitions(db, await currentDataVersion(db));
  const [latest] = rounds;
  const rows = (latest?.indicators ?? []).flatMap(({ indicator, layer, required }): Feasibility["rows"] => {
    const definition = definitions.find(({ code }) => code === indicator);
    const inAll = rounds.every((round) =>
      round.indicators.some((other) => other.indicator === indicator && other.layer === layer),
    );
    if (definition?.collection !== "own" || !inAll) return [];
    const counts = rounds.map(({ id }, at) => {
      const codes = asked[at]?.get(layer) ?? new Set<string>();
      const filled = handedIn.filter(
        (one) =>
          one.roundId === id && one.indicator === indicator && one.hasValue && codes.has(String(one.area)),
      );
      return { asked: codes.size, filled: filled.length };
    });
    if (!counts.every((count) => count.asked > 0 && count.filled < leastShare * count.asked)) return [];
    const reasons = handedIn.flatMap((one) =>
      one.indicator === indicator && one.reason ? [one.reason] : [],
    );
    const { goal, name } = definition;
    const row = { indicator, name: name[locale], goal, layer, required };
    return [{ ...row, counts, reasons: mostFrequent(reasons) }];
  });
  const share = ({ counts }: Feasibility["rows"][number]) =>
    (counts[0]?.filled ?? 0) / (counts[0]?.asked ?? 1);
  return { rounds: counted, rows: rows.sort((one, other) => share(one) - share(other)) };
}

/** The organisations that a round asked, by layer; those that take no part are left out. */
async function askedIn(context: ApiContext, round: Round): Promise<ReadonlyMap<Layer, ReadonlySet<string>>> {
  const { db } = context.database;
  const [named, exceptions, { areas }] = await Promise.all([
    loadRoundAreas(db, round.id),
    loadRoundExceptions(db, round.id),
    context.views.reference(),
  ]);
  const only = named.map(({ area }) => area);
  const excused = new Set(exceptions.filter((one) => one.excused).map(({ area }) => area));
  const asked = areas.filter(
    (area) =>
      area.validFrom <= round.closesOn &&
      (area.validTo === null || area.validTo > round.closesOn) &&
      !excused.has(area.code) &&
      asksOf(round, area, only),
  );
  const byLayer = Map.groupBy(asked, ({ layer }) => layer);
  return new Map(
    [...byLayer].map(([layer, found]) => [layer, new Set(found.map(({ code }) => String(code)))]),
  );
}

function mostFrequent(reasons: readonly string[]): Feasibility["rows"][number]["reasons"] {
  const same = Map.groupBy(reasons, (reason) =>
    reason
      .trim()
      .toLowerCase()
      .replace(/[.!\s]+$/, ""),
  );
  return [...same.values()]
    .map((found) => ({ text: found[0] ?? "", count: found.length }))
    .sort((one, other) => other.count - one.count)
    .slice(0, reasonsShown);
}

function csvOf({ rounds, rows }: Feasibility, locale: Locale): string {
  const text = feasibilityScreens(locale);
  const head = [
    "indicator",
    text("indicator"),
    text("layer"),
    text("required"),
    ...rounds.flatMap(({ name }) => [text("csvAsked", { round: name }), text("csvFilled", { round: name })]),
    text("reasons"),
  ];
  const lines = rows.map(({ indicator, name, layer, required, counts, reasons }) => [
    indicator,
    name,
    text(`layer.${layer}`),
    text(required ? "yes" : "no"),
    ...counts.flatMap(({ asked, filled }) => [String(asked), String(filled)]),
    reasons.map((reason) => `${reason.text} (${reason.count})`).join("; "),
  ]);
  return [head, ...lines].map(csvLine).join("");
}
