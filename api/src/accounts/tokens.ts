import { createHash, randomBytes } from "node:crypto";

/** A secret of 256 random bits, as text for cookies and links. */
export const newToken = () => randomBytes(32).toString("base64url");

/** How a token is stored. It is random enough that a plain hash cannot be guessed back. */
export const hashToken = (token: string) => createHash("sha256").update(token).digest("base64url");
