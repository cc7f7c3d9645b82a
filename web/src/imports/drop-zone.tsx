import type { ImportView } from "@lokaal17/shared/contract/imports";
import { largestImport } from "@lokaal17/shared/imports/largest-import";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { importScreens } from "@lokaal17/shared/text/import-screens";
import { formatNumber } from "@lokaal17/shared/text/number";
import { type DragEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Progress } from "../ui/progress.tsx";
import { Refusal } from "../ui/refusal.tsx";
import type { FileTarget } from "./send-file.ts";
import { useSendFile } from "./use-send-file.ts";

interface DropZoneProps {
  target: FileTarget;
  /** The word of the button; left out: "Kies een bestand". */
  label?: string;
  onSent: (sent: ImportView) => void;
}

/** Where a file goes in: by a button or by dropping it. It is sent at once; nothing is stored by that. */
export function DropZone({ target, label, onSent }: DropZoneProps) {
  const text = useText(importScreens);
  const locale = useLocale();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const sending = useSendFile(onSent);
  const [over, setOver] = useState(false);
  const [mistake, setMistake] = useState("");

  // A file that is dropped beside the zone would take the place of the page.
  useEffect(() => {
    const stay = (event: Event) => event.preventDefault();
    window.addEventListener("dragover", stay);
    window.addEventListener("drop", stay);
    return () => {
      window.removeEventListener("dragover", stay);
      window.removeEventListener("drop", stay);
    };
  }, []);

  function take(files: FileList | null) {
    const [file] = files ?? [];
    if (field.current) field.current.value = "";
    if (!file || !files) return;
    const wrong = wrongWith(files, file);
    setMistake(wrong);
    if (wrong === "") sending.send(file, target);
  }

  function wrongWith(files: FileList, file: File): string {
    if (files.length > 1) return text("oneFile", { count: files.length });
    if (file.size === 0) return text("empty", { name: file.name });
    if (file.size <= largestImport) return "";
    return text("tooLarge", {
      name: file.name,
      size: megabytes(file.size, locale),
      most: megabytes(largestImport, locale),
    });
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    if (!sending.now) take(event.dataTransfer.files);
  }

  return (
    <div className="stack">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first */}
      <div
        className={over ? "drop-zone drop-zone--over" : "drop-zone"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {sending.now ? (
          <div className="drop-zone__sending stack stack--tight">
            <p role="status">
              {text("sending", {
                name: sending.now.name,
                percent: formatNumber(sending.now.done * 100, 0, locale),
              })}
            </p>
            <Progress label={text("work.uploading")} done={sending.now.done} />
            <p className="field__hint">{text("sendingLeave")}</p>
            <p>
              <Button kind="secondary" small onClick={sending.stop}>
                {text("stopSending")}
              </Button>
            </p>
          </div>
        ) : (
          <>
            <p className="drop-zone__words">
              <Icon name="download" />
              <span>{text("drop")}</span>
            </p>
            {/* The button opens the field, which cannot be styled. */}
            <Button aria-describedby={`${id}-hint`} onClick={() => field.current?.click()}>
              {label ?? text("choose")}
            </Button>
            <input
              ref={field}
              type="file"
              hidden
              accept=".xlsx,.csv,.txt,.tsv,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              onChange={({ target: { files } }) => take(files)}
            />
            <p className="field__hint" id={`${id}-hint`}>
              {text("dropHint", { size: megabytes(largestImport, locale) })}
            </p>
          </>
        )}
      </div>
      {mistake && (
        <p className="field__error" role="alert">
          <Icon name="refused" />
          <span>{mistake}</span>
        </p>
      )}
      {sending.problem && <Refusal title={text("sendFailed")} problem={sending.problem} />}
    </div>
  );
}

const megabytes = (bytes: number, locale: Locale) => formatNumber(bytes / 1_000_000, 0, locale);
