import { randomBytes } from "node:crypto";

/** 32 letters and digits that nobody mixes up, also when read out: no 0, 1, l or o. */
const alphabet = "23456789abcdefghijkmnpqrstuvwxyz";

/** A random code of 5 bits per character. */
export function readableCode(length: number): string {
  return Array.from(randomBytes(length), (byte) => alphabet[byte & 31]).join("");
}

/** 128 random bits, for links that open something. */
export const linkCode = () => randomBytes(16).toString("base64url");
