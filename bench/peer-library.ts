import { readFileSync } from "node:fs";
import { cpuUsage } from "node:process";

/**
 * One npm library on one file, line by line, in a process of its own: `tsx bench/peer-library.ts NAME FILE`.
 *
 * Prints the CPU seconds of the work alone: what loading takes (kuromoji's dictionary, redact-pii's client of a cloud)
 * is left out, in the peers' favour.
 */
const libraries: Readonly<Record<string, () => Promise<(line: string) => unknown>>> = {
  "redact-pii": async () => {
    const { SyncRedactor } = await import("redact-pii");
    const redactor = new SyncRedactor();
    return checked((line) => redactor.redact(line), "EMAIL_ADDRESS");
  },
  "@redactpii/node": async () => {
    const { Redactor } = await import("@redactpii/node");
    const redactor = new Redactor();
    return checked((line) => redactor.redact(line), "EMAIL_ADDRESS");
  },
  kuromoji: async () => {
    const { openKuromoji } = await import("../test/lexicon/tokenizer/kuromoji.ts");
    const kuromoji = await openKuromoji();
    return checked((line) => kuromoji.tokenize(line), '"basic_form":"届く"');
  },
};

const [name, file] = process.argv.slice(2);
const read = await libraries[name]();
const lines = readFileSync(file, "utf8").split("\n");
const before = cpuUsage();
for (const line of lines) read(line);
const { user, system } = cpuUsage(before);
console.log(((user + system) / 1e6).toFixed(3));

/** A library that does not see a plain mail address, or the verb, is not set up as it should be. */
function checked(read: (line: string) => unknown, expected: string): (line: string) => unknown {
  if (!JSON.stringify(read("hanako@example.jp に届いた")).includes(expected))
    throw new Error(`${name} does not give ${expected}`);
  return read;
}
