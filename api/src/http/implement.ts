import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { Answer, Checked, Endpoint } from "@lokaal17/shared/contract/endpoint";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Context, Hono } from "hono";
import type { z } from "zod";
import { sayMistakes } from "./input-mistake.ts";
import { Problem } from "./problem.ts";
import { readJson } from "./read-json.ts";
import type { RequestState } from "./request-state.ts";

/** What a handler gets: the checked parts of the request, who asks, in which language, and Hono's own context. */
export interface Call<E extends Endpoint> extends Checked<E> {
  actor: (Actor & { email: string }) | null;
  locale: Locale;
  c: Context<RequestState>;
}

/** A handler answers the view that its endpoint names, or a whole response where it made the bytes itself. */
type Handler<E extends Endpoint> = (call: Call<E>) => Promise<Answer<E> | Response>;

/** Joins one endpoint of the contract to its handler: checks, calls, answers. */
export function implement<E extends Endpoint>(
  app: Hono<RequestState>,
  endpoint: E,
  handle: Handler<E>,
): void {
  app.on(endpoint.method.toUpperCase(), endpoint.path, async (c) => {
    const locale = c.get("locale");
    const actor = c.get("actor");
    if (endpoint.access === "signed-in" && !actor) throw new Problem(401, "sign-in", "sign-in.detail");
    const query = checkQuery(c, endpoint);
    const parts = {
      params: endpoint.params && { where: "path", schema: endpoint.params, value: c.req.param() },
      query: endpoint.query && { where: "query", schema: endpoint.query, value: query },
      body: endpoint.body && { where: "body", schema: endpoint.body, value: await readJson(c.req.raw) },
    };
    const checked = check(parts, locale) as Checked<E>;
    const answer = await handle({ ...checked, actor, locale, c });
    if (answer instanceof Response) return answer;
    c.header("Cache-Control", "private, no-store");
    if (endpoint.status === 204) return c.body(null, 204);
    return c.json(answer as object, endpoint.status ?? 200);
  });
}

/** One value per key, and no keys where the endpoint has none: a typing mistake must not be a silent "all". */
function checkQuery(c: Context, endpoint: Endpoint): Record<string, string> {
  const all = Object.entries(c.req.queries());
  const errors = all.flatMap(([key, values]) => {
    if (!endpoint.query) return [{ pointer: `#/query/${key}`, detail: "unknown key" }];
    return values.length > 1 ? [{ pointer: `#/query/${key}`, detail: "given more than once" }] : [];
  });
  if (errors.length > 0) throw invalidRequest(errors);
  return Object.fromEntries(all.map(([key, values]) => [key, values[0] ?? ""]));
}

interface Part {
  where: string;
  schema: z.ZodObject;
  value: unknown;
}

/** The three parts of a request; undefined where the endpoint takes none. */
interface Parts {
  params: Part | undefined;
  query: Part | undefined;
  body: Part | undefined;
}

/** Checks every part of a request and names all mistakes at once. */
function check(parts: Parts, locale: Locale): { [Name in keyof Parts]: unknown } {
  const error = sayMistakes(locale);
  const checked: { [Name in keyof Parts]: unknown } = {
    params: undefined,
    query: undefined,
    body: undefined,
  };
  const errors: { pointer: string; detail: string }[] = [];
  for (const name of ["params", "query", "body"] as const) {
    const part = parts[name];
    if (!part) continue;
    const result = part.schema.safeParse(part.value, { error });
    if (result.success) checked[name] = result.data;
    else
      errors.push(
        ...result.error.issues.map((issue) => ({
          pointer: `#/${[part.where, ...issue.path].map(String).join("/")}`,
          detail: issue.message,
        })),
      );
  }
  if (errors.length > 0) throw invalidRequest(errors);
  return checked;
}

const invalidRequest = (errors: readonly { pointer: string; detail: string }[]) =>
  new Problem(400, "invalid-request", "invalid-request.detail", { values: { count: errors.length }, errors });
