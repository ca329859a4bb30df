/**
 * Units and classifiers that can stand behind a number. `counted` are classifiers of things, `measured` units of
 * physical or money amounts, `passing` units whose numbers are never a target by themselves (durations, ranks, voltages).
 */
export const UNITS = {
  counted:
    "个 家 户 名 位 人 人次 件 件次 项 条 座 处 所 台 台套 套 部 辆 艘 架 张 场 场次 次 只 头 羽 棵 株 栋 幢 间 床 列 趟 笔 宗 批 批次 班 班次 类 种 支 对 组 片 块 册 篇 门 课时 学时 口 孔 眼 节 盏 根 具 份 本 枚 只次 万人次 架次 标箱 标准箱 箱 TEU 车位 泊位 个 员 尾 头只 匹 窝 团 队 档 期 站 村 镇 县 市 乡 校 园 馆 厅 桩 枪 岗 床位 企 款 首 部次 单 亩次 周 例 户次 家次 人口 处点 把 轮 颗 队次 辆次 套间 套房 平台 方案 标",
  measured:
    "元 美元 欧元 港元 人民币 千瓦 千瓦时 瓦 兆瓦 吉瓦 度 吨 吨标准煤 吨标煤 公斤 千克 克 斤 亩 公顷 平方米 平米 m2 m² ㎡ m3 m³ 平方公里 平方千米 立方米 立方 方 公里 千米 米 海里 公升 升 千升 吨公里 人公里 % ％ 个百分点 百分点 ‰ 个工作日 工作日 个月 个小时 小时 分钟 秒 天 日 倍 分 分贝 微克 毫克 毫米 厘米 MW GW kW KW kWh KWh MWh GWh km 摄氏度 ℃ 比特 字节 Gbps TB PB P EFLOPS EFlops 卡 机架 标准机架 标准煤 吨油 吨CO2 大卡 焦耳 吉焦 千卡 GJ TWh 标准立方米 载重吨 总吨 岁 周岁",
  passing: "年 届 号 级 千伏 千伏安 伏 层 月 周年 世纪 年代 位数 度数 代 星 A 路 线 楼 时 点 大 者 强 化 横 纵 步 维 线城市 章 条例 届次 型 类人 线以上 元店 D",
} as const;

export type UnitClass = keyof typeof UNITS;
