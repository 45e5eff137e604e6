import { separator, type DigitRun } from "../../text/digits.ts";
import { lineEnd, lineStart } from "../../text/bytes.ts";
import { foldText } from "../../text/fold.ts";
import {
  defineRecognizer,
  word,
  type ConfidenceSpec,
  type CuePlace,
  type Emit,
  type Recognizer,
} from "../define.ts";
import { columnHeader, headerOf, isBlankHeader } from "../column-header.ts";
import { fieldAround, type Scene } from "../scene.ts";
import { weigh } from "../weigh.ts";
import { isDigitPoint, pointBefore } from "./within-line.ts";

const latitude = "(?:2\\d|3\\d|4[0-5])\\.\\d{3,}";
const longitude = "1[2-5]\\d\\.\\d{3,}";
/** Between the two: a comma (in a URL, too), a semicolon, a slash, white space, or a second key. */
const between =
  "(?:\\s*[NS]?[,\\s]*[EW]\\s*|[°度]?[\\s,、]*(?:東経|北緯|経度|緯度)[\\s:：]*|\\s*[,，、;；/／ ]\\s*|%2C|[\"']?(?:\\s*[,;&]\\s*|\\s)[\"']?(?:[a-z]+[_.-]?)?(?:lng|lon|longitude|lat|latitude|keido|ido)[\"']?\\s*[:=]\\s*[\"']?)";
const pair: RegExp = new RegExp(
  `(?<![\\d.])(?:${latitude}${between}${longitude}|${longitude}${between}${latitude})(?![\\d.])`,
  "giu",
);
/** 北緯35度40分52秒 東経139度46分2秒, N36°17'32" E137°39'05" and 35°40'52"N 139°46'02"E. */
const degrees =
  "\\d{1,3}\\s?[°度]\\s?(?:\\d{1,2}(?:\\.\\d+)?\\s?[′'’分]\\s?)(?:\\d{1,2}(?:\\.\\d+)?\\s?(?:″|\"|”|''|秒))?";
const sexagesimal: RegExp = new RegExp(
  `(?:北緯|N)?\\s?${degrees}\\s?N?[\\s,、]*(?:東経|E)?\\s?${degrees}(?:\\s?E)?`,
  "gu",
);

const window = 64;
/** Two numbers with a space between are the commands of a drawing as well. */
const barePair: ConfidenceSpec = { alone: "none", raised: "strong", lowered: "none" };

/**
 * 緯度経度 — a place in degrees; one span from the first number to the second.
 *
 * Format   Latitude and longitude within Japan in decimal degrees (three places at least) in either order, with
 *          a comma, space or second key between; degrees, minutes and seconds.
 * Check    The bounds of Japan.
 * Alike    Stops, stations, epicentres and shapes of public maps; drawings, games, whole degrees.
 * Law      個人関連情報; piled up, 個人情報 — APPI Art. 2(7), guideline example 4.
 * Source   ISO 6709.
 */
export const geoCoordinate: Recognizer = defineRecognizer({
  entityType: "GEO_COORDINATE",
  cue: word("geo-degrees", "geo-coordinate"),
  context: { raise: "geo-coordinate", lower: "not-geo-coordinate" },
  confidence: { alone: "strong", raised: "certain", lowered: "weak" },
  runs: { least: 5, separators: "dotted", suits: isWrittenAsDegrees },
  recognizeDigits,
  evidence: { confidences: { "bare pair": barePair } },
  recognizeCue,
  examples: [
    "最終位置 ⟦36.2892, 137.6480⟧ です",
    "GET /shop/near?ll=⟦33.64644,130.43711⟧ HTTP/1.1",
    "現在地 ⟦３６．２８９２，１３７．６４８０⟧",
    "位置 ⟦北緯36度17分32秒　東経137度39分5秒⟧",
    "位置 北緯⟦36.2892度 東経137.6480⟧度",
    "GEO:⟦36.2892;137.6480⟧",
    "GET /near?latlng=⟦36.2892%2C137.6480⟧&r=5 HTTP/2",
    "last_location: lat=⟦36.2892 lng=137.6480⟧ acc=12.5m",
    "震源 36.2892, 137.6480",
    "36.2892, 237.6480",
    "M 36.28 137.64 L 20 30",
    '{"mag":[44.4472,134.5519,3.7771]}',
    "stop_id,stop_name,stop_lat,stop_lon\nS1,林ノ下,35.939296,139.832107",
    "ts,mag_x,mag_y\n12,35.1331,135.6448",
    "貸自転車の置場\n\nport_id,name,lat,lon,capacity\nB-01,川端,36.2892,137.6480,20\nB-02,上町,36.2911,137.6502,12",
  ],
});

/** A longitude of four places has seven digits: every pair has one cue at least. */
function recognizeDigits(scene: Scene, run: DigitRun, cue: CuePlace, emit: Emit): void {
  const first = run.digits[0];
  if (run.groupLength[0] === 3 ? first !== 1 : first < 2 || first > 4) return;
  search(scene, pair, cue.start, cue.end, emit);
}

/** Degrees have three places at least; a second dot makes it an address of the network. */
function isWrittenAsDegrees({ groups, groupLength: [whole, places], before }: DigitRun): boolean {
  const { dot } = separator;
  if (groups < 2 || before[1] !== dot || (groups > 2 && before[2] === dot)) return false;
  return places >= 3 && (whole === 3 || whole === 2);
}

/** Degrees and minutes have no long run of digits: they are read at 度, or behind a word such as 位置. */
function recognizeCue(scene: Scene, { start, end }: CuePlace, emit: Emit): void {
  const { bytes } = scene;
  const isDegree = end - start === 3 && bytes[start] === 0xe5;
  if (isDegree) {
    if (!isDigitPoint(pointBefore(bytes, start))) return;
    search(scene, sexagesimal, start, end, emit);
    return;
  }
  const limit = lineEnd(bytes, end, Math.min(bytes.length, end + window));
  for (let at = end; at + 1 < limit; at++) {
    if (bytes[at] !== 0xc2 || bytes[at + 1] !== 0xb0) continue;
    search(scene, sexagesimal, at, at + 2, emit);
    return;
  }
}

/** The pair that holds the cue, on its line. */
function search(scene: Scene, pattern: RegExp, start: number, end: number, emit: Emit): void {
  const { bytes } = scene;
  let from = Math.max(lineStart(bytes, start, Math.max(0, start - window)), start - window, 0);
  while ((bytes[from] & 0xc0) === 0x80) from++;
  const folded = foldText(bytes, from, lineEnd(bytes, end, Math.min(bytes.length, end + window)));
  for (const match of folded.text.matchAll(pattern)) {
    const foundStart = folded.byteAt(match.index + match[0].length - match[0].trimStart().length);
    const foundEnd = folded.byteAt(match.index + match[0].trimEnd().length);
    if (foundStart > start || foundEnd <= start) continue;
    if (isOfOtherColumn(scene, foundStart)) continue;
    const isDoubtful = isBarePair(folded.text, match) || isInVector(folded.text, match);
    const confidence = isDoubtful ? barePair : geoCoordinate.confidence;
    weigh(scene, geoCoordinate, foundStart, foundEnd, true, emit, confidence);
  }
}

/** Only white space stands between the numbers, and no POINT( before them. */
function isBarePair(text: string, match: RegExpExecArray): boolean {
  return /^[\d.]+\s+[\d.]+$/u.test(match[0]) && !/POINT\s?\($/iu.test(text.slice(0, match.index));
}

/** One more number in the same brackets: the axes of a sensor, unless a word says that it is the height of a place. */
function isInVector(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(0, match.index);
  const behind = text.slice(match.index + match[0].length);
  return (
    (/\[\s*$/u.test(before) && /^\s*,\s*-?\d/u.test(behind)) ||
    /\[(?:\s*-?\d+(?:\.\d+)?\s*,)+\s*$/u.test(before)
  );
}

const nameOfDegrees =
  /lat|lon|lng|緯度|経度|北緯|東経|ido|keido|座標|位置|geo|gps|coord|point|地点|location|position|^[xy]$/iu;
/** Tables of what everybody may know: GTFS, shops, facilities, quakes. */
const publicMap =
  /^stop_|^shape_|^port_|^capacity$|station|facility|store|shop_|spot|landmark|poi\b|バス停|停留所|^駅|駅名|施設|店舗|店名|震源|震央|避難|観測|山頂|消火栓|AED|公園|学校名/iu;

/** A column that holds no degrees, or one of a public map. */
function isOfOtherColumn(scene: Scene, start: number): boolean {
  const name = columnHeader(scene, start);
  if (name === undefined) return isInPublicList(scene, start);
  if (isBlankHeader(name)) return false;
  if (!nameOfDegrees.test(name)) return true;
  const header = headerOf(scene);
  return header !== undefined && !header.isOfPeople && header.cells.some((cell) => publicMap.test(cell));
}

/** How far above a row the head of its table is looked for, in bytes. */
const reachOfHead = 4096;

/** Rows of a table inside a text, whose topmost line with as many cells is the head. */
function isInPublicList(scene: Scene, start: number): boolean {
  if (fieldAround(scene, start, start + 1)?.source !== "header") return false;
  const floor = Math.max(0, start - reachOfHead);
  const lines = decoder.decode(scene.bytes.subarray(floor, lineEnd(scene.bytes, start))).split("\n");
  const cells = lines[lines.length - 1].split(",").length;
  let head = lines.length - 1;
  while (head > 0 && lines[head - 1].split(",").length === cells) head--;
  return lines[head].split(",").some((cell) => publicMap.test(cell.trim()));
}

const decoder = new TextDecoder();
