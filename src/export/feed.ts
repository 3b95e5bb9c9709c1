/**
 * A feed as Atom (RFC 4287). The same values give the same bytes: dates are given, none is taken from
 * a clock.
 */
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Day } from '../library/types.ts';

export interface Feed {
  /** For good: "urn:uuid:…". */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** The address of the feed itself, and of the page that it belongs to. */
  readonly href: string;
  readonly page: string;
  /** Who publishes: the code. */
  readonly author: string;
  /** For a feed without entries, the day on which it was last true. */
  readonly asAt: Day;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly page: string;
  /** The day of the change, and the day on which it was first known. */
  readonly updated: Day;
  readonly published: Day;
  /** The status: "proposed", and in words. */
  readonly category: { readonly term: string; readonly label: string };
  readonly summary: string;
  /** Plain HTML. */
  readonly html: string;
}

/** Writes a feed, the latest entry first. */
export function atomFeed(feed: Feed): string {
  const entries = [...feed.entries].sort(byDay);
  const updated = entries[0]?.updated ?? feed.asAt;
  const tree = x(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en-GB' },
    x('id', feed.id),
    x('title', writable(feed.title)),
    x('subtitle', writable(feed.subtitle)),
    x('updated', instant(updated)),
    x('author', {}, x('name', writable(feed.author))),
    x('link', { rel: 'self', type: 'application/atom+xml', href: feed.href }),
    x('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
    x('generator', 'Clauseline'),
    ...entries.map(entryElement),
  );
  // The writer leaves this one sequence of characters, which may stand in no text (XML 1.0, 2.4).
  const xml = toXml(tree).replaceAll(']]>', ']]&#x3E;');
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`;
}

function entryElement(entry: FeedEntry): ReturnType<typeof x> {
  return x(
    'entry',
    {},
    x('id', entry.id),
    x('title', writable(entry.title)),
    x('updated', instant(entry.updated)),
    x('published', instant(entry.published)),
    x('link', { rel: 'alternate', type: 'text/html', href: entry.page }),
    x('category', { term: entry.category.term, label: entry.category.label }),
    x('summary', writable(entry.summary)),
    x('content', { type: 'html' }, writable(entry.html)),
  );
}

/** The latest first; of one day, in the order given. */
function byDay(one: FeedEntry, other: FeedEntry): number {
  if (one.updated !== other.updated) return one.updated < other.updated ? 1 : -1;
  return 0;
}

/** A day as RFC 3339 has it: its first instant. */
function instant(day: Day): string {
  return `${day}T00:00:00Z`;
}

/** What XML 1.0 can write: of control characters only tabs and line ends, and no half characters. */
function writable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\p{Cc}|[\ufffe\uffff]/gu, (one) =>
      /[\t\n\r\u007f-\u009f]/u.test(one) ? one : '\ufffd',
    );
}
