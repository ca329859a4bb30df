/**
 * Radicals that stand for whole characters, by the code of the radical: fonts that draw both with one glyph make PDF
 * writers name the radical. Of Unicode's EquivalentUnifiedIdeograph.txt those of the CJK Radicals Supplement which
 * are words or parts of words in today's Chinese.
 */
export const RADICALS: ReadonlyMap<number, string> = new Map([
  [0x2e81, "厂"], [0x2e8a, "卜"], [0x2e8c, "小"], [0x2e8e, "兀"], [0x2e92, "巳"], [0x2e93, "幺"],
  [0x2e9c, "日"], [0x2e9d, "月"], [0x2e9f, "母"], [0x2ea0, "民"], [0x2ea7, "牛"], [0x2ea9, "王"],
  [0x2eab, "目"], [0x2eac, "示"], [0x2eb6, "羊"], [0x2ebb, "聿"], [0x2ebc, "肉"], [0x2ebd, "臼"],
  [0x2ec1, "虎"], [0x2ec4, "西"], [0x2ec5, "见"], [0x2ec6, "角"], [0x2ec9, "贝"], [0x2ecb, "车"],
  [0x2ed1, "長"], [0x2ed3, "长"], [0x2ed4, "门"], [0x2ed7, "雨"], [0x2ed8, "青"], [0x2ed9, "韦"],
  [0x2eda, "页"], [0x2edb, "风"], [0x2edc, "飞"], [0x2edd, "食"], [0x2ee2, "马"], [0x2ee3, "骨"],
  [0x2ee4, "鬼"], [0x2ee5, "鱼"], [0x2ee6, "鸟"], [0x2ee7, "卤"], [0x2ee8, "麦"], [0x2ee9, "黄"],
  [0x2eea, "黾"], [0x2eec, "齐"], [0x2eee, "齿"], [0x2eef, "竜"], [0x2ef0, "龙"], [0x2ef3, "龟"],
  // Unicode folds this one to 戶; fonts for mainland Chinese draw it and 户 with one glyph.
  [0x2f3e, "户"],
]);
