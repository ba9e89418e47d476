import { afterAll } from 'vitest';
import { refuseMissingWords } from '../../templates/messages.ts';
import { windBack } from '../database.ts';
import { closeAll } from './at-end.ts';

// The files of a worker share its modules: what one of them changed is put back before the next, and what it opened closed.
windBack();
refuseMissingWords();
afterAll(closeAll);
