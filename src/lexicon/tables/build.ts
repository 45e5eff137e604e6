import { fileURLToPath } from "node:url";
import { buildWords } from "./build-words.ts";

// Run by `npm run build` after the compiler: makes the tables that the package ships beside its code.
const root = fileURLToPath(new URL("../../../", import.meta.url));
buildWords(`${root}dictionaries`, `${root}build`);
