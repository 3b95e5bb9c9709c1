'use strict';

/* Which command is meant: each file scripts/<name>.ts is one. */

var fs = require('fs');
var path = require('path');

/** The exit codes of commands whose 1 means something else than trouble. */
var TROUBLE = { check: 2, redline: 2 };

/**
 * Commands of which the time counts, each with what the engine is told. The check is over before it
 * pays to put large functions into those that call them, or to look through all of the memory for
 * what is no longer used (`npm run benchmark:check`).
 */
var TIMED = {
  check: [
    '--max-inlined-bytecode-size=100',
    '--max-inlined-bytecode-size-cumulative=100',
    '--initial-old-space-size=512',
    '--min-semi-space-size=32',
  ],
};

/** In: the scripts folder. Out: the names of the commands, sorted. */
function list(folder) {
  return fs
    .readdirSync(folder)
    .filter(function (name) {
      return /^[a-z][a-z0-9-]*\.ts$/.test(name);
    })
    .map(function (name) {
      return name.slice(0, -3);
    })
    .sort();
}

/**
 * In: the arguments after `bootstrap.cjs`, and the scripts folder.
 * Out: { name, file, rest, trouble, engine } to run: the exit code where it cannot be run, and what
 * the engine is told where the time counts; or { complaint, trouble } with one sentence.
 */
function choose(args, folder) {
  var known = list(folder);
  var name = args[0];
  if (known.indexOf(name) !== -1) {
    return {
      name: name,
      file: path.join(folder, name + '.ts'),
      rest: args.slice(1),
      trouble: TROUBLE[name] || 1,
      engine: TIMED[name],
    };
  }
  var what = name === undefined ? 'No command was given' : 'There is no command "' + name + '"';
  return { complaint: what + '; the commands there are: ' + known.join(', ') + '.', trouble: 1 };
}

module.exports = { list: list, choose: choose };
