import { webShell } from "@lokaal17/shared/text/web-shell";
import type { ReactNode } from "react";
import { useText } from "./locale.tsx";

export function Tag({ children }: { children: ReactNode }) {
  return <span className="tag">{children}</span>;
}

/** The mark of an invented figure, and of everything that is made with one. */
export function SyntheticTag() {
  const text = useText(webShell);
  return <Tag>{text("synthetic")}</Tag>;
}
