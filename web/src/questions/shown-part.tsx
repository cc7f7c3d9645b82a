import type { putQuestionShown, QuestionView } from "@lokaal17/shared/contract/questions";
import { questionScreens } from "@lokaal17/shared/text/question-screens";
import { useState } from "react";
import { newId } from "../entry/new-id.ts";
import { useOwnWrite } from "../framework/own-write.ts";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { useText } from "../ui/locale.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { canBeShown, emptyShown, type ShownDraft } from "./shown-draft.ts";
import { ShownFields } from "./shown-fields.tsx";

interface ShownPartProps {
  question: QuestionView;
  figure: string;
  onDone: (said: string) => void;
}

/** What stands beside the figure of an answered question; who answered, and VNG, change it or take it away. */
export function ShownPart({
  question: { id, shown, mayShow, answer, version },
  figure,
  onDone,
}: ShownPartProps) {
  const text = useText(questionScreens);
  const { errors, problem, busy, setErrors, write } = useOwnWrite();
  const [draft, setDraft] = useState<ShownDraft | null>(null);

  const put = (body: ShownDraft | null) => {
    if (body && !canBeShown(body)) return setErrors({ shown: text("shown-first") });
    void write("", async () => {
      await send<typeof putQuestionShown>("put", "/v1/questions/:id/shown", {
        params: { id },
        body: { shown: body },
        ifMatch: `"${version}"`,
        idempotencyKey: newId(),
      });
      setDraft(null);
      onDone(text(body ? "public-done" : "public-gone"));
    });
  };
  const reason = busy ? { reason: text("busy") } : {};
  const named = (label: string) => `${label}: ${figure}`;

  return (
    <div className="stack stack--tight">
      <p>
        <strong>{text(shown ? "is-public" : "not-public")}</strong>
      </p>
      {shown && !draft && (
        <blockquote className="explanation">
          <p>{shown.question}</p>
          <p>{shown.answer}</p>
        </blockquote>
      )}
      {draft && <ShownFields shown={draft} error={errors.shown} onChange={setDraft} />}
      {problem && <Refusal title={text("refused")} problem={problem} />}
      {mayShow && (
        <div className="cluster">
          {draft ? (
            <>
              <Button small onClick={() => put(draft)} {...reason}>
                {text("save-public")}
              </Button>
              <Button small kind="secondary" onClick={() => setDraft(null)}>
                {text("cancel")}
              </Button>
            </>
          ) : (
            <>
              <Button
                small
                kind="secondary"
                aria-label={named(text(shown ? "change-public" : "make-public"))}
                onClick={() => setDraft(shown ?? { ...emptyShown, answer: answer ?? "" })}
              >
                {text(shown ? "change-public" : "make-public")}
              </Button>
              {shown && (
                <Button
                  small
                  kind="secondary"
                  aria-label={named(text("take-away"))}
                  onClick={() => put(null)}
                  {...reason}
                >
                  {text("take-away")}
                </Button>
              )}
            </>
          )}
        </div>
      )}
    </div>
  );
}
