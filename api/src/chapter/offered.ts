import { figuresToInsert } from "@lokaal17/shared/chapter/build";
import { emptyEdition } from "@lokaal17/shared/chapter/edition";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Speaking } from "./program-sentences.ts";

type Offered = ReturnType<typeof figuresToInsert>;

/** The figures that a text of an edition can show. Listed once per data and language. */
export function offeredFigures({ source, profile }: Omit<Speaking, "before">, locale: Locale): Offered {
  const { snapshot } = source;
  const lists = listed.get(snapshot) ?? new Map<string, Offered>();
  listed.set(snapshot, lists);
  const key = `${profile} ${locale}`;
  const known = lists.get(key);
  if (known) return known;
  const edition = emptyEdition({ slug: "figures", profile, year: 2000, name: { nl: "", en: "" } });
  const offered = figuresToInsert({ snapshot, edition }, locale);
  lists.set(key, offered);
  return offered;
}

const listed = new WeakMap<object, Map<string, Offered>>();
