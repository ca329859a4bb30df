import { z } from "zod";
import { drawWall } from "../../draw/wall-picture.ts";
import { drawQr } from "../../draw/qr.ts";
import { VERIFY } from "../../words/web/verify.ts";
import type { Lang } from "../../words/sentence.ts";
import { type Context, readable, type Routes } from "../context.ts";
import { ofBook, when, whenOf } from "../wire/when.ts";
import { wallIn } from "./questions.ts";

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** One sheet, nothing else: the browser's own print makes the A3 page. */
const sheet = (title: string, lang: Lang, picture: string, foot: string): string =>
  `<!doctype html>
<html lang="${lang === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
@page { size: A3 landscape; margin: 0 }
html, body { margin: 0; padding: 0; background: #fff }
svg { display: block; max-width: 100%; height: auto }
footer { display: flex; align-items: center; gap: 4mm; padding: 0 10mm; font: 9pt/1.35 sans-serif }
footer img { width: 25mm; height: 25mm; flex: none }
footer pre { margin: 0; font: 8pt/1.3 monospace; white-space: pre-wrap; overflow-wrap: anywhere }
footer p { margin: 0 0 1mm }
@media print {
  svg { width: 420mm; height: ${foot === "" ? "296.5mm" : "270.5mm"}; max-width: none }
  footer { height: 26mm; box-sizing: border-box; overflow: hidden }
}
</style></head><body>${picture}${foot}</body></html>
`;

const QR_MM = 25;

/** The signed checkpoint under the sheet, for eye and camera; nothing where none is kept or the book has a loss. */
async function footOf({ checkpoints }: Context, book: string, lang: Lang): Promise<string> {
  if (checkpoints === undefined || checkpoints.lossOf(book) !== null) return "";
  const note = await checkpoints.signed(book);
  // As a picture of its own, so that the sheet keeps one drawing.
  const picture = `data:image/svg+xml,${encodeURIComponent(drawQr(note, QR_MM, lang))}`;
  const words = escaped(VERIFY.printed[lang]);
  return `<footer><img src="${picture}" alt="${escaped(VERIFY.checkpoint[lang])}"><div><p>${words}</p><pre>${escaped(note)}</pre></div></footer>`;
}

/** The wall as one A3 page, drawn on the server; it needs no script. */
export const printRoutes: Routes = (app, context) => {
  app.get(
    "/print/:book/wall",
    {
      schema: {
        hide: true,
        params: ofBook,
        querystring: when.extend({ lang: z.enum(["zh", "en"]).default("zh") }),
      },
    },
    async (request, reply) => {
      const { lang } = request.query;
      const inquiry = await readable(request, context, request.params.book, whenOf(request.query));
      const wall = wallIn(inquiry);
      const picture = drawWall(wall, { lang, paper: "a3", today: inquiry.volume.today });
      const foot = await footOf(context, inquiry.volume.header.book, lang);
      reply.header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
      return reply.type("text/html; charset=utf-8").send(sheet(wall.title, lang, picture, foot));
    },
  );
};
