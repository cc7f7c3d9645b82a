/** The environment variables that Lokaal17 reads, as they stand: texts that nobody has checked yet. */
export interface Environment {
  port: string | undefined;
  host: string | undefined;
  dataFolder: string | undefined;
  databaseUrl: string | undefined;
  demonstration: string | undefined;
  address: string | undefined;
  smtp: string | undefined;
  mailFrom: string | undefined;
  issuersFile: string | undefined;
  proxies: string | undefined;
  helpdesk: string | undefined;
  cbs: string | undefined;
}

/** Reads the variables; an empty one counts as not set. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const read = (name: string) => variables[name]?.trim() || undefined;
  return {
    port: read("PORT"),
    host: read("HOST"),
    dataFolder: read("LOKAAL17_DATA"),
    databaseUrl: read("DATABASE_URL"),
    demonstration: read("LOKAAL17_DEMONSTRATION"),
    address: read("LOKAAL17_ADDRESS"),
    smtp: read("LOKAAL17_SMTP"),
    mailFrom: read("LOKAAL17_MAIL_FROM"),
    issuersFile: read("LOKAAL17_ISSUERS"),
    proxies: read("LOKAAL17_PROXIES"),
    helpdesk: read("LOKAAL17_HELPDESK"),
    cbs: read("LOKAAL17_CBS"),
  };
}
