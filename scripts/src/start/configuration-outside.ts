import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { isProxy } from "@lokaal17/api/accounts/client-address";
import { readIssuers } from "@lokaal17/api/accounts/oidc-settings";
import type { IssuerSettings, MailSettings } from "@lokaal17/api/context";
import { isLoopback } from "@lokaal17/api/mail/loopback";
import type { MessageValues } from "@lokaal17/shared/text/define-text";
import type { StartText } from "@lokaal17/shared/text/start";
import type { Environment } from "./environment.ts";

/** How the program reaches people and other programs outside. */
export interface OutsideSettings {
  /** Where people reach the site; null: where it listens. */
  address: string | null;
  mail: MailSettings | null;
  issuers: readonly IssuerSettings[];
  /** Addresses and networks of the proxies before the program. */
  proxies: readonly string[];
  /** Mail address of the helpdesk, on every screen of work; null: none is shown. */
  helpdesk: string | null;
  /** Another place for the tables of Statistics Netherlands, such as a mirror; null: its own. */
  cbs: string | null;
}

/** Says what is wrong with a setting. */
export type Wrong = (key: StartText, values: MessageValues) => void;

/** Checks address, mail and providers, and says all that is wrong; what is wrong is left out of the answer. */
export function configureOutside(
  environment: Environment,
  projectFolder: string,
  wrong: Wrong,
): OutsideSettings {
  const { address } = environment;
  if (address !== undefined && !isSite(address)) wrong("wrong-address", { value: address });
  const mail = readMail(environment, wrong);
  const file = environment.issuersFile;
  const issuers = file === undefined ? [] : readIssuersFile(resolve(projectFolder, file), wrong);
  const reached = [mail?.url, ...issuers.map(({ issuer }) => issuer)].filter((url) => url !== undefined);
  if (address === undefined && !reached.every((url) => isLoopback(new URL(url).hostname)))
    wrong("address-missing", {});
  const proxies = readProxies(environment.proxies ?? "", wrong);
  const helpdesk = environment.helpdesk ?? null;
  if (helpdesk !== null && !/^[^\s@<>]+@[^\s@<>]+$/.test(helpdesk))
    wrong("wrong-helpdesk", { value: helpdesk });
  const cbs = environment.cbs ?? null;
  if (cbs !== null && !isSourceBase(cbs)) wrong("wrong-cbs", { value: cbs });
  return { address: address?.replace(/\/$/, "") ?? null, mail, issuers, proxies, helpdesk, cbs };
}

function readProxies(text: string, wrong: Wrong): readonly string[] {
  const entries = text.split(",").flatMap((part) => part.trim() || []);
  return entries.filter((entry) => {
    if (isProxy(entry)) return true;
    wrong("wrong-proxy", { value: entry });
    return false;
  });
}

/** The mail server's address may hold a password, so it is not repeated in a sentence. */
function readMail({ smtp, mailFrom }: Environment, wrong: Wrong): MailSettings | null {
  if (smtp === undefined) {
    if (mailFrom !== undefined) wrong("mail-from-alone", {});
    return null;
  }
  const isRight = isSmtp(smtp);
  if (!isRight) wrong("wrong-smtp", {});
  if (mailFrom === undefined) wrong("mail-from-missing", {});
  else if (!sender.test(mailFrom)) wrong("wrong-mail-from", { value: mailFrom });
  return isRight && mailFrom !== undefined ? { url: smtp, from: mailFrom } : null;
}

function readIssuersFile(file: string, wrong: Wrong): readonly IssuerSettings[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    wrong("no-issuers", {
      file,
      reason: error instanceof Error && "code" in error ? String(error.code) : "?",
    });
    return [];
  }
  const read = readIssuers(text);
  if ("issuers" in read) return read.issuers;
  for (const mistake of read.mistakes) wrong("wrong-issuers", { ...mistake });
  return [];
}

/** `lokaal17@vng.example`, or that between < and > with a name before it. */
const sender = /^(?:[^<>@,;"\r\n]+ <[^\s<>@,;"]+@[^\s<>@,;"]+>|[^\s<>@,;"]+@[^\s<>@,;"]+)$/;

function isSite(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search, hash, username } = new URL(text);
  const isSafe = protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
  return isSafe && pathname === "/" && search === "" && hash === "" && username === "";
}

/** `https://…`, or http on this machine; a path may follow, a question may not. */
function isSourceBase(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash, username } = new URL(text);
  const isSafe = protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
  return isSafe && search === "" && hash === "" && username === "";
}

function isSmtp(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search, hash } = new URL(text);
  const isServer = /^smtps?:$/.test(protocol) && hostname !== "";
  return isServer && (pathname === "" || pathname === "/") && search === "" && hash === "";
}
