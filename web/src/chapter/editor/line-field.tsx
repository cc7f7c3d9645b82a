import type { NarrativeInline } from "@lokaal17/shared/chapter/narrative";
import { sectionEditor } from "@lokaal17/shared/text/section-editor";
import { useId, useRef, useState } from "react";
import { useText } from "../../ui/locale.tsx";
import { FactDialog } from "./fact-dialog.tsx";
import { type ChipFact, chipState, factLook, type StaleChip } from "./fact-look.ts";
import { LinkDialog } from "./link-dialog.tsx";
import { editLink, linkAtCursor, removeLink } from "./link-editing.ts";
import { lineDocumentOf, lineOf } from "./narrative-json.ts";
import type { SectionPlace } from "./queries.ts";
import { Toolbar } from "./toolbar.tsx";
import { useNarrativeEditor } from "./use-narrative-editor.ts";

interface LineFieldProps {
  label: string;
  hint: string;
  place: SectionPlace;
  inlines: readonly NarrativeInline[];
  stale: readonly StaleChip[];
  onChange(inlines: NarrativeInline[]): void;
}

/** One line of text with its facts: a note, or a sentence written anew. */
export function LineField({ label, hint, place, inlines, stale, onChange }: LineFieldProps) {
  const text = useText(sectionEditor);
  const id = useId();
  const element = useRef<HTMLDivElement>(null);
  const toolbar = useRef<HTMLButtonElement>(null);
  const [asked, setAsked] = useState<"fact" | "link" | null>(null);
  const plain = () => ({ className: "", label: "", parts: [] });
  const made = useNarrativeEditor(element, {
    kind: "line",
    content: lineDocumentOf(inlines),
    field: { "aria-labelledby": `${id}-label`, "aria-describedby": `${id}-hint`, lang: place.locale, id },
    looks: {
      fact: (attrs) => {
        const chip: ChipFact = {
          fact: String(attrs.fact),
          shown: String(attrs.shown),
          dataVersion: Number(attrs.dataVersion),
          kept: attrs.kept === null ? null : String(attrs.kept),
        };
        return factLook(chip, chipState(chip, stale), "", text);
      },
      footnote: plain,
      reference: plain,
      figure: plain,
    },
    onChange: (editor) => onChange(lineOf(editor.state.doc)),
    onOpen: () => setAsked("fact"),
    onAsk: (what) => {
      if (what === "fact" || what === "link") setAsked(what);
      else toolbar.current?.focus();
    },
  });
  const editor = made === null || made === "cannot" ? null : made.editor;

  return (
    <div className="field">
      <p className="field__label" id={`${id}-label`}>
        {label}
      </p>
      <div className="manuscript">
        <Toolbar
          label={text("lineToolbar")}
          controls={editor ? id : null}
          current={toolbar}
          onLeave={() => editor?.commands.focus()}
          groups={[
            [
              {
                key: "bold",
                label: text("bold"),
                pressed: editor?.isActive("bold") ?? false,
                onPress: () => editor?.chain().focus().toggleMark("bold").run(),
              },
              {
                key: "italic",
                label: text("italic"),
                pressed: editor?.isActive("italic") ?? false,
                onPress: () => editor?.chain().focus().toggleMark("italic").run(),
              },
              { key: "fact", label: text("fact"), icon: "plus", onPress: () => setAsked("fact") },
              { key: "link", label: text("link"), icon: "link", onPress: () => setAsked("link") },
            ],
          ]}
        />
        <div className="manuscript__line" ref={element} />
      </div>
      <p className="field__hint" id={`${id}-hint`}>
        {hint}
      </p>
      {editor && asked === "fact" && (
        <FactDialog
          place={place}
          words={editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to)}
          onClose={() => setAsked(null)}
          onPick={({ fact, text: shown }, dataVersion) => {
            setAsked(null);
            const attrs = { fact, shown, dataVersion, kept: null };
            editor.chain().focus().insertContent({ type: "fact", attrs }).run();
          }}
        />
      )}
      {editor && asked === "link" && (
        <LinkDialog
          {...linkAtCursor(editor)}
          onClose={() => setAsked(null)}
          onSave={(href, words) => {
            setAsked(null);
            editLink(editor, href, words);
          }}
          onRemove={
            editor.isActive("link")
              ? () => {
                  setAsked(null);
                  removeLink(editor);
                }
              : null
          }
        />
      )}
    </div>
  );
}
