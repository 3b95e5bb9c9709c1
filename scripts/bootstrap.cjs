'use strict';

/*
 * The first thing every npm script runs: `node scripts/bootstrap.cjs <command> [arguments]`.
 * In: a command (a file scripts/<command>.ts) and its arguments, on whatever Node the machine has.
 * Out: packages installed if they were not, the command run on the pinned Node, its exit code.
 * This file and those in scripts/bootstrap/ are ES5, so that an old Node gets as far as the
 * sentence that says what it needs.
 */

var path = require('path');
var commands = require('./bootstrap/commands.cjs');
var machine = require('./bootstrap/machine.cjs');

var chosen = commands.choose(process.argv.slice(2), __dirname);
var complaint = machine.complaintAboutNode(process.versions.node);
if (complaint) {
  fail(complaint);
}

var install = require('./bootstrap/install.cjs');
var run = require('./bootstrap/run.cjs');
var program = require('./bootstrap/program.cjs');

var root = path.resolve(__dirname, '..');

/** Ends with one sentence and the exit code that means trouble to the command. */
function fail(sentence) {
  console.error(sentence);
  process.exit(chosen.trouble);
}

if (chosen.complaint) {
  fail(chosen.complaint);
} else {
  install.ensure(root, function (problem, node) {
    if (problem) {
      fail(problem);
    } else {
      if (chosen.engine) {
        chosen.file = program.ready(root, node, chosen.name, chosen.file);
      }
      run.start(root, node, chosen);
    }
  });
}
