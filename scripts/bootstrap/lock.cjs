'use strict';

/*
 * One install at a time: a lock file with the process ids of the command and of the npm it runs.
 * The holder touches it every two seconds, so that a lock left by a killed command is known.
 */

var fs = require('fs');
var os = require('os');
var path = require('path');

var BEAT = 2000;
/** After so long without a touch the command is gone; a npm it left running may take longer. */
var PATIENCE = { command: 30000, npm: 300000 };

/** In: a process id. Out: whether such a process runs on this machine. */
function runs(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * In: what a lock file says ({ host, command, npm }) and for how many milliseconds nobody touched
 * it. Out: whether its holder is gone.
 */
function isStale(lock, age) {
  if (!lock || !lock.command) {
    return age > BEAT;
  }
  if (lock.host !== os.hostname()) {
    return age > PATIENCE.command;
  }
  var commandLives = lock.command !== process.pid && runs(lock.command);
  var npmLives = Boolean(lock.npm) && runs(lock.npm);
  return !((commandLives && age <= PATIENCE.command) || (npmLives && age <= PATIENCE.npm));
}

/** In: a lock file. Out: { text, lock, age }, or undefined when there is none. */
function look(file) {
  try {
    var text = fs.readFileSync(file, 'utf8');
    var age = Date.now() - fs.statSync(file).mtime.getTime();
    var lock;
    try {
      lock = JSON.parse(text);
    } catch (error) {
      lock = undefined;
    }
    return { text: text, lock: lock, age: age };
  } catch (error) {
    return undefined;
  }
}

/** Removes a stale lock, unless another command has just replaced it by its own. */
function clear(file, text) {
  var aside = file + '.' + process.pid;
  try {
    fs.renameSync(file, aside);
    if (fs.readFileSync(aside, 'utf8') !== text) {
      fs.linkSync(aside, file);
    }
    fs.unlinkSync(aside);
  } catch (error) {
    return;
  }
}

/** Holds the lock that this process has just made. Out: { npm(pid), release() }. */
function hold(file) {
  var says = { host: os.hostname(), command: process.pid };
  function write() {
    fs.writeFileSync(file, JSON.stringify(says));
  }
  write();
  var beat = setInterval(function () {
    var now = new Date();
    try {
      fs.utimesSync(file, now, now);
    } catch (error) {
      clearInterval(beat);
    }
  }, BEAT);
  function release() {
    clearInterval(beat);
    fs.rmSync(file, { force: true });
  }
  return {
    npm: function (pid) {
      says.npm = pid;
      write();
    },
    release: release,
  };
}

/**
 * In: the lock's file, what to call once when it must wait, and `done(error, held)`.
 * Out (through `done`): the held lock; the caller releases it.
 */
function take(file, onWait, done) {
  var told = false;
  function attempt() {
    try {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.closeSync(fs.openSync(file, 'wx'));
    } catch (error) {
      if (error.code !== 'EEXIST') {
        done(error);
        return;
      }
      waitFor();
      return;
    }
    done(undefined, hold(file));
  }
  function waitFor() {
    var seen = look(file);
    if (seen && isStale(seen.lock, seen.age)) {
      clear(file, seen.text);
    } else if (seen && !told) {
      told = true;
      onWait();
    }
    setTimeout(attempt, seen ? 300 : 0);
  }
  attempt();
}

module.exports = { take: take, isStale: isStale };
