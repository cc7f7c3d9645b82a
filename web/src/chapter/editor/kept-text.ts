import type { Narrative } from "@lokaal17/shared/chapter/narrative";
import { newId } from "../../entry/new-id.ts";

/** What an editor wrote: in the editor, or as Markdown. */
export type SectionText = { narrative: Narrative } | { markdown: string };

/** A text that the server has, in both forms: what a merge begins with. */
export interface BaseText {
  narrative: Narrative;
  markdown: string;
}

/** A text that the server does not have, with the one it was made from. */
export interface KeptText {
  text: SectionText;
  /** Version of the section that it was made from, and its text then: what a merge needs. */
  version: number;
  base: BaseText;
  /** ISO moment of the last key. */
  at: string;
}

/** A text that a closed page left behind. */
export interface LeftText {
  /** As it stands in the browser now; null when it is gone from there. */
  read(): KeptText | null;
  /**
   * It is this page's text from now on: its own entry goes once the text is kept as this page's or the server has it,
   * never before.
   */
  bringBack(): void;
}

export interface KeptPlace {
  email: string;
  edition: string;
  section: string;
  locale: string;
}

/** The text of one open page, kept in the browser until the server has it. */
export interface KeptTexts {
  keep(kept: KeptText): void;
  forget(): void;
  /**
   * Texts of pages that were closed before the server had them, the oldest first. No other page takes them while this
   * one is open; they stay in the browser as they are until each is brought back.
   */
  takeOver(): Promise<LeftText[]>;
  /** The page goes: another one may take over what is kept. */
  close(): void;
}

/** Signing out counts and asks about all that begins with this and the account (`entry/kept-drafts.ts`). */
const prefix = "lokaal17 kept";
const divider = "|";

/**
 * Where a page keeps what was typed: it survives a reload, a closed tab, an expired session and a restart. Every page
 * has a place of its own, so that two tabs never overwrite each other's; a lock says which pages are still open.
 */
export function keptTexts({ email, edition, section, locale }: KeptPlace): KeptTexts {
  const begin = [prefix, email, "section", edition, section, locale, ""].join(divider);
  const own = begin + newId();
  let close = () => {};
  const closed = new Promise<void>((done) => {
    close = done;
  });
  const locked = holdLock(own, closed);
  /** Entries whose text this page now has. */
  const broughtBack = new Set<string>();
  const forgetBroughtBack = () => {
    for (const name of broughtBack) attempt(() => localStorage.removeItem(name));
    broughtBack.clear();
  };
  return {
    keep(kept) {
      if (attempt(() => localStorage.setItem(own, JSON.stringify(kept)))) forgetBroughtBack();
    },
    forget() {
      attempt(() => localStorage.removeItem(own));
      forgetBroughtBack();
    },
    async takeOver() {
      await locked;
      const found: { name: string; at: string }[] = [];
      for (const name of namesFrom(begin)) {
        if (name === own || !(await holdAbandoned(name, closed))) continue;
        const kept = readKept(stored(name));
        if (kept) found.push({ name, at: kept.at });
        else attempt(() => localStorage.removeItem(name));
      }
      return found
        .sort((one, other) => one.at.localeCompare(other.at))
        .map(({ name }) => ({
          read: () => readKept(stored(name)),
          bringBack: () => void broughtBack.add(name),
        }));
    },
    close,
  };
}

/** Held until the page goes. Browsers know locks on safe pages alone; without them every text is taken over. */
function holdLock(name: string, closed: Promise<void>): Promise<void> {
  return new Promise((held) => {
    if (!navigator.locks) return held();
    navigator.locks
      .request(name, () => {
        held();
        return closed;
      })
      .catch(() => held());
  });
}

/** Whether no open page has this text; it is this page's from then on, until it goes. */
function holdAbandoned(name: string, closed: Promise<void>): Promise<boolean> {
  return new Promise((held) => {
    if (!navigator.locks) return held(true);
    navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        held(lock !== null);
        return lock ? closed : undefined;
      })
      .catch(() => held(false));
  });
}

function namesFrom(begin: string): string[] {
  try {
    return Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? "").filter((name) =>
      name.startsWith(begin),
    );
  } catch {
    return [];
  }
}

/** A browser may refuse to store; the page itself still has the text. */
function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

function stored(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "null");
  } catch {
    return null;
  }
}

function readKept(json: unknown): KeptText | null {
  const [text, version, old, at] = ["text", "version", "base", "at"].map((name) => fieldOf(json, name));
  const [was, source] = [fieldOf(old, "narrative"), fieldOf(old, "markdown")];
  if (typeof version !== "number" || typeof at !== "string") return null;
  if (!isNarrative(was) || typeof source !== "string") return null;
  const base = { narrative: was, markdown: source };
  const [narrative, markdown] = [fieldOf(text, "narrative"), fieldOf(text, "markdown")];
  if (isNarrative(narrative)) return { text: { narrative }, version, base, at };
  return typeof markdown === "string" ? { text: { markdown }, version, base, at } : null;
}

/** Its nodes are checked by the editor and by the server. */
function isNarrative(json: unknown): json is Narrative {
  return fieldOf(json, "type") === "doc" && Array.isArray(fieldOf(json, "content"));
}

function fieldOf(holder: unknown, key: string): unknown {
  return typeof holder === "object" && holder !== null ? Reflect.get(holder, key) : undefined;
}
