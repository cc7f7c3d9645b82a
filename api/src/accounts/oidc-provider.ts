import * as client from "openid-client";
import type { IssuerSettings } from "../context.ts";
import { isLoopback } from "../mail/loopback.ts";

/** What was found out about a provider is good for a day; afterwards it may have moved its addresses. */
const freshMilliseconds = 24 * 3600_000;
/** Somebody waits in front of a white page meanwhile. */
const patienceSeconds = 8;

/** What a provider says of a person, after all of it was checked. */
export interface ProviderClaims {
  subject: string;
  /** In lower case; null when the provider gives none. */
  email: string | null;
  /** The provider vouches that the address is hers. */
  isEmailVerified: boolean;
}

/** What has to come back unchanged when somebody returns from the provider. */
export interface Begun {
  state: string;
  nonce: string;
  verifier: string;
}

export interface ProviderSurroundings {
  /** Where people come back to: a whole address, as the provider knows it. Asked late: a free port is known late. */
  redirectUri(): string;
  now(): Date;
  /** How long an answer may take. */
  patienceSeconds?: number;
}

/**
 * One OpenID provider. Its addresses and keys are asked for when somebody first signs in, and again after a failure:
 * a provider that is down when the program starts holds up nobody else.
 */
export class OidcProvider {
  readonly settings: IssuerSettings;
  readonly #surroundings: ProviderSurroundings;
  #found: { configuration: client.Configuration; at: number } | null = null;
  #asking: Promise<client.Configuration> | null = null;

  constructor(settings: IssuerSettings, surroundings: ProviderSurroundings) {
    this.settings = settings;
    this.#surroundings = surroundings;
  }

  /** Where to send somebody who wants to sign in, and what has to be kept until she is back. */
  async begin(): Promise<{ url: URL; begun: Begun }> {
    const configuration = await this.#configuration();
    const begun = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.#surroundings.redirectUri(),
      scope: "openid email profile",
      state: begun.state,
      nonce: begun.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(begun.verifier),
      code_challenge_method: "S256",
    });
    return { url, begun };
  }

  /**
   * Exchanges the code in `search` for what the provider says of the person: signature, issuer, audience, nonce, state
   * and time are checked.
   * @throws the library's error when anything is not as it should be
   */
  async complete(search: string, { state, nonce, verifier }: Begun): Promise<ProviderClaims> {
    const configuration = await this.#configuration();
    const tokens = await client.authorizationCodeGrant(
      configuration,
      new URL(`${this.#surroundings.redirectUri()}${search}`),
      { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier },
    );
    const idToken = tokens.claims();
    if (!idToken) throw new client.ClientError("no ID token");
    // Some providers keep the address out of the token; what they then say is bound to the same person.
    const asked =
      idToken.email === undefined && configuration.serverMetadata().userinfo_endpoint
        ? await client.fetchUserInfo(configuration, tokens.access_token, idToken.sub)
        : {};
    return claimsOf({ ...asked, ...idToken }, idToken.sub);
  }

  async #configuration(): Promise<client.Configuration> {
    const now = this.#surroundings.now().getTime();
    if (this.#found && now - this.#found.at < freshMilliseconds) return this.#found.configuration;
    this.#asking ??= this.#discover().finally(() => {
      this.#asking = null;
    });
    try {
      const configuration = await this.#asking;
      this.#found = { configuration, at: now };
      return configuration;
    } catch (error) {
      if (this.#found) return this.#found.configuration;
      throw error;
    }
  }

  #discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const server = new URL(issuer);
    // By itself the library trusts TLS for tokens that come straight from the provider; the signature is checked too.
    const execute = [client.enableNonRepudiationChecks];
    if (server.protocol === "http:" && isLoopback(server.hostname))
      execute.push(client.allowInsecureRequests);
    return client.discovery(server, clientId, {}, secretAsAsked(clientSecret), {
      execute,
      timeout: this.#surroundings.patienceSeconds ?? patienceSeconds,
    });
  }
}

/** Sends the secret in the way that the provider says it takes. @see OpenID Connect Core 1.0, section 9 */
function secretAsAsked(secret: string): client.ClientAuth {
  const inBody = client.ClientSecretPost(secret);
  const inHeader = client.ClientSecretBasic(secret);
  return (server, ...rest) => {
    const taken = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
    return (taken.includes("client_secret_post") ? inBody : inHeader)(server, ...rest);
  };
}

/**
 * Entra ID lets an administrator of any tenant fill in any address, and says `xms_edov` where it checked that the tenant
 * owns its domain; other providers say `email_verified`. Without either an address proves nothing.
 * @see https://learn.microsoft.com/entra/identity-platform/optional-claims-reference
 */
function claimsOf(claims: Readonly<Record<string, unknown>>, subject: string): ProviderClaims {
  const { email, email_verified, xms_edov } = claims;
  return {
    subject,
    email: typeof email === "string" ? email.trim().toLowerCase() : null,
    isEmailVerified: email_verified === true || xms_edov === true || xms_edov === 1 || xms_edov === "1",
  };
}
