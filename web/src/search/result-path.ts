import type { SearchResult } from "@lokaal17/shared/contract/search";

/** The Dutch address of what was found. */
export function resultPath({ kind, code }: Pick<SearchResult, "kind" | "code">): string {
  switch (kind) {
    case "municipality":
    case "former-municipality":
      return `/gemeenten/${code}`;
    case "province":
      return `/provincies/${code}`;
    case "water-board":
      return `/waterschappen/${code}`;
    case "goal":
      return `/doelen/${code}`;
    case "target":
      return `/doelen/${code.split(".")[0]}#${targetId(code)}`;
    case "indicator":
    case "measure":
      return `/indicatoren/${code}`;
    case "policy-field":
      return `/taakvelden/${code}`;
  }
}

/** Where a target stands on the page of its goal. */
export const targetId = (code: string) => `subdoel-${code.replace(".", "-")}`;
