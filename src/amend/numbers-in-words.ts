/**
 * Names of provisions in words: "D10.22 to D10.28", "D5.1, D5.2 and D7.4".
 */

/** Names as one phrase; three or more in a row as a range. */
export function numbersInWords(names: readonly string[]): string {
  const runs: string[][] = [];
  for (const name of names) {
    const run = runs.at(-1);
    if (run !== undefined && follows(run.at(-1) ?? '', name)) run.push(name);
    else runs.push([name]);
  }
  const phrases = runs.flatMap((run) =>
    run.length > 2 ? [`${run[0] ?? ''} to ${run.at(-1) ?? ''}`] : run,
  );
  const last = phrases.at(-1) ?? '';
  return phrases.length < 2 ? last : `${phrases.slice(0, -1).join(', ')} and ${last}`;
}

/** True for D10.23 after D10.22. */
function follows(one: string, other: string): boolean {
  const [, stem, last] = /^(.*?)(\d+)$/u.exec(one) ?? [];
  return stem !== undefined && other === `${stem}${String(Number(last) + 1)}`;
}
