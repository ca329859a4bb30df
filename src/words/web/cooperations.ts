/** 合作 on the page of a line. */
export const COOPERATION_WORDS = {
  title: { zh: "合作", en: "Cooperations" },
  lead: {
    zh: "本条线的承诺与外部的合作：写明计入本条线承诺的，或者合作方是承诺点名的。",
    en: "What the promises of this line have agreed with others: items that name one of them, or whose partner one of them names.",
  },
  attested: { zh: "已核验", en: "attested" },
  unproven: { zh: "未核", en: "not proven" },
  signed: { zh: "{day} 签约", en: "signed on {day}" },
  term: { zh: "协议期 {from} 至 {to}", en: "term {from} to {to}" },
  unsaid: { zh: "未写明", en: "not said" },
  result: { zh: "成果：{result}", en: "What came of it: {result}" },
  noResult: { zh: "还没有登记成果。", en: "Nothing has come of it yet." },
  for: { zh: "用于：", en: "For: " },
} as const;
