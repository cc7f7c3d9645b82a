import type { NarrativeFact, NarrativeText } from "@lokaal17/shared/chapter/narrative";
import { sectionEditor } from "@lokaal17/shared/text/section-editor";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useText } from "../../ui/locale.tsx";
import type { StaleChip } from "./fact-look.ts";
import { LineField } from "./line-field.tsx";
import type { SectionPlace } from "./queries.ts";

type NoteInline = NarrativeText | NarrativeFact;

interface FootnoteDialogProps {
  place: SectionPlace;
  inlines: readonly NoteInline[];
  stale: readonly StaleChip[];
  onSave(inlines: readonly NoteInline[]): void;
  onClose(): void;
}

/** The words of a note at the foot of the page. */
export function FootnoteDialog({ place, inlines, stale, onSave, onClose }: FootnoteDialogProps) {
  const text = useText(sectionEditor);
  const [words, setWords] = useState<readonly NoteInline[]>(inlines);
  const [tried, setTried] = useState(false);
  return (
    <Dialog
      open
      title={text("footnoteTitle")}
      onClose={onClose}
      foot={
        <>
          <Button onClick={() => (words.length > 0 ? onSave(words) : setTried(true))}>
            {text("footnoteSave")}
          </Button>
          <Button kind="plain" onClick={onClose}>
            {text("cancel")}
          </Button>
        </>
      }
    >
      <LineField
        label={text("footnoteField")}
        hint={text("footnoteHint")}
        place={place}
        inlines={inlines}
        stale={stale}
        onChange={(line) =>
          setWords(line.filter((one): one is NoteInline => one.type === "text" || one.type === "fact"))
        }
      />
      {tried && words.length === 0 && (
        <p className="field__error" role="alert">
          {text("footnoteMistake")}
        </p>
      )}
    </Dialog>
  );
}
