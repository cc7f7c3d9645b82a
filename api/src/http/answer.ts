import type { Context } from "hono";
import type { ApiContext } from "../context.ts";
import type { View } from "../publications/views.ts";
import type { RequestState } from "./request-state.ts";

/**
 * Answers JSON about a view: public ones from the cache of bytes, previews fresh and for the reader alone.
 * The view's key, path, query and language are the key of the answer.
 * @param also names what else the answer depends on: what changes outside every data version
 */
export async function answerOf(
  context: ApiContext,
  c: Context<RequestState>,
  view: View,
  make: () => object | Promise<object>,
  also = "",
): Promise<Response> {
  if (!view.isPublic) {
    c.header("Cache-Control", "private, no-store");
    return c.json(await make());
  }
  const url = new URL(c.req.url);
  const key = `${view.key} ${c.get("locale")} ${url.pathname}${url.search} ${also}`;
  return context.answers.send(c, key, async () => ({
    mediaType: "application/json",
    text: JSON.stringify(await make()),
  }));
}
