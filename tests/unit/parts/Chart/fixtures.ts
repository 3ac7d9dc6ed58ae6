import { readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../../fixtures/charts');

/** A file of figures: where each is from is in the README beside it. */
export const fixture = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
