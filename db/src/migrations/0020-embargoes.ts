import { allow, appendOnly, statements } from "./migration.ts";

/** Embargoes of frozen versions that were moved or lifted: the version itself stays as it is. */
export const embargoes = statements("0020-embargoes", [
  // The last one counts. `embargo_until` null: lifted; `published_on` is then the day of that.
  `create table edition_embargo (
    release_id uuid not null references edition_release,
    number integer not null check (number > 0),
    embargo_until date,
    published_on date not null,
    reason text not null check (reason <> ''),
    changed_by uuid references account,
    changed_at timestamptz not null,
    primary key (release_id, number)
  )`,
  appendOnly("edition_embargo"),
  allow("select, insert", ["edition_embargo"]),
]);
