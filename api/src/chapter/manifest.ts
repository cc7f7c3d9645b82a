import type { ChapterFormat, Manifest } from "@lokaal17/shared/chapter/output";
import type { Bilingual } from "@lokaal17/shared/framework/indicator";
import type { Locale } from "@lokaal17/shared/text/define-text";

/** What a run is asked to make. */
export interface ChapterWish {
  locales: readonly Locale[];
  formats: readonly ChapterFormat[];
}

/** How far a run is: from 0 to 1, and what it does now. */
export interface Step {
  progress: number;
  step: "read" | "build" | ChapterFormat | "check" | "write";
}

/** What the child process says while it works; the last words are `done` or `failed`. */
export type ChildMessage =
  | Step
  | { done: Manifest }
  /** `said`: the sentence for people; null when nobody expected the failure. */
  | { failed: string; said: Bilingual | null };
