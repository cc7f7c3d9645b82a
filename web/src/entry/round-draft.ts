import type { BodyOf } from "@lokaal17/shared/contract/endpoint";
import type { postRound, RoundView } from "@lokaal17/shared/contract/rounds";
import type { Mistakes } from "./round-mistakes.ts";

export type RoundBody = BodyOf<typeof postRound>;

/** A round as it stands in the form: what was typed, and what was ticked. */
export interface RoundDraft {
  nameNl: string;
  nameEn: string;
  opensOn: string;
  closesOn: string;
  previewFrom: string;
  publishesOn: string;
  practice: boolean;
  periods: string;
  /** By code: whether it is required. */
  indicators: ReadonlyMap<string, boolean>;
  /** Null: all organisations of its layers. */
  areas: readonly string[] | null;
}

export const emptyDraft: RoundDraft = {
  nameNl: "",
  nameEn: "",
  opensOn: "",
  closesOn: "",
  previewFrom: "",
  publishesOn: "",
  practice: false,
  periods: "",
  indicators: new Map(),
  areas: null,
};

export function draftOf(round: RoundView): RoundDraft {
  return {
    nameNl: round.nameNl,
    nameEn: round.nameEn,
    opensOn: round.opensOn,
    closesOn: round.closesOn,
    previewFrom: round.previewFrom ?? "",
    publishesOn: round.publishesOn ?? "",
    practice: round.practice,
    periods: round.periods.join(", "),
    indicators: new Map(round.indicators.map(({ indicator, required }) => [indicator, required])),
    areas: round.areas,
  };
}

const periodForm = /^(19|20)\d{2}(-(S[12]|Q[1-4]|(0[1-9]|1[0-2])))?$/;

/**
 * What would be sent, or what the form itself can say is not right. The API has the last word.
 * @param text words of a mistake
 */
export function readDraft(
  draft: RoundDraft,
  text: (key: "dayNeeded" | "nameNeeded" | "periodWrong", values?: Record<string, string>) => string,
): { ok: true; body: RoundBody } | { ok: false; mistakes: Mistakes } {
  const periods = draft.periods
    .split(/[,;\s]+/)
    .map((period) => period.trim().toUpperCase())
    .filter(Boolean);
  const wrong = periods.find((period) => !periodForm.test(period));
  const mistakes: Mistakes = {
    ...(draft.nameNl.trim().length < 3 && { nameNl: text("nameNeeded") }),
    ...(draft.nameEn.trim().length < 3 && { nameEn: text("nameNeeded") }),
    ...(draft.opensOn === "" && { opensOn: text("dayNeeded") }),
    ...(draft.closesOn === "" && { closesOn: text("dayNeeded") }),
    ...(wrong !== undefined && { periods: text("periodWrong", { period: wrong }) }),
  };
  if (Object.keys(mistakes).length > 0) return { ok: false, mistakes };
  return {
    ok: true,
    body: {
      nameNl: draft.nameNl.trim(),
      nameEn: draft.nameEn.trim(),
      opensOn: draft.opensOn,
      closesOn: draft.closesOn,
      previewFrom: draft.previewFrom || null,
      publishesOn: draft.publishesOn || null,
      practice: draft.practice,
      periods,
      indicators: [...draft.indicators].map(([indicator, required]) => ({ indicator, required })),
      areas: draft.areas && [...draft.areas],
    },
  };
}
