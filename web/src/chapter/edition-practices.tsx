import type { EditionView, patchEdition } from "@lokaal17/shared/contract/editions";
import { editionScreens } from "@lokaal17/shared/text/edition-screens";
import { type FormEvent, useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Checkbox } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { useEditionWrite } from "./use-edition-write.ts";

/** Which good practices of the network the edition shows. All of them: also those that are still to come. */
export function EditionPractices({ edition }: { edition: EditionView }) {
  const text = useText(editionScreens);
  const { all } = edition.practices;
  const { busy, problem, done, write } = useEditionWrite();
  // Until she chooses it is what stands there, also when a colleague chose meanwhile.
  const [chosen, setShown] = useState<readonly string[] | null>(null);
  const shown = chosen ?? all.flatMap((one) => (one.shown ? [one.id] : []));
  if (all.length === 0) return null;
  const isAll = all.every(({ id }) => shown.includes(id));
  const state = isAll ? "practicesAll" : shown.length === 0 ? "practicesNone" : "practicesChosen";

  async function save(event: FormEvent) {
    event.preventDefault();
    const saved = await write(
      () =>
        send<typeof patchEdition>("patch", "/v1/editions/:edition", {
          params: { edition: edition.slug },
          body: { practices: isAll ? null : [...shown] },
          ifMatch: `"${edition.version}"`,
        }),
      () => text("practicesSaved"),
    );
    if (saved) setShown(null);
  }

  return (
    <details className="section no-print">
      <summary>{text("practices")}</summary>
      <form className="stack" onSubmit={save}>
        <p className="meta-line">{text("practicesText")}</p>
        <fieldset className="choices stack stack--tight">
          <legend>{text("practicesLegend")}</legend>
          {all.map(({ id, title }) => (
            <Checkbox
              key={id}
              label={title}
              checked={shown.includes(id)}
              onChange={({ target }) =>
                setShown(target.checked ? [...shown, id] : shown.filter((one) => one !== id))
              }
            />
          ))}
        </fieldset>
        <p>{text(state, { count: shown.length })}</p>
        {problem && <Refusal title={text("practicesFailed")} problem={problem} />}
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
