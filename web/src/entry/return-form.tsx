import { type ReturnReason, returnReasons } from "@lokaal17/shared/entry/return-reasons";
import { approvalScreens } from "@lokaal17/shared/text/approval-screens";
import { entryText } from "@lokaal17/shared/text/entry";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Select, TextArea } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";

export interface ReturnWish {
  reasonCode: ReturnReason;
  reason: string;
}

interface ReturnFormProps {
  /** Why the button is off; null when it is not. */
  off: string | null;
  onReturn: (wish: ReturnWish) => void;
}

/** Everything goes back: the kind of reason, and what has to change. */
export function ReturnForm({ off, onReturn }: ReturnFormProps) {
  const text = useText(approvalScreens);
  const reasons = useText(entryText);
  const [reasonCode, setReasonCode] = useState<ReturnReason>("needs-explanation");
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const tooShort = reason.trim().length < 3;

  function sendBack() {
    setMissing(tooShort);
    if (!tooShort) onReturn({ reasonCode, reason: reason.trim() });
  }

  return (
    <div className="stack">
      <h3>{text("returnHeading")}</h3>
      <p>{text("returnNote")}</p>
      <Select
        label={text("reasonCode")}
        value={reasonCode}
        onChange={(event) =>
          setReasonCode(returnReasons.find((code) => code === event.target.value) ?? "other")
        }
      >
        {returnReasons.map((code) => (
          <option key={code} value={code}>
            {reasons(`return-reason.${code}`)}
          </option>
        ))}
      </Select>
      <TextArea
        label={text("reason")}
        hint={text("reasonHint")}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={missing && tooShort && text("reasonNeeded")}
      />
      <div className="cluster">
        <Button kind="secondary" onClick={sendBack} {...(off && { reason: off })}>
          {text("sendBack")}
        </Button>
      </div>
    </div>
  );
}
