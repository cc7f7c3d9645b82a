import { allow, statements } from "./migration.ts";

/** Answers of writes by their key, so that a retry has no second effect; and mail on its way out. */
export const requests = statements("0011-requests", [
  `create table idempotency_key (
    account_id uuid not null references account,
    key text not null,
    request_hash text not null,
    status integer not null,
    body text not null,
    created_at timestamptz not null,
    primary key (account_id, key)
  )`,
  "create index idempotency_key_age on idempotency_key (created_at)",
  // The body can hold a link that works once: it is erased when the message was handed over.
  `create table outbox_message (
    id uuid primary key,
    kind text not null,
    area text references area,
    recipient text not null,
    subject text not null,
    body text,
    attachment_name text,
    attachment_type text,
    attachment bytea,
    created_at timestamptz not null,
    next_attempt_at timestamptz not null,
    attempts integer not null default 0,
    sent_at timestamptz,
    given_up_at timestamptz,
    last_error text
  )`,
  "create index outbox_message_waiting on outbox_message (next_attempt_at) where sent_at is null and given_up_at is null",
  allow("select, insert, update, delete", ["idempotency_key", "outbox_message"]),
]);
