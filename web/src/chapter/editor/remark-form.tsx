import { sectionPanels } from "@lokaal17/shared/text/section-panels";
import { type FormEvent, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/field.tsx";
import { useText } from "../../ui/locale.tsx";
import { useKeptWords } from "./use-kept-words.ts";

interface RemarkFormProps {
  label: string;
  hint?: string;
  save: string;
  busy: boolean;
  /** What it is about: words that were not sent come back there. */
  name: string;
  /** Whether it was stored: only then the field is emptied. */
  onSend(words: string): Promise<boolean>;
}

export function RemarkForm({ label, hint, save, busy, name, onSend }: RemarkFormProps) {
  const text = useText(sectionPanels);
  const [words, setWords] = useKeptWords(name);
  const [mistake, setMistake] = useState("");

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setMistake(words.trim() === "" ? text("remarkMistake") : "");
    if (words.trim() !== "" && (await onSend(words.trim()))) setWords("");
  }

  return (
    <form className="stack stack--tight" method="post" onSubmit={submit} noValidate>
      <TextArea
        label={label}
        hint={hint}
        error={mistake}
        maxLength={4000}
        value={words}
        // The field is emptied when the words are stored: what came after them would go too.
        readOnly={busy}
        onChange={(event) => setWords(event.target.value)}
      />
      <div>
        <Button type="submit" kind="secondary" small {...(busy ? { reason: text("busy") } : {})}>
          {save}
        </Button>
      </div>
    </form>
  );
}
