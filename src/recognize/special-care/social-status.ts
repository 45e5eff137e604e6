import { defineFact } from "./fact.ts";
import type { Recognizer } from "../define.ts";

/**
 * 社会的身分 — a status of birth that a person cannot leave.
 *
 * Alike    同和問題 and 同和教育 are topics, 身分証 is a card, 部落会 a village association. Occupation,
 *          income and welfare are no status by law.
 * Law      要配慮個人情報 — APPI Art. 2(3).
 */
export const socialStatus: Recognizer = defineFact({
  entityType: "SENSITIVE_SOCIAL_STATUS",
  labels: ["social-status"],
  value: /(?:部落|地区|出身|身分|子|籍|民|族)$/u,
  phrases: [
    {
      terms: ["status-term"],
      before: /(?:いわゆる|元|旧)?/u,
      behind: /(?:身分)?(?:の?(?:出身者?|出自|家系|家柄|末裔|子孫|生まれ|系|出(?![身自])))?/u,
      unless: {
        behind:
          /(?:問題|教育|対策|行政|差別|解消|解放|会|の(?:歴史|相続分|相続|認知|権利|戸籍|問題)|制度|[はがも](?:相続|民法|嫡出子)|人権)/u,
      },
    },
  ],
  examples: [
    "身元調査で室伏さんは⟦被差別部落の出身⟧と記載",
    "相談者は⟦嫡出でない子⟧と話す",
    "実母 浦部 あみ（22歳）：⟦婚外子⟧として出産",
    "嫡出でない子の相続分は民法の改正で同じになった",
    "室伏さんは同和教育の講師です",
    "室伏様の身分証明書の写し",
  ],
});
