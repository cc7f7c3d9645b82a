import { createHash, createHmac, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";

/** What the provider does wrong. */
export type Misbehaviour =
  | "none"
  | "wrong nonce"
  | "wrong audience"
  | "algorithm none"
  | "signed with the public key as a secret"
  | "unknown key"
  | "changed after signing"
  | "expired"
  | "issued in the future"
  | "other issuer"
  | "other issuer beside the code"
  | "no token"
  | "not JSON"
  | "broken"
  | "silent"
  | "stopped by the person";

/** An OpenID provider on loopback with one person, who is always signed in there and agrees at once. */
export interface TestOpenIdProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the provider says of the person; with `fromUserInfo` the token has `sub` alone. */
  person: { sub: string } & Record<string, unknown>;
  fromUserInfo: boolean;
  misbehaviour: Misbehaviour;
  /** How often its description was asked for. */
  discoveries: number;
  /** Takes requests, on the same address each time. */
  open(): Promise<void>;
  close(): Promise<void>;
}

const keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
const otherKeys = generateKeyPairSync("ec", { namedCurve: "P-256" });

/** @see OpenID Connect Core 1.0, and RFC 7636 for the proof that who exchanges a code asked for it */
export async function startOpenIdProvider(clientId: string): Promise<TestOpenIdProvider> {
  const clientSecret = randomUUID();
  const asked = new Map<string, URLSearchParams>();
  let port = 0;
  const server = createServer(async (request, response) => {
    if (provider.misbehaviour === "silent") return;
    if (provider.misbehaviour === "broken") return void response.writeHead(500).end("{}");
    const answer = await answerTo(request);
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  const provider: TestOpenIdProvider = {
    get issuer() {
      return `http://127.0.0.1:${port}`;
    },
    clientId,
    clientSecret,
    person: { sub: "1" },
    fromUserInfo: false,
    misbehaviour: "none",
    discoveries: 0,
    open: async () => {
      server.listen(port, "127.0.0.1");
      await once(server, "listening");
      const address = server.address();
      if (typeof address === "object" && address) port = address.port;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, "close");
    },
  };

  async function answerTo(request: IncomingMessage) {
    const url = new URL(request.url ?? "/", provider.issuer);
    switch (url.pathname) {
      case "/.well-known/openid-configuration":
        provider.discoveries++;
        return json(description(provider));
      case "/jwks":
        return json({
          keys: [{ ...keys.publicKey.export({ format: "jwk" }), kid: "k", use: "sig", alg: "ES256" }],
        });
      case "/authorize":
        return authorize(url.searchParams);
      case "/token":
        return token(request, new URLSearchParams(await textOf(request)));
      case "/userinfo":
        return json(provider.person);
      default:
        return json({ error: "not_found" }, 404);
    }
  }

  function authorize(query: URLSearchParams) {
    const code = randomUUID();
    asked.set(code, query);
    const location = new URL(query.get("redirect_uri") ?? "");
    const { misbehaviour } = provider;
    if (misbehaviour === "stopped by the person") location.searchParams.set("error", "access_denied");
    else location.searchParams.set("code", code);
    location.searchParams.set("state", query.get("state") ?? "");
    const isOther = misbehaviour === "other issuer beside the code";
    location.searchParams.set("iss", isOther ? "http://127.0.0.1:1" : provider.issuer);
    return { status: 302, headers: { location: location.href }, body: "" };
  }

  function token(request: IncomingMessage, form: URLSearchParams) {
    const code = form.get("code") ?? "";
    const query = asked.get(code);
    // A code works once, for the client that asked, with the proof that it asked.
    asked.delete(code);
    if (!isClient(request.headers.authorization)) return json({ error: "invalid_client" }, 401);
    const proof = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (
      !query ||
      proof !== query.get("code_challenge") ||
      form.get("redirect_uri") !== query.get("redirect_uri")
    )
      return json({ error: "invalid_grant" }, 400);
    if (provider.misbehaviour === "not JSON") return { status: 200, headers: {}, body: "<html>" };
    const id =
      provider.misbehaviour === "no token" ? {} : { id_token: idToken(provider, query.get("nonce")) };
    return json({ access_token: "at", token_type: "Bearer", expires_in: 60, ...id });
  }

  /** Name and secret are each encoded as in a form before they are joined. @see RFC 6749, section 2.3.1 */
  function isClient(authorization = ""): boolean {
    const joined = Buffer.from(authorization.replace(/^Basic /, ""), "base64").toString("utf8");
    const [id, secret] = joined.split(":").map((part) => decodeURIComponent(part));
    return id === clientId && secret === clientSecret;
  }

  await provider.open();
  return provider;
}

const description = ({ issuer, misbehaviour }: TestOpenIdProvider) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  userinfo_endpoint: `${issuer}/userinfo`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ["code"],
  subject_types_supported: ["public"],
  // A provider that lies about its tokens would lie here too.
  id_token_signing_alg_values_supported:
    misbehaviour === "algorithm none" ? ["ES256", "none"] : ["ES256", "HS256"],
  code_challenge_methods_supported: ["S256"],
  authorization_response_iss_parameter_supported: true,
});

function idToken(
  { issuer, clientId, person, fromUserInfo, misbehaviour }: TestOpenIdProvider,
  nonce: string | null,
) {
  const now = Math.floor(Date.now() / 1000);
  const hour = 3600;
  const claims = {
    iss: misbehaviour === "other issuer" ? "https://login.other.example" : issuer,
    aud: misbehaviour === "wrong audience" ? "another-client" : clientId,
    iat: misbehaviour === "issued in the future" ? now + hour : now,
    ...(misbehaviour === "issued in the future" && { nbf: now + hour }),
    exp: misbehaviour === "expired" ? now - hour : now + 2 * hour,
    nonce: misbehaviour === "wrong nonce" ? "another-nonce" : nonce,
    ...(fromUserInfo ? { sub: person.sub } : person),
  };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  if (misbehaviour === "algorithm none") return `${part({ alg: "none" })}.${part(claims)}.`;
  if (misbehaviour === "signed with the public key as a secret") {
    const head = `${part({ alg: "HS256", kid: "k" })}.${part(claims)}`;
    const secret = keys.publicKey.export({ format: "pem", type: "spki" });
    return `${head}.${createHmac("sha256", secret).update(head).digest("base64url")}`;
  }
  const isUnknown = misbehaviour === "unknown key";
  const head = part({ alg: "ES256", kid: isUnknown ? "../../k2" : "k" });
  const signed = `${head}.${part(claims)}`;
  const key = (isUnknown ? otherKeys : keys).privateKey;
  const signature = sign("sha256", Buffer.from(signed), { key, dsaEncoding: "ieee-p1363" }).toString(
    "base64url",
  );
  if (misbehaviour !== "changed after signing") return `${signed}.${signature}`;
  return `${head}.${part({ ...claims, email: "admin@test.example" })}.${signature}`;
}

const json = (body: object, status = 200) => ({
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}
