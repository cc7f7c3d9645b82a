import { type Credentials, useStep } from "@lokaal17/db/accounts/credentials";
import { Secret, TOTP } from "otpauth";
import type { ApiContext } from "../context.ts";

/** Steps of 30 seconds; a code of one step earlier or later counts too, as RFC 6238 recommends for clocks that differ. */
const window = 1;
const period = 30;

/** A new secret of 160 bits, as RFC 4226 recommends, with the address that authenticator apps read. */
export function newSecret(context: ApiContext, email: string): { secret: string; uri: string } {
  const secret = new Secret({ size: 20 });
  const { host } = new URL(context.address);
  const issuer = host.startsWith("localhost") ? "Lokaal17" : `Lokaal17 ${host}`;
  return { secret: secret.base32, uri: new TOTP({ issuer, label: email, secret, period }).toString() };
}

/** The time step that a code is of; null when it is of none around now. */
export function stepOf(code: string, secret: string, now: Date): number | null {
  const totp = new TOTP({ secret: Secret.fromBase32(secret), period });
  const timestamp = now.getTime();
  const delta = totp.validate({ token: code, timestamp, window });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}

/** Takes a code of an account; a code works once, and none that came before the last one that was used. */
export async function takeCode(
  context: ApiContext,
  { id, totpSecret }: Pick<Credentials, "id" | "totpSecret">,
  code: string,
): Promise<boolean> {
  const step = totpSecret === null ? null : stepOf(code, totpSecret, context.now());
  return step !== null && (await useStep(context.database.db, id, step));
}
