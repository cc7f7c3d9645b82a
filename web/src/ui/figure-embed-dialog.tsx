import { figureFrame } from "@lokaal17/shared/text/figure-frame";
import { webShell } from "@lokaal17/shared/text/web-shell";
import { useState } from "react";
import { Button, buttonClass } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { embedAddress, embedCode, embedHeights } from "./embed-code.ts";
import { Field, TextArea } from "./field.tsx";
import type { EmbedProps } from "./figure-embed.tsx";
import { addressIn, useLocale, useText } from "./locale.tsx";

interface EmbedDialogProps extends EmbedProps {
  open: boolean;
  onClose: () => void;
}

/** The code that shows a figure on another site: live or frozen, with its height and its name. Browsers only. */
export function EmbedDialog({
  open,
  onClose,
  address,
  finding,
  measure,
  dataVersion,
  height,
}: EmbedDialogProps) {
  const text = useText(figureFrame);
  const shell = useText(webShell);
  const locale = useLocale();
  const [frozen, setFrozen] = useState(false);
  const [tall, setTall] = useState(String(height));
  const [title, setTitle] = useState(measure ?? finding ?? "");
  const [said, setSaid] = useState<"embed-copied" | "embed-copy-failed" | null>(null);
  const { least, most } = embedHeights;
  // What is in preview has no version that others may see.
  const mayFreeze = dataVersion !== undefined && !address.includes("asOf=preview");
  const pixels = Math.min(most, Math.max(least, Math.round(Number(tall)) || height));
  const whole = `${window.location.origin}${addressIn(locale, address)}`;
  const wish = {
    address: whole,
    frozen: frozen ? dataVersion : undefined,
    height: pixels,
    title: title.trim() || (measure ?? finding ?? shell("siteName")),
  };
  const code = embedCode(wish);
  async function copy() {
    try {
      await navigator.clipboard.writeText(code);
      setSaid("embed-copied");
    } catch {
      setSaid("embed-copy-failed");
    }
  }
  return (
    <Dialog
      open={open}
      title={text("embed-title")}
      wide
      onClose={onClose}
      foot={
        <>
          <Button onClick={copy}>{text("embed-copy")}</Button>
          <a
            className={buttonClass({ kind: "secondary" })}
            href={embedAddress(wish)}
            target="_blank"
            rel="noopener"
          >
            {text("embed-look")} <span className="visually-hidden">({text("new-window")})</span>
          </a>
          <span role="status">{said && text(said)}</span>
        </>
      }
    >
      <p>{text("embed-lead")}</p>
      {mayFreeze && (
        <fieldset className="choice">
          <legend>{text("embed-figures")}</legend>
          {([false, true] as const).map((keep) => (
            <label className="choice__option" key={String(keep)}>
              <input
                type="radio"
                name="embed-figures"
                checked={frozen === keep}
                onChange={() => setFrozen(keep)}
              />
              <span>{text(keep ? "embed-frozen" : "embed-live")}</span>
              <small>
                {text(keep ? "embed-frozen-text" : "embed-live-text", { version: String(dataVersion) })}
              </small>
            </label>
          ))}
        </fieldset>
      )}
      <div className="columns columns--even">
        <Field
          label={text("embed-name")}
          hint={text("embed-name-hint")}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
        <Field
          label={text("embed-height")}
          hint={text("embed-height-hint", { least: String(least), most: String(most) })}
          inputMode="numeric"
          value={tall}
          onChange={({ target }) => setTall(target.value)}
        />
      </div>
      <TextArea
        label={text("embed-code")}
        value={code}
        readOnly
        rows={4}
        spellCheck={false}
        onFocus={({ target }) => target.select()}
      />
    </Dialog>
  );
}
