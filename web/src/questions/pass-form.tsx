import type { postQuestionPass, QuestionView } from "@lokaal17/shared/contract/questions";
import { questionScreens } from "@lokaal17/shared/text/question-screens";
import { useState } from "react";
import { newId } from "../entry/new-id.ts";
import { useOwnWrite } from "../framework/own-write.ts";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Dialog } from "../ui/dialog.tsx";
import { TextArea } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { Refusal } from "../ui/refusal.tsx";

interface PassFormProps {
  question: QuestionView;
  figure: string;
  /** Name of the organisation that the figure is of. */
  holder: string;
  onDone: (said: string) => void;
}

const longestNote = 500;

/** To the organisation, to VNG, or back; the day on which it is due stays. */
export function PassForm({ question, figure, holder, onDone }: PassFormProps) {
  const text = useText(questionScreens);
  const { problem, busy, write } = useOwnWrite();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState("");
  const { id, at, mayAnswer } = question;
  const to = at === "association" ? "organisation" : "association";
  const label =
    to === "organisation"
      ? text("pass-to-organisation", { name: holder })
      : text(mayAnswer ? "pass-to-association" : "take-back");

  const pass = () =>
    write("", async () => {
      await send<typeof postQuestionPass>("post", "/v1/questions/:id/passes", {
        params: { id },
        body: { to, note },
        idempotencyKey: newId(),
      });
      setOpen(false);
      onDone(text("passed"));
    });

  return (
    <>
      <Button kind="secondary" small aria-label={`${label}: ${figure}`} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog
        open={open}
        title={label}
        onClose={() => setOpen(false)}
        foot={
          <>
            <Button kind="secondary" onClick={() => setOpen(false)}>
              {text("cancel")}
            </Button>
            <Button onClick={pass} {...(busy ? { reason: text("busy") } : {})}>
              {text("pass")}
            </Button>
          </>
        }
      >
        <p>{figure}</p>
        <TextArea
          label={text("pass-note")}
          maxLength={longestNote}
          rows={3}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        {problem && <Refusal title={text("refused")} problem={problem} />}
      </Dialog>
    </>
  );
}
