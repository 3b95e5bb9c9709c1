/**
 * What the second thread does: it reads the texts that it is given, and tells what their parser tells.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { ContentFile } from '../../src/library/files.ts';
import { tellOfFile } from '../../src/library/parse-once.ts';

parentPort?.postMessage((workerData as readonly ContentFile[]).map(tellOfFile));
