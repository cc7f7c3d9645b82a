import { anId, day, type Row, type Target, theArea } from "./rights-row.ts";

const theAccount = ({ account }: Target) => ({ id: account });

/** Signing in, accounts, keys, mail and the log. */
export const accountRows: Record<string, Row> = {
  listSessions: { needs: "signed in herself" },
  endSession: { needs: "signed in herself", params: anId },
  endOtherSessions: { needs: "signed in herself" },
  getCredentials: { needs: "signed in herself" },
  putPassword: { needs: "signed in herself", body: () => ({ current: "x", next: "y" }) },
  postSecondFactor: { needs: "signed in herself", body: () => ({ password: "x" }) },
  confirmSecondFactor: { needs: "signed in herself", body: () => ({ code: "000000" }) },
  removeSecondFactor: { needs: "signed in herself", body: () => ({ password: "x" }) },
  listAccounts: { needs: "appoint officers" },
  getAccount: { needs: "appoint officers", perArea: true, params: theAccount },
  postAccount: {
    needs: "appoint officers",
    perArea: true,
    body: ({ area }) => ({ email: "nieuw@test.example", name: "Nieuw", grants: [{ role: "officer", area }] }),
  },
  putAccountRoles: {
    needs: "appoint officers",
    perArea: true,
    params: theAccount,
    body: ({ area }) => ({ grants: [{ role: "officer", area }] }),
  },
  postInvitation: { needs: "appoint officers", perArea: true, params: theAccount },
  putAccount: { needs: "manage accounts", params: theAccount, body: () => ({ name: "Wie", active: true }) },
  postSecondFactorRemoval: { needs: "manage accounts", params: theAccount },
  deleteAccount: { needs: "manage accounts", params: anId },
  listApiKeys: { needs: "manage keys", perArea: true, query: theArea },
  postApiKey: {
    needs: "manage keys",
    perArea: true,
    body: ({ area }) => ({ area, name: "Sleutel", scope: "read", expiresOn: day }),
  },
  deleteApiKey: { needs: "manage keys", params: anId },
  listMessages: { needs: "manage accounts" },
  getMessage: { needs: "manage accounts", params: anId },
  postMessageRetry: { needs: "manage accounts", params: anId },
  listAuditEvents: { needs: "see audit", perArea: true, hidden: true, query: theArea },
  getFiguresOn: {
    needs: "see audit",
    perArea: true,
    hidden: true,
    params: ({ area }) => ({ code: area, day: "2026-11-20" }),
  },
  listWalkThroughs: { needs: "signed in" },
  putWalkThrough: { needs: "signed in", params: () => ({ name: "grid" }) },
};
