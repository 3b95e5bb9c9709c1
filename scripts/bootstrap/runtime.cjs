'use strict';

/* The Node that runs the commands: the pinned one of the package `node`, else the machine's. */

var fs = require('fs');
var path = require('path');
var spawnSync = require('child_process').spawnSync;
var machine = require('./machine.cjs');
var npm = require('./npm.cjs');

/** In: the project's root. Out: where the pinned Node is when it is installed. */
function pinnedPath(root) {
  var name = process.platform === 'win32' ? 'node.exe' : 'node';
  return path.join(root, 'node_modules', 'node', 'bin', name);
}

/** In: the project's root. Out: the pinned Node's path when it runs and is the one asked for. */
function pinned(root) {
  var file = pinnedPath(root);
  try {
    var manifest = path.join(root, 'node_modules', 'node', 'package.json');
    var wanted = JSON.parse(fs.readFileSync(manifest, 'utf8')).version;
    var answer = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20000 });
    return answer.status === 0 && answer.stdout.trim() === 'v' + wanted ? file : undefined;
  } catch (error) {
    return undefined;
  }
}

/**
 * Fetches the pinned Node where npm did not run the package's install script: first by that
 * script itself, then by `npm rebuild`. In: the root, how to start npm and on which Node.
 * Out (through `done`): the pinned Node's path, or undefined.
 */
function repair(root, means, done) {
  var folder = path.join(root, 'node_modules', 'node');
  var script = { file: means.node, first: [], shell: false };
  var options = { cwd: folder, env: means.env, onStart: means.onStart };
  function rebuild() {
    var again = { cwd: root, env: means.env, onStart: means.onStart };
    npm.quietly(means.npm, ['rebuild', 'node', '--ignore-scripts=false'], again, function () {
      done(pinned(root));
    });
  }
  if (!fs.existsSync(path.join(folder, 'installArchSpecificPackage.js'))) {
    rebuild();
    return;
  }
  npm.quietly(script, ['installArchSpecificPackage.js'], options, function () {
    var file = pinned(root);
    if (file) {
      done(file);
    } else {
      rebuild();
    }
  });
}

/** In: a path to a Node. Out: its version, or an empty text when it does not run. */
function versionOf(file) {
  if (file === process.execPath) {
    return process.versions.node;
  }
  var answer = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20000 });
  return answer.status === 0 ? answer.stdout.trim().slice(1) : '';
}

/**
 * In: the machine's Node. Out: { node, note } when it can stand in for the pinned one, else
 * { complaint } with one sentence.
 */
function standIn(node) {
  var version = versionOf(node);
  if (machine.canRunTypeScript(version)) {
    return {
      node: node,
      note: 'The pinned Node.js could not be installed; using this machine’s ' + version + '.',
    };
  }
  return {
    complaint:
      'The pinned Node.js could not be installed and this machine’s ' +
      version +
      ' is too old to stand in for it: allow npm to run the install script of the package ' +
      '"node", or install Node.js 24 from https://nodejs.org/.',
  };
}

module.exports = { pinnedPath: pinnedPath, pinned: pinned, repair: repair, standIn: standIn };
