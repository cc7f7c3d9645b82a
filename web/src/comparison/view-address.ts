import { useLocation } from "@tanstack/react-router";

/**
 * This view at another page, with the same search part: what is shared, embedded or saved. Dutch, without the host.
 * How a list is searched is no part of a view: an address that stays the same draws nothing again.
 */
export function useViewAddress(path: "/vergelijken" | "/insluiten"): string {
  return useLocation({ select: ({ searchStr }) => viewAddress(path, searchStr) });
}

export function viewAddress(path: string, searchText: string): string {
  const kept = new URLSearchParams(searchText);
  for (const key of ["zoek", "alles"]) kept.delete(key);
  const text = kept.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return text === "" ? path : `${path}?${text}`;
}
