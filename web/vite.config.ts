import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/**
 * Small parts that most pages share travel as one file: each as a file of its own costs a page some 3 kB, for what
 * compression cannot see across files and for the lists of files to preload.
 */
const codeSplitting = {
  groups: [
    {
      name: "parts",
      test: /ui.(notice|states|copy-link|goal-mark|scroll-region|field|locale)\.tsx|comparison.(later|as-of-notice|view-form)\.tsx|text.view-pages|useSuspenseQuery/,
    },
  ],
};

/**
 * Two bundles: `dist/client` for browsers (entry `src/client.tsx`, with a manifest) and `dist/server`, whose
 * `renderPage` makes the document. There is no index.html. The server bundle carries its packages with it, so that
 * React runs in its production form whatever NODE_ENV says, and one file is all that the API has to load.
 */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  build: {
    target: "es2024",
    outDir: "dist/client",
    manifest: isSsrBuild ? false : "manifest.json",
    // Pictures and fonts as data: URLs would need a wider content policy for fonts.
    assetsInlineLimit: 0,
    // All styles are 10 kB compressed: one file, no flash when a lazy page arrives.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    ...(isSsrBuild ? {} : { rolldownOptions: { input: "src/client.tsx", output: { codeSplitting } } }),
  },
  resolve: {
    alias: [{ find: /^intl-messageformat$/, replacement: `${import.meta.dirname}/src/ui/message-format.ts` }],
  },
  ssr: { noExternal: true },
}));
