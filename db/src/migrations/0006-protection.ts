import { statements } from "./migration.ts";

/**
 * The application works as `lokaal17_app`, which cannot alter the log. Roles belong to the whole cluster, so another
 * database may have made it already, at this very moment too; and an owner without the right to make roles goes on
 * without one: the triggers protect the log in any case.
 */
const makeRole = `do $$ begin
  create role lokaal17_app;
exception when duplicate_object or unique_violation or insufficient_privilege then null;
end $$`;

const grants = `do $$ begin
  if exists (select from pg_roles where rolname = 'lokaal17_app') then
    grant usage on schema public to lokaal17_app;
    grant select, insert, update, delete on all tables in schema public to lokaal17_app;
    revoke insert, update, delete on migration from lokaal17_app;
    revoke update, delete on change, observation_revision, data_version, publication from lokaal17_app;
    revoke delete on chain_head, latest_data_version from lokaal17_app;
  end if;
end $$`;

/** An operator may have made the owner a member already, and an owner may not be allowed to do it himself. */
const membership = `do $$ begin
  if exists (select from pg_roles where rolname = 'lokaal17_app')
      and not pg_has_role(current_user, 'lokaal17_app', 'member') then
    execute format('grant lokaal17_app to %I', current_user);
  end if;
exception when insufficient_privilege or invalid_grant_operation then null;
end $$`;

const appendOnly = ["change", "observation_revision", "data_version", "publication"];

/** The audit log is append-only: by rights, and by a trigger that even the owner meets. */
export const protection = statements("0006-protection", [
  makeRole,
  grants,
  membership,
  `create function refuse_alteration() returns trigger language plpgsql as $$
  begin
    raise exception 'table % is append-only', tg_table_name using errcode = '42501';
  end $$`,
  ...appendOnly.map(
    (table) =>
      `create trigger ${table}_append_only before update or delete or truncate on ${table}
       for each statement execute function refuse_alteration()`,
  ),
]);
