import type { confirmSecondFactor, NewSecondFactor } from "@lokaal17/shared/contract/accounts";
import { accountScreens } from "@lokaal17/shared/text/account-screens";
import { accountSecurity } from "@lokaal17/shared/text/account-security";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { encode } from "uqr";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Field } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { mistakeAt, useWrite } from "./use-write.ts";

interface LinkPhoneProps {
  made: NewSecondFactor;
  /** True when a first code was right. */
  onDone: (confirmed: boolean) => void;
}

/** Three steps: an app, the secret as a picture or as text, and a first code, which shows that it works. */
export function LinkPhone({ made, onDone }: LinkPhoneProps) {
  const text = useText(accountSecurity);
  const screen = useText(accountScreens);
  const heading = useRef<HTMLHeadingElement>(null);
  const { busy, problem, write } = useWrite();
  const [odd, setOdd] = useState(false);
  useEffect(() => heading.current?.focus(), []);

  async function confirm(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get("code") ?? "").replace(/\s/g, "");
    const isOdd = !/^\d{6}$/.test(code);
    setOdd(isOdd);
    if (isOdd) return;
    const answer = await write(
      () =>
        send<typeof confirmSecondFactor>("post", "/v1/credentials/second-factor/confirmations", {
          body: { code },
        }),
      text("confirmed"),
    );
    if (answer) onDone(true);
  }

  const wrong = mistakeAt(problem, "#/body/code");
  return (
    <form className="stack sign-in" method="post" onSubmit={confirm} noValidate>
      <h3 ref={heading} tabIndex={-1}>
        {text("factorSteps")}
      </h3>
      <ol>
        <li>{text("stepScan")}</li>
        <li>{text("stepSecret")}</li>
        <li>{text("stepCode")}</li>
      </ol>
      <QrCode content={made.uri} label={text("qr")} />
      <p>
        {text("secret")}: <code className="secret">{made.secret.match(/.{1,4}/g)?.join(" ")}</code>
      </p>
      <Field
        label={screen("code")}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        required
        error={odd ? screen("codeNeeded") : wrong}
      />
      {problem && !wrong && <Refusal title={text("notChanged")} problem={problem} />}
      <div className="cluster">
        <Button type="submit" {...(busy ? { reason: text("busy") } : {})}>
          {text("confirm")}
        </Button>
        <Button kind="plain" onClick={() => onDone(false)}>
          {text("stop")}
        </Button>
      </div>
    </form>
  );
}

/** One path of unit squares, with the four empty modules around it that the standard asks for. */
function QrCode({ content, label }: { content: string; label: string }) {
  const { data, size } = encode(content, { ecc: "M", border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={squares.join("")} shapeRendering="crispEdges" />
    </svg>
  );
}
