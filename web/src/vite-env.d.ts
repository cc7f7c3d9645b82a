import "@tanstack/react-router";

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    /** Source of the lazy page, so that a document can preload its modules. */
    module?: string;
  }
}
