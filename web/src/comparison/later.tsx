import { type ComponentType, lazy, type ReactNode, Suspense } from "react";

/**
 * A part of a page that the server draws at once and whose script a browser fetches after the page stands. Until then
 * React leaves the server's markup alone: pictures and links are there, what the pointer does comes a moment later.
 * @param onServer the part itself on the server, null in browsers
 * @param load fetches the part's module
 * @param fallback stands in its place when a browser draws the page itself
 */
export function later<Props extends object>(
  onServer: ComponentType<Props> | null,
  load: () => Promise<ComponentType<Props>>,
  fallback: ReactNode = null,
): ComponentType<Props> {
  const Part: ComponentType<Props> = onServer ?? lazyPart(load);
  // biome-ignore lint/correctness/noComponentHookFactories: made once per part, when its module loads
  return function Later(props: Props) {
    return (
      <Suspense fallback={fallback}>
        <Part {...props} />
      </Suspense>
    );
  };
}

function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  // React's type of a lazy component does not say that it takes the props of what it loads.
  return lazy(async () => ({ default: await load() })) as ComponentType<Props>;
}
