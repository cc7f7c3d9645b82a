import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { oneLanguage } from "./one-language.ts";
import { reactAsModule } from "./react-as-module.ts";
import { precompressed } from "./src/precompressed.ts";

/**
 * Small parts that most pages share travel as one file: each as a file of its own costs a page some 3 kB, for what
 * compression cannot see across files and for the lists of files to preload.
 */
const codeSplitting = {
  groups: [
    // Apart from the entry: each is run on its own, so that no piece keeps a slow telephone for long.
    { name: "react", test: /node_modules.(react-dom|scheduler)./ },
    {
      name: "parts",
      test: /ui.(notice|states|copy-link|goal-mark|scroll-region|field|locale)\.tsx|comparison.(later|as-of-notice|view-form)\.tsx|text.view-pages|useSuspenseQuery/,
    },
  ],
};

/** Names are in the entry's list of parts to preload: without words in them the list weighs 0.9 kB less. */
const output = {
  codeSplitting,
  entryFileNames: "assets/[hash:10].js",
  chunkFileNames: "assets/[hash:10].js",
};

/** Parts of packages that no page uses or that weigh more than what is used of them; together 12 kB compressed. */
const standIns = [
  [/^intl-messageformat$/, "ui/message-format.ts"],
  [/^\.\/mutationCache\.js$/, "stand-ins/no-mutations.ts"],
  [/^\.\/infiniteQueryBehavior\.js$/, "stand-ins/no-infinite-queries.ts"],
  [/^use-sync-external-store\/shim\/with-selector(\.js)?$/, "stand-ins/store-with-selector.ts"],
] as const;

/**
 * Three bundles: two in `dist/client` for browsers (`src/when-painted.ts` fetches `src/client.tsx`), one per language (`--mode en` adds the
 * English one, with a manifest of its own; what has no words is one file for both), and `dist/server`, whose `renderPage`
 * makes the document. There is no index.html. The server bundle carries its packages with it, so that
 * React runs in its production form whatever NODE_ENV says, and one file is all that the API has to load.
 */
export default defineConfig(({ isSsrBuild, mode }) => ({
  plugins: [
    react(),
    ...(isSsrBuild ? [] : [reactAsModule(), oneLanguage(mode === "en" ? "en" : "nl"), precompressed()]),
  ],
  build: {
    target: "es2024",
    outDir: "dist/client",
    emptyOutDir: mode !== "en",
    manifest: isSsrBuild ? false : mode === "en" ? "manifest.en.json" : "manifest.json",
    // Pictures and fonts as data: URLs would need a wider content policy for fonts.
    assetsInlineLimit: 0,
    // All styles are 10 kB compressed: one file, no flash when a lazy page arrives.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    ...(isSsrBuild ? {} : { rolldownOptions: { input: ["src/client.tsx", "src/when-painted.ts"], output } }),
  },
  resolve: {
    alias: standIns.map(([find, file]) => ({ find, replacement: `${import.meta.dirname}/src/${file}` })),
  },
  ssr: { noExternal: true },
  // Else both forms of React are in the server's bundle, and it takes the slow one unless someone set NODE_ENV.
  ...(isSsrBuild ? { define: { "process.env.NODE_ENV": JSON.stringify("production") } } : {}),
}));
