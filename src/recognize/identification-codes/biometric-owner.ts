import {
  bodyPartIn,
  bodyPartNamed,
  isForeignName,
  opennessOf,
  type BodyPart,
} from "../../lexicon/body-parts.ts";
import { asciiText, isLetterOrDigit, lineEnd, lineStart } from "../../text/bytes.ts";
import { fieldAround, type Scene } from "../scene.ts";
import { nameBefore } from "../name-before.ts";

/**
 * Whose a template is that stands under a name such as `template`, `data` or `old`: the body part that an object
 * around it, its element, its record or its line of a log names.
 */

const reach = 6000;
const labelReach = 160;

/** Text of which each character is one byte. */
type Bytes = string;

const nameOf = (bytes: Bytes): string => Buffer.from(bytes, "latin1").toString("utf8");

const name = String.raw`[^\s"'<>{}[\],;:=()|&?]+`;
const attributeBefore = /<([^\s<>/!?]+)\s[^<>]*$/;

type Openness = "template" | "open";

/** The word group of the body part that owns the template in `[start, end)`. */
export function ownerOf(scene: Scene, start: number, end: number): string | undefined {
  const before = nameBefore(scene.bytes, start);
  if (!before) return ownerInRow(scene, start, end);
  const meaning = meaningOf(before.name);
  if (meaning.part !== undefined) return meaning.part;
  const { openness } = meaning;
  if (openness === undefined) return undefined;
  const isPlain = before.kind === "plain";
  const { format } = scene.block;
  if (isPlain && (format === "log" || format === "text") && !isInTag(scene.bytes, before.start))
    return partOfLine(scene, before.start, openness);
  if (!isSpokenOf(scene, start)) return undefined;
  if (before.kind === "element") return elementAround(scene, before.start, openness);
  const tagText = asciiText(scene.bytes, Math.max(0, before.start - labelReach), before.start);
  const attribute = attributeBefore.exec(tagText);
  if (attribute)
    return (
      partOf(attribute[1], openness) ?? elementAround(scene, before.start - attribute[0].length, openness)
    );
  if (format === "yaml" && isPlain) return blockAround(scene, before.start, openness);
  return objectAround(scene, before.start, end, openness);
}

/** `<faceMatch score="0.9" vec="`: the name is an attribute's. */
function isInTag(bytes: Uint8Array, at: number): boolean {
  for (
    let back = at - 1;
    back >= 0 && back > at - labelReach && bytes[back] !== 10 && bytes[back] !== 62;
    back--
  )
    if (bytes[back] === 60) return true;
  return false;
}

interface Meaning {
  /** The group of the part that the name tells by itself. */
  readonly part?: string | undefined;
  readonly openness?: Openness | undefined;
}

const meanings = new Map<string, Meaning>();
const mostMeanings = 2000;

/** What a name says; remembered, since a text has few names and many values. */
function meaningOf(text: string): Meaning {
  let meaning = meanings.get(text);
  if (meaning) return meaning;
  meaning = { part: bodyPartNamed(text), openness: opennessOf(text) };
  if (meanings.size >= mostMeanings) meanings.clear();
  meanings.set(text, meaning);
  return meaning;
}

/** How all names of body parts begin, in the three ways of writing them, as bytes. */
const mention = new RegExp(
  (
    "kao koe eye face iris kosai kousai kohsai retina voice seimon onsei speaker washa xvector x_vector ivector dvector " +
    "gait hoyo hoko walk vein jomyaku joumyaku palm vascular finger shimon shomon shoumon minutia thumb yubi"
  )
    .split(" ")
    .flatMap((word) => [word, word[0].toUpperCase() + word.slice(1), word.toUpperCase()])
    .concat("顔 虹彩 声 話者 歩容 静脈 指紋 掌紋".split(" "))
    .map((word) => Buffer.from(word, "utf8").toString("latin1"))
    .join("|"),
  "g",
);

const anyMention = new RegExp(mention.source);

/** Base64 holds every word of three letters by chance, and hex holds `face`: such words open a name. */
function isOpening(text: Bytes, index: number, word: string): boolean {
  if (word.length > 4 || word.charCodeAt(0) >= 0x80) return true;
  const before = text.charCodeAt(index - 1);
  const isCapital = word.charCodeAt(0) < 97 && word.charCodeAt(1) >= 97;
  if (isCapital && before >= 97 && before <= 122)
    return /^(?:[A-Z][a-z]{2}|[^\w+/])/.test(text.slice(index + word.length, index + word.length + 3));
  return !(isLetterOrDigit(before) || before === 43);
}

const behind = 400;
const mentions = new WeakMap<Scene, Int32Array>();

/**
 * Whether a body part is mentioned anywhere near: most long tokens are in texts that speak of none, and the names
 * around them need not be read.
 */
function isSpokenOf(scene: Scene, start: number): boolean {
  let places = mentions.get(scene);
  if (!places) mentions.set(scene, (places = mentionsIn(scene)));
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle] < start - reach) low = middle + 1;
    else high = middle;
  }
  return low < places.length && places[low] < start + behind;
}

function mentionsIn({ bytes }: Scene): Int32Array {
  const text = asciiText(bytes, 0, bytes.length);
  const places: number[] = [];
  for (const { index, 0: word } of text.matchAll(mention))
    if (isOpening(text, index, word)) places.push(index);
  return Int32Array.from(places);
}

/** Names that bodies share with other things count where what is under them is called a template. */
function groupOf(part: BodyPart | undefined, openness: Openness): string | undefined {
  return part && (part.sure || openness === "template") ? part.group : undefined;
}

const partOf = (bytes: Bytes, openness: Openness): string | undefined =>
  groupOf(bodyPartIn(nameOf(bytes)), openness);

const keyOfObject = new RegExp(String.raw`(${name})\\?["']?\s*(?:=>|[:=])\s*$`);
const mostParents = 4;
/** `"modality":"FACE"`: what a record of enrolments says of itself. */
const kindOfRecord =
  /(?:type|modality|kind|factor|method|biometric|trait|shubetsu|shurui|seitai|bui|種別|種類|部位|認証方式)\w*\\?["']?\s*[:=]\s*\\?["']([^"'\\]{1,40})\\?["']/giu;

/** The keys over the objects and lists that hold `from`, from the innermost on. */
function objectAround(scene: Scene, from: number, end: number, openness: Openness): string | undefined {
  const { bytes } = scene;
  const floor = Math.max(0, from - reach);
  let depth = 0;
  let parents = 0;
  for (let at = from - 1; at >= floor; at--) {
    const byte = bytes[at];
    if (byte === 125 || byte === 93) depth++;
    if (byte !== 123 && byte !== 91) continue;
    if (depth-- > 0) continue;
    depth = 0;
    if (parents < 2) {
      const kind = kindIn(scene, at, from, end, openness);
      if (kind !== undefined) return kind;
    }
    const key = keyOfObject.exec(asciiText(bytes, Math.max(0, at - 60), at));
    if (key) {
      const part = partOf(key[1], openness);
      if (part !== undefined) return part;
      if (isForeignName(nameOf(key[1]))) return undefined;
    }
    if (++parents > mostParents) return undefined;
  }
  return undefined;
}

function kindIn(
  scene: Scene,
  open: number,
  from: number,
  end: number,
  openness: Openness,
): string | undefined {
  const behind = nameOf(asciiText(scene.bytes, end, end + 300)).replace(/[{}][^]*$/u, "");
  const before = nameOf(asciiText(scene.bytes, Math.max(open, from - 1000), from));
  for (const text of [before, behind]) {
    for (const [, value] of text.matchAll(kindOfRecord)) {
      const group = groupOf(bodyPartIn(value), openness);
      if (group !== undefined) return group;
    }
  }
  return undefined;
}

const tag = /<(\/?)([^\s<>/!?]+)([^<>]*?)(\/?)>/g;
const kindAttribute = /\s(?:type|modality|kind|bui|shubetsu|種別|部位)="([^"]{1,40})"/;

/** The elements that are open at `from`, from the innermost on. */
function elementAround(scene: Scene, from: number, openness: Openness): string | undefined {
  const open: string[] = [];
  const kinds: string[] = [];
  const text = asciiText(scene.bytes, Math.max(0, from - reach), from);
  for (const [, closes, element, attributes, isEmpty] of text.matchAll(tag)) {
    if (closes) open.splice(Math.max(0, open.lastIndexOf(element)));
    else if (!isEmpty) kinds[open.push(element) - 1] = kindAttribute.exec(attributes)?.[1] ?? "";
  }
  for (let at = open.length - 1; at >= 0 && at >= open.length - mostParents; at--) {
    const element = open[at];
    const part = partOf(element, openness) ?? partOf(kinds[at], openness);
    if (part !== undefined) return part;
    if (isForeignName(nameOf(element))) return undefined;
  }
  return undefined;
}

/** The keys of YAML that are indented less, upwards. */
function blockAround(scene: Scene, from: number, openness: Openness): string | undefined {
  const floor = Math.max(0, from - reach);
  const lines = nameOf(asciiText(scene.bytes, floor, lineEnd(scene.bytes, from))).split("\n");
  let indent = indentOf(lines.pop() ?? "");
  for (const line of lines.reverse()) {
    const kind = /^[\s-]*(?:type|modality|kind|種別|部位)\w*\s*:\s*["']?([^"'#]{1,40})/u.exec(line);
    const sibling = kind && indentOf(line) === indent ? bodyPartIn(kind[1]) : undefined;
    if (sibling) return groupOf(sibling, openness);
    if (line.trim() === "" || indentOf(line) >= indent) continue;
    indent = indentOf(line);
    const key = /^[\s-]*["']?([^\s"':]+)["']?\s*:/.exec(line);
    if (!key) continue;
    const group = groupOf(bodyPartIn(key[1]), openness);
    if (group !== undefined) return group;
    if (isForeignName(key[1])) return undefined;
  }
  return undefined;
}

/** The dash of a list is part of the indentation of what stands behind it. */
const indentOf = (line: string): number => /^[\s-]*/.exec(line)?.[0].length ?? 0;

const longestLine = 300;
/** A word that is no key: `face=Arial` speaks of a font. */
const identifier = /[\p{L}][\p{L}\d_]*(?![\p{L}\d_]|=|\s*:\s*\S)/gu;

/** The one body part of which a line of a log speaks before a value: in its tag, its logger or its message. */
function partOfLine(scene: Scene, from: number, openness: Openness): string | undefined {
  const { bytes } = scene;
  // The parameters of a URL are tokens of requests.
  if (bytes[from - 1] === 63 || bytes[from - 1] === 38) return undefined;
  const text = asciiText(bytes, lineStart(bytes, from, Math.max(0, from - longestLine)), from);
  if (!anyMention.test(text)) return undefined;
  const line = nameOf(text);
  let found: string | undefined;
  for (const [word] of line.matchAll(identifier)) {
    if (isForeignName(word)) return undefined;
    const group = groupOf(bodyPartIn(word) ?? japanesePart(word), openness);
    if (group === undefined) continue;
    if (found !== undefined && found !== group) return undefined;
    found = group;
  }
  return found;
}

/** 虹彩テンプレート更新: a compound that begins with the part. */
function japanesePart(word: string): BodyPart | undefined {
  const head =
    /^(?:顔認証|顔特徴|顔照合|顔登録|虹彩|声紋|話者|歩容|静脈|指静脈|手のひら静脈|掌静脈|指紋|掌紋)(?=.)/u.exec(
      word,
    );
  return head ? bodyPartIn(head[0].replace(/(?:認証|特徴|照合|登録)$/u, "")) : undefined;
}

/** A cell of a row whose neighbour is 顔 or FACE, in a table that has a column of templates. */
function ownerInRow(scene: Scene, start: number, end: number): string | undefined {
  const { bytes, block } = scene;
  if (block.format !== "csv" && block.format !== "tsv" && block.format !== "sql") return undefined;
  if (!isSpokenOf(scene, start)) return undefined;
  const from = lineStart(bytes, start, Math.max(0, start - 1000));
  const cells = nameOf(asciiText(bytes, from, start)).split(/[,\t|;(]/u);
  cells.push(...nameOf(asciiText(bytes, end, lineEnd(bytes, end, end + 300))).split(/[,\t|;)]/u));
  const groups = new Set(
    cells.flatMap((cell) => {
      const text = cell.trim().replace(/^["']|["']$/gu, "");
      return text.length > 0 && text.length <= 24 ? (bodyPartIn(text)?.group ?? []) : [];
    }),
  );
  if (groups.size !== 1 || !hasTemplateColumn(scene, start)) return undefined;
  const field = fieldAround(scene, start, end);
  return field && field.groups.length > 0 ? undefined : [...groups][0];
}

const templateColumn = /template|tmpl|feature|vector|embedding|テンプレート|特徴|ベクトル/iu;

/** The header of the table, or the statement that the row is of. */
function hasTemplateColumn({ bytes, block }: Scene, start: number): boolean {
  const header = block.format === "sql" ? undefined : (block.header ?? bytes.subarray(0, lineEnd(bytes, 0)));
  const text = header ?? bytes.subarray(Math.max(0, start - 2000), start);
  return templateColumn.test(new TextDecoder().decode(text));
}
