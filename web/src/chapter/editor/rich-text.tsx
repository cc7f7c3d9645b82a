import type { Narrative } from "@lokaal17/shared/chapter/narrative";
import { sectionEditor } from "@lokaal17/shared/text/section-editor";
import type { Editor } from "@tiptap/core";
import { type Attrs, Node } from "@tiptap/pm/model";
import { NodeSelection } from "@tiptap/pm/state";
import {
  type RefObject,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { useText } from "../../ui/locale.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { AtomLook } from "./atom-view.ts";
import { chipOfAttrs, chosenIn } from "./chosen-atom.ts";
import { chipState, factLook, type StaleChip } from "./fact-look.ts";
import { findChips, findText, type Range } from "./find-in-text.ts";
import type { Names } from "./names.ts";
import { documentOf, narrativeOf, readInlines } from "./narrative-json.ts";
import { putDocument } from "./put-document.ts";
import type { SectionPlace } from "./queries.ts";
import { type RichAsk, RichDialogs } from "./rich-dialogs.tsx";
import { toolbarGroups } from "./rich-toolbar.ts";
import type { ChosenAtom, TextHandle, TextPlace } from "./text-handle.ts";
import { Toolbar } from "./toolbar.tsx";
import { useNarrativeEditor } from "./use-narrative-editor.ts";

interface RichTextProps {
  place: SectionPlace;
  /** The text to show: the one it begins with, and another one each time that `turn` grows. */
  narrative: Narrative;
  turn: number;
  /** Whether she put that text there herself: undo takes it back, never a colleague's. */
  own: boolean;
  label: string;
  stale: readonly StaleChip[];
  names: Names;
  handle: RefObject<TextHandle | null>;
  onChange(narrative: Narrative): void;
  /** Whether the panels beside the text can work in it: the editor comes after the page. */
  onReady(ready: boolean): void;
  onChosen(atom: ChosenAtom | null): void;
  /** Enter on what is chosen: the panel beside the text takes the focus. */
  onOpen(): void;
  /** The pointer stands on a fact; null: no longer. */
  onHover(fact: string | null): void;
}

/** The text of a section as it will look, with its toolbar. */
export function RichText(props: RichTextProps) {
  const [again, setAgain] = useState(0);
  return <EditedText key={again} {...props} onUnfit={() => setAgain((count) => count + 1)} />;
}

/** @param props `onUnfit`: the editor cannot go over to the text to show, and has to be made anew */
function EditedText(props: RichTextProps & { onUnfit(): void }) {
  const { turn, own, onUnfit } = props;
  const { place, narrative, label, stale, names, handle, onChange, onReady, onChosen, onOpen, onHover } =
    props;
  const text = useText(sectionEditor);
  const id = useId();
  const element = useRef<HTMLDivElement>(null);
  const toolbar = useRef<HTMLButtonElement>(null);
  const [ask, setAsk] = useState<RichAsk | null>(null);
  const [left, setLeft] = useState({ pictures: 0, links: 0 });
  const made = useNarrativeEditor(element, {
    kind: "section",
    content: documentOf(narrative),
    field: { "aria-label": label, "aria-describedby": `${id}-keys`, lang: place.locale, id },
    looks: looksOf(text, names, stale),
    onChange: (editor) => onChange(narrativeOf(editor.state.doc)),
    onOpen,
    onAsk: (what) => (what === "toolbar" ? toolbar.current?.focus() : setAsk({ kind: what })),
    onPaste: setLeft,
  });
  const cannot = made === "cannot";
  const editor = made === null || made === "cannot" ? null : made.editor;
  const chosen = editor ? chosenIn(editor) : null;
  const chosenKey = JSON.stringify(chosen);

  useEffect(() => {
    onReady(editor !== null);
    return () => onReady(false);
  }, [editor, onReady]);
  // The page around the editor shows what is chosen in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when another thing is chosen
  useEffect(() => onChosen(chosen), [chosenKey]);
  // Names and figures arrive after the text, and change under it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what the drawing reads
  useEffect(
    () => (made === null || made === "cannot" ? undefined : made.redrawAtoms()),
    [made, stale, names, text],
  );
  useImperativeHandle(handle, () => handleOf(editor, setAsk), [editor]);
  // Before the next key: what is typed after this is typed in the text that is shown.
  const begun = useRef(turn);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every text to show
  useLayoutEffect(() => {
    if (editor ? !putText(editor, narrative, own) : cannot && turn !== begun.current) onUnfit();
  }, [editor, turn]);

  return (
    <>
      <Toolbar
        label={text("toolbar")}
        controls={editor ? id : null}
        current={toolbar}
        onLeave={() => editor?.commands.focus()}
        groups={editor ? toolbarGroups(editor, text, setAsk) : []}
      />
      {cannot && (
        <Notice kind="warning" title={text("cannotTitle")}>
          {text("cannotText")}
        </Notice>
      )}
      {(left.pictures > 0 || left.links > 0) && (
        <Notice kind="warning" title={text("pasteLeftTitle")} live>
          {left.pictures > 0 && <p>{text("pasteLeftPictures", { count: left.pictures })}</p>}
          {left.links > 0 && <p>{text("pasteLeftLinks", { count: left.links })}</p>}
        </Notice>
      )}
      <p className="visually-hidden" id={`${id}-keys`}>
        {text("keys")}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what the pointer shows is in the panel of a chosen fact too */}
      {/* biome-ignore lint/a11y/useKeyWithMouseEvents: by keyboard a fact is chosen, which shows the same */}
      <div
        className="manuscript__text"
        ref={element}
        onMouseOver={(event) => onHover(factUnder(event.target))}
        onMouseLeave={() => onHover(null)}
      />
      <p className="visually-hidden" role="status">
        {chosen && text(`chosen.${chosen.kind}`, { label: labelOf(editor) })}
      </p>
      {editor && ask && (
        <RichDialogs
          ask={ask}
          editor={editor}
          place={place}
          stale={stale}
          names={names}
          onClose={() => setAsk(null)}
        />
      )}
    </>
  );
}

/** Goes over to another text in the same editor; false when the editor cannot hold it. */
function putText(editor: Editor, narrative: Narrative, own: boolean): boolean {
  try {
    const wanted = Node.fromJSON(editor.schema, documentOf(narrative));
    wanted.check();
    const tr = putDocument(editor.state.tr, wanted);
    if (tr.docChanged) editor.view.dispatch(tr.setMeta("preventUpdate", true).setMeta("addToHistory", own));
    return true;
  } catch {
    return false;
  }
}

type EditorText = Parameters<typeof factLook>[3];

function looksOf(text: EditorText, names: Names, stale: readonly StaleChip[]) {
  return {
    fact: (attrs: Attrs): AtomLook => {
      const chip = chipOfAttrs(attrs);
      const look = factLook(chip, chipState(chip, stale), names.fact(chip.fact), text);
      return { ...look, reference: chip.fact };
    },
    footnote: (attrs: Attrs): AtomLook => {
      const words = readInlines(attrs.inlines)
        .map((one) => (one.type === "text" ? one.text : one.attrs.shown))
        .join("");
      return { className: "footnote-mark", label: text("footnoteLabel", { words }), parts: [] };
    },
    reference: (attrs: Attrs): AtomLook => {
      const label =
        names.target(String(attrs.target)) ?? text("unknownTarget", { target: String(attrs.target) });
      return { className: "cross-reference", label, parts: [{ tag: "span", text: label }] };
    },
    figure: (attrs: Attrs): AtomLook => {
      const id = String(attrs.figure);
      const figure = names.figure(id);
      const label = figure
        ? text("figureLabel", { title: figure.title })
        : text("unknownFigure", { figure: id });
      const word = figure ? `${text("figure")} ` : "";
      return {
        className: "figure-place",
        label,
        parts: [
          ...(word ? [{ tag: "span" as const, text: word, className: "figure-place__label" }] : []),
          { tag: "strong", text: figure?.title ?? label },
        ],
      };
    },
  };
}

function handleOf(editor: Editor | null, setAsk: (ask: RichAsk) => void): TextHandle {
  const select = (range: Range | null): boolean => {
    if (!editor || !range) return false;
    editor.chain().focus().setTextSelection(range).scrollIntoView().run();
    return true;
  };
  const selectAt = (at: number | undefined): boolean => {
    if (!editor || at === undefined) return false;
    return editor.chain().focus().setNodeSelection(at).scrollIntoView().run();
  };
  const find = (place: TextPlace) => (editor ? findText(editor.state.doc, place) : null);
  return {
    focus: () => editor?.commands.focus(),
    selectedText() {
      if (!editor) return "";
      const { from, to } = editor.state.selection;
      return editor.state.doc.textBetween(from, to, " ", (node) => String(node.attrs.shown ?? ""));
    },
    showFact: (fact, shown) => selectAt(editor ? findChips(editor.state.doc, fact, shown)[0] : undefined),
    changeFact(fact, shown, change) {
      if (!editor) return;
      const { tr } = editor.state;
      for (const at of findChips(tr.doc, fact, shown)) {
        tr.setNodeMarkup(at, null, { ...tr.doc.nodeAt(at)?.attrs, ...change });
      }
      editor.view.dispatch(tr);
    },
    showText: (place) => select(find(place)),
    bind(place) {
      if (select(find(place))) setAsk({ kind: "fact", words: place.around });
    },
    explain(place) {
      if (select(find(place))) setAsk({ kind: "explain", number: place.text });
    },
    changeChosen() {
      const chosen = editor && chosenIn(editor);
      if (chosen) setAsk({ kind: chosen.kind });
    },
    removeChosen() {
      editor?.chain().focus().deleteSelection().run();
    },
  };
}

function factUnder(target: EventTarget): string | null {
  return target instanceof Element
    ? (target.closest("[data-chip]")?.getAttribute("data-chip") ?? null)
    : null;
}

/** What a screen reader would read of the chosen atom. */
function labelOf(editor: Editor | null): string {
  if (!editor || !(editor.state.selection instanceof NodeSelection)) return "";
  const shown = editor.view.nodeDOM(editor.state.selection.from);
  return shown instanceof HTMLElement ? (shown.getAttribute("aria-label") ?? "") : "";
}
