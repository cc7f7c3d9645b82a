import { defineText } from "@lokaal17/shared/text/define-text";

/** What `lokaal17 bundle` says. */
export const bundleText = defineText(
  {
    help: `lokaal17 bundle save BESTAND
lokaal17 bundle load BESTAND
lokaal17 bundle check BESTAND

Zet de hele database in één bestand, of laadt zo'n bestand in een lege database. Zo gaat een proef in een map over naar
PostgreSQL, en terug, ook tussen versies van Lokaal17. Het bestand bevat ook versleutelde wachtwoorden: bewaar het goed.

  save     de database mag in gebruik zijn als het PostgreSQL is; het bestand is van één moment
  load     alleen in een lege database; het logboek wordt nagekeken, en bij een fout blijft de database leeg
  check    kijkt na of het bestand heel is, zonder iets te laden

Niet mee gaan: aanmeldingen, links, sleutels van programma's, de tweede stap bij het aanmelden, mail die nog wacht, en
cijfers uit bestanden die nog niet zijn bewaard. Iedereen meldt zich opnieuw aan en stelt de tweede stap opnieuw in.`,
    missing: "Kies save, load of check, en een bestand.",
    saving: "{table}: {rows} rijen",
    saved: "{file}: {tables} tabellen, {rows} rijen.",
    loading: "{table} laden",
    loaded:
      "{file} is geladen: {tables} tabellen, {rows} rijen. Bewaard op {savedAt} met Lokaal17 {program}.",
    checked: "{file} is heel: {tables} tabellen, {rows} rijen. Bewaard op {savedAt} met Lokaal17 {program}.",
    unreadable: "{file} kan niet worden gelezen: {reason}",
    "no-bundle": "Dit is geen bundel van Lokaal17.",
    "cut-off": "De bundel is afgebroken: het einde ontbreekt. Er is niets geladen.",
    altered: "De bundel is veranderd sinds hij is bewaard ({where}). Er is niets geladen.",
    "newer-form": "De bundel is gemaakt met een nieuwere versie: Lokaal17 {program}. Gebruik die versie.",
    "newer-program":
      "De bundel is gemaakt met een nieuwere versie: Lokaal17 {program}. Deze versie kent nog niet: {names}.",
    "not-empty": "Deze database is niet leeg. Laad een bundel in een nieuwe database of een nieuwe map.",
    "broken-log":
      "Het logboek in de bundel klopt niet: keten {chain}, regel {position} ({count} in totaal). Er is niets geladen.",
    nothing: "Deze database is leeg. Er is niets te bewaren.",
    exists: "{file} bestaat al. Kies een andere naam.",
  },
  {
    help: `lokaal17 bundle save FILE
lokaal17 bundle load FILE
lokaal17 bundle check FILE

Puts the whole database in one file, or loads such a file into an empty database. That is how a pilot in a folder moves to
PostgreSQL, and back, also between versions of Lokaal17. The file has hashed passwords in it: keep it safe.

  save     a PostgreSQL may be in use meanwhile; the file is of one moment
  load     only into an empty database; the log is checked, and after a mistake the database stays empty
  check    looks whether the file is whole, and loads nothing

Left behind: sessions, links, keys of programs, the second step of signing in, mail that still waits, and figures of files
that were not stored yet. Everybody signs in again and sets up the second step anew.`,
    missing: "Choose save, load or check, and a file.",
    saving: "{table}: {rows} rows",
    saved: "{file}: {tables} tables, {rows} rows.",
    loading: "loading {table}",
    loaded: "{file} was loaded: {tables} tables, {rows} rows. Saved on {savedAt} with Lokaal17 {program}.",
    checked: "{file} is whole: {tables} tables, {rows} rows. Saved on {savedAt} with Lokaal17 {program}.",
    unreadable: "{file} cannot be read: {reason}",
    "no-bundle": "This is no bundle of Lokaal17.",
    "cut-off": "The bundle was cut off: its end is missing. Nothing was loaded.",
    altered: "The bundle was altered since it was saved ({where}). Nothing was loaded.",
    "newer-form": "The bundle was made by a newer version: Lokaal17 {program}. Use that version.",
    "newer-program":
      "The bundle was made by a newer version: Lokaal17 {program}. This version does not know yet: {names}.",
    "not-empty": "This database is not empty. Load a bundle into a new database or a new folder.",
    "broken-log":
      "The log in the bundle is not whole: chain {chain}, row {position} ({count} in all). Nothing was loaded.",
    nothing: "This database is empty. There is nothing to save.",
    exists: "{file} exists already. Choose another name.",
  },
);
