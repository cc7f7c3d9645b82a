/** The role that everything but migrations works as: it cannot alter tables nor the audit. A migration makes it. */
export const appRole = "lokaal17_app";

/**
 * One statement that makes a session work as the role, when the user may take it and this database has granted it
 * something (roles belong to the whole server, so another database's role may be there). An owner without the right
 * to make roles goes on without. `set local role none` gives a transaction the owner's rights back.
 */
export const assumeAppRole = `
  select set_config('role', rolname, false) from pg_roles
  where rolname = '${appRole}' and pg_has_role(session_user, oid, 'member')
    and has_table_privilege(oid, to_regclass('migration'), 'select')`;
