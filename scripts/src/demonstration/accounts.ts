import { hashPassword } from "@lokaal17/api/accounts/password";
import { insertAccount } from "@lokaal17/db/accounts/queries";
import type { OpenDatabase } from "@lokaal17/db/database/open";
import type { Database } from "@lokaal17/db/database/schema";
import type { GivenRole, Role } from "@lokaal17/shared/accounts/roles";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { SigningParty } from "@lokaal17/shared/chapter/outline";
import type { Transaction } from "kysely";

/** An account that everybody may know: it exists in a demonstration and nowhere else. */
export interface DemonstrationAccount {
  email: string;
  password: string;
  /** A function, never a person. */
  name: string;
  grants: readonly GivenRole[];
  /** The party that an editor signs for. */
  party: SigningParty | null;
}

const grant = (role: Role, area: string | null = null): GivenRole => ({
  role,
  area: area as AreaCode | null,
});

/** Its presence says that a database was made as a demonstration; it is made first, as it needs no area. */
export const firstAccount = account("beheer", "Beheerder", [grant("admin")]);

/**
 * All accounts of a demonstration, every role among them. The officers of Utrecht and Zeist hold the role of approver
 * too, so that one can see that nobody approves what she entered herself.
 */
export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  account("utrecht", "Medewerker Utrecht", [grant("officer", "GM0344"), grant("approver", "GM0344")]),
  account("utrecht.collega", "Collega Utrecht", [grant("approver", "GM0344")]),
  account("utrecht.coordinator", "Coördinator Utrecht", [grant("coordinator", "GM0344")]),
  account("zeist", "Medewerker Zeist", [grant("officer", "GM0355"), grant("approver", "GM0355")]),
  account("zeist.collega", "Collega Zeist", [grant("approver", "GM0355")]),
  account("provincie", "Medewerker provincie Utrecht", [grant("officer", "PV26")]),
  account("provincie.collega", "Collega provincie Utrecht", [grant("approver", "PV26")]),
  account("waterschap", "Medewerker De Stichtse Rijnlanden", [grant("officer", "WS0636")]),
  account("waterschap.collega", "Collega De Stichtse Rijnlanden", [grant("approver", "WS0636")]),
  account("analist", "Analist VNG", [grant("analyst")]),
  account("redactie", "Redactie VNG", [grant("editor")], "vng"),
  account("redactie.ipo", "Redactie IPO", [grant("editor")], "ipo"),
  account("redactie.uvw", "Redactie Unie van Waterschappen", [grant("editor")], "uvw"),
  firstAccount,
];

/** Organisations that still have to enter their figures of this round: those with an account to try it with. */
export const areasToEnter: ReadonlySet<AreaCode> = new Set(
  demonstrationAccounts.flatMap(({ grants }) => grants.flatMap(({ area }) => (area ? [area] : []))),
);

/** Makes the accounts that are not there yet. */
export async function insertAccounts(
  { db }: Pick<OpenDatabase, "db">,
  accounts: readonly DemonstrationAccount[],
  newId: () => string,
): Promise<void> {
  for (const { password, party, ...rest } of accounts) {
    await insertAccount(db, { ...rest, id: newId(), passwordHash: await hashPassword(password) });
    if (party)
      await db
        .updateTable("account")
        .set({ signingParty: party })
        .where("email", "=", rest.email)
        .where("signingParty", "is", null)
        .execute();
  }
}

/** The account of a demonstration by the first part of its address: `utrecht.collega`. @throws when it is not there */
export async function accountOf(tx: Transaction<Database>, name: string): Promise<string> {
  const email = `${name}@demo.lokaal17.example`;
  const { id } = await tx
    .selectFrom("account")
    .select("id")
    .where("email", "=", email)
    .executeTakeFirstOrThrow();
  return id;
}

function account(
  name: string,
  title: string,
  grants: readonly GivenRole[],
  party: SigningParty | null = null,
): DemonstrationAccount {
  const first = name.split(".")[0] ?? name;
  return {
    email: `${name}@demo.lokaal17.example`,
    password: `${first}-oefent-17-doelen`,
    name: title,
    grants,
    party,
  };
}
