/**
 * Published texts as workers fetch them: each once, and with a fault in place of one that cannot be
 * used.
 */
import { TEXT_FORMAT, type PublishedText } from '../publish/compare-types.ts';

/** Why a text cannot be used. */
export type Fault = 'not-there' | 'not-loaded' | 'not-readable' | 'too-large';

type Fetched = { readonly text: PublishedText } | { readonly fault: Fault };

/**
 * The most that one text may have, in bytes: some three million words. A text beyond it would rather
 * end the browser's tab than be compared.
 */
const LARGEST = 32 * 1024 * 1024;

const fetched = new Map<string, Promise<Fetched>>();

/** The text at an address, fetched once. */
export function textAt(address: string): Promise<Fetched> {
  const known = fetched.get(address) ?? fetchText(address);
  fetched.set(address, known);
  return known;
}

async function fetchText(address: string): Promise<Fetched> {
  let bytes: Blob;
  try {
    const response = await fetch(address);
    if (response.status === 404) return { fault: 'not-there' };
    if (!response.ok) return { fault: 'not-loaded' };
    if (Number(response.headers.get('Content-Length')) > LARGEST) return { fault: 'too-large' };
    bytes = await response.blob();
  } catch {
    return { fault: 'not-loaded' };
  }
  if (bytes.size > LARGEST) return { fault: 'too-large' };
  try {
    const text: unknown = JSON.parse(await bytes.text());
    return isPublishedText(text) ? { text } : { fault: 'not-readable' };
  } catch {
    return { fault: 'not-readable' };
  }
}

/** Enough to know that a file is what it should be; the rest is as the build wrote it. */
function isPublishedText(value: unknown): value is PublishedText {
  const { format, tree, links, readWith } = (value ?? {}) as Partial<PublishedText>;
  return (
    format === TEXT_FORMAT &&
    tree?.type === 'legalDocument' &&
    links !== undefined &&
    Array.isArray(readWith)
  );
}
