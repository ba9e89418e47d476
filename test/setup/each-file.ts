import { refuseMissingWords } from '../../templates/messages.ts';
import { windBack } from '../database.ts';

// The files of a worker share its modules: what one of them changed is put back before the next.
windBack();
refuseMissingWords();
