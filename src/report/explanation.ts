import type { ExplainedToken, Explanation, FindingResult, ScorePart } from "../model.ts";
import type { Locale, Localized } from "../policy/locale.ts";
import { printable } from "./printable.ts";

/** An explanation as it may be written: with the surfaces of tokens only where values may be. */
export function shownExplanation(
  { explanation }: FindingResult,
  showValues: boolean,
): { readonly explanation?: Explanation } {
  if (explanation === undefined) return {};
  if (showValues || explanation.tokens === undefined) return { explanation };
  const tokens = explanation.tokens.map(({ place, partOfSpeech, tags }): ExplainedToken => ({
    place,
    partOfSpeech,
    ...(tags === undefined ? {} : { tags }),
  }));
  return { explanation: { ...explanation, tokens } };
}

/** The words with their effect: 個人番号 (label). */
export function contextText({ context }: Explanation, locale: Locale): string {
  return context.map(({ word, effect }) => `${printable(word)} (${said(effect, locale)})`).join(", ");
}

/** The lines below a finding: cue and check, the sum of the score, the tokens. */
export function explanationLines(explanation: Explanation, score: number, locale: Locale): string[] {
  const { cue, check, parts, tokens } = explanation;
  const lines = [
    `${said("cue", locale)}: ${translated(cue, locale)} · ${said("check", locale)}: ${said(check, locale)}`,
    `${said("score", locale)}: ${digits(score)} = ${sumText(parts, locale)}`,
  ];
  if (tokens !== undefined) lines.push(`${said("tokens", locale)}: ${tokensText(tokens, locale)}`);
  return lines;
}

function sumText(parts: readonly ScorePart[], locale: Locale): string {
  return parts
    .map(({ what, score }, index) => {
      const sign = index === 0 ? "" : score < 0 ? " − " : " + ";
      return `${sign}${translated(what, locale)} ${digits(Math.abs(score))}`;
    })
    .join("");
}

/** Two digits, three where the third says something. */
function digits(score: number): string {
  return score.toFixed(3).replace(/0$/, "");
}

/** 助詞,格助詞 [名詞,固有名詞,人名,姓 (surname)] 名詞,接尾,人名: the value's tokens stand in brackets. */
function tokensText(tokens: readonly ExplainedToken[], locale: Locale): string {
  const at = (place: ExplainedToken["place"]): string =>
    tokens
      .filter((token) => token.place === place)
      .map((token) => tokenText(token, locale))
      .join(" ");
  return [at("before"), `[${at("value")}]`, at("behind")].filter((text) => text !== "").join(" ");
}

function tokenText({ partOfSpeech, tags, surface }: ExplainedToken, locale: Locale): string {
  const text = surface === undefined ? partOfSpeech : `${printable(surface)}/${partOfSpeech}`;
  return tags === undefined ? text : `${text} (${tags.map((tag) => said(tag, locale)).join(", ")})`;
}

/** Cues and parts begin with one of our own words; what follows is the dictionary's, or a number. */
function translated(text: string, locale: Locale): string {
  const [keyword] = /^[a-z]+(?: failed)?/.exec(text) ?? [""];
  return said(keyword, locale) + printable(text.slice(keyword.length));
}

function said(word: string, locale: Locale): string {
  return (words as Readonly<Record<string, Localized | undefined>>)[word]?.[locale] ?? word;
}

const words = {
  cue: { en: "cue", ja: "手がかり" },
  check: { en: "check", ja: "検査数字" },
  score: { en: "score", ja: "スコア" },
  tokens: { en: "tokens", ja: "形態素" },
  passed: { en: "passed", ja: "一致" },
  failed: { en: "failed", ja: "不一致" },
  none: { en: "none", ja: "なし" },
  digits: { en: "digits", ja: "数字" },
  code: { en: "code", ja: "英数字" },
  at: { en: "at", ja: "アットマーク" },
  hex: { en: "hex", ja: "16進数" },
  run: { en: "run", ja: "連続した文字" },
  word: { en: "word", ja: "語" },
  field: { en: "field", ja: "項目" },
  tagger: { en: "tagger", ja: "系列ラベリング" },
  pattern: { en: "pattern", ja: "パターン" },
  text: { en: "text", ja: "本文" },
  alone: { en: "alone", ja: "単独" },
  topic: { en: "topic", ja: "話題" },
  "check failed": { en: "check failed", ja: "検査数字の不一致" },
  surroundings: { en: "surroundings", ja: "周囲" },
  person: { en: "person", ja: "人物" },
  position: { en: "position", ja: "位置" },
  gazetteer: { en: "gazetteer", ja: "地名辞典" },
  card: { en: "card", ja: "カード" },
  account: { en: "account", ja: "口座" },
  surname: { en: "surname", ja: "姓" },
  "given-name": { en: "given name", ja: "名" },
  label: { en: "label", ja: "項目名" },
  raises: { en: "raises", ja: "強める" },
  lowers: { en: "lowers", ja: "弱める" },
  "other-label": { en: "label of another type", ja: "別の種類の項目名" },
} as const satisfies Readonly<Record<string, Localized>>;
