'use strict';

/* Runs npm quietly: its output is kept, and shown only when it fails. */

var spawn = require('child_process').spawn;

var SHOWN = 10;
var CODES =
  'ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|' +
  'ERR_SOCKET_TIMEOUT|FETCH_ERROR';
var OFFLINE = new RegExp('\\b(' + CODES + ')\\b');
var FAILED_FETCH = new RegExp('^npm http fetch .* failed with (' + CODES + ')', 'gm');
var GOOD_FETCH = /^npm http (fetch GET [23]|cache )/m;
/** So many fetches that failed, and none that went well, say that there is no network. */
var HOPELESS = 10;

/**
 * In: what npm has logged so far. Out: whether it cannot reach its registry. npm itself tries
 * every package several times, which took eight minutes where names could not be looked up.
 */
function isHopeless(output) {
  return !GOOD_FETCH.test(output) && (output.match(FAILED_FETCH) || []).length >= HOPELESS;
}

/**
 * In: a program { file, first, shell }, its arguments, { cwd, env, onStart(pid) } and
 * `done(problem, output)`. Out (through `done`): `problem` is true unless it ended with 0.
 * A signal to this process goes to the program too, so that an interrupted install ends.
 */
function quietly(program, args, options, done) {
  var output = '';
  var ended = false;
  function end(problem) {
    if (ended) {
      return;
    }
    ended = true;
    process.removeListener('SIGINT', stop);
    process.removeListener('SIGTERM', stop);
    done(problem, output);
  }
  var child = spawn(program.file, program.first.concat(args), {
    cwd: options.cwd,
    env: options.env,
    shell: program.shell,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  /** Passes the signal on and ends at once: what is half done, the next command redoes. */
  function stop(signal) {
    child.kill(signal);
    process.exit(signal === 'SIGINT' ? 130 : 143);
  }
  function keep(text) {
    output += text;
    if (!ended && isHopeless(output)) {
      child.kill('SIGKILL');
    }
  }
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.on('error', function (error) {
    output += error.message + '\n';
    end(true);
  });
  child.on('close', function (code) {
    end(code !== 0);
  });
  if (child.pid && options.onStart) {
    options.onStart(child.pid);
  }
}

/** In: npm's whole output. Out: the lines that tell why it failed, indented. */
function reasons(output) {
  var lines = output.split(/\r?\n/).filter(function (line) {
    return (
      !/^npm (warn|notice)\b/i.test(line) && !/^(npm error|npm ERR!)?\s*(at .*|[{}])?$/.test(line)
    );
  });
  var errors = lines.filter(function (line) {
    return line.indexOf('npm http ') !== 0;
  });
  var shown = errors.length > 0 ? errors.slice(0, SHOWN) : lines.slice(-3);
  return shown
    .map(function (line) {
      return '  ' + line;
    })
    .join('\n');
}

/** In: what npm printed before it failed. Out: npm's reasons and then one clear sentence. */
function explain(output) {
  var said = reasons(output);
  var why = OFFLINE.test(said)
    ? 'npm could not reach its package registry: check the network (or the proxy)'
    : 'npm could not install the packages: mend what it says above';
  return said + '\n' + why + ', then run the command again.';
}

module.exports = { quietly: quietly, isHopeless: isHopeless, explain: explain };
