import { setTimeout as sleep } from "node:timers/promises";
import { claimMessage, markFailed, markSent, type OutboxMessage, tidyOutbox } from "@lokaal17/db/mail/outbox";
import type { ApiContext } from "../context.ts";
import { MailFailure, type SendMessage, smtpSender } from "./smtp.ts";

const pollMilliseconds = 3_000;
/** When no mail server answers, all messages wait so long: each would fail and lose one of its attempts. */
const unreachablePauseMilliseconds = 60_000;
/** What is being handed over when the program stops may end; its fate would be unknown otherwise. */
const graceMilliseconds = 5_000;

/**
 * Sends what lies in the outbox, one message at a time. Several servers on one database share the work by the claim.
 * Nothing that people do waits for it: a mail server that is down or slow holds up mail and nothing else.
 */
export class MailWorker {
  readonly #context: ApiContext;
  readonly #send: SendMessage | null;
  readonly #stopping = new AbortController();
  readonly #cutOff = new AbortController();
  #loop: Promise<void> = Promise.resolve();

  constructor(context: ApiContext, send: SendMessage | null = senderOf(context)) {
    this.#context = context;
    this.#send = send;
  }

  /** Without a mail server there is nothing to do: messages stay in the outbox. */
  start(): void {
    if (this.#send) this.#loop = this.#run();
  }

  /** Takes no more messages, and lets the one under way end for a moment. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    const timer = setTimeout(() => this.#cutOff.abort(), graceMilliseconds);
    await this.#loop;
    clearTimeout(timer);
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      let pause = pollMilliseconds;
      try {
        if (!(await this.sendDue())) pause = unreachablePauseMilliseconds;
      } catch (error) {
        this.#context.log.error({ err: error }, "mail worker");
      }
      await sleep(pause, undefined, { signal, ref: false }).catch(() => null);
    }
  }

  /** Sends all that is due. @returns false when no mail server answered: the rest keeps waiting */
  async sendDue(): Promise<boolean> {
    const send = this.#send;
    if (!send) return true;
    const { database, now } = this.#context;
    await tidyOutbox(database.db, now());
    while (!this.#stopping.signal.aborted) {
      const message = await claimMessage(database.db, now());
      if (!message) break;
      if (!(await this.#handOver(message, send))) return false;
    }
    return true;
  }

  async #handOver(message: OutboxMessage, send: SendMessage): Promise<boolean> {
    const { database, log, now } = this.#context;
    try {
      await send(message, this.#cutOff.signal);
    } catch (error) {
      if (!(error instanceof MailFailure)) throw error;
      const { message: sentence, isPermanent, isUnreachable } = error;
      log.warn(
        { message: message.id, attempts: message.attempts, reason: masked(sentence) },
        "mail not sent",
      );
      await markFailed(database.db, message, { error: sentence, permanent: isPermanent, now: now() });
      return !isUnreachable;
    }
    await markSent(database.db, message, now());
    return true;
  }
}

/** Mail servers repeat the address in what they answer: the log names nobody. */
const masked = (sentence: string) => sentence.replace(/[^\s<>"'(),:;]+@[^\s<>"'(),:;]+/g, "…@…");

function senderOf({ mail, address }: ApiContext): SendMessage | null {
  return mail && smtpSender(mail, new URL(address).hostname);
}
