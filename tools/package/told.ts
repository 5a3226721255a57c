/** How the packager speaks: Thai for whoever prepares the package, the same in English on the line below. */
export const told = (thai: string, english: string): string => `${thai}\n${english}`;
