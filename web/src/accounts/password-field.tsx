import { accountScreens } from "@lokaal17/shared/text/account-screens";
import { type ComponentProps, useState } from "react";
import { Checkbox, Field } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";

/** A password, which its owner can look at while she types. */
export function PasswordField(props: Omit<ComponentProps<typeof Field>, "type">) {
  const text = useText(accountScreens);
  const [shown, setShown] = useState(false);
  return (
    <div className="stack stack--tight">
      <Field
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
        required
        {...props}
        type={shown ? "text" : "password"}
      />
      <Checkbox
        label={text("showPassword")}
        checked={shown}
        onChange={(event) => setShown(event.target.checked)}
      />
    </div>
  );
}
