/**
 * Why signing in with a provider did not work, as `/inloggen?melding=…` says it. `via` there is the provider's id.
 * - `geen-account`: nobody with this address has an account; a coordinator of her organisation, or VNG, can invite her
 * - `andere-organisatie`: her account has roles for organisations that this provider does not speak for
 * - `ander-persoon`: the address belongs to an account of which this provider knew another person
 * - `adres-niet-bevestigd`: the provider does not say that the e-mail address is really hers
 * - `afgebroken`: she stopped at the provider
 * - `verlopen`: it took too long, or was begun in another window
 * - `geweigerd`: what the provider answered cannot be trusted
 * - `niet-bereikbaar`: the provider does not answer now
 */
export const signInRefusals = [
  "geen-account",
  "andere-organisatie",
  "ander-persoon",
  "adres-niet-bevestigd",
  "afgebroken",
  "verlopen",
  "geweigerd",
  "niet-bereikbaar",
] as const;
export type SignInRefusal = (typeof signInRefusals)[number];
