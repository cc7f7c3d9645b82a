import { createRequire } from "node:module";
import type { Plugin } from "vite";

const program = createRequire(import.meta.url)
  .resolve("react-dom/client")
  .replace(/client\.js$/, "cjs/react-dom-client.production.js");

const needs =
  'var Scheduler = require("scheduler"),\n  React = require("react"),\n  ReactDOM = require("react-dom");';
const imports =
  'import Scheduler from "scheduler";\nimport React from "react";\nimport ReactDOM from "react-dom";';

/**
 * React's part for browsers as an ES module. As it comes it is one function of 200 kB, which a browser reads twice: when
 * the file arrives, and in full when it is called, in one piece with the entry. That kept a slow telephone for 60 ms.
 * @throws Error when another version of React is written otherwise: the build stops
 */
export function reactAsModule(): Plugin {
  return {
    name: "react-as-module",
    enforce: "pre",
    resolveId: (id) => (id === "react-dom/client" ? program : null),
    transform(code, id) {
      if (id !== program) return null;
      const module = code.replace(needs, imports).replaceAll(/^exports\.(\w+) =/gm, "export const $1 =");
      if (/\brequire\(|\bexports\./.test(module)) throw new Error(`${program} is not written as expected`);
      return { code: module, map: null };
    },
  };
}
