import type { ThemeConfig } from "antd";

/** Ink on paper. Every text colour here has a contrast of at least 4.5:1 on both white and paper. */
export const COLOURS = {
  paper: "#FBFAF7",
  panel: "#FFFFFF",
  ink: "#1F2328",
  secondary: "#59636E",
  rule: "#E3E0D8",
  accent: "#0F5C78",
  green: "#1A7F37",
  amber: "#9A6700",
  red: "#B42318",
  grey: "#57606A",
} as const;

export const FONTS =
  '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","Segoe UI",system-ui,sans-serif';

/** The kit's tokens, mended for contrast: its own placeholder and tertiary greys fall below 4.5:1. */
export const THEME: ThemeConfig = {
  token: {
    colorPrimary: COLOURS.accent,
    colorLink: COLOURS.accent,
    colorLinkHover: "#0A4459",
    colorInfo: COLOURS.accent,
    colorSuccess: COLOURS.green,
    colorWarning: COLOURS.amber,
    colorError: COLOURS.red,
    colorTextBase: COLOURS.ink,
    colorText: COLOURS.ink,
    colorTextSecondary: COLOURS.secondary,
    colorTextTertiary: COLOURS.secondary,
    colorTextQuaternary: "#646C76",
    colorTextPlaceholder: "#646C76",
    colorTextDescription: COLOURS.secondary,
    colorTextDisabled: "#6B737C",
    colorBgBase: COLOURS.panel,
    colorBgLayout: COLOURS.paper,
    colorBorder: "#8A9099",
    colorBorderSecondary: COLOURS.rule,
    colorSplit: COLOURS.rule,
    borderRadius: 2,
    borderRadiusLG: 2,
    borderRadiusSM: 2,
    borderRadiusXS: 1,
    fontFamily: FONTS,
    fontSize: 14,
    boxShadow: "0 2px 12px rgba(31,35,40,.14)",
    boxShadowSecondary: "0 2px 12px rgba(31,35,40,.14)",
    boxShadowTertiary: "none",
    motion: false,
  },
  components: {
    Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none" },
    Table: {
      headerBg: "#F4F2EC",
      headerColor: COLOURS.ink,
      rowHoverBg: "#F4F7F8",
      borderColor: COLOURS.rule,
    },
    Drawer: { paddingLG: 20 },
  },
};
