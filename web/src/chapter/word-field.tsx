import { editionRelease } from "@lokaal17/shared/text/edition-release";
import { useRef, useState } from "react";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { largestWordFile, wrongWith } from "./send-word.ts";

interface WordFieldProps {
  label: string;
  kind?: "primary" | "secondary";
  /** `.docx` */
  endings: readonly string[];
  /** Name of the file that is on its way; null: none. */
  sending: string | null;
  /** Why no file can be taken now; empty: it can. */
  off?: string;
  onChoose: (file: File) => void;
}

/** The way in for one Word file. A file that cannot be right is refused before it is sent. */
export function WordField({ label, kind = "primary", endings, sending, off = "", onChoose }: WordFieldProps) {
  const text = useText(editionRelease);
  const locale = useLocale();
  const field = useRef<HTMLInputElement>(null);
  const [mistake, setMistake] = useState("");
  const reason = sending ? text("sending", { name: sending }) : off;

  function take(chosen: FileList | null) {
    const files = [...(chosen ?? [])];
    if (field.current) field.current.value = "";
    const [file] = files;
    if (!file) return;
    const wrong = wrongWith(files, endings);
    setMistake(
      wrong
        ? text(wrong, {
            name: file.name,
            most: String(largestWordFile / 1_000_000),
            endings: new Intl.ListFormat(locale, { type: "disjunction" }).format(endings),
          })
        : "",
    );
    if (!wrong) onChoose(file);
  }

  return (
    <div className="stack stack--tight">
      <div className="cluster">
        {/* The button opens the field, which cannot be styled. */}
        <Button kind={kind} onClick={() => field.current?.click()} {...(reason ? { reason } : {})}>
          {label}
        </Button>
        <input
          ref={field}
          type="file"
          hidden
          accept={endings.join(",")}
          onChange={({ target: { files } }) => take(files)}
        />
      </div>
      {mistake && (
        <p className="field__error" role="alert">
          <Icon name="refused" />
          <span>{mistake}</span>
        </p>
      )}
    </div>
  );
}
