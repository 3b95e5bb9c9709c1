'use strict';

/* Installs what is missing, once, and says which Node runs the commands. */

var path = require('path');
var lockFile = require('./lock.cjs');
var machine = require('./machine.cjs');
var npm = require('./npm.cjs');
var runtime = require('./runtime.cjs');
var stamp = require('./stamp.cjs');

/*
 * `--include=dev`, because the pinned Node is a development dependency also in production; the
 * log of fetches, because it shows soon that there is no network.
 */
var CI = ['ci', '--include=dev', '--no-audit', '--no-fund', '--no-progress', '--loglevel=http'];

/** In: the project's root. Out: the Node to use when the stamp vouches for the install. */
function ready(root) {
  if (!stamp.isCurrent(root)) {
    return undefined;
  }
  var node = runtime.pinned(root);
  if (node) {
    return node;
  }
  if (stamp.read(root).runtime === 'machine') {
    return runtime.standIn(machine.machineNode(process.env, process.execPath, root)).node;
  }
  return undefined;
}

/** Runs `npm ci`. Out (through `done`): undefined, or what to tell the user. */
function packages(root, means, done) {
  if (stamp.agreesWithLock(root) && stamp.isWhole(root)) {
    done(undefined);
    return;
  }
  var began = Date.now();
  console.log('Installing the packages with npm (once; about half a minute)…');
  stamp.forget(root);
  var options = { cwd: root, env: means.env, onStart: means.onStart };
  npm.quietly(means.npm, CI, options, function (failed, output) {
    if (!failed) {
      console.log('Installed in ' + Math.round((Date.now() - began) / 1000) + ' s.');
    }
    done(failed ? npm.explain(output) : undefined);
  });
}

/** Makes sure of a Node. Out (through `done`): (problem) or (undefined, path). */
function node(root, means, done) {
  function settle(file) {
    if (file) {
      stamp.write(root, 'pinned');
      done(undefined, file);
      return;
    }
    var other = runtime.standIn(means.node);
    if (other.complaint) {
      done(other.complaint);
      return;
    }
    console.log(other.note);
    stamp.write(root, 'machine');
    done(undefined, other.node);
  }
  var there = runtime.pinned(root);
  if (there) {
    settle(there);
  } else {
    console.log('Fetching the pinned Node.js…');
    runtime.repair(root, means, settle);
  }
}

/** Installs under the lock. Out (through `done`): (problem) or (undefined, path of the Node). */
function underLock(root, held, done) {
  var already = ready(root);
  if (already) {
    held.release();
    done(undefined, already);
    return;
  }
  var file = machine.machineNode(process.env, process.execPath, root);
  var means = { node: file, npm: machine.findNpm(process.env, file), env: process.env };
  means.onStart = held.npm;
  function finish(problem, found) {
    held.release();
    done(problem, found);
  }
  if (!means.npm) {
    finish(
      'npm was not found, and Clauseline needs it to install its packages: install Node.js with ' +
        'npm from https://nodejs.org/ and run the command again.'
    );
    return;
  }
  packages(root, means, function (problem) {
    if (problem) {
      finish(problem);
    } else {
      node(root, means, finish);
    }
  });
}

/**
 * In: the project's root. Out (through `done`): (problem), one sentence for the user, or
 * (undefined, path of the Node that runs the commands). Changes node_modules only when it must.
 */
function ensure(root, done) {
  var already = ready(root);
  if (already) {
    done(undefined, already);
    return;
  }
  function waiting() {
    console.log(
      'An install by another command (or a stopped one) is still under way; waiting for it…'
    );
  }
  lockFile.take(path.join(root, '.cache', 'install.lock'), waiting, function (error, held) {
    if (error) {
      done('The folder ' + root + ' cannot be written to (' + error.code + ').');
    } else {
      underLock(root, held, done);
    }
  });
}

module.exports = { ensure: ensure };
