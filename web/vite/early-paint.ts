import type { Plugin } from 'vite'

const appStyles = /\s*<link rel="stylesheet"[^>]* href="\/assets\/[^>]+>/g

/**
 * Puts the stylesheet of the app behind the placeholder: a browser paints what stands before a stylesheet without waiting for it. The app itself is not
 * there before its stylesheet is, because module scripts wait for it. Stylesheets that come later are put before this one (see `ui/work.css`).
 */
export function earlyPaint(): Plugin {
  return {
    name: 'early-paint',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replaceAll(appStyles, '').replace('</body>', `${html.match(appStyles)?.join('').trim() ?? ''}\n  </body>`),
    },
  }
}
