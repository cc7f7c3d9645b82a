import type { Locale } from "@lokaal17/shared/text/define-text";

/** What one run made. It stands beside the files as `manifest.json`. */
export interface Manifest {
  snapshotId: string;
  snapshotHash: string;
  dataVersion: number;
  locale: Locale;
  title: string;
  edition: string;
  /** Whether the edition uses one synthetic value. */
  synthetic: boolean;
  pages: number;
  facts: number;
  files: readonly ManifestFile[];
}

export interface ManifestFile {
  name: "chapter.pdf" | "chapter.html" | "facts.json";
  mediaType: string;
  bytes: number;
  sha256: string;
}

/** What the child process says while it works; the last words are `done` or `failed`. */
export type ChildMessage =
  | { progress: number; step: "read" | "build" | "pdf" | "check" | "html" | "write" }
  | { done: Manifest }
  | { failed: string };
