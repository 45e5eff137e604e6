import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** A token as kuromoji makes it, which knows no types. */
export interface KuromojiToken {
  readonly word_id: number;
  readonly word_type: "KNOWN" | "UNKNOWN";
  readonly surface_form: string;
  readonly pos: string;
  readonly pos_detail_1: string;
  readonly pos_detail_2: string;
  readonly pos_detail_3: string;
  readonly conjugated_form: string;
  readonly basic_form: string;
  readonly reading?: string;
}

export interface Kuromoji {
  tokenize(text: string): KuromojiToken[];
}

interface KuromojiPackage {
  builder(options: { dicPath: string }): {
    build(done: (error: Error | null, tokenizer: Kuromoji) => void): void;
  };
}

/** The oracle. Opening it takes a second or two. */
export async function openKuromoji(): Promise<Kuromoji> {
  const require = createRequire(import.meta.url);
  const kuromoji = require("kuromoji") as KuromojiPackage;
  const dicPath = join(dirname(require.resolve("kuromoji/package.json")), "dict");
  return new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath }).build((error, tokenizer) => (error ? reject(error) : resolve(tokenizer)));
  });
}
