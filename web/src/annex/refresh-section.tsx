import type { AnnexRefresh } from "@lokaal17/shared/contract/annex";
import { annexScreens } from "@lokaal17/shared/text/annex-screens";
import { useRef, useState } from "react";
import { useAccount } from "../ui/account.tsx";
import { Button, buttonClass } from "../ui/button.tsx";
import { Checkbox } from "../ui/field.tsx";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { RefreshOutcome } from "./refresh-outcome.tsx";
import { largestFile, sendAnnex } from "./send-annex.ts";

type State =
  | { kind: "waiting" }
  | { kind: "sending"; name: string }
  | { kind: "refused"; problem: Problem }
  | { kind: "too-large"; name: string }
  | { kind: "done"; name: string; outcome: AnnexRefresh };

/** Handing in the Word file of last year; it comes back with the figures of now. */
export default function RefreshSection({ asOf }: { asOf: string | undefined }) {
  const text = useText(annexScreens);
  const locale = useLocale();
  const account = useAccount();
  const [state, setState] = useState<State>({ kind: "waiting" });
  const [marks, setMarks] = useState(true);
  const field = useRef<HTMLInputElement>(null);

  if (!account)
    return (
      <p>
        <a className={buttonClass({ kind: "secondary" })} href={addressIn(locale, "/inloggen")}>
          {text("refresh-sign-in")}
        </a>
      </p>
    );

  async function take(files: FileList | null) {
    const [file] = files ?? [];
    if (!file) return;
    const { name } = file;
    if (file.size > largestFile) return setState({ kind: "too-large", name });
    setState({ kind: "sending", name });
    try {
      setState({ kind: "done", name, outcome: await sendAnnex(file, { marks, asOf }) });
    } catch (thrown) {
      setState({ kind: "refused", problem: problemOf(thrown) });
    } finally {
      if (field.current) field.current.value = "";
    }
  }

  return (
    <div className="stack">
      {state.kind === "done" ? (
        <RefreshOutcome
          name={state.name}
          outcome={state.outcome}
          onAgain={() => setState({ kind: "waiting" })}
        />
      ) : (
        <>
          <div>
            <Checkbox
              label={text("refresh-marks")}
              checked={marks}
              onChange={({ target }) => setMarks(target.checked)}
            />
            <p className="field__hint">{text("refresh-marks-hint")}</p>
          </div>
          {state.kind === "sending" ? (
            <p role="status">{text("refresh-busy", { name: state.name })}</p>
          ) : (
            <div>
              {/* The button opens the field, which cannot be styled. */}
              <Button aria-describedby="bijwerken-hint" onClick={() => field.current?.click()}>
                {text("refresh-choose")}
              </Button>
              <input
                ref={field}
                type="file"
                hidden
                accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
                onChange={({ target }) => void take(target.files)}
              />
              <p className="field__hint" id="bijwerken-hint">
                {text("refresh-hint")}
              </p>
            </div>
          )}
          {state.kind === "too-large" && (
            <p className="field__error" role="alert">
              {text("refresh-too-large", { name: state.name })}
            </p>
          )}
          {state.kind === "refused" && <Refusal title={text("refresh-failed")} problem={state.problem} />}
        </>
      )}
    </div>
  );
}
