/**
 * Hidden effects from published data alone: those that the build finds, in the same words.
 */
import { describe, expect, test } from 'vitest';
import { buildPages } from '../../src/publish/build-pages.ts';
import { textEffects } from '../../src/publish/compare-effects.ts';
import { publishedText, publishedTextJson } from '../../src/publish/compare-text.ts';
import type { PublishedText } from '../../src/publish/compare-types.ts';
import { redlineEffects } from '../../src/publish/hidden-effects.ts';
import type { HiddenEffects } from '../../src/publish/page-models.ts';
import { makePublication, type Publication } from '../../src/publish/publication.ts';
import { loadLibrary } from '../../src/library/library.ts';
import { reportText } from '../../src/model/report.ts';
import { HARBOUR } from './harbour.ts';

/** The texts of a site as a browser reads them, by their addresses. */
function textsOf(publication: Publication): (href: string) => PublishedText {
  const known = new Map<string, PublishedText>();
  for (const document of publication.documents) {
    for (const version of document.versions) {
      const text = publishedText(publication, document, version);
      const read = JSON.parse(publishedTextJson(text)) as PublishedText;
      known.set(`${text.version.href}text.json`, read);
    }
  }
  return (href) => {
    const text = known.get(href);
    if (text === undefined) throw new Error(`No text at ${href}`);
    return text;
  };
}

/** Effects as lines, with every address but those of redlines, which have two. */
function told({ note, count, documents }: HiddenEffects): string[] {
  const line = (phrases: readonly { text: string; href?: string }[]): string =>
    phrases
      .map(({ text, href }) => (href === undefined ? text : `[${text}](${oneRedline(href)})`))
      .join('');
  return [
    count,
    note,
    ...documents.flatMap(({ where, status, effects }) => [
      `${line([where])} ${status}`,
      ...effects.map(
        ({ provision, reasons }) => `${line([provision])}: ${reasons.map(line).join('; ')}`,
      ),
    ]),
  ];
}

/** A redline that the build made is also at the compare page, which leads to it. */
function oneRedline(href: string): string {
  return href.replace(
    /redline\/([\d.]+)\/([\d.]+)\//u,
    (_, old: string, fresh: string) => `redline/?old=${old}&new=${fresh}`,
  );
}

describe.each([HARBOUR, 'tests/invented-code', 'content'])('of %s', (folder) => {
  const { library, diagnostics } = loadLibrary(folder);
  if (library === undefined) throw new Error(reportText(diagnostics));
  const publication = makePublication(library);
  const textAt = textsOf(publication);
  const pairs = publication.documents.flatMap((document) =>
    document.versions.flatMap((old) =>
      document.versions
        .filter((fresh) => fresh !== old)
        .map((fresh) => ({ document, old, new: fresh })),
    ),
  );

  test.each(pairs)(
    '$document.id from $old.number to $new.number: as the build finds them',
    (pair) => {
      const [old, fresh] = [pair.old, pair.new].map(({ number }) =>
        textAt(
          `/${pair.document.kind === 'policy' ? 'policies' : 'code'}/${pair.document.id}/${number}/text.json`,
        ),
      );
      const found = textEffects(
        (old?.readWith ?? []).map(textAt),
        (fresh?.readWith ?? []).map(textAt),
        pair.document.id,
      );
      expect(told(found)).toEqual(told(redlineEffects(publication, pair)));
    },
  );

  test('every version is among the texts that it is read with', () => {
    for (const { document, new: fresh } of pairs) {
      const { href } = publishedText(publication, document, fresh).version;
      expect(textAt(`${href}text.json`).readWith).toContain(`${href}text.json`);
    }
  });
});

test('the pairs have effects to compare at all', () => {
  const { library } = loadLibrary(HARBOUR);
  expect(
    library && buildPages(library).pages?.redlines.map(({ hiddenEffects }) => hiddenEffects.count),
  ).toContain('10 provisions');
});
