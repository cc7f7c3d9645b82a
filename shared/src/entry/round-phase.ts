import type { Day } from "./round-days.ts";

export const roundPhases = ["not-yet", "open", "correction", "closed"] as const;
export type RoundPhase = (typeof roundPhases)[number];

/** The days of a round, ISO (YYYY-MM-DD), as Amsterdam has them. */
export interface RoundDays {
  opensOn: Day;
  closesOn: Day;
  previewFrom: Day | null;
  publishesOn: Day | null;
  practice: boolean;
}

/**
 * Where a round stands for one organisation. `open` until the end of the organisation's own last day; after it
 * `correction`: an approved figure can still change, with a reason, also when it was published. A practice round has
 * nothing to correct: it is `closed`.
 * @param closesOn the last day of this organisation, with its exception or extension
 * @param today the day in Amsterdam
 */
export function phaseOf(round: RoundDays, closesOn: Day, today: Day): RoundPhase {
  if (today < round.opensOn) return "not-yet";
  if (today <= closesOn) return "open";
  return round.practice ? "closed" : "correction";
}
