import { sectionEditor } from "@lokaal17/shared/text/section-editor";
import type { FormEvent } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { useText } from "../../ui/locale.tsx";

interface CaptionDialogProps {
  caption: string;
  onSave(caption: string): void;
  onClose(): void;
}

/** The title of a table, which stands in the list of tables too. */
export function CaptionDialog({ caption, onSave, onClose }: CaptionDialogProps) {
  const text = useText(sectionEditor);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSave(String(new FormData(event.currentTarget).get("caption") ?? "").trim());
  };
  return (
    <Dialog open title={text("captionTitle")} onClose={onClose}>
      <form className="stack" method="post" onSubmit={save} noValidate>
        <Field
          label={text("captionLabel")}
          hint={text("captionHint")}
          name="caption"
          type="text"
          maxLength={200}
          defaultValue={caption}
        />
        <div>
          <Button type="submit">{text("captionSave")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
