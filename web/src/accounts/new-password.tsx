import {
  leastPasswordLength,
  type PasswordMistake,
  passwordMistakes,
} from "@lokaal17/shared/accounts/password-rules";
import { accountScreens } from "@lokaal17/shared/text/account-screens";
import { formatNumber } from "@lokaal17/shared/text/number";
import { useState } from "react";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { PasswordField } from "./password-field.tsx";

const rules: readonly PasswordMistake[] = [
  "password-short",
  "password-personal",
  "password-common",
  "password-repeated",
];

interface NewPasswordProps {
  /** Name in the form around it. */
  name: string;
  /** Whose it will be: it may not say who she is. */
  owner: { name: string; email: string };
  /** True once it was sent: from then on each rule that is not kept shows as a mistake. */
  asked: boolean;
  /** A mistake that is not one of these rules. */
  error?: string | undefined;
}

/** A password to choose: the rules first, each ticked while it is kept, and all mistakes at once. */
export function NewPassword({ name, owner, asked, error }: NewPasswordProps) {
  const text = useText(accountScreens);
  const locale = useLocale();
  const [typed, setTyped] = useState("");
  const mistakes = passwordMistakes(typed, owner);
  const least = formatNumber(leastPasswordLength, 0, locale);
  const said =
    typed === ""
      ? [text("passwordNeeded")]
      : mistakes.map((mistake) => text(`mistake.${mistake}`, { least }));
  const sentences = error ? [error, ...(typed === "" ? [] : said)] : said;
  return (
    <>
      <div className="stack stack--tight">
        <p className="field__label" id={`${name}-rules`}>
          {text("rulesHeading")}
        </p>
        <ul className="password-rules" aria-labelledby={`${name}-rules`}>
          {rules.map((rule) => (
            <li key={rule}>
              {text(`rule.${rule}`, { least })}
              {typed !== "" && !mistakes.includes(rule) && (
                <>
                  {" "}
                  <Icon name="check" />
                  <span className="visually-hidden">{text("ruleKept")}</span>
                </>
              )}
            </li>
          ))}
        </ul>
      </div>
      <PasswordField
        label={text("newPassword")}
        name={name}
        autoComplete="new-password"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={
          asked &&
          sentences.length > 0 &&
          sentences.map((sentence) => <span key={sentence}>{sentence} </span>)
        }
      />
    </>
  );
}
