'use strict';

/* Runs a command on the Node that was found, as if it had been started directly. */

var os = require('os');
var path = require('path');
var spawn = require('child_process').spawn;

var SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** In: the project's root, the Node that runs the command, an environment. Out: the command's. */
function environment(root, node, env) {
  var copy = {};
  var pathName = 'PATH';
  Object.keys(env).forEach(function (name) {
    copy[name] = env[name];
    if (name.toUpperCase() === 'PATH') {
      pathName = name;
    }
  });
  var first = [path.join(root, 'node_modules', '.bin'), path.dirname(node)];
  copy[pathName] = first.concat(copy[pathName] || []).join(path.delimiter);
  copy.ASTRO_TELEMETRY_DISABLED = '1';
  // What Node makes of the program's files is kept, so that the next command starts sooner.
  if (!copy.NODE_COMPILE_CACHE) {
    copy.NODE_COMPILE_CACHE = path.join(root, 'node_modules', '.cache', 'node');
  }
  return copy;
}

/**
 * In: the project's root, a Node, and the command that was chosen. Starts it; ends this process with
 * its exit code, or with that for trouble where it could not be started, and passes signals on to it.
 */
function start(root, node, chosen) {
  var args = (chosen.engine || []).concat(chosen.file, chosen.rest);
  var child = spawn(node, args, {
    cwd: root,
    env: environment(root, node, process.env),
    stdio: 'inherit',
  });
  SIGNALS.forEach(function (signal) {
    process.on(signal, function () {
      child.kill(signal);
    });
  });
  child.on('error', function (error) {
    console.error('The command could not be started (' + error.message + ').');
    process.exit(chosen.trouble);
  });
  child.on('exit', function (code, signal) {
    process.exit(signal ? 128 + os.constants.signals[signal] : code);
  });
}

module.exports = { environment: environment, start: start };
