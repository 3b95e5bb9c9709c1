'use strict';

/* What the machine brings: its Node and its npm. */

var fs = require('fs');
var path = require('path');

var OLDEST_MAJOR = 20;

/** In: a version such as "18.20.8" or "v20.1". Out: [major, minor] as numbers. */
function parts(version) {
  var found = /^v?(\d+)\.(\d+)/.exec(String(version));
  return found ? [Number(found[1]), Number(found[2])] : [0, 0];
}

/**
 * In: the version of the Node that runs.
 * Out: undefined when it is new enough to install the rest, else one sentence for the user.
 */
function complaintAboutNode(version) {
  if (parts(version)[0] >= OLDEST_MAJOR) {
    return undefined;
  }
  return (
    'Clauseline needs Node.js ' +
    OLDEST_MAJOR +
    ' or newer, and this is Node.js ' +
    version +
    ': install the current LTS version from https://nodejs.org/ and run the command again.'
  );
}

/**
 * In: a Node version. Out: whether the site can be built on it without the pinned Node, that is,
 * whether it runs TypeScript files directly and is new enough for Astro.
 */
function canRunTypeScript(version) {
  var found = parts(version);
  var major = found[0];
  var minor = found[1];
  return (major === 22 && minor >= 18) || (major === 23 && minor >= 6) || major >= 24;
}

/** In: a program's name and a PATH. Out: the first file of that name on it, or undefined. */
function onPath(name, pathText) {
  var folders = String(pathText || '').split(path.delimiter);
  var endings = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  var candidates = [];
  folders.filter(Boolean).forEach(function (folder) {
    endings.forEach(function (ending) {
      candidates.push(path.join(folder, name + ending));
    });
  });
  return candidates.filter(function (file) {
    return fs.existsSync(file);
  })[0];
}

/** In: a folder's node_modules and a file. Out: whether the file lies inside it. */
function isInside(folder, file) {
  return path.resolve(file).indexOf(path.resolve(folder) + path.sep) === 0;
}

/**
 * The Node that npm should run on: never the pinned one, which an install replaces.
 * In: the environment, the running Node's path, the project's root. Out: a path.
 */
function machineNode(env, execPath, root) {
  var modules = path.join(root, 'node_modules');
  var outside = String(env.PATH || env.Path || '')
    .split(path.delimiter)
    .filter(function (folder) {
      return folder && !isInside(modules, path.join(folder, 'node'));
    })
    .join(path.delimiter);
  var candidates = [env.npm_node_execpath, execPath, onPath('node', outside)];
  var fit = candidates.filter(function (file) {
    return file && fs.existsSync(file) && !isInside(modules, file);
  });
  return fit[0] || execPath;
}

/**
 * In: the environment and the machine's Node. Out: how to start npm, as { file, first, shell }
 * (`first` are arguments that come before npm's own), or undefined when there is no npm.
 */
function findNpm(env, node) {
  var folder = path.dirname(node);
  var scripts = [
    /npm-cli\.js$/.test(env.npm_execpath || '') ? env.npm_execpath : '',
    path.join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].filter(function (file) {
    return file && fs.existsSync(file);
  });
  if (scripts.length > 0) {
    return { file: node, first: [scripts[0]], shell: false };
  }
  var program = onPath('npm', env.PATH || env.Path);
  if (!program) {
    return undefined;
  }
  return { file: 'npm', first: [], shell: process.platform === 'win32' };
}

module.exports = {
  complaintAboutNode: complaintAboutNode,
  canRunTypeScript: canRunTypeScript,
  machineNode: machineNode,
  findNpm: findNpm,
};
