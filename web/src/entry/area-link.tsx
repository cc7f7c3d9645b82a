import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

interface AreaLinkProps {
  area: string;
  /** What is approved, instead of what is public. */
  preview?: boolean;
  children: ReactNode;
}

/** The page of an organisation, whichever layer it belongs to. */
export function AreaLink({ area, preview = false, children }: AreaLinkProps) {
  const layer = area.slice(0, 2);
  const to =
    layer === "PV" ? "/provincies/$code" : layer === "WS" ? "/waterschappen/$code" : "/gemeenten/$code";
  return (
    <Link to={to} params={{ code: area }} search={preview ? { asOf: "preview" } : {}}>
      {children}
    </Link>
  );
}
