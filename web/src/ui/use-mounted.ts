import { useSyncExternalStore } from "react";

/** False on the server and in the first drawing of the browser, which must be alike. */
export function useMounted(): boolean {
  return useSyncExternalStore(noChanges, yes, no);
}

const noChanges = () => () => {};
const yes = () => true;
const no = () => false;
