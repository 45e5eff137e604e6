/**
 * Trains the name tagger and writes `dictionaries/tagger.bin`.
 *
 *   npx tsx training/train.ts --data DIR [--epochs N] [--features N] [--seed N] [--output FILE]
 *
 * DIR holds a folder a corpus (stockmark, gsd, wac, hironsan), each with train.jsonl and dev.jsonl. Only the train
 * parts are learned from; the dev parts are what the figures at the end are for. The same seed gives the same file.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import type { Example } from "./corpus.ts";
import type { Sequence } from "./sequences.ts";
import { createTagger } from "../src/lexicon/tagger/tagger.ts";
import { decodeWeights } from "../src/lexicon/tagger/weights.ts";
import { openTokenizer } from "../src/lexicon/tokenizer/open.ts";
import { readExamples, sources } from "./corpus.ts";
import { trainCrf } from "./crf.ts";
import { evaluate } from "./evaluate.ts";
import { indexFeatures, numberSequence } from "./features.ts";
import { quantize } from "./quantize.ts";
import { createRandom } from "./random.ts";
import { createSequencer } from "./sequences.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    epochs: { type: "string", default: "12" },
    rate: { type: "string", default: "0.15" },
    decay: { type: "string", default: "0.01" },
    least: { type: "string", default: "2" },
    features: { type: "string", default: "140000" },
    seed: { type: "string", default: "1" },
    output: { type: "string", default: "dictionaries/tagger.bin" },
  },
});
if (values.data === undefined) throw new Error("--data DIR is needed: the folder of the corpora");
const folder: string = values.data;

const tokenizer = openTokenizer();
const sequence = createSequencer(tokenizer);
const log = (message: string): void =>
  void process.stderr.write(`${(performance.now() / 1000).toFixed(0)} s  ${message}\n`);

const sequences: Sequence[] = [];
for (const source of sources)
  for (const example of readExamples(folder, source, "train")) sequences.push(...sequence(example));
const index = indexFeatures(sequences, Number(values.least));
log(`${String(sequences.length)} lines, ${String(index.hashes.length)} features`);
const numbered = sequences.map((one) => numberSequence(one, index, 1));

const model = trainCrf(numbered, index.hashes.length, {
  epochs: Number(values.epochs),
  rate: Number(values.rate),
  decay: Number(values.decay),
  random: createRandom(Number(values.seed)),
  report: (epoch, loss) => log(`epoch ${String(epoch + 1)}: loss ${loss.toFixed(0)}`),
});

const devs = new Map<string, Example[]>(
  sources.map((source) => [source, readExamples(folder, source, "dev")]),
);
const file = gzipSync(quantize(model, index, Number(values.features)), { level: 9 });
writeFileSync(values.output, file);
log(`${values.output}: ${String(file.length)} bytes`);
const whole = createTagger(tokenizer, decodeWeights(quantize(model, index, Infinity)));
log(`all features\n${evaluate(tokenizer, whole, devs)}`);
const { gunzipSync } = await import("node:zlib");
log(`as written\n${evaluate(tokenizer, createTagger(tokenizer, decodeWeights(gunzipSync(file))), devs)}`);
