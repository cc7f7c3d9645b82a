import type { AnnexSearch } from "./annex-address.ts";

/** No policy field at all: a list in an address cannot be empty. */
export const noFields = ["-"];

/** The query of the API for an address; null when nothing was chosen. */
export function annexWish({ asOf, soort, jaar, taal, taakvelden, zonder }: AnnexSearch) {
  const isNothing = taakvelden?.every((code) => code === "-") ?? false;
  return {
    isNothing,
    query: {
      kind: soort === "jaarrekening" ? ("accounts" as const) : ("budget" as const),
      year: jaar,
      language: taal,
      // Without a field the page still asks for all: what there is to choose from.
      fields: isNothing ? undefined : taakvelden?.join(","),
      without: zonder?.join(","),
      asOf,
    },
  };
}

interface Choice {
  readonly code: string;
  readonly indicators: readonly { readonly indicator: string }[];
}

/** Which policy fields and indicators are chosen, of all that can be. */
export interface Chosen {
  fields: ReadonlySet<string>;
  without: ReadonlySet<string>;
}

export function chosenOf(choice: readonly Choice[], { taakvelden, zonder }: AnnexSearch): Chosen {
  const wanted = taakvelden ? new Set(taakvelden) : null;
  return {
    fields: new Set(choice.map(({ code }) => code).filter((code) => wanted?.has(code) ?? true)),
    without: new Set(zonder ?? []),
  };
}

/** The part of the address that says what is chosen: nothing where it is all. */
export function searchOf(choice: readonly Choice[], { fields, without }: Chosen): AnnexSearch {
  const chosen = choice.filter(({ code }) => fields.has(code));
  const left = chosen
    .flatMap(({ indicators }) => indicators.map(({ indicator }) => indicator))
    .filter((indicator) => without.has(indicator));
  return {
    ...(chosen.length < choice.length && {
      taakvelden: chosen.length === 0 ? noFields : chosen.map(({ code }) => code),
    }),
    ...(left.length > 0 && { zonder: left }),
  };
}
