import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { z } from "zod";
import type { IssuerSettings } from "../context.ts";
import type { RequestState } from "../http/request-state.ts";

/** Signing in at a provider may take so long: a second factor, a forgotten password. */
const seconds = 15 * 60;

/** The way back is a link on another site's page: `Strict` would leave the cookie out. */
const cookie = { path: "/", httpOnly: true, sameSite: "Lax", secure: true, prefix: "host" } as const;

const content = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where she wanted to go: a path of this site. */
  to: z.string(),
  /** Milliseconds since 1970. */
  until: z.number(),
});
export type SignInUnderWay = Omit<z.infer<typeof content>, "until">;

/**
 * Keeps what was begun in the browser that began it, sealed with a key that every server of this program has and nobody
 * else: nothing is stored for people who only look at the sign-in page, and any server can finish it.
 */
export function keepSignIn(
  c: Context<RequestState>,
  issuer: IssuerSettings,
  underWay: SignInUnderWay,
  now: Date,
): void {
  const text = JSON.stringify({ ...underWay, until: now.getTime() + seconds * 1000 });
  setCookie(c, "provider", seal(text, issuer), { ...cookie, maxAge: seconds });
}

/** What was begun in this browser with this provider, once; null when there is none, or it was too long ago. */
export function takeSignIn(
  c: Context<RequestState>,
  issuer: IssuerSettings,
  now: Date,
): SignInUnderWay | null {
  const sealed = getCookie(c, "provider", "host");
  deleteCookie(c, "provider", cookie);
  const text = sealed && unseal(sealed, issuer);
  if (!text) return null;
  const { until, ...underWay } = content.parse(JSON.parse(text));
  return until > now.getTime() ? underWay : null;
}

const keyOf = ({ id, clientSecret }: IssuerSettings) =>
  Buffer.from(hkdfSync("sha256", clientSecret, id, "lokaal17 sign-in under way", 32));

/** Nonce of 12 bytes, tag of 16, then the text, as AES-256-GCM has them. */
function seal(text: string, issuer: IssuerSettings): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(issuer), nonce);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** Null for anything that this program did not seal for this provider. */
function unseal(sealed: string, issuer: IssuerSettings): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < 29) return null;
  const decipher = createDecipheriv("aes-256-gcm", keyOf(issuer), bytes.subarray(0, 12), {
    authTagLength: 16,
  });
  decipher.setAuthTag(bytes.subarray(12, 28));
  try {
    return decipher.update(bytes.subarray(28), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return null;
  }
}
