import { statements } from "./migration.ts";

/** Accounts with their roles and sessions, and the audit log with its chains. */
export const accounts = statements("0002-accounts", [
  `create table account (
    id uuid primary key,
    email text not null unique check (email = lower(email)),
    name text not null,
    password_hash text,
    active boolean not null default true,
    created_at timestamptz not null default now()
  )`,
  `create table account_role (
    account_id uuid not null references account,
    role text not null check (role in ('officer', 'approver', 'coordinator', 'analyst', 'editor', 'admin')),
    area text references area
  )`,
  "create unique index account_role_once on account_role (account_id, role, coalesce(area, ''))",
  `create table session (
    token_hash text primary key,
    account_id uuid not null references account,
    created_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    expires_at timestamptz not null
  )`,
  "create index session_account on session (account_id)",
  `create table sign_in_failure (
    email text not null,
    address text not null,
    at timestamptz not null default now()
  )`,
  "create index sign_in_failure_recent on sign_in_failure (email, address, at)",
  `create table change (
    id uuid primary key,
    organisation text references area,
    position bigint not null,
    occurred_at timestamptz not null,
    account_id uuid references account,
    action text not null,
    channel text not null,
    reason text,
    details jsonb not null,
    row_count integer,
    file_hash text,
    previous_hash text not null,
    hash text not null
  )`,
  "create unique index change_chain on change (coalesce(organisation, 'system'), position)",
  `create table chain_head (
    chain text primary key,
    position bigint not null,
    hash text not null
  )`,
]);
