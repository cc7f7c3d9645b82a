import type { Answered, CallOptions, TestApi } from "../../testing/with-api.ts";

/** A browser with its cookies, in which one person works. */
export interface Browser {
  cookies: Map<string, string>;
  call(method: string, path: string, options?: Omit<CallOptions, "as">): Promise<Answered>;
  signIn(email: string, password: string, code?: string): Promise<Answered>;
}

/** A browser that was never here before. Without an address of its own it shares one with all others. */
export function newBrowser(
  api: TestApi,
  { address, userAgent }: { address?: string; userAgent?: string } = {},
): Browser {
  const cookies = new Map<string, string>();
  const call: Browser["call"] = async (method, path, { body, headers } = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const init = {
      method,
      headers: {
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(userAgent && { "user-agent": userAgent }),
        ...(cookie && { cookie }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    };
    const socket = { remoteAddress: address, remotePort: 40_000, remoteFamily: "IPv4" };
    const answer = await api.app.request(path, init, address ? { incoming: { socket } } : {});
    for (const line of answer.headers.getSetCookie()) {
      const [pair = "", ...attributes] = line.split("; ");
      const [name = "", value = ""] = pair.split("=");
      if (attributes.includes("Max-Age=0")) cookies.delete(name);
      else cookies.set(name, value);
    }
    const text = await answer.text();
    return { status: answer.status, text, headers: answer.headers, json: <T>(): T => JSON.parse(text) };
  };
  const signIn: Browser["signIn"] = (email, password, code) =>
    call("POST", "/v1/sessions", { body: { email, password, ...(code !== undefined && { code }) } });
  return { cookies, call, signIn };
}

/** Lets the clock of the API go on. */
export function later(api: TestApi, milliseconds: number): void {
  const now = api.context.now().getTime() + milliseconds;
  api.context.now = () => new Date(now);
}

/** The mails in the outbox to somebody, the newest first. */
export async function mailsTo(api: TestApi, recipient: string): Promise<{ kind: string; body: string }[]> {
  const mails = await api.database.db
    .selectFrom("outboxMessage")
    .select(["kind", "body"])
    .where("recipient", "=", recipient)
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .execute();
  return mails.map(({ kind, body }) => ({ kind, body: body ?? "" }));
}

/** The token of the link in the newest mail of a kind to somebody; empty without one. */
export async function mailedToken(api: TestApi, kind: string, recipient: string): Promise<string> {
  const mail = (await mailsTo(api, recipient)).find((one) => one.kind === kind);
  return /\/(?:uitnodiging|wachtwoord)\/([\w-]{43})/.exec(mail?.body ?? "")?.[1] ?? "";
}
