/**
 * A reference as HTML: a link where its target is here, and words where a link is too little or none
 * is possible. Not published here, in another law, not there, removed and renumbered are told apart in
 * words, seen or heard.
 */
import type { Element, ElementContent } from 'hast';
import { element, heard, text } from './elements.ts';
import type { ReferenceLink, ReferenceNote } from './nodes.ts';

/** Prints a reference and the note on it. */
export function printReference(
  { href, number, law, note }: ReferenceLink,
  words: readonly ElementContent[],
): ElementContent[] {
  if (href !== undefined) {
    const link = element('a', { className: ['reference'], href }, words);
    return note === undefined ? [link] : [link, printNote(note)];
  }
  if (note !== undefined) {
    return [element('span', { className: ['reference', 'gone'] }, words), printNote(note)];
  }
  if (law !== undefined) {
    const where = law === '' ? 'another law or contract' : `another law or contract: ${law}`;
    return [
      element('span', { className: ['reference', 'external'], title: `In ${where}` }, [
        ...words,
        heard(' (in another law or contract)'),
      ]),
    ];
  }
  return [
    element(
      'span',
      { className: ['reference', 'unpublished'], title: `${number} is not published here` },
      [...words, heard(' (not published here)')],
    ),
  ];
}

/** The words after a reference. They are no part of the law, and are not copied with it. */
function printNote({ kind, phrases }: ReferenceNote): Element {
  return element('span', { className: ['reference-note', kind] }, [
    text(' ['),
    ...phrases.map(({ text: words, href }) =>
      href === undefined ? text(words) : element('a', { href }, [text(words)]),
    ),
    text(']'),
  ]);
}
