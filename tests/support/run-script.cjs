/**
 * Runs a classic script in the global scope of the test, as a script tag would. Only tests need this: office.js must live in
 * the same realm as the code under test, because it tells plain objects by their prototype.
 */
const run = globalThis.eval;

module.exports = function runScript(source, name) {
  run(`${source}\n//# sourceURL=${name}`);
};
