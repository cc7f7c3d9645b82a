import { getSearch } from "@lokaal17/shared/contract/search";
import { find } from "@lokaal17/shared/search/find";
import { type Findable, indexOf, type SearchIndex } from "@lokaal17/shared/search/search-index";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { answerOf } from "../http/answer.ts";
import { implement } from "../http/implement.ts";
import type { RequestState } from "../http/request-state.ts";
import type { View } from "../publications/views.ts";
import { findablesOf } from "./findables.ts";
import { resultOf } from "./result.ts";

/** The search of the whole site: one field for places, figures and subjects. */
export function searchRoutes(context: ApiContext, app: Hono<RequestState>): void {
  implement(app, getSearch, async ({ c, locale, query }) => {
    const view = await context.views.at(undefined, null);
    return answerOf(context, c, view, () => {
      const { found, corrected } = find(indexFor(view, locale), query.q);
      return {
        q: query.q,
        count: found.length,
        corrected,
        results: found.slice(0, query.most).map((one) => resultOf(view, locale, one)),
      };
    });
  });
}

type Index = SearchIndex<Findable>;

/** Made once per view and language: 900 things with some 12,000 words. */
const indexes = new WeakMap<View, Map<Locale, Index>>();

function indexFor(view: View, locale: Locale): Index {
  const known = indexes.get(view) ?? new Map<Locale, Index>();
  indexes.set(view, known);
  const index = known.get(locale) ?? indexOf(findablesOf(view, locale));
  known.set(locale, index);
  return index;
}
