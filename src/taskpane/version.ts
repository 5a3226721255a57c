/** Version of the add-in as a support person is told. The same as the package's, which a test compares. */
export const VERSION = '0.1.0';
