'use strict';

/* Which command is meant: each file scripts/<name>.ts is one. */

var fs = require('fs');
var path = require('path');

/** The exit codes of commands whose 1 means something else than trouble. */
var TROUBLE = { check: 2, redline: 2 };

/** Commands of which the time counts: their programs are put together before they are started. */
var TIMED = ['check'];

/** In: a command. Out: whether its program is put together before it is started. */
function isTimed(name) {
  return TIMED.indexOf(name) !== -1;
}

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
 * Out: { file, rest, trouble } to run, the last the exit code where it cannot be run; or
 * { complaint, trouble } with one sentence.
 */
function choose(args, folder) {
  var known = list(folder);
  var name = args[0];
  if (known.indexOf(name) !== -1) {
    return {
      file: path.join(folder, name + '.ts'),
      rest: args.slice(1),
      trouble: TROUBLE[name] || 1,
    };
  }
  var what = name === undefined ? 'No command was given' : 'There is no command "' + name + '"';
  return { complaint: what + '; the commands there are: ' + known.join(', ') + '.', trouble: 1 };
}

module.exports = { list: list, choose: choose, isTimed: isTimed };
