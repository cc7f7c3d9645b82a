import { allow, statements } from "./migration.ts";

/**
 * How people and programs prove who they are: links that work once, a second factor, devices that signed in before,
 * identities at other providers, and keys of organisations. Every secret is stored as its hash, except the shared
 * secret of the second factor, which must be read to compute a code.
 */
export const credentials = statements("0008-credentials", [
  `alter table account
    add column kind text not null default 'person' check (kind in ('person', 'contributor', 'key')),
    add column totp_secret text,
    add column totp_confirmed_at timestamptz,
    add column totp_last_step bigint,
    add column password_set_at timestamptz,
    add column ended_at timestamptz`,
  `alter table session
    add column id uuid,
    add column previous_hash text,
    add column rotated_at timestamptz,
    add column device text,
    add column link_id uuid,
    add column provider text`,
  "create unique index session_id on session (id)",
  "create index session_previous on session (previous_hash)",
  `create table one_time_link (
    token_hash text primary key,
    account_id uuid not null references account,
    purpose text not null check (purpose in ('invitation', 'reset')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
  )`,
  "create index one_time_link_account on one_time_link (account_id)",
  `create table known_device (
    token_hash text not null,
    account_id uuid not null references account,
    created_at timestamptz not null,
    last_used_at timestamptz not null,
    primary key (token_hash, account_id)
  )`,
  "create index known_device_account on known_device (account_id)",
  "create index sign_in_failure_address on sign_in_failure (address, at)",
  `create table account_identity (
    issuer text not null,
    subject text not null,
    account_id uuid not null references account,
    created_at timestamptz not null,
    primary key (issuer, subject)
  )`,
  `create table api_key (
    id uuid primary key,
    account_id uuid not null unique references account,
    area text not null references area,
    name text not null,
    scope text not null check (scope in ('read', 'entry')),
    token_hash text not null unique,
    token_start text not null,
    created_by uuid not null references account,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    last_used_at timestamptz,
    ended_at timestamptz
  )`,
  allow("select, insert, update, delete", ["one_time_link", "known_device", "account_identity", "api_key"]),
]);
