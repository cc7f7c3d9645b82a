import type { OpenDatabase } from "@lokaal17/db/database/open";
import type { Logger } from "pino";
import type { AnswerCache } from "./http/answer-cache.ts";
import type { RenderPage } from "./http/pages.ts";
import type { Views } from "./publications/views.ts";

/** Everything that comes from outside, in one place, so that a test can replace it. */
export interface ApiContext {
  database: OpenDatabase;
  views: Views;
  answers: AnswerCache;
  log: Logger;
  now(): Date;
  /** UUIDv7: ids made later sort later. */
  newId(): string;
  /** Example figures may be published, and say so. */
  demonstration: boolean;
  version: string;
  /** Where child processes find and leave their files. */
  workFolder: string;
  /** The built web, or null where only the API is served. */
  web: { clientFolder: string; renderPage: RenderPage } | null;
}
