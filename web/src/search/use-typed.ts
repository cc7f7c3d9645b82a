import { type RefObject, useEffect, useState } from "react";

/** A pause between keys that most people stay under while they type a word, in milliseconds. */
const pause = 120;

/** What stands in a field, followed at the pace at which people pause. */
export function useTyped(field: RefObject<HTMLInputElement | null>): string {
  const [typed, setTyped] = useState("");
  useEffect(() => {
    const input = field.current;
    if (!input) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setTyped(input.value.trim()), pause);
    };
    // Somebody may have typed before this part was there.
    if (input.value !== input.defaultValue) follow();
    input.addEventListener("input", follow);
    return () => {
      clearTimeout(timer);
      input.removeEventListener("input", follow);
    };
  }, [field]);
  return typed;
}
