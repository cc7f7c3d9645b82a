import type { SavedSection, SectionView } from "@lokaal17/shared/contract/edition-sections";
import { type Problem, problemOf } from "../../ui/problem.ts";
import type { BaseText, KeptText, SectionText } from "./kept-text.ts";

/** Where the text is. Whatever it says: what was typed is on the screen, and on this computer until the server has it. */
export type SaveState =
  | { kind: "saved"; at: Date | null }
  | { kind: "waiting" }
  | { kind: "saving" }
  /** On this computer: no connection, signed out, or the server refuses the text and says why. */
  | { kind: "kept"; why: "offline" | "signed-out" | "refused" | "failed"; problem: Problem }
  /** Somebody else saved another text meanwhile: hers, and the one that both began with. */
  | { kind: "conflict"; base: BaseText; theirs: SectionView; mine: SectionText };

export interface SaverWish {
  /** The section as the page read it. */
  opened: SectionView;
  read(): Promise<SectionView>;
  write(text: SectionText, version: number): Promise<SavedSection>;
  keep(kept: KeptText): void;
  forget(): void;
  onState(state: SaveState): void;
  /** The server has a text: what it says about it. */
  onSaved(view: SavedSection): void;
  now?(): Date;
}

/** A pause in typing after which the text is sent, and how long a text waits at most while somebody types on. */
const pause = 1200;
const longest = 10_000;
/** Between tries while there is no connection. */
const retry = 8000;

/**
 * Sends what is typed, one request at a time, always with the version it was made from: a text of somebody else is
 * never overwritten. Until the server has it, every text is kept in the browser.
 */
export class SectionSaver {
  readonly #wish: SaverWish;
  #base: BaseText;
  #version: number;
  #text: SectionText | null = null;
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #sending: Promise<void> | null = null;
  #state: SaveState = { kind: "saved", at: null };

  constructor(wish: SaverWish) {
    this.#wish = wish;
    this.#base = baseOf(wish.opened);
    this.#version = wish.opened.version;
  }

  get state(): SaveState {
    return this.#state;
  }

  get version(): number {
    return this.#version;
  }

  /** Whether something was typed that the server does not have. */
  get unsent(): boolean {
    return this.#text !== null || this.#sending !== null || this.#state.kind === "conflict";
  }

  /** Takes a text that was typed. */
  change(text: SectionText): void {
    this.#text = text;
    this.#keep(text);
    if (this.#state.kind === "conflict") {
      this.#tell({ ...this.#state, mine: text });
      return;
    }
    const now = this.#now().getTime();
    if (this.#since === 0) this.#since = now;
    if (this.#state.kind !== "saving") this.#tell({ kind: "waiting" });
    this.#plan(Math.max(0, Math.min(pause, this.#since + longest - now)));
  }

  /**
   * A text that was kept in the browser. Made from another version than the page has read, it goes as made from that
   * one: it never goes over what was saved since.
   * @returns false when something unsent stands here: that goes first, and this text waits
   */
  bringBack({ text, version, base }: KeptText): boolean {
    if (this.unsent) return false;
    if (version === this.#version) {
      this.change(text);
      return true;
    }
    this.#version = version;
    this.#base = base;
    this.#text = text;
    this.#keep(text);
    this.#tell({ kind: "waiting" });
    void this.#meet();
    return true;
  }

  /** A newer text of somebody else, read while nothing was typed here. */
  adopt(view: SectionView): void {
    if (this.unsent) return;
    this.#base = baseOf(view);
    this.#version = view.version;
  }

  /** Sends at once what waits: before leaving, on asking, when there is a connection again. */
  async flush(): Promise<void> {
    this.#unplan();
    await this.#sending;
    if (this.#state.kind !== "conflict") await this.#send();
  }

  /** After a conflict: the text that both became goes in place of theirs, whose version was read. */
  async settle(merged: SectionText, theirs: SectionView): Promise<void> {
    this.#base = baseOf(theirs);
    this.#version = theirs.version;
    this.#text = merged;
    this.#keep(this.#text);
    this.#tell({ kind: "waiting" });
    await this.#sending;
    await this.#send();
  }

  /** The page goes; what waits stays in the browser. */
  stop(): void {
    this.#unplan();
  }

  async #send(): Promise<void> {
    const text = this.#text;
    if (text === null || this.#sending || this.#state.kind === "conflict") return;
    this.#text = null;
    this.#since = 0;
    this.#tell({ kind: "saving" });
    this.#sending = this.#write(text).then((view) => {
      this.#sending = null;
      // Only now: a text that waits for this one may be brought back.
      if (view) this.#wish.onSaved(view);
    });
    await this.#sending;
    if (this.#text !== null && this.#state.kind === "saved") {
      this.#tell({ kind: "waiting" });
      this.#plan(pause);
    }
  }

  /** What the server says of the text; null when it did not take it. */
  async #write(text: SectionText): Promise<SavedSection | null> {
    try {
      const view = await this.#wish.write(text, this.#version);
      this.#version = view.version;
      this.#base = baseOf(view);
      // What was typed meanwhile was made from the text that the server now has.
      if (this.#text === null) this.#wish.forget();
      else this.#keep(this.#text);
      this.#tell({ kind: "saved", at: this.#now() });
      return view;
    } catch (thrown) {
      this.#text ??= text;
      await this.#failed(problemOf(thrown));
      return null;
    }
  }

  async #failed(problem: Problem): Promise<void> {
    if (problem.status === 412) return this.#meet();
    const why = whyKept(problem.status);
    this.#tell({ kind: "kept", why, problem });
    if (why === "offline" || why === "failed") this.#plan(retry);
  }

  /** Reads what somebody else saved, to lay both texts side by side. */
  async #meet(): Promise<void> {
    const mine = this.#text;
    if (mine === null) return;
    try {
      const theirs = await this.#wish.read();
      // Another request met them first, or they were settled meanwhile.
      if (this.#text === null) return;
      this.#unplan();
      this.#tell({ kind: "conflict", base: this.#base, theirs, mine: this.#text });
    } catch (thrown) {
      const problem = problemOf(thrown);
      this.#tell({ kind: "kept", why: whyKept(problem.status), problem });
      this.#plan(retry);
    }
  }

  #keep(text: SectionText): void {
    const at = this.#now().toISOString();
    this.#wish.keep({ text, version: this.#version, base: this.#base, at });
  }

  #tell(state: SaveState): void {
    this.#state = state;
    this.#wish.onState(state);
  }

  #plan(wait: number): void {
    this.#unplan();
    this.#timer = setTimeout(() => void this.#send(), wait);
  }

  #unplan(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #now(): Date {
    return this.#wish.now?.() ?? new Date();
  }
}

const baseOf = ({ narrative, markdown }: SavedSection): BaseText => ({ narrative, markdown });

function whyKept(status: number): "offline" | "signed-out" | "refused" | "failed" {
  if (status === 0) return "offline";
  if (status === 401) return "signed-out";
  return status >= 400 && status < 500 && status !== 429 ? "refused" : "failed";
}
