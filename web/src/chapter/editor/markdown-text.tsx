import { sectionScreens } from "@lokaal17/shared/text/section-screens";
import { useId, useLayoutEffect, useRef, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { useText } from "../../ui/locale.tsx";
import { sentencesOf } from "../../ui/problem.ts";
import { FactDialog } from "./fact-dialog.tsx";
import { movedPlace } from "./moved-place.ts";
import type { SectionPlace } from "./queries.ts";
import type { SaveState } from "./section-saver.ts";

interface MarkdownTextProps {
  place: SectionPlace;
  /** The text to show: the one it begins with, and another one each time that `turn` grows. */
  markdown: string;
  turn: number;
  label: string;
  state: SaveState;
  onChange(markdown: string): void;
}

/** The same text as plain signs in a plain field: for screen readers, and for who brings a text from elsewhere. */
export function MarkdownText({ place, markdown, turn, label, state, onChange }: MarkdownTextProps) {
  const text = useText(sectionScreens);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [asked, setAsked] = useState(false);
  const [typed, setTyped] = useState(markdown);
  const mistakes = state.kind === "kept" && state.why === "refused" ? sentencesOf(state.problem) : [];

  // A colleague's text comes into the same field; the cursor stays at its words.
  const shown = useRef(turn);
  const cursor = useRef<[from: number, to: number] | null>(null);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || shown.current === turn) return;
    shown.current = turn;
    const { value, selectionStart, selectionEnd } = element;
    const moved = (at: number) => movedPlace(value, markdown, at);
    cursor.current = element === document.activeElement ? [moved(selectionStart), moved(selectionEnd)] : null;
    setTyped(markdown);
  }, [turn, markdown]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when that text stands in the field
  useLayoutEffect(() => {
    if (cursor.current) field.current?.setSelectionRange(...cursor.current);
    cursor.current = null;
  }, [typed]);

  const change = (value: string) => {
    setTyped(value);
    onChange(value);
  };

  function insert(words: string) {
    const element = field.current;
    if (!element) return;
    const [from, to] = [element.selectionStart, element.selectionEnd];
    change(typed.slice(0, from) + words + typed.slice(to));
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(from + words.length, from + words.length);
    });
  }

  return (
    <>
      <div className="manuscript__bar">
        <Button kind="plain" small onClick={() => setAsked(true)}>
          {text("markdownFact")}
        </Button>
      </div>
      <div className="manuscript__plain stack stack--tight">
        <label className="field__label" htmlFor={id}>
          {label}
        </label>
        <p className="field__hint" id={`${id}-hint`}>
          {text("markdownHint")}
        </p>
        <textarea
          ref={field}
          className="field__input manuscript__source"
          id={id}
          lang={place.locale}
          spellCheck
          rows={18}
          value={typed}
          aria-describedby={`${id}-hint${mistakes.length > 0 ? ` ${id}-mistakes` : ""}`}
          aria-invalid={mistakes.length > 0 ? true : undefined}
          onChange={(event) => change(event.target.value)}
          onKeyDown={(event) => {
            if ((event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === "f") {
              event.preventDefault();
              setAsked(true);
            }
          }}
        />
        {mistakes.length > 0 && (
          <ul className="field__mistakes" id={`${id}-mistakes`}>
            {mistakes.map((mistake) => (
              <li key={mistake}>{mistake}</li>
            ))}
          </ul>
        )}
        <details>
          <summary>{text("markdownHelp")}</summary>
          <dl className="markdown-help">
            {markdownSigns.map(([key, sign]) => (
              <div key={key}>
                <dt>{text(`markdown.${key}`)}</dt>
                <dd>
                  <code>{sign}</code>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
      {asked && (
        <FactDialog
          place={place}
          words=""
          onClose={() => setAsked(false)}
          onPick={({ fact, text: shown }) => {
            setAsked(false);
            insert(`[${shown}](fact:${fact})`);
          }}
        />
      )}
    </>
  );
}

const markdownSigns = [
  ["heading", "# …   ## …"],
  ["bold", "**…**   *…*"],
  ["list", "- …   1. …"],
  ["fact", "[1,2](fact:burglary/NL01/2025/median)"],
  ["figure", "![](figure:figure-goal-11-trend)"],
  ["footnote", "[^1]   [^1]: …"],
  ["link", "[…](https://…)"],
] as const;
