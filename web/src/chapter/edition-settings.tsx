import { openingSection } from "@lokaal17/shared/chapter/outline";
import type { EditionView, patchEdition } from "@lokaal17/shared/contract/editions";
import { editionScreens } from "@lokaal17/shared/text/edition-screens";
import { type FormEvent, useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Field } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { useEditionWrite } from "./use-edition-write.ts";

/** Name and deadline of an edition. Its address stays. */
export function EditionSettings({ edition }: { edition: EditionView }) {
  const text = useText(editionScreens);
  const { busy, problem, done, write } = useEditionWrite();
  const [nl, setNl] = useState(edition.name.nl);
  const [en, setEn] = useState(edition.name.en);
  const [deadline, setDeadline] = useState(edition.deadline ?? "");
  const [asked, setAsked] = useState(false);
  const opening = edition.sections.find(({ key }) => key === openingSection(edition.profile));
  const missing = (name: string) => asked && name.trim() === "" && text("missing");

  async function save(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (nl.trim() === "" || en.trim() === "") return;
    await write(
      () =>
        send<typeof patchEdition>("patch", "/v1/editions/:edition", {
          params: { edition: edition.slug },
          body: { name: { nl: nl.trim(), en: en.trim() }, deadline: deadline || null },
          ifMatch: `"${edition.version}"`,
        }),
      () => text("settingsSaved"),
    );
  }

  return (
    <details className="section no-print">
      <summary>{text("settings")}</summary>
      <form className="stack form-narrow" onSubmit={save} noValidate>
        <div className="field-row">
          <Field
            label={text("nameNl")}
            maxLength={120}
            autoComplete="off"
            value={nl}
            error={missing(nl)}
            onChange={({ target }) => setNl(target.value)}
          />
          <Field
            label={text("nameEn")}
            maxLength={120}
            autoComplete="off"
            value={en}
            error={missing(en)}
            onChange={({ target }) => setEn(target.value)}
          />
        </div>
        <Field
          label={text("deadline")}
          type="date"
          value={deadline}
          onChange={({ target }) => setDeadline(target.value)}
        />
        {opening && (
          <p className="meta-line">
            {text("settingsCover", {
              section: `${opening.number}. ${opening.title}`,
              count: opening.signOffs.length,
            })}
          </p>
        )}
        {problem && <Refusal title={text("settingsFailed")} problem={problem} />}
        <div className="cluster">
          <Button type="submit" kind="secondary" {...(busy ? { reason: text("busy") } : {})}>
            {text("settingsSave")}
          </Button>
          <span className="button-reason" role="status">
            {done}
          </span>
        </div>
      </form>
    </details>
  );
}
