import { getMethod } from "@lokaal17/shared/contract/method";
import { methodChecks } from "@lokaal17/shared/scores/method-checks";
import { methodParameters } from "@lokaal17/shared/scores/method-parameters";
import { methodVersion, methodVersions } from "@lokaal17/shared/scores/method-version";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { answerOf } from "../http/answer.ts";
import { implement } from "../http/implement.ts";
import type { RequestState } from "../http/request-state.ts";
import { verdictView } from "../publications/verdict-view.ts";
import { basisOf } from "./basis.ts";
import { hindcastView } from "./hindcast-view.ts";
import { workedExample } from "./worked-example.ts";

/** What the method page tells: versions, published results that come out, how chances came true, an example. */
export function methodRoutes(context: ApiContext, app: Hono<RequestState>): void {
  implement(app, getMethod, async ({ c, query, actor, locale }) => {
    const view = await context.views.at(query.asOf, actor);
    return answerOf(context, c, view, () => {
      const example = workedExample(view, locale);
      return {
        basis: basisOf(view, view.basket, example?.synthetic ?? false),
        methodVersion,
        parameters: methodParameters,
        versions: methodVersions.map(({ version, changes }) => ({
          version,
          changes: changes.map((change) => change[locale]),
        })),
        checks: methodChecks.map(({ code, name, source, parts }) => ({
          code,
          name: name[locale],
          source,
          parts: parts.map((part) => ({ ...part, name: part.name[locale] })),
        })),
        hindcast: hindcastView(verdictView(view)),
        example,
      };
    });
  });
}
