import type { deleteQuestion, QuestionView } from "@lokaal17/shared/contract/questions";
import { questionScreens } from "@lokaal17/shared/text/question-screens";
import { useState } from "react";
import { newId } from "../entry/new-id.ts";
import { useOwnWrite } from "../framework/own-write.ts";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useText } from "../ui/locale.tsx";
import { Refusal } from "../ui/refusal.tsx";

interface RemoveQuestionProps {
  question: QuestionView;
  figure: string;
  onDone: (said: string) => void;
}

/** For what is no question, or names somebody: asks first, for nothing of it is kept. */
export function RemoveQuestion({ question: { id }, figure, onDone }: RemoveQuestionProps) {
  const text = useText(questionScreens);
  const { problem, busy, write } = useOwnWrite();
  const [open, setOpen] = useState(false);

  const remove = () =>
    write("", async () => {
      await send<typeof deleteQuestion>("delete", "/v1/questions/:id", {
        params: { id },
        idempotencyKey: newId(),
      });
      setOpen(false);
      onDone(text("removed"));
    });

  return (
    <>
      <Button kind="plain" small aria-label={`${text("remove")}: ${figure}`} onClick={() => setOpen(true)}>
        {text("remove")}
      </Button>
      <Dialog
        open={open}
        title={text("remove-title")}
        onClose={() => setOpen(false)}
        foot={
          <>
            <Button kind="secondary" onClick={() => setOpen(false)}>
              {text("cancel")}
            </Button>
            <Button onClick={remove} {...(busy ? { reason: text("busy") } : {})}>
              {text("remove-yes")}
            </Button>
          </>
        }
      >
        <p>{figure}</p>
        <p>{text("remove-text")}</p>
        {problem && <Refusal title={text("refused")} problem={problem} />}
      </Dialog>
    </>
  );
}
