import { postQuestion } from "@lokaal17/shared/contract/questions";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Context, Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { Problem } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { readForm } from "../sharing/read-form.ts";
import { receiveQuestion } from "./ask.ts";

/**
 * The form of `/klopt` as browsers without scripts send it: after it the page of the question, or the form again that
 * says what is wrong. What was typed is not in that address; a browser that goes back has it still.
 */
export function askFormRoutes(context: ApiContext, app: Hono<RequestState>): void {
  for (const [path, locale] of [
    ["/klopt", "nl"],
    ["/en/klopt", "en"],
  ] as const)
    app.post(path, async (c) => {
      const form = await readForm(c.req.raw);
      const field = (name: string) => form.get(name)?.trim() || undefined;
      const place = { gebied: field("gebied"), indicator: field("indicator"), periode: field("periode") };
      const read = postQuestion.body.safeParse({
        ...(place.indicator && { indicator: place.indicator }),
        ...(place.gebied && { area: place.gebied }),
        ...(place.periode && { period: place.periode }),
        question: form.get("vraag") ?? "",
        name: form.get("naam") ?? "",
        email: form.get("email") ?? "",
      });
      if (!read.success) {
        const [first] = read.error.issues.map((issue) => String(issue.path[0] ?? ""));
        return again(c, path, place, first === "question" || first === "email" ? first : "place");
      }
      try {
        const { code } = await receiveQuestion(context, c, read.data, locale satisfies Locale);
        return c.redirect(`${path}/antwoord/${code}?nieuw=ja`, 303);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        return again(c, path, place, error.status === 429 ? "often" : "place");
      }
    });
}

function again(
  c: Context<RequestState>,
  path: string,
  place: Record<string, string | undefined>,
  mistake: string,
): Response {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...place, fout: mistake })) if (value) search.set(key, value);
  return c.redirect(`${path}?${search}`, 303);
}
