import { z } from "zod";
import { longestShortened } from "../sharing/own-address.ts";
import { endpoint } from "./endpoint.ts";

/** What stands behind `/k/`: letters and digits that nobody mixes up. */
export const shortLinkCode = z.string().regex(/^[2-9a-km-np-z]{7,12}$/, "the code of a short link");

export const postShortLink = endpoint({
  method: "post",
  path: "/v1/short-links",
  summary: "A short address for a page of this site; the same page always gets the same one",
  access: "public",
  body: z.strictObject({
    /** Path and search of the page: `/vergelijken?indicator=residual-waste`. */
    address: z.string().min(1).max(longestShortened),
  }),
  response: z.object({
    code: shortLinkCode,
    /** Path of the short address: `/k/w8kq3tn`. */
    path: z.string(),
    /** The whole short address. */
    url: z.string(),
    address: z.string(),
  }),
});
