import type { FoundFact } from "@lokaal17/shared/contract/edition-sections";
import { sectionEditor } from "@lokaal17/shared/text/section-editor";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { Dialog } from "../../ui/dialog.tsx";
import { useText } from "../../ui/locale.tsx";
import { problemOf, sentencesOf } from "../../ui/problem.ts";
import { SyntheticTag } from "../../ui/tag.tsx";
import { factsQuery, type SectionPlace } from "./queries.ts";
import { useLater } from "./use-later.ts";

interface FactDialogProps {
  place: SectionPlace;
  /** What the field begins with: the words that were selected. */
  words: string;
  onPick(fact: FoundFact, dataVersion: number): void;
  onClose(): void;
}

/** Finds a fact by words, "armoede Groningen 2024", and hands it over to stand in the text. */
export function FactDialog({ place, words, onPick, onClose }: FactDialogProps) {
  const text = useText(sectionEditor);
  const id = useId();
  const [typed, setTyped] = useState(words);
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const wanted = useLater(typed.trim(), 180).slice(0, 200);
  const { data, error, isFetching } = useQuery({
    ...factsQuery(place, wanted),
    enabled: wanted !== "",
  });
  // Only what was found for the words as they stand now: Enter must never take a fact of an earlier search, and nobody
  // reads that there is none while it is still being looked for.
  const isNow = wanted === typed.trim().slice(0, 200);
  const facts = isNow ? (data?.facts ?? []) : [];
  const chosen = facts[Math.min(active, facts.length - 1)];

  const pick = (fact: FoundFact | undefined) => {
    if (fact && data) onPick(fact, data.dataVersion);
  };

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && facts.length > 0) {
      event.preventDefault();
      const next = (active + step + facts.length) % facts.length;
      setActive(next);
      list.current?.children[next]?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") {
      event.preventDefault();
      pick(chosen);
    }
  }

  const failed = isNow && error && sentencesOf(problemOf(error)).join(" ");
  return (
    <Dialog open title={text("factTitle")} onClose={onClose}>
      <div className="stack stack--tight">
        <div className="field">
          <label className="field__label" htmlFor={id}>
            {text("factSearch")}
          </label>
          <input
            className="field__input"
            id={id}
            type="text"
            role="combobox"
            autoComplete="off"
            spellCheck={false}
            aria-autocomplete="list"
            aria-expanded={facts.length > 0}
            aria-controls={`${id}-list`}
            aria-describedby={`${id}-hint`}
            aria-activedescendant={chosen ? `${id}-${facts.indexOf(chosen)}` : undefined}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
          />
          <p className="field__hint" id={`${id}-hint`}>
            {text("factHint")}
          </p>
        </div>
        <p className="field__hint" role="status">
          {failed ||
            (wanted !== "" &&
              isNow &&
              data &&
              !isFetching &&
              [
                text("factsFound", { count: facts.length }),
                ...data.relaxed.map((one) => text(`relaxed.${one}`)),
              ].join(" "))}
        </p>
        <div
          className="fact-search"
          ref={list}
          id={`${id}-list`}
          role="listbox"
          aria-label={text("factResults")}
          hidden={facts.length === 0}
        >
          {facts.map((fact, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the field, which keeps the focus
            <div
              key={fact.fact}
              id={`${id}-${at}`}
              className="fact-search__option"
              role="option"
              tabIndex={-1}
              aria-selected={fact === chosen}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(fact)}
            >
              <strong className="fact-search__value">{fact.text}</strong>
              <span>
                {fact.name} {fact.synthetic && <SyntheticTag />}
                <small>
                  {[fact.areaName, fact.statistic, fact.period, fact.unit].filter(Boolean).join(" · ")}
                </small>
              </span>
            </div>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
