/** Where SARIF says that a file is. */
import { expect, it } from 'vitest';
import { writeSarif } from '../../src/export/diagnostics/sarif.ts';
import { diagnose } from '../../src/model/diagnostics.ts';

it.each([
  ['content/code/section-d/9.0.md', 'content/code/section-d/9.0.md'],
  ['a b 100%/ö.md', 'a%20b%20100%25/%C3%B6.md'],
  ['/law/contract 1.md', 'file:///law/contract%201.md'],
  ['C:\\law\\contract 1.md', 'file:///C:/law/contract%201.md'],
])('%s', (file, uri) => {
  const one = diagnose({
    file,
    rule: 'file',
    severity: 'error',
    found: 'Found it.',
    expected: 'Expected another.',
  });
  const { runs } = JSON.parse(writeSarif([one], [], '1')) as {
    runs: { results: { locations: { physicalLocation: { artifactLocation: unknown } }[] }[] }[];
  };
  const [location] = runs[0]?.results[0]?.locations ?? [];
  expect(location?.physicalLocation.artifactLocation).toMatchObject({ uri });
});
