import { useLocation, useNavigate, useRouter } from "@tanstack/react-router";
import { useCallback, useEffect } from "react";
import { useMounted } from "../ui/use-mounted.ts";
import { readCompareSearch } from "./compare-route.ts";
import type { CompareSearch } from "./compare-search.ts";

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** Choices made on the workbench one after another: as many can be undone. */
    choices?: number;
  }
}

/** `replace`: the choice before it was only on the way to this one, and is no step to undo. */
export type Choose = (change: (before: CompareSearch) => CompareSearch, replace?: boolean) => void;

/**
 * Every choice is an address of its own: the browser's back button undoes it. What is only looked at differently
 * (a search in a list) replaces the address and is no choice.
 */
export function useChoose(): Choose {
  const navigate = useNavigate({ from: "/vergelijken" });
  return useCallback(
    (change, replace = false) =>
      navigate({
        replace,
        search: (before) => readCompareSearch({ ...change(before) }),
        state: ({ choices = 0, ...state }) => ({ ...state, choices: replace ? choices : choices + 1 }),
        resetScroll: false,
      }),
    [navigate],
  );
}

/** Goes back one choice; null when there is none to undo. The server knows of no choices. */
export function useUndo(): (() => void) | null {
  const { history } = useRouter();
  const choices = useLocation({ select: ({ state }) => state.choices ?? 0 });
  const hydrated = useMounted();
  const undo = useCallback(() => history.back(), [history]);
  return hydrated && choices > 0 ? undo : null;
}

/** Ctrl+Z (⌘Z) undoes a choice, except where it undoes typing. */
export function useUndoKey(undo: (() => void) | null) {
  // The whole page listens: a choice may have been made anywhere on it.
  useEffect(() => {
    if (!undo) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isUndo || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      undo();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [undo]);
}

/** A field with text in it has an undo of its own. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement &&
    target.type !== "radio" &&
    target.type !== "checkbox" &&
    target.value !== ""
  );
}
