import type { OutboxMessage } from "@lokaal17/db/mail/outbox";
import { createTransport } from "nodemailer";
import type { MailSettings } from "../context.ts";
import { isLoopback } from "./loopback.ts";

/** How long a mail server may take for each step, and for all of a message together. */
export interface MailPatience {
  step: number;
  message: number;
}

/** Below the lease of a claim (five minutes), so that an attempt has ended before another can begin. */
const patience: MailPatience = { step: 20_000, message: 90_000 };

/** Why a message was not handed over. */
export class MailFailure extends Error {
  /** The server said that it will never take this message; another attempt would be refused as well. */
  readonly isPermanent: boolean;
  /** No server answered: other messages would not leave either. */
  readonly isUnreachable: boolean;

  constructor(message: string, failure: { isPermanent: boolean; isUnreachable: boolean }) {
    super(message);
    this.isPermanent = failure.isPermanent;
    this.isUnreachable = failure.isUnreachable;
  }
}

/** Hands one message to the mail server. @throws MailFailure */
export type SendMessage = (message: OutboxMessage, signal: AbortSignal) => Promise<void>;

/**
 * Makes the function that hands messages to an SMTP server. Without TLS it talks to this machine only. `site` is the
 * host in each Message-ID: the id is made from the message's own, so a mail server that gets it twice can tell.
 */
export function smtpSender(
  { url, from }: MailSettings,
  site: string,
  { step, message: whole }: MailPatience = patience,
): SendMessage {
  const server = new URL(url);
  const secure = server.protocol === "smtps:";
  const transport = createTransport({
    host: server.hostname.replace(/^\[|\]$/g, ""),
    port: server.port === "" ? (secure ? 465 : 587) : Number(server.port),
    secure,
    requireTLS: !secure && !isLoopback(server.hostname),
    ...(server.username !== "" && {
      auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) },
    }),
    connectionTimeout: step,
    greetingTimeout: step,
    socketTimeout: step,
    dnsTimeout: step,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async (message, signal) => {
    if (!oneAddress.test(message.recipient))
      throw new MailFailure("This is not one address", { isPermanent: true, isUnreachable: false });
    try {
      await transport.sendMail({
        from,
        to: { name: "", address: message.recipient },
        subject: message.subject,
        text: message.body ?? "",
        date: message.createdAt,
        messageId: `<${message.id}@${site}>`,
        // Answering machines leave such mail alone. @see RFC 3834, section 5
        headers: { "Auto-Submitted": "auto-generated" },
        attachments: attachmentsOf(message),
        signal: AbortSignal.any([signal, AbortSignal.timeout(whole)]),
      });
    } catch (error) {
      throw failureOf(error);
    }
  };
}

/** One mailbox and nothing that a mail server could read as a second one or as a command. */
const oneAddress = /^[^\s<>()[\],;:"\\@]+@[^\s<>()[\],;:"\\@]+$/;

function attachmentsOf({ attachment, attachmentName, attachmentType }: OutboxMessage) {
  if (attachment === null) return [];
  return [
    {
      filename: attachmentName ?? "bijlage",
      contentType: attachmentType ?? "application/octet-stream",
      content: Buffer.from(attachment),
    },
  ];
}

/** The steps of which the server's answer is about this message or its recipient, and not about us. */
const aboutMessage = new Set(["EENVELOPE", "EMESSAGE"]);

function failureOf(error: unknown): MailFailure {
  if (!(error instanceof Error))
    return new MailFailure(String(error), { isPermanent: false, isUnreachable: true });
  const code = "code" in error ? String(error.code) : "";
  const isPermanent = "permanent" in error && error.permanent === true && aboutMessage.has(code);
  return new MailFailure(sentence(error), { isPermanent, isUnreachable: !aboutMessage.has(code) });
}

/** What the administrator reads: the server's words on one line, not longer than a paragraph. */
const sentence = (error: Error) => error.message.replace(/\s+/g, " ").trim().slice(0, 500);
