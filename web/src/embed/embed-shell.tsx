import { Outlet } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { HatchPattern } from "../ui/hatch-pattern.tsx";

/** All that stands around an embedded figure: nothing of the site. `children` stand in the figure's place, when given. */
export function EmbedShell({ children }: { children?: ReactNode }) {
  return (
    <>
      <HatchPattern />
      <main className="embed">{children ?? <Outlet />}</main>
    </>
  );
}
