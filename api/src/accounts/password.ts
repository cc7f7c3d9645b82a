import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify(argon2);

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

/** A password as it is stored, in the PHC string format. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const hash = await derive("argon2id", { ...cost, message: password.normalize("NFC"), nonce });
  const settings = `m=${cost.memory},t=${cost.passes},p=${cost.parallelism}`;
  return `$argon2id$v=19$${settings}$${unpadded(nonce)}$${unpadded(hash)}`;
}

/** Compares in constant time. An account that does not exist takes as long: hand in null. */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const [, , , , salt = "", hash = ""] = (stored ?? decoy).split("$");
  const expected = Buffer.from(hash, "base64");
  const nonce = Buffer.from(salt, "base64");
  const given = await derive("argon2id", { ...cost, message: password.normalize("NFC"), nonce });
  return timingSafeEqual(given, expected) && stored !== null;
}

const unpadded = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64").replace(/=+$/, "");

/** Stands in for the hash of an account that does not exist. */
const decoy = `$argon2id$v=19$m=19456,t=2,p=1$${unpadded(new Uint8Array(16))}$${unpadded(new Uint8Array(32))}`;
