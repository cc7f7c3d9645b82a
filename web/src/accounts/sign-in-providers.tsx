import { signInRefusals } from "@lokaal17/shared/accounts/sign-in-refusal";
import { accountScreens } from "@lokaal17/shared/text/account-screens";
import { buttonClass } from "../ui/button.tsx";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";

interface Provider {
  id: string;
  name: string;
}

/** Ways in through an organisation's own sign-in page: plain links, for the way leads over other sites. */
export function SignInProviders({ providers, address }: { providers: readonly Provider[]; address: string }) {
  const text = useText(accountScreens);
  const locale = useLocale();
  const to = encodeURIComponent(addressIn(locale, address));
  return (
    <section className="stack" aria-labelledby="organisatie">
      <h2 id="organisatie">{text("providersHeading")}</h2>
      <ul className="sign-in__providers">
        {providers.map(({ id, name }) => (
          <li key={id}>
            <a className={buttonClass({ kind: "secondary" })} href={`/aanmelden/${id}?naar=${to}`}>
              {text("withProvider", { name })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SignInRefusedProps {
  /** What the address says: one of the codes, or something that somebody made up. */
  code: string | undefined;
  provider: Provider | undefined;
}

/** Why signing in with a provider did not work, and what to do. */
export function SignInRefused({ code, provider }: SignInRefusedProps) {
  const text = useText(accountScreens);
  const refusal = signInRefusals.find((known) => known === code);
  if (!refusal) return null;
  return (
    <Notice
      kind={refusal === "afgebroken" ? "information" : "warning"}
      title={provider ? text("via", { name: provider.name }) : text("viaUnknown")}
    >
      {text(`refusal.${refusal}`)}
    </Notice>
  );
}
