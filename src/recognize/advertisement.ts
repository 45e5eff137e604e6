import { foldText } from "../text/fold.ts";
import type { Span } from "../model.ts";

const reach = 400;
const words = /求人|雇用形態|応募(?:資格|方法)|募集(?:人数|要項)|仕事内容/u;

/** 求人票 … 職種　介護職員, 事業所　…: what a company says of itself and of whom it looks for. */
export function isAdvertised(bytes: Uint8Array, { start, end }: Span): boolean {
  let from = Math.max(0, start - reach);
  while ((bytes[from] & 0xc0) === 0x80) from++;
  return words.test(foldText(bytes, from, Math.min(bytes.length, end + reach)).text);
}
