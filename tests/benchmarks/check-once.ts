/**
 * What is measured beside the command, each in a process of its own: the checks again after one
 * changed Section, and remark-parse alone over the same files. Prints seconds of processor time.
 */
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { checkLibrary } from '../../src/check/check.ts';
import { inForce } from '../../src/library/consolidations.ts';
import { readContent, type ContentFile } from '../../src/library/files.ts';
import { libraryOf } from '../../src/library/library.ts';

/** Processor time, which neighbours on the machine do not lengthen as they do the clock's. */
function seconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** An editor's next check: everything was checked once, then one Section in force changed. */
function changed(files: readonly ContentFile[]): number {
  const loaded = libraryOf(files, 'content');
  checkLibrary(loaded);
  const library = loaded.readable;
  if (library === undefined) throw new Error('The invented code could not be read.');
  const texts = [...inForce(library).versions.values()];
  const section = texts.find(({ citedAs }) => /^[A-Z]$/.test(citedAs ?? '')) ?? texts[0];
  const edited = files.map((file) =>
    file.name === section?.file ? { ...file, text: file.text.replace(/ shall /, ' must ') } : file,
  );
  return seconds(() => {
    checkLibrary(libraryOf(edited, 'content'), { only: (file) => file === section?.file });
  });
}

function peer(files: readonly ContentFile[]): number {
  const parser = unified().use(remarkParse).freeze();
  return seconds(() => {
    for (const { text } of files) parser.parse(text);
  });
}

const [what, folder = ''] = process.argv.slice(2);
console.log((what === 'peer' ? peer : changed)(readContent(folder, [])));
