import { defineConfig } from 'astro/config';
import { liveContent } from './src/integration.ts';

/**
 * The site is plain files: no server, no inlined script or style (the content security policy in
 * `src/layouts/Page.astro` would refuse them), and no Markdown of Astro's own, whose default
 * processor rewrites quotation marks in legal text.
 */
export default defineConfig({
  output: 'static',
  outDir: process.env.CLAUSELINE_OUT ?? 'dist',
  trailingSlash: 'always',
  // 'jsx', the default, swallows the space between a deletion and an insertion.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [liveContent()],
  vite: { build: { assetsInlineLimit: 0 } },
});
