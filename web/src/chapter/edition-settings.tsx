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

type Typed = Record<"nl" | "en" | "deadline", string>;

/** Name and deadline of an edition. Its address stays. */
export function EditionSettings({ edition }: { edition: EditionView }) {
  const text = useText(editionScreens);
  const { busy, problem, done, write } = useEditionWrite();
  // What nobody typed over follows what colleagues make of it: saving a deadline never brings an old name back.
  const [typed, setTyped] = useState<Partial<Typed>>({});
  const { nl, en, deadline } = { ...edition.name, deadline: edition.deadline ?? "", ...typed };
  const type = (change: Partial<Typed>) => setTyped({ ...typed, ...change });
  const [asked, setAsked] = useState(false);
  const opening = edition.sections.find(({ key }) => key === openingSection(edition.profile));
  const missing = (name: string) => asked && name.trim() === "" && text("missing");

  async function save(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (nl.trim() === "" || en.trim() === "") return;
    const saved = await write(
      () =>
        send<typeof patchEdition>("patch", "/v1/editions/:edition", {
          params: { edition: edition.slug },
          body: { name: { nl: nl.trim(), en: en.trim() }, deadline: deadline || null },
          ifMatch: `"${edition.version}"`,
        }),
      () => text("settingsSaved"),
    );
    if (saved) setTyped({});
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
            onChange={({ target }) => type({ nl: target.value })}
          />
          <Field
            label={text("nameEn")}
            maxLength={120}
            autoComplete="off"
            value={en}
            error={missing(en)}
            onChange={({ target }) => type({ en: target.value })}
          />
        </div>
        <Field
          label={text("deadline")}
          type="date"
          value={deadline}
          onChange={({ target }) => type({ deadline: target.value })}
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
