'use strict';

/*
 * Whether node_modules is what package-lock.json asks for. A stamp in node_modules remembers the
 * last install that was seen to be whole; npm's own list of what it installed, written as its
 * last act, tells whether every package of it is still there.
 */

var crypto = require('crypto');
var fs = require('fs');
var path = require('path');

var STAMP = '.clauseline-stamp';
var NPM_LIST = '.package-lock.json';
var PARTS = [
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'overrides',
  'allowScripts',
];

/** In: a file of JSON. Out: what it holds, or undefined when it is missing or broken. */
function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    return undefined;
  }
}

/** In: the project's root. Out: a hash of what decides an install, on this kind of machine. */
function hash(root) {
  var manifest = readJson(path.join(root, 'package.json')) || {};
  var wanted = PARTS.map(function (part) {
    return manifest[part] || null;
  });
  return crypto
    .createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .update(JSON.stringify(wanted))
    .update(process.platform + ' ' + process.arch)
    .digest('hex');
}

/** In: the project's root. Out: the stamp { hash, runtime } of the last whole install, if any. */
function read(root) {
  return readJson(path.join(root, 'node_modules', STAMP));
}

/** Writes the stamp. In: the root and which Node runs the commands, 'pinned' or 'machine'. */
function write(root, runtime) {
  var text = JSON.stringify({ hash: hash(root), runtime: runtime }) + '\n';
  fs.writeFileSync(path.join(root, 'node_modules', STAMP), text);
}

/** Removes stamp and npm's list, so that what an interrupted install leaves is never trusted. */
function forget(root) {
  [STAMP, NPM_LIST].forEach(function (name) {
    fs.rmSync(path.join(root, 'node_modules', name), { force: true });
  });
}

/** In: the project's root. Out: whether each package that npm says it installed is there. */
function isWhole(root) {
  var installed = readJson(path.join(root, 'node_modules', NPM_LIST));
  if (!installed || !installed.packages) {
    return false;
  }
  return Object.keys(installed.packages).every(function (place) {
    return fs.existsSync(path.join(root, place, 'package.json'));
  });
}

/** In: package.json and the lock's packages. Out: whether the lock was made for that package.json. */
function lockFits(manifest, lock) {
  return ['dependencies', 'devDependencies', 'optionalDependencies'].every(function (part) {
    var wanted = manifest[part] || {};
    var locked = (lock[''] || {})[part] || {};
    var names = Object.keys(wanted);
    return (
      names.length === Object.keys(locked).length &&
      names.every(function (name) {
        return wanted[name] === locked[name];
      })
    );
  });
}

/** In: the project's root. Out: whether npm's list of what it installed agrees with the lock. */
function agreesWithLock(root) {
  var installed = (readJson(path.join(root, 'node_modules', NPM_LIST)) || {}).packages;
  var lock = (readJson(path.join(root, 'package-lock.json')) || {}).packages;
  var manifest = readJson(path.join(root, 'package.json'));
  if (!installed || !lock || !manifest || !lockFits(manifest, lock)) {
    return false;
  }
  var same = Object.keys(installed).every(function (place) {
    return lock[place] !== undefined && lock[place].version === installed[place].version;
  });
  return (
    same &&
    Object.keys(lock).every(function (place) {
      var may = lock[place].optional || lock[place].devOptional;
      return place === '' || may || installed[place] !== undefined;
    })
  );
}

/** In: the project's root. Out: whether the stamp vouches for what is in node_modules. */
function isCurrent(root) {
  var stamp = read(root);
  return Boolean(stamp) && stamp.hash === hash(root) && isWhole(root);
}

module.exports = {
  hash: hash,
  read: read,
  write: write,
  forget: forget,
  isWhole: isWhole,
  agreesWithLock: agreesWithLock,
  isCurrent: isCurrent,
};
