import { createContext } from "react";

/** Where a figure stands: on a page of ours with all that can be done with it, or alone on somebody else's page. */
export const FigurePlace = createContext<"page" | "embed">("page");
