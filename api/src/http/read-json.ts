import { Problem } from "./problem.ts";

export const bodyLimit = 1_000_000;
export const depthLimit = 32;

const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads a JSON body within its limits: at most `bodyLimit` bytes (counted while they arrive), UTF-8, at most
 * `depthLimit` levels, no key that could reach an object's prototype.
 * @throws Problem 400, 413 or 415
 */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type))
    throw new Problem(415, "unsupported-media-type", "unsupported-media-type.detail");
  const text = decode(await readBytes(request));
  checkDepth(text);
  try {
    return JSON.parse(text, refuseDangerousKey);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw unreadable(error instanceof Error ? error.message : "syntax");
  }
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const tooLarge = () =>
    new Problem(413, "body-too-large", "body-too-large.detail", { values: { limit: bodyLimit } });
  if (Number(request.headers.get("content-length") ?? 0) > bodyLimit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > bodyLimit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw unreadable("UTF-8");
  }
}

/** Counts brackets outside strings before parsing: 200,000 levels would take the parser's stack. */
function checkDepth(text: string): void {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === "\\") at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{" || character === "[") {
      if (++depth > depthLimit) throw unreadable(`> ${depthLimit} levels`);
    } else if (character === "}" || character === "]") depth--;
  }
}

function refuseDangerousKey(key: string, value: unknown): unknown {
  if (forbiddenKeys.has(key)) throw unreadable(key);
  if (!isStorable(key) || (typeof value === "string" && !isStorable(value))) throw unreadable("Unicode");
  return value;
}

/** The databases take no NUL, and half a surrogate pair would be stored as another character than was hashed. */
const isStorable = (text: string) => !text.includes("\u0000") && text.isWellFormed();

const unreadable = (reason: string) =>
  new Problem(400, "invalid-json", "invalid-json.detail", { values: { reason } });
