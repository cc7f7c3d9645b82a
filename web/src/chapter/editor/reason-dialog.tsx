import { sectionEditor } from "@lokaal17/shared/text/section-editor";
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/field.tsx";
import { useText } from "../../ui/locale.tsx";

interface ReasonDialogProps {
  title: string;
  /** What it is about. */
  children: ReactNode;
  label: string;
  hint: string;
  save: string;
  reason?: string;
  onSave(reason: string): void;
  onClose(): void;
}

/** Asks why: a reason of at least three letters, kept with the text. */
export function ReasonDialog({
  title,
  children,
  label,
  hint,
  save,
  reason,
  onSave,
  onClose,
}: ReasonDialogProps) {
  const text = useText(sectionEditor);
  const [mistake, setMistake] = useState("");

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
    if (typed.length < 3) setMistake(text("reasonMistake"));
    else onSave(typed);
  }

  return (
    <Dialog open title={title} onClose={onClose}>
      <form className="stack" method="post" onSubmit={submit} noValidate>
        {children}
        <TextArea
          label={label}
          hint={hint}
          name="reason"
          maxLength={300}
          defaultValue={reason}
          error={mistake}
        />
        <div>
          <Button type="submit">{save}</Button>
        </div>
      </form>
    </Dialog>
  );
}
