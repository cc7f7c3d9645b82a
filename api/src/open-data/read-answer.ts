import type { Endpoint, ResponseOf } from "@lokaal17/shared/contract/endpoint";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Context, Hono } from "hono";
import { withinPage } from "../accounts/identify.ts";
import type { RequestState } from "../http/request-state.ts";

/** The own API refused; its answer is the answer. */
export class Refused extends Error {
  readonly response: Response;

  constructor(response: Response) {
    super(`refused with ${response.status}`);
    this.response = response;
  }
}

export interface ReadAnswer<E extends Endpoint> {
  answer: ResponseOf<E>;
  /** Names the state of the answer; null when it is for the reader alone. */
  tag: string | null;
}

/** Keys that only files have. */
const ofFiles = new Set(["language", "decimalMark"]);

/**
 * Reads the JSON that a file is made of, with the rights of who asks: what the screen shows and what the file holds are
 * one answer.
 * @param path the path without the ending of the file, filled in
 * @throws Refused with the problem of the API
 */
export async function readAnswer<E extends Endpoint>(
  app: Hono<RequestState>,
  c: Context<RequestState>,
  { path, locale }: { path: string; locale: Locale },
): Promise<ReadAnswer<E>> {
  const url = new URL(c.req.url);
  url.pathname = path;
  for (const key of ofFiles) url.searchParams.delete(key);
  const headers = new Headers({ "accept-language": locale });
  for (const name of ["cookie", "authorization"]) {
    const value = c.req.header(name);
    if (value !== undefined) headers.set(name, value);
  }
  const response = await app.request(url, { headers }, withinPage);
  if (!response.ok) throw new Refused(response);
  const isPublic = response.headers.get("cache-control")?.includes("public") ?? false;
  return {
    answer: (await response.json()) as ResponseOf<E>,
    tag: isPublic ? response.headers.get("etag") : null,
  };
}
