import type { putQuestionAnswer, QuestionView } from "@lokaal17/shared/contract/questions";
import { questionScreens } from "@lokaal17/shared/text/question-screens";
import { type FormEvent, useState } from "react";
import { newId } from "../entry/new-id.ts";
import { useOwnWrite } from "../framework/own-write.ts";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Checkbox, TextArea } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { canBeShown, emptyShown, longest, type ShownDraft } from "./shown-draft.ts";
import { ShownFields } from "./shown-fields.tsx";

interface AnswerFormProps {
  question: QuestionView;
  figure: string;
  onDone: (said: string) => void;
}

/** The answer to who asked, and apart from it what may stand beside the figure: nothing unless it is chosen. */
export function AnswerForm({ question, figure, onDone }: AnswerFormProps) {
  const text = useText(questionScreens);
  const { errors, problem, busy, setErrors, write } = useOwnWrite();
  const [answer, setAnswer] = useState("");
  const [isPublic, setPublic] = useState(false);
  const [shown, setShown] = useState<ShownDraft>(emptyShown);
  const { mails, id } = question;

  const answerNow = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const mistakes = {
      ...(answer.trim().length < 3 && { answer: text("write-first") }),
      ...(isPublic && !canBeShown(shown) && { shown: text("shown-first") }),
    };
    setErrors(mistakes);
    if (Object.keys(mistakes).length > 0) return;
    void write("", async () => {
      await send<typeof putQuestionAnswer>("put", "/v1/questions/:id/answer", {
        params: { id },
        body: { answer, shown: isPublic ? shown : null },
        idempotencyKey: newId(),
      });
      onDone(text(mails ? "sent" : "placed"));
    });
  };

  return (
    <form className="stack question-form" onSubmit={answerNow}>
      <TextArea
        label={text("answer")}
        hint={`${text("answer-hint")} ${text(mails ? "mails" : "no-mail")}`}
        maxLength={longest.answer}
        rows={4}
        value={answer}
        error={errors.answer}
        onChange={({ target }) => setAnswer(target.value)}
      />
      <Checkbox
        label={text("also-public")}
        checked={isPublic}
        onChange={({ target }) => {
          setPublic(target.checked);
          if (target.checked && shown.answer === "") setShown({ ...shown, answer });
        }}
      />
      {isPublic && <ShownFields shown={shown} error={errors.shown} onChange={setShown} />}
      {problem && <Refusal title={text("refused")} problem={problem} />}
      <div className="cluster">
        <Button
          type="submit"
          aria-label={text("send-of", { figure })}
          {...(busy ? { reason: text("busy") } : {})}
        >
          {text("send")}
        </Button>
      </div>
    </form>
  );
}
