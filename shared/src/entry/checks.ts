import type { CellCheck } from "../contract/entry.ts";
import type { IndicatorDefinition } from "../framework/indicator.ts";
import { exactDecimals } from "../observations/decimal-places.ts";
import type { ObservationStatus } from "../observations/observation.ts";
import type { Locale } from "../text/define-text.ts";
import { entryText } from "../text/entry.ts";
import { formatNumber } from "../text/number.ts";
import { type EarlierValue, type HistoryJump, historyJump, resolution } from "./check-history.ts";
import { isBeyondPeers, type PeerRange } from "./check-peers.ts";
import { unitSlip } from "./check-unit-slip.ts";

/** What a value is compared with. */
export interface CheckContext {
  decimals: number;
  /** Code of the unit: `percent`, `per_1000_inhabitants`. */
  unit: string;
  measureType: IndicatorDefinition["measureType"];
  /** A total of something, that grows with the organisation: others say nothing about it. */
  aggregationIsCount?: boolean;
  period: string;
  /** Own approved values of earlier periods, oldest first. */
  history: readonly EarlierValue[];
  /** The layer's values of the last approved year; `low` and `high` have one in ten below and above them. */
  peers: PeerRange | null;
}

/** A value as it is stored: decimal text with a point. */
export interface CheckedValue {
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  status: ObservationStatus;
}

/** A denominator (inhabitants, homes, applications) that doubles or halves in a year is rarely right. */
const denominatorJump = 2;

/**
 * What a colleague would ask about a value that is kept all the same. Every text names the field, the rule, both sides
 * with their values, and what to do. Never throws; without a value there is nothing to ask.
 *
 * Of 8,892 real figures (burglary and violent crime of 342 municipalities, each against the years before it) 1.3 % would
 * be asked about for a jump and 0.03 % for what others have; 98.6 % are asked nothing.
 * @see entry.md, Checks
 */
export function checksOf(cell: CheckedValue, context: CheckContext, locale: Locale): CellCheck[] {
  const value = numberIn(cell.value);
  if (value === null) return [];
  const earlier = context.history.filter((one) => one.period < context.period && Number.isFinite(one.value));
  const typed = cell.numerator === null && cell.value !== null ? exactDecimals(cell.value) : 0;
  const say = sayer(locale, context.decimals);
  const now = say.number(value, typed);
  return [
    ...sameChecks(value, numberIn(cell.denominator), earlier, context, now, say),
    ...historyChecks(value, earlier, context, { now, typed }, say),
    ...peerChecks(value, earlier, context, now, say),
    ...denominatorChecks(numberIn(cell.denominator), earlier, say),
    ...decimalChecks(typed, context.decimals, now, say),
  ];
}

type Say = ReturnType<typeof sayer>;

function sayer(locale: Locale, decimals: number) {
  return {
    text: entryText(locale),
    number: (value: number, places = 0) =>
      formatNumber(value, Math.min(12, Math.max(decimals, places)), locale),
  };
}

const explain = (code: string, text: string): CellCheck => ({ code, severity: "explain", text });

/** A figure that was carried over looks like one that was measured: the same value again is to be said on purpose. */
function sameChecks(
  value: number,
  denominator: number | null,
  earlier: readonly EarlierValue[],
  { measureType, decimals }: CheckContext,
  now: string,
  { text }: Say,
): CellCheck[] {
  const last = earlier.at(-1);
  // Yes or no, and none at all, stay the same for years by nature.
  if (!last || measureType === "binary" || value === 0) return [];
  if (Math.abs(value - last.value) > 1e-9 * resolution(decimals)) return [];
  // Another denominator was counted anew: that the quotient is the same is chance.
  if (denominator !== null && last.denominator != null && denominator !== last.denominator) return [];
  return [explain("same-as-last-year", text("check.same-as-last-year", { now, period: last.period }))];
}

function historyChecks(
  value: number,
  earlier: readonly EarlierValue[],
  { decimals, unit, measureType }: CheckContext,
  { now, typed }: { now: string; typed: number },
  say: Say,
): CellCheck[] {
  const last = earlier.at(-1);
  if (!last || measureType === "binary") return [];
  const before = say.number(last.value, typed);
  const side = value > last.value ? "higher" : "lower";
  const values = { now, before, period: last.period, side };
  const factor = unitSlip(value, last.value, decimals);
  if (factor !== null)
    return [explain("unit-slip", say.text("check.unit-slip", { ...values, factor: String(factor) }))];
  const jump: HistoryJump | null = historyJump(value, earlier, { decimals, unit });
  if (!jump) return [];
  if (jump.low === null || jump.high === null) return [explain("jump", say.text("check.jump", values))];
  const range = { low: say.number(jump.low), high: say.number(jump.high), years: jump.years };
  return [explain("jump", say.text("check.jump-history", { ...values, ...range }))];
}

function peerChecks(
  value: number,
  earlier: readonly EarlierValue[],
  { peers, measureType, aggregationIsCount, decimals }: CheckContext,
  now: string,
  say: Say,
): CellCheck[] {
  if (!peers || measureType === "binary" || measureType === "count" || aggregationIsCount) return [];
  const side = isBeyondPeers(value, peers, decimals);
  if (side === null) return [];
  const last = earlier.at(-1);
  // Who was as far away last year was asked then: it is her own level.
  if (last && isBeyondPeers(last.value, peers, decimals) === side) return [];
  const values = {
    now,
    side,
    low: say.number(peers.low),
    median: say.number(peers.median),
    high: say.number(peers.high),
    count: peers.count,
  };
  const factor = last ? null : unitSlip(value, peers.median, decimals);
  return factor === null
    ? [explain("peers", say.text("check.peers", values))]
    : [explain("unit-slip", say.text("check.unit-slip-peers", { ...values, factor: String(factor) }))];
}

function denominatorChecks(
  denominator: number | null,
  earlier: readonly EarlierValue[],
  { text, number }: Say,
): CellCheck[] {
  const last = earlier.findLast((one) => Number.isFinite(one.denominator));
  const before = last?.denominator;
  if (denominator === null || before == null || !(denominator > 0 && before > 0)) return [];
  const ratio = denominator / before;
  if (ratio < denominatorJump && ratio > 1 / denominatorJump) return [];
  const values = {
    now: number(denominator, exactDecimals(String(denominator))),
    before: number(before, exactDecimals(String(before))),
    period: last?.period ?? "",
    side: ratio > 1 ? "higher" : "lower",
  };
  return [explain("denominator", text("check.denominator", values))];
}

function decimalChecks(typed: number, decimals: number, now: string, { text }: Say): CellCheck[] {
  if (typed <= decimals) return [];
  return [{ code: "decimals", severity: "note", text: text("check.decimals", { now, decimals }) }];
}

function numberIn(text: string | null): number | null {
  const value = text === null || text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}
