/**
 * Sections that each Article numbers anew, and that are cited with it: “Section 3 of this Article VII”.
 */
import { plainWords } from '../../model/plain-words.ts';
import { wholeWord } from '../../register/references/words.ts';
import { writtenIn, type WrittenNumber } from '../numbers/written-numbers.ts';
import type { CheckedText } from '../text.ts';
import type { Cited } from './citing.ts';
import { singularOf } from './unit-forms.ts';

const OF_ARTICLE =
  /^,?[\s\u00A0]+(?:of|in|under)[\s\u00A0]+(?:(this)[\s\u00A0]+)?(article|part|chapter|title)(?:[\s\u00A0]+([IVXLC]{1,7}|\d{1,3}))?(?![\p{L}\p{N}])/iu;
/** So many show that an Article numbers what it holds. */
const ENOUGH = 2;

/** True for a number that the Article which is said to hold it does not have. */
export function isLackedInArticle({ cited, reference, place }: Cited, text: CheckedText): boolean {
  if (!text.alone || !/^\d{1,2}$/.test(cited.number)) return false;
  const after = plainWords(reference.words).slice(cited.end, cited.end + 60);
  const [, self, called = '', number] = OF_ARTICLE.exec(after) ?? [];
  if (called === '' || (self === undefined && number === undefined)) return false;
  const { numbers } = writtenIn(text);
  const articles = numbers.filter(
    ({ word, form }) => word === called.toLowerCase() && form === 'heading',
  );
  const offset = place().start.offset ?? 0;
  const isMeant = ({ pieces }: WrittenNumber): boolean => pieces.join('.') === number;
  const at =
    number === undefined
      ? articles.findLastIndex(({ from }) => from < offset)
      : articles.findIndex(isMeant);
  const [article, next] = [articles[at], articles[at + 1]];
  if (article === undefined) return false;
  const word = singularOf(wholeWord(reference.citation.word));
  const own = numbers.filter(
    (one) =>
      one.word === word &&
      one.from > article.from &&
      one.from < (next?.from ?? text.places.source.length),
  );
  return own.length >= ENOUGH && !own.some(({ pieces }) => pieces[0] === cited.number);
}
