/**
 * A link stays in its time: from a version no word leads to a text of another time, in the text and
 * in its panels, unless a note says to which version it leads.
 */
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { loadLibrary } from '../../src/library/library.ts';
import { consolidationOf } from '../../src/library/consolidations.ts';
import { reportText } from '../../src/model/report.ts';
import { buildPages } from '../../src/publish/build-pages.ts';
import { HARBOUR } from './harbour.ts';

/** The document and the version that an address is of; no version for the text in force. */
const ADDRESS = /^\/(?:code|policies)\/([\w-]+)\/(?:(\d[\w.-]*)\/)?(?!redline|gone)/u;

interface Told {
  readonly href: string;
  /** Empty for a link in the words themselves. */
  readonly note: string;
}

test.each([HARBOUR, 'tests/invented-code', 'content'])('in %s', (folder) => {
  const { library, diagnostics } = loadLibrary(folder);
  if (library === undefined) throw new Error(reportText(diagnostics));
  const { pages } = buildPages(library);
  let links = 0;
  for (const document of [...library.documents, ...library.policies]) {
    for (const version of document.versions) {
      const { versions } = consolidationOf(library, version);
      const page = pages?.texts.find(({ frame }) =>
        frame.href.endsWith(`/${document.id}/${version.number}/`),
      );
      const found: Told[] = [];
      const read = (html: string): void => {
        for (const link of new JSDOM(html).window.document.querySelectorAll('a[href]')) {
          const note = link.closest('.reference-note')?.textContent ?? '';
          found.push({ href: link.getAttribute('href') ?? '', note });
        }
      };
      read(page?.html ?? '');
      for (const { meanings } of page?.panels ?? []) {
        for (const { html, href, notes } of meanings) {
          read(html);
          found.push({ href, note: '' });
          for (const note of notes) {
            const words = note.map(({ text }) => text).join('');
            for (const phrase of note) {
              if (phrase.href !== undefined) found.push({ href: phrase.href, note: words });
            }
          }
        }
      }
      for (const { href, note } of found) {
        const [, id, number] = ADDRESS.exec(href) ?? [];
        if (id === undefined) continue;
        links += 1;
        const own = [...versions].find(([name]) => name === id)?.[1].number;
        if (number === own) continue;
        expect(`${href}: ${note}`).toContain(`version ${number ?? ''}`);
      }
    }
  }
  expect(links).toBeGreaterThan(0);
});
