import { parseArgs } from 'node:util';

/** The first port that is tried when none is named. */
const USUAL_PORT = 4321;

/**
 * In: a command's arguments. Out: the port named by --port, else where to begin to look for a
 * free one, or an error with one sentence for the user.
 */
export function portOf(args: string[]): number | { from: number } | Error {
  let named: string | undefined;
  try {
    named = parseArgs({ args, options: { port: { type: 'string' } } }).values.port;
  } catch (error) {
    return new Error(`${(error as Error).message.split('. ')[0] ?? ''}; the option is --port N.`);
  }
  if (named === undefined) return { from: USUAL_PORT };
  const port = Number(named);
  if (/^\d+$/.test(named) && port > 0 && port < 65_536) return port;
  return new Error(`"${named}" is no port: give a number from 1 to 65535, as in --port 4321.`);
}
