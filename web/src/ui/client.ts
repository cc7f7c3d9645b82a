import type { BodyOf, Endpoint, ResponseOf } from "@lokaal17/shared/contract/endpoint";
import { queryOptions } from "@tanstack/react-query";
import { ProblemError, problemOf } from "./problem.ts";

/** Reads one address of the API: over the network in browsers, in the same process on the server. */
export type FetchJson = (path: string, options: { signal?: AbortSignal }) => Promise<unknown>;

/** What a schema takes in. Written without zod's own types: the web package does not know zod. */
type Sent<Part> = Part extends { _zod: { input: infer Input } } ? Input : undefined;

/** What fills an address: `{ params: { code }, query: { layer } }`; a part that the endpoint lacks is left out. */
export type AddressParts<E extends Endpoint> = (undefined extends Sent<E["params"]>
  ? { params?: undefined }
  : { params: Sent<E["params"]> }) &
  (undefined extends Sent<E["query"]> ? { query?: undefined } : { query?: Sent<E["query"]> });

/**
 * A read of the API as query options, for loaders (`ensureQueryData`) and pages (`useSuspenseQuery`):
 * `read<typeof getArea>("/v1/areas/:code", { params: { code } })`. The endpoint is imported as a type only, so that
 * no schema reaches the browser. The key is the address itself: server and browser share one cache (`query-client.ts`).
 */
export function read<E extends Endpoint & { method: "get" }>(path: E["path"], parts: AddressParts<E>) {
  return queryOptions<ResponseOf<E>>({ queryKey: [addressOf(path, parts.params, parts.query)] });
}

/** A path with its parameters filled in and its query; empty values are left out, lists are joined by commas. */
export function addressOf(path: string, params: object = {}, query: object = {}): string {
  const filled = Object.entries(params).reduce(
    (address, [key, value]) => address.replace(`:${key}`, encodeURIComponent(String(value))),
    path,
  );
  const pairs = Object.entries(query).flatMap(([key, value]) => {
    const text = Array.isArray(value) ? value.join(",") : String(value ?? "");
    return text === "" ? [] : [`${key}=${encodeURIComponent(text).replaceAll("%2C", ",")}`];
  });
  return pairs.length === 0 ? filled : `${filled}?${pairs.join("&")}`;
}

export type WriteOptions<E extends Endpoint> = AddressParts<E> &
  (undefined extends BodyOf<E> ? { body?: undefined } : { body: BodyOf<E> }) & {
    /** Version that the user saw: the API answers 412 when someone else was first. */
    ifMatch?: string;
    /** The same key twice has one effect, so that a retry is safe. */
    idempotencyKey?: string;
    signal?: AbortSignal;
  };

/**
 * A change through the API: `send<typeof postSession>("post", "/v1/sessions", { body: { email, password } })`.
 * @throws ProblemError with the API's own words; status 0 when there is no connection
 */
export async function send<E extends Endpoint>(
  method: E["method"],
  path: E["path"],
  { params, query, body, ifMatch, idempotencyKey, signal }: WriteOptions<E>,
): Promise<ResponseOf<E>> {
  const answer: unknown = await request(addressOf(path, params, query), {
    method: method.toUpperCase(),
    headers: {
      ...readHeaders(),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(ifMatch ? { "if-match": ifMatch } : {}),
      ...(idempotencyKey ? { "idempotency-key": idempotencyKey } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
  return answer as ResponseOf<E>;
}

/** `FetchJson` of browsers. */
export const fetchJson: FetchJson = (path, options) => request(path, { ...options, headers: readHeaders() });

/** Texts in answers come in the language of the page. */
function readHeaders(): Record<string, string> {
  return { accept: "application/json", "accept-language": document.documentElement.lang };
}

async function request(path: string, init: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === "AbortError") throw thrown;
    throw new ProblemError({ status: 0, title: "", detail: "" });
  }
  if (response.status === 204) return null;
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) {
    const problem = problemOf(answer);
    throw new ProblemError({ ...problem, status: response.status });
  }
  return answer;
}
