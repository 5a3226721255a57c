/** Runs a classic script in the global scope of the test. */
declare function runScript(source: string, name: string): void;
export = runScript;
