import { goalOfSection } from "@lokaal17/shared/chapter/outline";
import { sectionEditor } from "@lokaal17/shared/text/section-editor";
import type { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { useText } from "../../ui/locale.tsx";
import { CaptionDialog } from "./caption-dialog.tsx";
import { FactDialog } from "./fact-dialog.tsx";
import type { StaleChip } from "./fact-look.ts";
import { choiceOf, FigureDialog } from "./figure-dialog.tsx";
import { FootnoteDialog } from "./footnote-dialog.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { editLink, linkAtCursor, removeLink } from "./link-editing.ts";
import type { Names } from "./names.ts";
import { readInlines } from "./narrative-json.ts";
import { captionOf, setCaption } from "./narrative-table.ts";
import type { SectionPlace } from "./queries.ts";
import { ReasonDialog } from "./reason-dialog.tsx";

/** What somebody wants to put in a text, or change in it. */
export type RichAsk =
  | { kind: "fact"; words?: string }
  | { kind: "footnote" | "reference" | "figure" | "link" | "caption" }
  | { kind: "explain"; number: string };

interface RichDialogsProps {
  ask: RichAsk;
  editor: Editor;
  place: SectionPlace;
  stale: readonly StaleChip[];
  names: Names;
  onClose(): void;
}

/** Asks for what goes into the text, and puts it where the selection is. */
export function RichDialogs({ ask, editor, place, stale, names, onClose }: RichDialogsProps) {
  const text = useText(sectionEditor);
  const { selection } = editor.state;
  const chosen = selection instanceof NodeSelection ? selection.node : null;
  const attrs = chosen?.attrs ?? {};
  const goal = goalOfSection(place.section);
  const insert = (type: string, given: object) => {
    onClose();
    editor.chain().focus().insertContent({ type, attrs: given }).run();
  };

  switch (ask.kind) {
    case "fact":
      return (
        <FactDialog
          place={place}
          words={ask.words ?? (chosen ? "" : editor.state.doc.textBetween(selection.from, selection.to, " "))}
          onClose={onClose}
          onPick={({ fact, text: shown }, dataVersion) =>
            insert("fact", { fact, shown, dataVersion, kept: null })
          }
        />
      );
    case "footnote":
      return (
        <FootnoteDialog
          place={place}
          stale={stale}
          inlines={chosen?.type.name === "footnote" ? readInlines(attrs.inlines) : []}
          onClose={onClose}
          onSave={(inlines) => insert("footnote", { inlines })}
        />
      );
    case "reference":
      return (
        <FigureDialog
          kind="reference"
          chosen={String(attrs.target ?? "")}
          choices={[
            ...names.sections.map(({ key, number, title }) => ({
              id: key,
              label: text("sectionLabel", { number }),
              title,
            })),
            ...names.figures.map(choiceOf),
          ]}
          onClose={onClose}
          onPick={(target) => insert("reference", { target })}
        />
      );
    case "figure":
      return (
        <FigureDialog
          kind="figure"
          chosen={String(attrs.figure ?? "")}
          choices={[...names.offered]
            .sort((one, other) => Number(other.goal === goal) - Number(one.goal === goal))
            .map(({ id, title, goal: number }) => ({
              id,
              label: number === null ? text("figure") : text("figureOfGoal", { goal: number }),
              title,
            }))}
          onClose={onClose}
          onPick={(figure) => insert("figure", { figure })}
        />
      );
    case "link":
      return (
        <LinkDialog
          {...linkAtCursor(editor)}
          onClose={onClose}
          onSave={(href, words) => {
            onClose();
            editLink(editor, href, words);
          }}
          onRemove={
            editor.isActive("link")
              ? () => {
                  onClose();
                  removeLink(editor);
                }
              : null
          }
        />
      );
    case "caption":
      return (
        <CaptionDialog
          caption={captionOf(editor)}
          onClose={onClose}
          onSave={(caption) => {
            onClose();
            setCaption(editor, caption);
          }}
        />
      );
    case "explain":
      return (
        <ReasonDialog
          title={text("explainTitle")}
          label={text("explainLabel")}
          hint={text("explainHint")}
          save={text("explainSave")}
          onClose={onClose}
          onSave={(reason) => {
            onClose();
            editor.chain().focus().setMark("explained", { reason }).run();
          }}
        >
          <p>{text("explainText", { number: ask.number })}</p>
        </ReasonDialog>
      );
  }
}
