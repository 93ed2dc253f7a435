/** Runs with every test file: modules, and what they hold, are shared by the files of a worker. */
import { afterAll } from 'vitest';
import { removeFolders } from './support/folders';

afterAll(removeFolders);
