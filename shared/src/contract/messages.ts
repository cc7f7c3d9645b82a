import { z } from "zod";
import { areaCode, uuid } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

/**
 * `waiting`: it is sent, or tried again, soon; `sent`: the mail server has it; `given-up`: it was tried often enough;
 * `kept`: this program has no mail server, whoever reads it here passes it on.
 */
export const messageStates = ["waiting", "sent", "given-up", "kept"] as const;

export const message = z.object({
  id: uuid,
  /** `invitation`, `reset`, `reminder`, … */
  kind: z.string(),
  area: areaCode.nullable(),
  areaName: z.string().nullable(),
  /** Her mail address; of a visitor who asked about a figure only that she is one. */
  recipient: z.string(),
  subject: z.string(),
  /**
   * Its text, for who asked for this one message; null in a list, where it was erased when it was handed over, and where a
   * mail server brings it: a link in it works for whoever has it.
   */
  body: z.string().nullable(),
  /** Whether `GET /v1/messages/:id` gives its text. */
  readable: z.boolean(),
  attachmentName: z.string().nullable(),
  state: z.enum(messageStates),
  createdAt: z.string(),
  sentAt: z.string().nullable(),
  attempts: z.number().int(),
  /** When it is tried next, while it waits. */
  nextAttemptAt: z.string().nullable(),
  /** Why the last attempt failed, in the words of the mail server; null for mail to a visitor, whom they would name. */
  lastError: z.string().nullable(),
});
export type MessageView = z.infer<typeof message>;

export const listMessages = endpoint({
  method: "get",
  path: "/v1/messages",
  summary: "Mail that this program sent or has to send, newest first; for who manages accounts",
  access: "signed-in",
  query: z.strictObject({
    /** Only those made before this moment: the next page. */
    before: z.iso.datetime().optional(),
  }),
  response: z.object({
    messages: z.array(message),
    /** Whether there is a mail server; without one every message is kept here. */
    isSending: z.boolean(),
  }),
});

export const getMessage = endpoint({
  method: "get",
  path: "/v1/messages/:id",
  summary: "One message with its text, where there is no mail server; the log names who read it",
  access: "signed-in",
  params: z.strictObject({ id: uuid }),
  response: message,
});

export const postMessageRetry = endpoint({
  method: "post",
  path: "/v1/messages/:id/retries",
  summary: "Lets a message that was not sent be tried again now",
  access: "signed-in",
  params: z.strictObject({ id: uuid }),
  response: message,
});
