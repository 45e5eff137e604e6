import { fileURLToPath } from "node:url";
import { packageFile } from "../../package-file.ts";
import { buildCueKernel } from "./build-cue-kernel.ts";
import { buildGazetteer } from "./build-gazetteer.ts";
import { buildIpadic } from "./build-ipadic.ts";
import { buildNames } from "./build-names.ts";
import { buildTagger } from "./build-tagger.ts";
import { buildViterbi } from "./build-viterbi.ts";
import { buildWords } from "./build-words.ts";

// Run by `npm run build`: makes the tables that the package ships beside its code.
const root = fileURLToPath(packageFile(""));
buildNames(`${root}dictionaries`, `${root}build`);
buildGazetteer(`${root}dictionaries`, `${root}build`);
buildIpadic(`${root}build`);
// Reads its labels with the tokenizer.
buildWords(`${root}dictionaries`, `${root}build`);
await buildViterbi(`${root}build`);
await buildTagger(`${root}build`);
await buildCueKernel(`${root}build`);
