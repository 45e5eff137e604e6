import { describe, expect, test } from "vitest";
import { labelOf } from "../../src/lexicon/labels.ts";
import { groupId } from "../../src/lexicon/words.ts";

describe("names of columns", () => {
  test.each([
    ["applicant_nm", "person-name"],
    ["applicant_kn", "person"],
    ["hogoshaKana", "person"],
    ["brth_ymd", "date-of-birth"],
    ["sex_kbn", "gender"],
    ["shain_cd", "account-id"],
    ["displayName", "person"],
    ["TaxID", "my-number"],
    ["性", "gender"],
    ["職", "occupation"],
    ["保護者カナ", "person"],
    ["meigi", "person-name"],
    ["_myshop_sid", "cookie-id"],
    ["userDisplayName", "person-name"],
    ["givenNames", "person-name"],
    ["applicant.given", "person-name"],
    ["kanja_sei", "person-name"],
    ["last_nm_k", "person-name"],
    ["mbr_cd", "account-id"],
    ["applicant.born", "date-of-birth"],
    ["γ-GTP", "health-exam"],
    ["TEL番号", "phone"],
    ["CVC番号", "card-security-code"],
    ["HbA1c値", "health-exam"],
    ["従業員No", "account-id"],
    ["NM_ROM", "person-name"],
    ["MBL_NO", "phone"],
    ["体重kg", "health-exam"],
  ])("%s names a value of %s", (text, group) => {
    expect(labelOf(text)?.groups).toContain(groupId(group));
  });

  test.each([
    ["ﾌﾘｺﾐｺｳｻﾞ", "bank-account"],
    ["ｼｬｲﾝﾅﾝﾊﾞｰ", "account-id"],
    ["ｾｲﾈﾝｶﾞｯﾋﾟ", "date-of-birth"],
    ["ｺﾖｳﾎｹﾝNo", "employment-insurance"],
    ["ホゴシャシメイ", "person-name"],
    ["じゅうみんひょうこーど", "resident-record"],
    ["seinen_gappi", "date-of-birth"],
    ["ryokenBangou", "passport"],
    ["SYAIN_BANGO", "account-id"],
    ["hihokensha_shimei", "person-name"],
    ["jyuusyo", "address"],
  ])("%s is read as the label of %s that has kanji", (text, group) => {
    expect(labelOf(text)?.groups).toContain(groupId(group));
  });

  test.each(["ｾｲﾈﾝｶﾞﾂﾋﾟ", "ｼﾔｲﾝﾊﾞﾝｺﾞｳ", "ｼﾞﾕｳｼﾖ"])("%s has no small kana, as in old systems", (text) => {
    expect(labelOf(text)).toBeDefined();
  });

  test.each(["top_k", "is_given", "ｶｲｼｬﾒｲ", "syouhin_mei", "ginkoMei", "データ", "sentence", "memo_note"])(
    "the reading %s names nobody",
    (text) => {
      const groups = labelOf(text)?.groups ?? [];
      expect(groups).not.toContain(groupId("person"));
      expect(groups).not.toContain(groupId("person-name"));
    },
  );

  test("a header of alternatives is all of them", () => {
    const groups = labelOf("口座番号／番号")?.groups;
    expect(groups).toContain(groupId("bank-account"));
    expect(groups).toContain(groupId("bare-number"));
  });

  test.each(["product_nm", "bank_kana", "会社名カナ", "shohin_mei", "item_cd", "kaiin_kubun", "S/N"])(
    "%s names nobody",
    (text) => {
      const groups = labelOf(text)?.groups ?? [];
      expect(groups).not.toContain(groupId("person"));
      expect(groups).not.toContain(groupId("person-name"));
    },
  );
});
