import type { Locale } from "./define-text.ts";
import { mailText } from "./mail.ts";

/** To whom, of which organisation in which round; names and dates as people read them. */
type InRound = {
  name: string;
  organisation: string;
  round: string;
  link: string;
};

/** To whom, of which figure of which organisation. */
type AboutFigure = { name: string; organisation: string; indicator: string; period: string; link: string };

/** The values of each mail. `link` is a whole address, `at`, `until` and `deadline` are dates as people read them. */
export interface MailValues {
  invitation: { name: string; inviter: string; link: string; until: string };
  reset: { name: string; link: string; until: string };
  "sign-in-changed": {
    name: string;
    change: "password" | "secondFactorOn" | "secondFactorOff" | "provider";
    /** The name of the provider with which she can sign in now; empty for the other changes. */
    provider: string;
    at: string;
    /** To her own sessions. */
    link: string;
  };
  /** To somebody who had an account: a role of another organisation was added to it. */
  "role-given": { name: string; giver: string; organisation: string; at: string; link: string };
  /** `indicators`: their names, one on a line. */
  contribution: InRound & { inviter: string; count: number; indicators: string; deadline: string };
  /** To a colleague who signs in with her own account. */
  "contribution-colleague": InRound & {
    inviter: string;
    count: number;
    indicators: string;
    deadline: string;
  };
  "contribution-done": InRound & { contributor: string; count: number };
  "contribution-reminder": InRound & { inviter: string; count: number; deadline: string };
  reminder: InRound & { count: number; deadline: string };
  receipt: InRound & { submitter: string; count: number; reference: string; at: string };
  "approval-asked": InRound & { submitter: string; count: number };
  "decision-approved": InRound & { approver: string; count: number; at: string };
  "decision-returned": InRound & { approver: string; count: number; at: string; reason: string };
  /** A source was rejected. `source`: its title; `lastGood`: the day of its last good run, or that there was none. */
  "source-rejected": {
    name: string;
    source: string;
    at: string;
    reason: string;
    lastGood: string;
    link: string;
  };
  mention: {
    name: string;
    author: string;
    indicator: string;
    organisation: string;
    link: string;
  };
  /** `substitute`: the name of who may approve, or VNG. */
  delegation: {
    name: string;
    giver: string;
    substitute: string;
    organisation: string;
    from: string;
    until: string;
    reason: string;
    link: string;
  };
  "extension-asked": InRound & { asker: string; deadline: string; reason: string };
  "extension-granted": InRound & { deadline: string };
  "extension-refused": InRound & { deadline: string; reason: string };
  /** To the analysts. */
  "objection-made": AboutFigure & { author: string; text: string };
  /** To the officers of the organisation. */
  "objection-answered": AboutFigure & { answer: string };
  /** To who answers. `figure`: indicator, place and period in words. */
  "question-asked": { name: string; figure: string; due: string; link: string };
  "questions-more": { name: string; link: string };
  "question-passed": { name: string; figure: string; sender: string; due: string; link: string };
  /** To who asked: `name` is how a visitor is called. */
  "question-answered": {
    name: string;
    figure: string;
    sender: string;
    answer: string;
    link: string;
  };
  /** `changes`: what is different, one thing on a line; `stop`: ends these mails. */
  "set-changed": {
    name: string;
    set: string;
    publication: string;
    changes: string;
    link: string;
    stop: string;
  };
  /** `deadline`: a date as people read it, or `none`. */
  "section-assigned": {
    name: string;
    giver: string;
    edition: string;
    section: string;
    deadline: string;
    link: string;
  };
}
export type MailKind = keyof MailValues;

/**
 * A mail in Dutch with the same in English below it: the language of who gets it is not known. Values whose text
 * differs by language (a date, the name of an indicator) are handed in as a function of the language.
 */
export function mailOf<Kind extends MailKind>(
  kind: Kind,
  values: MailValues[Kind] | ((locale: Locale) => MailValues[Kind]),
): { subject: string; body: string } {
  const part = (locale: Locale, what: "subject" | "body") =>
    mailText(locale)(`${kind}.${what}`, { ...(typeof values === "function" ? values(locale) : values) });
  const body = [`(${mailText("en")("english-below")})`, part("nl", "body"), line, part("en", "body")];
  return { subject: oneLine(part("nl", "subject")), body: `${body.join("\n\n")}\n` };
}

const line = "-".repeat(40);

/** What people wrote may hold line breaks, which would end the header that a subject is. */
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
