import { windBack } from '../database.ts';

windBack();
