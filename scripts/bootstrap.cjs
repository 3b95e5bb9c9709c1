'use strict';

/*
 * The first thing every npm script runs: `node scripts/bootstrap.cjs <command> [arguments]`.
 * In: a command (a file scripts/<command>.ts) and its arguments, on whatever Node the machine has.
 * Out: packages installed if they were not, the command run on the pinned Node, its exit code.
 * This file and those in scripts/bootstrap/ are ES5, so that an old Node gets as far as the
 * sentence that says what it needs.
 */

var path = require('path');
var machine = require('./bootstrap/machine.cjs');

var complaint = machine.complaintAboutNode(process.versions.node);
if (complaint) {
  console.error(complaint);
  process.exit(1);
}

var commands = require('./bootstrap/commands.cjs');
var install = require('./bootstrap/install.cjs');
var run = require('./bootstrap/run.cjs');

var root = path.resolve(__dirname, '..');
var chosen = commands.choose(process.argv.slice(2), __dirname);

/** Ends with one sentence and exit code 1. */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (chosen.complaint) {
  fail(chosen.complaint);
} else {
  install.ensure(root, function (problem, node) {
    if (problem) {
      fail(problem);
    } else {
      run.start(root, node, chosen.file, chosen.rest);
    }
  });
}
