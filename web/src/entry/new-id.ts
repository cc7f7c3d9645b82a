import type { CellDraft } from "./draft-fields.ts";

/** A random identifier (UUID v4), also on a page without https, where browsers withhold `randomUUID`. */
export function newId(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const text = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** A text that has been entered: with a name of its own and the moment. */
export function named(draft: CellDraft): CellDraft {
  return { ...draft, id: newId(), at: new Date().toISOString() };
}
