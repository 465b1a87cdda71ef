// Stands in for @vscode/spdlog, a native module that would need a compiler: it appends plainly.
/* eslint-disable @typescript-eslint/no-require-imports -- it takes the place of a CommonJS module */
const fs = require('node:fs');
const path = require('node:path');

const NAMES = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
let defaultLevel = 2;

class Logger {
  constructor(_type, name, file) {
    Object.assign(this, { name, file, level: defaultLevel, raw: false });
    fs.mkdirSync(path.dirname(file), { recursive: true });
  }

  write(level, message) {
    if (level < this.level) return;
    try {
      fs.appendFileSync(this.file, this.raw ? message : `${new Date().toISOString()} [${NAMES[level]}] ${message}\n`);
    } catch {
      // The folder may be gone when VS Code ends.
    }
  }

  trace(message) { this.write(0, message); }
  debug(message) { this.write(1, message); }
  info(message) { this.write(2, message); }
  warn(message) { this.write(3, message); }
  error(message) { this.write(4, message); }
  critical(message) { this.write(5, message); }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() { /* one pattern serves */ }
  clearFormatters() { this.raw = true; }
  flush() { /* nothing is buffered */ }
  drop() { /* nothing is open */ }
}

const createLogger = async (name, file) => new Logger('rotating', name, file);

// Written one by one: VS Code imports this from an ES module, and Node finds CommonJS names only in this form.
exports.version = 0;
exports.setLevel = level => { defaultLevel = level; };
exports.setFlushOn = () => { /* nothing is buffered */ };
exports.Logger = Logger;
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
