import { sectionEditor } from "@lokaal17/shared/text/section-editor";
import { type FormEvent, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { useText } from "../../ui/locale.tsx";
import { isAllowedLink } from "./narrative-marks.ts";

interface LinkDialogProps {
  href: string;
  /** Words of the link; null where words are selected already. */
  words: string | null;
  onSave(href: string, words: string | null): void;
  /** Null: there is no link yet. */
  onRemove: (() => void) | null;
  onClose(): void;
}

/** Where words lead to: a page or an e-mail address. */
export function LinkDialog({ href, words, onSave, onRemove, onClose }: LinkDialogProps) {
  const text = useText(sectionEditor);
  const [mistakes, setMistakes] = useState({ href: "", words: "" });

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = String(form.get("href") ?? "").trim();
    // "voorbeeld.nl/verslag" is what people copy from the bar of their browser.
    const wanted = /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(typed) ? `https://${typed}` : typed;
    const shown = words === null ? null : String(form.get("words") ?? "").trim();
    const found = {
      href: isAllowedLink(wanted) ? "" : text("linkMistake"),
      words: shown === "" ? text("linkWordsMistake") : "",
    };
    setMistakes(found);
    if (!found.href && !found.words) onSave(wanted, shown);
  }

  return (
    <Dialog open title={text("linkTitle")} onClose={onClose}>
      <form className="stack" method="post" onSubmit={save} noValidate>
        {words !== null && (
          <Field label={text("linkWords")} name="words" defaultValue={words} error={mistakes.words} />
        )}
        <Field
          label={text("linkHref")}
          hint={text("linkHint")}
          name="href"
          type="text"
          inputMode="url"
          defaultValue={href}
          error={mistakes.href}
        />
        <div className="cluster">
          <Button type="submit">{text("saveLink")}</Button>
          {onRemove && (
            <Button kind="secondary" onClick={onRemove}>
              {text("removeLink")}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
