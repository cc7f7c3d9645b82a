import {
  countShortLinks,
  findShortCode,
  followShortLink,
  keepShortLink,
} from "@lokaal17/db/comparison/short-links";
import { postShortLink, shortLinkCode } from "@lokaal17/shared/contract/short-links";
import { longestShortened, ownAddress } from "@lokaal17/shared/sharing/own-address";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { implement } from "../http/implement.ts";
import { invalid } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import { countHidden, tooManyNow } from "./count-hidden.ts";
import { readableCode } from "./readable-code.ts";

/** New ones from one place in five minutes, and of everybody together in a day: three megabytes at most. */
const allowed = 20;
const allowedInDay = 2_500;
/** 35 bits: with a million links there, a first try finds a free one 99.997 % of the time. */
const codeLength = 7;
const tries = 5;

/** Short addresses of pages of this site. A code leads to a stored path and to nothing else. */
export function shortLinkRoutes(context: ApiContext, app: Hono<RequestState>): void {
  const { db } = context.database;
  const linkOf = (code: string, address: string) => {
    const path = `/k/${code}`;
    return { code, path, url: `${context.address}${path}`, address };
  };

  implement(app, postShortLink, async ({ body, c }) => {
    const address = ownAddress(body.address);
    if (!address || address.length > longestShortened)
      throw invalid([{ pointer: "#/body/address", text: "address-not-own" }]);
    // What is there already takes no room: it is given to whoever asks.
    const there = await findShortCode(db, address, context.now());
    if (there) return linkOf(there, address);
    await countHidden(context, c, "short-link", allowed);
    if ((await countShortLinks(db, context.now())) >= allowedInDay) throw tooManyNow(24 * 60);
    for (let attempt = 0; attempt < tries; attempt++) {
      const offered = readableCode(codeLength + attempt);
      const code = await keepShortLink(db, { code: offered, address, madeAt: context.now() });
      if (code) return linkOf(code, address);
    }
    throw new Error(`No free code after ${tries} tries`);
  });

  app.get("/k/:code", async (c, next) => {
    const code = shortLinkCode.safeParse(c.req.param("code").toLowerCase());
    const stored = code.success ? await followShortLink(db, code.data, context.now()) : undefined;
    // Read again by the rules of now: what may no longer be shared leads nowhere.
    const address = stored === undefined ? null : ownAddress(stored);
    if (!address) return next();
    c.header("Cache-Control", "public, max-age=300");
    return c.redirect(address, 302);
  });
}
