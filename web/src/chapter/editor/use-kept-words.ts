import { useEffect, useState } from "react";
import { useAccount } from "../../ui/account.tsx";

/**
 * Words in a field beside the text that were not sent yet: kept in the browser, so that a closed dialog, a reload or an
 * expired session loses none. Signing out asks about them as about all that is kept (`entry/kept-drafts.ts`).
 * @param name of the field, the same at the next visit
 */
export function useKeptWords(name: string): [words: string, keep: (words: string) => void] {
  const email = useAccount()?.email ?? "";
  const key = ["lokaal17 kept", email, "words", name].join("|");
  const [words, setWords] = useState("");
  // The server knows nothing of what a browser keeps: it comes after the first drawing.
  useEffect(() => setWords(stored(key)), [key]);
  return [
    words,
    (typed) => {
      setWords(typed);
      keep(key, typed);
    },
  ];
}

/** What was kept, read at once: for a field that begins with it. */
export function stored(key: string): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

/** A browser may refuse to store; the field itself still has the words. */
export function keep(key: string, words: string): void {
  try {
    if (words === "") localStorage.removeItem(key);
    else localStorage.setItem(key, words);
  } catch {
    return;
  }
}
