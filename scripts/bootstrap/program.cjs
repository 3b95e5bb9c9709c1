'use strict';

/*
 * A command's program as it is started: put together into a few files, since hundreds of modules
 * take three times as long to load. That is done where the command is first run, and again when
 * one of its sources changed. Where it cannot be done, the command runs from its sources: the same,
 * a little later.
 */

var fs = require('fs');
var path = require('path');
var spawnSync = require('child_process').spawnSync;

/** In: the project's root and a command. Out: the file that says what was put together, of what. */
function recordOf(root, name) {
  return path.join(root, 'node_modules', '.cache', 'programs', name + '.json');
}

/** In: a file. Out: its size and when it was changed, as text; undefined where it is missing. */
function stateOf(file) {
  var stats = fs.statSync(file, { throwIfNoEntry: false });
  return stats && stats.size + ' ' + stats.mtimeMs;
}

/** In: a record. Out: the program's first file; undefined where a source is not as it was then. */
function current(root, record) {
  var read;
  try {
    read = JSON.parse(fs.readFileSync(record, 'utf8'));
  } catch (error) {
    return undefined;
  }
  var program = path.join(path.dirname(record), read.program);
  var same = Object.keys(read.sources).every(function (source) {
    return stateOf(path.join(root, source)) === read.sources[source];
  });
  return same && fs.existsSync(program) ? program : undefined;
}

/**
 * In: the project's root, the Node that runs commands, a command's name and its file. Out: the file
 * to start.
 */
function ready(root, node, name, file) {
  var record = recordOf(root, name);
  var there = current(root, record);
  if (there) {
    return there;
  }
  var build = path.join(__dirname, '..', 'program', 'put-together.ts');
  spawnSync(node, [build, root, file, record], { cwd: root, stdio: 'ignore' });
  return current(root, record) || file;
}

module.exports = { ready: ready, recordOf: recordOf, stateOf: stateOf };
