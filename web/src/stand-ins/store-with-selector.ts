import { useDebugValue, useEffect, useMemo, useRef, useSyncExternalStore } from "react";

type IsEqual<Chosen> = (a: Chosen, b: Chosen) => boolean;

/**
 * Stands in for `use-sync-external-store/shim/with-selector` in the web's bundles (see vite.config.ts): the same hook
 * on React's own `useSyncExternalStore`, without what React 17 needs.
 * @see https://github.com/facebook/react/blob/main/packages/use-sync-external-store
 */
export function useSyncExternalStoreWithSelector<Snapshot, Chosen>(
  subscribe: (onChange: () => void) => () => void,
  getSnapshot: () => Snapshot,
  getServerSnapshot: (() => Snapshot) | null | undefined,
  choose: (snapshot: Snapshot) => Chosen,
  isEqual?: IsEqual<Chosen>,
): Chosen {
  const shown = useRef<{ value: Chosen } | null>(null);
  const [getChosen, getServerChosen] = useMemo(() => {
    const chooseOnce = remembering(choose, isEqual, () => shown.current);
    return [
      () => chooseOnce(getSnapshot()),
      getServerSnapshot ? () => chooseOnce(getServerSnapshot()) : undefined,
    ] as const;
  }, [getSnapshot, getServerSnapshot, choose, isEqual]);
  const value = useSyncExternalStore(subscribe, getChosen, getServerChosen);
  useEffect(() => {
    shown.current = { value };
  }, [value]);
  useDebugValue(value);
  return value;
}

/** Gives the same object again while the snapshot, or what was chosen from it, is the same. */
function remembering<Snapshot, Chosen>(
  choose: (snapshot: Snapshot) => Chosen,
  isEqual: IsEqual<Chosen> | undefined,
  shown: () => { value: Chosen } | null,
) {
  let last: { snapshot: Snapshot; chosen: Chosen } | null = null;
  return (snapshot: Snapshot): Chosen => {
    if (last && Object.is(last.snapshot, snapshot)) return last.chosen;
    const before = last ? { value: last.chosen } : shown();
    const chosen = choose(snapshot);
    const kept = before && isEqual?.(before.value, chosen) ? before.value : chosen;
    last = { snapshot, chosen: kept };
    return kept;
  };
}
