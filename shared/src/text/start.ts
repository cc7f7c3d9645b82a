import { defineText } from "./define-text.ts";

/** What the program says on the command line when it starts and stops. */
export const startText = defineText(
  {
    "wrong-port": "PORT is “{value}”. Het moet een getal van 0 tot en met 65535 zijn.",
    "wrong-host": "HOST is “{value}”. Het moet een naam of een adres zijn, zoals localhost of 0.0.0.0.",
    "wrong-database-url": "DATABASE_URL klopt niet. Het adres begint met postgres:// of postgresql://.",
    "wrong-demonstration": "LOKAAL17_DEMONSTRATION is “{value}”. Kies on of off.",
    "wrong-address":
      "LOKAAL17_ADDRESS is “{value}”. Het adres begint met https:// (met http:// alleen op deze machine) en heeft niets achter de naam.",
    "address-missing":
      "LOKAAL17_ADDRESS ontbreekt. Zonder adres wijzen links in mail en van een aanbieder naar deze machine.",
    "wrong-smtp":
      "LOKAAL17_SMTP klopt niet. Het is smtps://gebruiker:wachtwoord@server of smtp://server:poort.",
    "mail-from-missing":
      "LOKAAL17_MAIL_FROM ontbreekt: de afzender van mail, zoals Lokaal17 <lokaal17@vng.example>.",
    "wrong-mail-from":
      "LOKAAL17_MAIL_FROM is “{value}”. Het is één adres, zoals Lokaal17 <lokaal17@vng.example>.",
    "mail-from-alone": "LOKAAL17_MAIL_FROM doet niets zonder LOKAAL17_SMTP.",
    "no-issuers": "Het bestand {file} van LOKAAL17_ISSUERS is niet te lezen: {reason}.",
    "wrong-issuers": "LOKAAL17_ISSUERS, {where}: {what}.",
    "wrong-cbs":
      "LOKAAL17_CBS is “{value}”. Het adres van de CBS-tabellen begint met https:// (met http:// alleen op deze machine).",
    "wrong-helpdesk": "LOKAAL17_HELPDESK is geen mailadres: “{value}”.",
    "wrong-proxy":
      "LOKAAL17_PROXIES bevat “{value}”. Noem adressen of netwerken met komma's ertussen, zoals 127.0.0.1, 10.0.0.0/8.",
    "database-is-real":
      "Deze database is geen demonstratie en wordt er ook geen. Noem een lege database, of zet LOKAAL17_DEMONSTRATION uit.",
    "database-is-demonstration":
      "Deze database is een demonstratie, met voorbeeldcijfers en bekende wachtwoorden. Noem een lege database voor echt gebruik.",
    "no-pglite": "De database in deze map gaat niet open: {reason}",
    "no-folder":
      "De map {folder} is niet te maken of te gebruiken: {reason}. Kies een andere met LOKAAL17_DATA.",
    "no-postgres": "PostgreSQL op DATABASE_URL is niet te bereiken: {reason}",
    "port-taken": "Poort {port} is bezet door een ander programma. Kies een andere met PORT.",
    "port-forbidden": "Poort {port} mag dit programma niet gebruiken. Kies een poort boven 1023.",
    "no-such-host": "HOST is “{host}”, en dat adres heeft deze machine niet.",
    "web-built": "De website is gebouwd.",
    filling: "De demonstratie wordt gemaakt. Dat duurt een halve minuut, alleen deze eerste keer.",
    serving: "Lokaal17 staat klaar: {url}",
    demonstration:
      "Dit is een demonstratie. Echte cijfers waar die er zijn, de andere zijn voorbeelden en staan zo gemerkt.",
    stop: "Stoppen: Ctrl+C.",
    stopping: "Lokaal17 stopt.",
    account: "E-mailadres",
    password: "Wachtwoord",
    who: "Wie",
    roles: "Rollen",
    officer: "invoeren",
    approver: "goedkeuren",
    coordinator: "coördineren",
    analyst: "analyseren en publiceren",
    editor: "hoofdstuk maken",
    admin: "beheren",
  },
  {
    "wrong-port": "PORT is “{value}”. It has to be a number from 0 to 65535.",
    "wrong-host": "HOST is “{value}”. It has to be a name or an address, such as localhost or 0.0.0.0.",
    "wrong-database-url": "DATABASE_URL is not right. The address starts with postgres:// or postgresql://.",
    "wrong-demonstration": "LOKAAL17_DEMONSTRATION is “{value}”. Choose on or off.",
    "wrong-address":
      "LOKAAL17_ADDRESS is “{value}”. The address starts with https:// (with http:// on this machine only) and has nothing behind the name.",
    "address-missing":
      "LOKAAL17_ADDRESS is missing. Without it, links in mail and from a provider lead to this machine.",
    "wrong-smtp": "LOKAAL17_SMTP is not right. It is smtps://user:password@server or smtp://server:port.",
    "mail-from-missing":
      "LOKAAL17_MAIL_FROM is missing: the sender of mail, such as Lokaal17 <lokaal17@vng.example>.",
    "wrong-mail-from":
      "LOKAAL17_MAIL_FROM is “{value}”. It is one address, such as Lokaal17 <lokaal17@vng.example>.",
    "mail-from-alone": "LOKAAL17_MAIL_FROM does nothing without LOKAAL17_SMTP.",
    "no-issuers": "The file {file} of LOKAAL17_ISSUERS cannot be read: {reason}.",
    "wrong-issuers": "LOKAAL17_ISSUERS at {where}: {what}.",
    "wrong-cbs":
      "LOKAAL17_CBS is “{value}”. The address of the tables of Statistics Netherlands starts with https:// (with http:// on this machine only).",
    "wrong-helpdesk": "LOKAAL17_HELPDESK is no mail address: “{value}”.",
    "wrong-proxy":
      "LOKAAL17_PROXIES has “{value}”. Name addresses or networks with commas between them, such as 127.0.0.1, 10.0.0.0/8.",
    "database-is-real":
      "This database is not a demonstration and will not become one. Name an empty database, or turn LOKAAL17_DEMONSTRATION off.",
    "database-is-demonstration":
      "This database is a demonstration, with example figures and passwords that everybody knows. Name an empty database for real use.",
    "no-pglite": "The database in this folder does not open: {reason}",
    "no-folder":
      "The folder {folder} cannot be made or used: {reason}. Choose another one with LOKAAL17_DATA.",
    "no-postgres": "PostgreSQL at DATABASE_URL cannot be reached: {reason}",
    "port-taken": "Another program uses port {port}. Choose another one with PORT.",
    "port-forbidden": "This program may not use port {port}. Choose a port above 1023.",
    "no-such-host": "HOST is “{host}”, an address that this machine does not have.",
    "web-built": "The website was built.",
    filling: "The demonstration is being made. That takes half a minute, only this first time.",
    serving: "Lokaal17 is ready: {url}",
    demonstration:
      "This is a demonstration. Real figures where there are any; the others are examples and marked as such.",
    stop: "To stop: Ctrl+C.",
    stopping: "Lokaal17 stops.",
    account: "E-mail address",
    password: "Password",
    who: "Who",
    roles: "Roles",
    officer: "enter",
    approver: "approve",
    coordinator: "coordinate",
    analyst: "analyse and publish",
    editor: "make the chapter",
    admin: "administer",
  },
);
export type StartText = Parameters<ReturnType<typeof startText>>[0];
