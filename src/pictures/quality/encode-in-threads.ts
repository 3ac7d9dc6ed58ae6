import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { z } from 'zod';
import type { Task } from './encoding-thread.ts';
import type { Scouted } from './quality.ts';

let threads: Tinypool | undefined;

/**
 * Encodes pixels as `encodeAlike` does, in a thread of its own: scores are computed in JavaScript,
 * which would keep all but one processor waiting.
 */
export async function encodeInThread(task: Extract<Task, { format: string }>): Promise<Uint8Array> {
  return z.instanceof(Uint8Array).parse(await run(task));
}

/** Scouts as `scoutPixels` does, in a thread of its own. */
export async function scoutInThread(task: Omit<Task, 'format'>): Promise<Scouted> {
  return z.object({ width: z.number(), quality: z.number() }).parse(await run(task));
}

function run(task: Task): Promise<unknown> {
  threads ??= new Tinypool({
    filename: new URL('encoding-thread.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: availableParallelism(),
    idleTimeout: 1000,
  });
  return threads.run(task);
}
