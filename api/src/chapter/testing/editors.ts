import { randomUUID } from "node:crypto";
import { insertAccount } from "@lokaal17/db/accounts/queries";
import type { SigningParty } from "@lokaal17/shared/chapter/outline";
import type { GeneratedSentence } from "@lokaal17/shared/contract/edition-sections";
import { hashPassword } from "../../accounts/password.ts";
import { type Answered, type CallOptions, password, type TestApi } from "../../testing/with-api.ts";

/** Somebody who writes, and signs for one of the parties. */
export interface TestEditor {
  id: string;
  cookie: string;
  call(method: string, path: string, options?: Omit<CallOptions, "as">): Promise<Answered>;
}

/** Makes an editor of a party and signs her in. */
export async function editorOf(api: TestApi, party: SigningParty | null): Promise<TestEditor> {
  const id = randomUUID();
  const email = `${party ?? "none"}-${id.slice(0, 8)}@test.example`;
  await insertAccount(api.database.db, {
    id,
    email,
    name: `Redactie ${party ?? "zonder partij"}`,
    passwordHash: await hashPassword(password),
    grants: [{ role: "editor", area: null }],
  });
  const body = { party };
  const given = await api.call("PUT", `/v1/accounts/${id}/signing-party`, { as: "admin", body });
  if (given.status !== 200) throw new Error(given.text);
  const signedIn = await api.call("POST", "/v1/sessions", { body: { email, password } });
  const cookie =
    signedIn.headers
      .getSetCookie()
      .map((one) => one.split(";")[0])
      .find((one) => one?.startsWith("__Host-session=")) ?? "";
  return {
    id,
    cookie,
    call: (method, path, options = {}) =>
      api.call(method, path, { ...options, headers: { cookie, ...options.headers } }),
  };
}

/** Writes a Dutch sentence of the edition `vnr-2027` anew. `facts`: the figures of the program's own as its writer saw them. */
export function rewriteSentence(
  editor: TestEditor,
  sentence: GeneratedSentence | undefined,
  version: number,
  words: readonly object[],
  facts: readonly object[] = sentence?.facts ?? [],
): Promise<Answered> {
  return editor.call("PUT", "/v1/editions/vnr-2027/sentences", {
    body: { sentence: sentence?.id, locale: "nl", text: words, facts },
    headers: { "if-match": `"${version}"` },
  });
}
