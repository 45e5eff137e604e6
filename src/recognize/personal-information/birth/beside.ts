import { characterLength, previousCharacter } from "../../../text/bytes.ts";
import { findDates } from "../../../text/eras.ts";
import { foldText } from "../../../text/fold.ts";
import type { Emit } from "../../define.ts";
import {
  isDigitPoint,
  isSeparatorPoint,
  pointAt,
  pointBefore,
  textBefore,
  textBehind,
} from "../within-line.ts";
import { emitBirth, window } from "./emit-birth.ts";
import { clock } from "./in-field.ts";

/** Between a date and the sex or age beside it. */
const gap = /^[\s、,，・/／|｜（(）)\t:：]*$/u;
/** The date right before 生, に生まれ or 日生; 日 of the latter belongs to it. */
export function recognizeBeforeSuffix(bytes: Uint8Array, start: number, emit: Emit): void {
  const isDay = bytes[start] === 0xe6 && bytes[start + 1] === 0x97 && bytes[start + 2] === 0xa5;
  const isApart = bytes[start - 1] === 32;
  const point = pointBefore(bytes, isApart ? start - 1 : start);
  const isBirthplace = point === 0x306b || pointAt(bytes, start) === 0x306b;
  if (!isDay && !isBirthplace && point !== 0x3067 && !mayEndDate(point)) return;
  if (ofAnimal.test(textBehind(bytes, start, window).text)) return;
  const before = textBefore(bytes, isDay ? start + 3 : start, isBirthplace ? longerWindow : window);
  const date = findDates(before.text).at(-1);
  if (date && beforeSuffix.test(before.text.slice(date.end))) emitBirth(emit, before, date, "strong", []);
}

/** 生まれ　毛色 赤 */
const ofAnimal = /毛色|血統書|体高|犬種|猫種/u;
const longerWindow = 180;

/** 1961年4月19日に生まれ, 1961年4月19日、アルゼンチンのコルドバで生まれ, 昭和十五年七月二十日に上片町の網元の家に生まれ */
const beforeSuffix =
  /^(?:\s|に|[、に]\s?[^、。\d]{1,16}で|に[^、。\d]{2,40}(?:家|間|[都道府県市区町村郡])に?)?$/u;

/** Beside a sex or an age, with nothing but separators between. */
export function recognizeBeside(bytes: Uint8Array, start: number, end: number, emit: Emit): void {
  if (mayFollowDate(bytes, start)) recognizeBeforeValue(bytes, start, emit);
  const next = behindSeparators(bytes, end);
  if (next < 0 || !gap.test(foldText(bytes, end, next).text)) return;
  const behind = textBehind(bytes, next, window);
  const [dateBehind] = findDates(behind.text);
  if (dateBehind?.start === 0 && !clock.test(behind.text.slice(dateBehind.end)))
    emitBirth(emit, behind, dateBehind, "strong", []);
}

function recognizeBeforeValue(bytes: Uint8Array, start: number, emit: Emit): void {
  const before = textBefore(bytes, start, window);
  const dateBefore = findDates(before.text).at(-1);
  if (dateBefore && /^[\s、,，・/／|｜（(）)\t:：満]*(?:\d{1,3})?$/u.test(before.text.slice(dateBefore.end)))
    emitBirth(emit, before, dateBefore, "strong", []);
}

const mostSeparators = 4;

/** Behind digits of an age and separators a date may end: 1998年1月18日、26歳. */
function mayFollowDate(bytes: Uint8Array, start: number): boolean {
  let at = start;
  for (let i = 0; i < 3 && isDigitPoint(pointBefore(bytes, at)); i++) at = previousCharacter(bytes, at, 0);
  let separators = 0;
  while (at > 0 && separators < mostSeparators && mayStandBetween(pointBefore(bytes, at))) {
    at = previousCharacter(bytes, at, 0);
    separators++;
  }
  return separators > 0 && mayEndDate(pointBefore(bytes, at));
}

/** Where, behind separators, a date may begin; -1 where none can. */
function behindSeparators(bytes: Uint8Array, end: number): number {
  let at = end;
  let separators = 0;
  while (separators < mostSeparators && mayStandBetween(pointAt(bytes, at))) {
    at += characterLength(bytes[at]);
    separators++;
  }
  if (separators === 0) return -1;
  const point = pointAt(bytes, at);
  return isDigitPoint(point) || "昭平大明令MTSHR西".includes(String.fromCodePoint(point)) ? at : -1;
}

/** 満 stands between a date and an age, は between a label and a date. */
export function mayStandBetween(point: number): boolean {
  return point !== 10 && point !== 13 && (isSeparatorPoint(point) || point === 0x6e80 || point === 0x306f);
}

/** 日, ち of にち, or a digit. */
function mayEndDate(point: number): boolean {
  return isDigitPoint(point) || point === 0x65e5 || point === 0x3061;
}
