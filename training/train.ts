/**
 * Trains the name tagger and writes `dictionaries/tagger.bin`.
 *
 *   npx tsx training/train.ts --data DIR [--seed N] [--output FILE] …
 *
 * DIR holds a folder a corpus (stockmark, gsd, wac, hironsan), each with train.jsonl and dev.jsonl. Only the train
 * parts are learned from; the dev parts are what the figures at the end are for. The same seed gives the same file.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import type { NumberedSequence } from "./crf.ts";
import type { Example } from "./corpus.ts";
import type { Sequence } from "./sequences.ts";
import { layTaggerTables } from "../src/lexicon/tables/build-tagger.ts";
import { createTagger } from "../src/lexicon/tagger/tagger.ts";
import { openTokenizer } from "../src/lexicon/tokenizer/open.ts";
import { sharedMemoryOf } from "../src/lexicon/web-assembly.ts";
import { averageModels } from "./average.ts";
import { readExamples, sources } from "./corpus.ts";
import { trainCrf } from "./crf.ts";
import { evaluate } from "./evaluate.ts";
import { indexFeatures, numberSequence } from "./features.ts";
import { quantize } from "./quantize.ts";
import { createRandom } from "./random.ts";
import { favourPeople } from "./recall.ts";
import { createSequencer } from "./sequences.ts";
import { substituteNames } from "./substitute.ts";
import { generateExamples } from "./synthetic/generate.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    /** How many models are trained, of which the mean is written. */
    models: { type: "string", default: "4" },
    epochs: { type: "string", default: "7" },
    /** The learning rate. */
    rate: { type: "string", default: "0.15" },
    decay: { type: "string", default: "0.02" },
    /** The share of features that are left out each time a text is learned from. */
    dropout: { type: "string", default: "0.2" },
    /** Features seen less often are not learned. */
    least: { type: "string", default: "2" },
    /** How many times each template of invented texts is filled, and how much such a text counts. */
    rounds: { type: "string", default: "8" },
    "synthetic-weight": { type: "string", default: "0.7" },
    /** How much a real text with exchanged names counts; 0 for none. */
    "substituted-weight": { type: "string", default: "0" },
    /** How much more readily a person is seen, in natural logarithms of odds. */
    recall: { type: "string", default: "0.4" },
    /** How many features are written. */
    features: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    output: { type: "string", default: "dictionaries/tagger.bin" },
  },
});
if (values.data === undefined) throw new Error("--data DIR is needed: the folder of the corpora");
const folder: string = values.data;

const random = createRandom(Number(values.seed));
const tokenizer = openTokenizer();
const cut = createSequencer(tokenizer);
const log = (message: string): void =>
  void process.stderr.write(`${(performance.now() / 1000).toFixed(0)} s  ${message}\n`);

const weighted: [Sequence, number][] = [];
const learnFrom = (example: Example, weight: number): void => {
  for (const sequence of cut(example)) weighted.push([sequence, weight]);
};
const substitutedWeight = Number(values["substituted-weight"]);
for (const source of sources) {
  for (const example of readExamples(folder, source, "train")) {
    learnFrom(example, 1);
    const other = substitutedWeight > 0 ? substituteNames(example, random) : undefined;
    if (other !== undefined) learnFrom(other, substitutedWeight);
  }
}
const real = weighted.length;
for (const example of generateExamples(Number(values.rounds), random)) {
  learnFrom(example, Number(values["synthetic-weight"]));
}
const index = indexFeatures(
  weighted.map(([sequence]) => sequence),
  Number(values.least),
);
log(
  `${String(real)} real and ${String(weighted.length - real)} invented lines, ${String(index.hashes.length)} features`,
);
const sequences: NumberedSequence[] = weighted.map(([sequence, weight]) =>
  numberSequence(sequence, index, weight),
);
weighted.length = 0;

const model = averageModels(Number(values.models), () =>
  trainCrf(sequences, index.hashes.length, {
    epochs: Number(values.epochs),
    rate: Number(values.rate),
    decay: Number(values.decay),
    dropout: Number(values.dropout),
    random,
    report: (epoch, loss) => log(`epoch ${String(epoch + 1)}: loss ${loss.toFixed(0)}`),
  }),
);

favourPeople(model, Number(values.recall));
const file = gzipSync(quantize(model, index, Number(values.features)), { level: 9 });
writeFileSync(values.output, file);
const devs = new Map<string, Example[]>(
  sources.map((source) => [source, readExamples(folder, source, "dev")]),
);
const written = createTagger(tokenizer, sharedMemoryOf(layTaggerTables(file)));
log(`${values.output}: ${String(file.length)} bytes\n${evaluate(tokenizer, written, devs)}`);
