import type { getAccount, listAccounts } from "@lokaal17/shared/contract/account-administration";
import type { getCredentials, listSessions } from "@lokaal17/shared/contract/accounts";
import type { listApiKeys } from "@lokaal17/shared/contract/api-keys";
import type { listMessages } from "@lokaal17/shared/contract/messages";
import type { listSignInProviders } from "@lokaal17/shared/contract/sign-in-providers";
import { type AddressParts, read } from "../ui/client.ts";

export const providersQuery = read<typeof listSignInProviders>("/v1/sign-in-providers", {});

export const credentialsQuery = read<typeof getCredentials>("/v1/credentials", {});

export const sessionsQuery = read<typeof listSessions>("/v1/sessions", {});

export const accountsQuery = (query: NonNullable<AddressParts<typeof listAccounts>["query"]>) =>
  read<typeof listAccounts>("/v1/accounts", { query });

export const accountQuery = (id: string) => read<typeof getAccount>("/v1/accounts/:id", { params: { id } });

export const messagesQuery = (before?: string) =>
  read<typeof listMessages>("/v1/messages", { query: { before } });

export const apiKeysQuery = read<typeof listApiKeys>("/v1/api-keys", { query: {} });
