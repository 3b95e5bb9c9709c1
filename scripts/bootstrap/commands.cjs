'use strict';

/* Which command is meant: each file scripts/<name>.ts is one. */

var fs = require('fs');
var path = require('path');

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
 * Out: { file, rest } to run, or { complaint } with one sentence.
 */
function choose(args, folder) {
  var known = list(folder);
  var name = args[0];
  if (known.indexOf(name) !== -1) {
    return { file: path.join(folder, name + '.ts'), rest: args.slice(1) };
  }
  var what = name === undefined ? 'No command was given' : 'There is no command "' + name + '"';
  return { complaint: what + '; the commands there are: ' + known.join(', ') + '.' };
}

module.exports = { list: list, choose: choose };
