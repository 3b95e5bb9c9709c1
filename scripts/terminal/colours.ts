/**
 * Whether a command prints in colours. True on a terminal that has them, unless NO_COLOR says no or
 * FORCE_COLOR yes. That a command runs on a build machine says nothing: programs read its output too.
 */
export function hasColours(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  // Away from a terminal it is not there at all, whatever its type says.
  return 'isTTY' in process.stdout && process.stdout.isTTY && TERM !== 'dumb';
}
