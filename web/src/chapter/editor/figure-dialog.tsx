import { sectionEditor } from "@lokaal17/shared/text/section-editor";
import { type FormEvent, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { useText } from "../../ui/locale.tsx";

interface FigureDialogProps {
  /** A figure to show in the text, or a section, figure or table to refer to. */
  kind: "figure" | "reference";
  choices: readonly Choice[];
  chosen: string;
  onPick(id: string): void;
  onClose(): void;
}

export interface Choice {
  id: string;
  label: string;
  title: string;
}

export const choiceOf = ({ id, label, title }: Choice): Choice => ({ id, label, title });

/** Of some hundreds nobody reads more, and drawing all would take a moment. */
const mostShown = 50;

/** One of what the edition has, found by words in its label and title. */
export function FigureDialog({ kind, choices, chosen, onPick, onClose }: FigureDialogProps) {
  const text = useText(sectionEditor);
  const [typed, setTyped] = useState("");
  const [mistake, setMistake] = useState("");
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found = choices.filter(({ id, label, title }) =>
    words.every((word) => `${label} ${title} ${id}`.toLowerCase().includes(word)),
  );

  function pick(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const id = new FormData(event.currentTarget).get("choice");
    if (typeof id === "string") onPick(id);
    else setMistake(text("choiceMistake"));
  }

  return (
    <Dialog open title={text(`${kind}Title`)} onClose={onClose}>
      <form className="stack" method="post" onSubmit={pick} noValidate>
        <Field
          label={text("choiceSearch")}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <fieldset className="choice-list">
          <legend>{text(`${kind}Legend`, { count: found.length })}</legend>
          {found.slice(0, mostShown).map(({ id, label, title }) => (
            <label className="choice-list__option" key={id}>
              <input type="radio" name="choice" value={id} defaultChecked={id === chosen} />
              <span>
                <strong>{label}</strong>
                <small>{title}</small>
              </span>
            </label>
          ))}
        </fieldset>
        {found.length > mostShown && (
          <p className="field__hint">{text("choiceMore", { count: mostShown })}</p>
        )}
        {mistake && (
          <p className="field__error" role="alert">
            {mistake}
          </p>
        )}
        <div>
          <Button type="submit">{text(`${kind}Save`)}</Button>
        </div>
      </form>
    </Dialog>
  );
}
