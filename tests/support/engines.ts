import type { Engine } from './engine.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

/** The engines other than Chromium. */
export const engines: readonly Engine[] = [firefox, webkit];
