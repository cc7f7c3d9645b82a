import { questionScreens } from "@lokaal17/shared/text/question-screens";
import { TextArea } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { longest, type ShownDraft } from "./shown-draft.ts";

interface ShownFieldsProps {
  shown: ShownDraft;
  error?: string | undefined;
  onChange: (shown: ShownDraft) => void;
}

/** What everybody will read beside the figure; never filled with the question as it was asked. */
export function ShownFields({ shown, error, onChange }: ShownFieldsProps) {
  const text = useText(questionScreens);
  return (
    <>
      <TextArea
        label={text("shown-question")}
        hint={text("shown-question-hint")}
        maxLength={longest.question}
        rows={2}
        value={shown.question}
        error={error}
        onChange={({ target }) => onChange({ ...shown, question: target.value })}
      />
      <TextArea
        label={text("shown-answer")}
        maxLength={longest.answer}
        rows={3}
        value={shown.answer}
        onChange={({ target }) => onChange({ ...shown, answer: target.value })}
      />
    </>
  );
}
