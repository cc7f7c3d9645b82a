import type { deleteChapterTemplate } from "@lokaal17/shared/contract/editions";
import { editionRelease } from "@lokaal17/shared/text/edition-release";
import { formatMoment } from "@lokaal17/shared/text/number";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Button } from "../ui/button.tsx";
import { addressOf, send } from "../ui/client.ts";
import { focusInstead } from "../ui/focus-instead.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { sizeOf } from "./file-form.ts";
import { templateQuery } from "./queries.ts";
import { sendWord } from "./send-word.ts";
import { useEditionWrite } from "./use-edition-write.ts";
import { WordField } from "./word-field.tsx";

/** Where the chapter comes, and what else a template may hold to be filled in. */
const templateWords = {
  nl: ["{{inhoud}}", "{{titel}}", "{{uitgave}}", "{{datum}}", "{{momentopname}}", "{{merk}}"],
  en: ["{{content}}", "{{title}}", "{{edition}}", "{{date}}", "{{snapshot}}", "{{mark}}"],
};

/** The Word template of the house: which it is, another one, or none. */
export function TemplateSection() {
  const text = useText(editionRelease);
  const locale = useLocale();
  const [place = "", ...words] = templateWords[locale];
  const { template } = useSuspenseQuery(templateQuery).data;
  const { busy, problem, done, write } = useEditionWrite();
  const [sending, setSending] = useState<string | null>(null);
  const [removing, setRemoving] = useState(false);
  const line = useRef<HTMLParagraphElement>(null);

  async function keep(file: File) {
    setSending(file.name);
    setRemoving(false);
    const address = addressOf("/v1/chapter-template", {}, { fileName: file.name });
    await write(
      () => sendWord("put", address, file),
      () => text("templateKept"),
    );
    setSending(null);
  }

  async function remove() {
    setRemoving(true);
    const removed = await write(
      async () => {
        await send<typeof deleteChapterTemplate>("delete", "/v1/chapter-template", {});
        return true;
      },
      () => text("templateRemoved"),
    );
    if (removed) focusInstead(line.current);
  }

  return (
    <section className="section stack" aria-labelledby="template-heading">
      <h2 id="template-heading">{text("templateHeading")}</h2>
      <p>
        {text("templateText", { place })}{" "}
        {text("templateWords", { words: new Intl.ListFormat(locale).format(words) })}
      </p>
      <p>
        {template
          ? text("templateNow", {
              name: template.name,
              size: text(...sizeOf(template.bytes, locale)),
              moment: formatMoment(template.uploadedAt, locale),
              by: template.uploadedBy ?? text("somebody"),
            })
          : text("templateNone")}
      </p>
      <p className="meta-line" role="status" tabIndex={-1} ref={line}>
        {done}
      </p>
      {problem && (
        <Refusal title={text(removing ? "templateRemoveFailed" : "templateRefused")} problem={problem} />
      )}
      <div className="cluster">
        <WordField
          label={text(template ? "templateReplace" : "templateChoose")}
          kind="secondary"
          endings={[".docx", ".dotx"]}
          sending={sending}
          off={busy ? text("busy") : ""}
          onChoose={(file) => void keep(file)}
        />
        {template && (
          <Button kind="plain" onClick={remove} {...(busy ? { reason: text("busy") } : {})}>
            {text("templateRemove")}
          </Button>
        )}
      </div>
    </section>
  );
}
