import type { z } from "zod";

/** One call of the API: what may be sent and what comes back. The OpenAPI document is made from it. */
export interface Endpoint {
  method: "get" | "post" | "put" | "patch" | "delete";
  /** `/v1/areas/:code` */
  path: string;
  summary: string;
  /** Who may call it: everyone, or people who are signed in (the handler asks for the right itself). */
  access: "public" | "signed-in";
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodObject;
  /** The body is a file, read as bytes by the handler. */
  file?: "application/octet-stream";
  /** The status of success; 200 unless said otherwise. */
  status?: 200 | 201 | 202 | 204;
  response: z.ZodType;
}

/** Keeps the literal types of an endpoint. */
export const endpoint = <const E extends Endpoint>(definition: E): E => definition;

type Out<T> = T extends z.ZodType ? z.output<T> : undefined;
type In<T> = T extends z.ZodType ? z.input<T> : undefined;

/** What a handler gets, checked and converted. */
export interface Checked<E extends Endpoint> {
  params: Out<E["params"]>;
  query: Out<E["query"]>;
  body: Out<E["body"]>;
}

/** What a handler answers. */
export type Answer<E extends Endpoint> = z.input<E["response"]>;

/** What a client sends and gets; the browser imports these types only. */
export type BodyOf<E extends Endpoint> = In<E["body"]>;
export type ResponseOf<E extends Endpoint> = z.output<E["response"]>;
