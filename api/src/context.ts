import type { OpenDatabase } from "@lokaal17/db/database/open";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Logger } from "pino";
import type { TrustedProxies } from "./accounts/client-address.ts";
import type { EditionSources } from "./chapter/edition-sources.ts";
import type { AnswerCache } from "./http/answer-cache.ts";
import type { RenderPage } from "./http/pages.ts";
import type { Views } from "./publications/views.ts";
import type { SourceSettings } from "./sources/settings.ts";

/** An SMTP server. */
export interface MailSettings {
  /** `smtps://user:password@mail.example:465` */
  url: string;
  /** The sender, `Lokaal17 <lokaal17@mail.example>`. */
  from: string;
}

/** An OpenID Connect provider, of one organisation or of many. */
export interface IssuerSettings {
  /** Short name in addresses: `utrecht`. */
  id: string;
  /** On the button. */
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The organisations whose people it may sign in; null: all. */
  areas: readonly AreaCode[] | null;
}

/** Everything that comes from outside, in one place, so that a test can replace it. */
export interface ApiContext {
  database: OpenDatabase;
  views: Views;
  /** Snapshots of publications, for editions of the chapter. */
  editions: EditionSources;
  answers: AnswerCache;
  log: Logger;
  now(): Date;
  /** UUIDv7: ids made later sort later. */
  newId(): string;
  /** Example figures may be published, and say so. */
  demonstration: boolean;
  version: string;
  /** Where people reach the site, `https://lokaal17.example`: links in mail begin with it. */
  address: string;
  /** Mail address of the helpdesk; null: none is shown. */
  helpdesk: string | null;
  /** How mail leaves; null: it stays in the outbox, where an administrator reads it. */
  mail: MailSettings | null;
  /** Providers with which people can sign in. */
  issuers: readonly IssuerSettings[];
  /** Proxies that say where a request comes from. */
  proxies: TrustedProxies;
  /** Where figures of official statistics are read, and how much of it at most. */
  sources: SourceSettings;
  /** Where child processes find and leave their files. */
  workFolder: string;
  /** The built web, or null where only the API is served. */
  web: { clientFolder: string; renderPage: RenderPage } | null;
}
